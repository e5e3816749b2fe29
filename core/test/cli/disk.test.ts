import {
  chmodSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { readDisk, writeDisk } from "../../src/cli/disk.js";

const folder = mkdtempSync(join(tmpdir(), "explicator-disk-"));

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("the disk", () => {
  it("tells files, folders and what is not there apart", () => {
    writeFileSync(join(folder, "a.story"), "story");
    mkdirSync(join(folder, "inner"));
    expect(readDisk(join(folder, "a.story"))).toEqual({ kind: "file", text: "story" });
    expect(readDisk(folder)).toEqual({ kind: "folder", names: expect.arrayContaining(["a.story", "inner"]) });
    expect(readDisk(join(folder, "b.story"))).toEqual({ kind: "missing" });
    expect(readDisk("/dev/zero")).toEqual({ kind: "missing" });
  });

  it("reads what is no text as text with replacement signs", () => {
    writeFileSync(join(folder, "binary"), new Uint8Array([0xff, 0xfe, 0x00]));
    expect(readDisk(join(folder, "binary"))).toMatchObject({ kind: "file", text: expect.stringContaining("\uFFFD") });
  });

  it("writes a file whole, and leaves nothing beside it", () => {
    const path = join(folder, "new.txt");
    expect(writeDisk(path, "one")).toBeNull();
    expect(writeDisk(path, "two")).toBeNull();
    expect(readFileSync(path, "utf8")).toBe("two");
    expect(readdirSync(folder).filter((name) => name.includes("tmp"))).toEqual([]);
  });

  it("keeps the rights of a file, and a link a link", () => {
    const path = join(folder, "kept.txt");
    writeFileSync(path, "old");
    chmodSync(path, 0o640);
    symlinkSync(path, join(folder, "link.txt"));
    expect(writeDisk(join(folder, "link.txt"), "new")).toBeNull();
    expect(lstatSync(join(folder, "link.txt")).isSymbolicLink()).toBe(true);
    expect(readFileSync(path, "utf8")).toBe("new");
    expect(statSync(path).mode & 0o777).toBe(0o640);
  });

  it("says what went wrong where it cannot write, and the old file stays", () => {
    const missing = join(folder, "no", "such", "folder.txt");
    expect(writeDisk(missing, "x")?.words).toContain("ENOENT");
    expect(existsSync(missing)).toBe(false);
    expect(writeDisk(join(folder, "inner"), "x")).not.toBeNull();
    expect(statSync(join(folder, "inner")).isDirectory()).toBe(true);
  });
});
