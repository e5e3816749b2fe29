import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { drawProblemPage, readCodes } from "./house/problem-page.js";
import { root } from "./outside.js";

const read = (path: string): string => readFileSync(join(root, path), "utf8");

describe("the page of problems", () => {
  const codes = readCodes(read("core/src/base/codes.ts"));

  it("knows what every code means", () => {
    expect(codes.length).toBeGreaterThan(40);
    expect(codes.filter(({ meaning }) => !meaning.endsWith("."))).toEqual([]);
    expect(new Set(codes.map(({ meaning }) => meaning)).size).toBe(codes.length);
  });

  it("is up to date", async () => {
    await expect(drawProblemPage(codes)).toMatchFileSnapshot(join(root, "docs/reference/problems.md"));
  });
});
