import { describe, expect, it } from "vitest";
import { loadFiles, loadStory } from "../../src/api/index.js";
import { joinPath, shortenPath } from "../../src/api/paths.js";
import { readFrom } from "../play/ferry.js";

const tale =
  'story "Tale"\nuse "Land" from "land.story"\nplace Hall\nperson Mara\n  starts in Hall\naction [waver: person] waves\n';
const land = "place Field\n";

function load(path: string, files: Record<string, string>) {
  const { diagnostics, sources } = loadStory(path, readFrom(files));
  return diagnostics.map(({ code, span }) => {
    const source = sources.find(({ file }) => file === span?.file);
    return span === null || source === undefined ? [code] : [code, source.path, source.text.slice(span.start, span.end)];
  });
}

describe("a story is found", () => {
  it("under its own path, with what it uses from the folder of its file", () => {
    expect(load("a/tale.story", { "a/tale.story": tale, "a/land.story": land })).toEqual([]);
  });

  it("in a folder that holds one story and other files", () => {
    const files = { "a/tale.story": tale, "a/land.story": land, "a/notes.md": "story" };
    expect(load("a", files)).toEqual([]);
    expect(load("a/", files)).toEqual([]);
    expect(loadStory("a", readFrom(files)).path).toBe("a/tale.story");
  });

  it("in the folder where one stands", () => {
    expect(load(".", { "tale.story": tale, "land.story": land })).toEqual([]);
  });

  it("with what is used first, the story last, and each file once", () => {
    const files = {
      "s.story": 'story "S"\nuse "A" from "a.story"\nuse "B" from "lib/b.story"\nplace Hall\n',
      "a.story": 'use "C" from "lib/c.story"\nplace Acre\n',
      "lib/b.story": 'use "C" from "./c.story"\nuse "A" from "../a.story"\nplace Barn\n',
      "lib/c.story": "place Croft\n",
    };
    const { files: loaded, diagnostics } = loadFiles("s.story", readFrom(files));
    expect(diagnostics).toEqual([]);
    expect(loaded.map(({ source }) => source.path)).toEqual(["lib/c.story", "a.story", "lib/b.story", "s.story"]);
  });

  it("without the mark that some editors put in front", () => {
    expect(load("t.story", { "t.story": `\uFEFF${tale}`, "land.story": land })).toEqual([]);
  });
});

describe("a story is not found", () => {
  it("where there is no file", () => {
    expect(load("nowhere.story", {})).toEqual([["missing-file"]]);
    expect(loadStory("nowhere.story", readFrom({})).story).toBeNull();
  });

  it("in a folder without one, or with two", () => {
    expect(load("a", { "a/land.story": land })).toEqual([["no-story"]]);
    expect(load("a", { "a/b.md": "" })).toEqual([["no-story"]]);
    expect(load("a", { "a/one.story": tale, "a/two.story": tale, "a/land.story": land })).toEqual([["no-story"]]);
  });

  it.each([
    ["land.story", "missing-file"],
    ["tale.story", "circular-import"],
    ["/etc/land.story", "bad-import-path"],
    ["C:/land.story", "bad-import-path"],
    ["a\\land.story", "bad-import-path"],
    ["https://example.org/land.story", "bad-import-path"],
    ["land.txt", "bad-import-path"],
  ])("through a line that uses “%s”: %s, told at that line", (path, code) => {
    const found = load("tale.story", { "tale.story": tale.replace("land.story", path) });
    expect(found).toHaveLength(1);
    expect(found[0]?.slice(0, 2)).toEqual([code, "tale.story"]);
    expect(found[0]?.[2]).toContain(path);
  });

  it("twice: a circle is told where it closes, and the files are there all the same", () => {
    const files = {
      "s.story": 'story "S"\nuse "A" from "a.story"\nplace Hall\n',
      "a.story": 'use "B" from "b.story"\nplace Acre\n',
      "b.story": 'use "A" from "a.story"\nplace Barn\n',
    };
    expect(load("s.story", files).map(([code, path]) => [code, path])).toEqual([["circular-import", "b.story"]]);
    expect(loadStory("s.story", readFrom(files)).story?.program.entities.map(({ name }) => name)).toEqual(
      expect.arrayContaining(["Hall", "Acre", "Barn"]),
    );
  });

  it.each([
    ["", "empty-story"],
    ["\0\u0001", "not-text"],
    ["caf\uFFFD", "not-text"],
    [`story "Long"\n${" ".repeat(6_000_000)}`, "file-too-large"],
  ])("in a file that is none", (text, code) => {
    expect(load("t.story", { "t.story": text }).map(([first]) => first)).toContain(code);
  });

  it("in a file too large to read", () => {
    const { diagnostics } = loadStory("t.story", () => ({ kind: "too large", bytes: 9e9 }));
    expect(diagnostics).toMatchObject([{ code: "file-too-large", fields: { bytes: 9e9 } }]);
  });
});

describe("a path", () => {
  it("is shortened without losing where it leads", () => {
    expect(["a/./b//c", "a/../b", "../a", "../../a", "/a/../../b", "./a/", "a/b/.."].map(shortenPath)).toEqual([
      "a/b/c",
      "b",
      "../a",
      "../../a",
      "/b",
      "a",
      "a",
    ]);
  });

  it("is joined to a folder", () => {
    expect([joinPath("", "a"), joinPath("a", "b"), joinPath("a/b", "../c"), joinPath("/", "a")]).toEqual([
      "a",
      "a/b",
      "a/c",
      "/a",
    ]);
  });
});
