import { describe, expect, it } from "vitest";
import { fileSizeLimit, formatStory, parseStory } from "../../src/syntax/index.js";
import { listFaults, parse } from "./shape.js";

describe("a file that is no story", () => {
  it.each([
    ["a NUL", "story a\0", "not-text 1:8"],
    ["bytes that are no UTF-8, as decoders mark them", "place\nTh\ufffdtre", "not-text 2:3"],
    ["half of a pair", "a\ud83d", "not-text 1:2"],
    ["the other half", "\ude42", "not-text 1:1"],
  ])("is refused for %s", (_, text, fault) => {
    expect(listFaults(text)).toEqual([fault]);
    expect(parse(text).items).toEqual([]);
    expect(formatStory({ file: 0, path: "", text })).toBeNull();
  });

  it.each([
    ["one letter a byte", "a"],
    ["two bytes a letter", "é"],
    ["three bytes a letter", "山"],
    ["four bytes a letter", "🙂"],
  ])("is refused where it is too large, with its size in bytes: %s", (_, letter) => {
    const width = new TextEncoder().encode(letter).length;
    const fits = letter.repeat(Math.floor(fileSizeLimit / width));
    const [fault] = parseStory({ file: 0, path: "big.story", text: `${fits}${letter}` }).diagnostics;
    expect(fault).toMatchObject({
      code: "file-too-large",
      span: null,
      fields: { path: "big.story", bytes: (Math.floor(fileSizeLimit / width) + 1) * width, limit: fileSizeLimit },
    });
    expect(listFaults(fits)).not.toContain("file-too-large");
  });

  it.each(["", "\n\n", "  \t", "\ufeff", "// only a comment\n  // and another"])("says so where it says nothing: %j", (text) => {
    expect(listFaults(text)).toEqual(["empty-story 1:1"]);
  });
});
