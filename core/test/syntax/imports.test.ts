import { describe, expect, it } from "vitest";
import { listImports } from "../../src/syntax/index.js";
import { parse } from "./shape.js";

describe("the files that a story uses", () => {
  it.each([
    ['use "Ashgrove" from "universe/ashgrove.story"', "Ashgrove", "universe/ashgrove.story"],
    ['use Ash Grove from "a b.story" // c', "Ash Grove", "a b.story"],
    ['use "universe/ashgrove.story"', null, "universe/ashgrove.story"],
    ['use from "a.story"', null, "a.story"],
    ["use Ashgrove from ../universe/ash-grove.story", "Ashgrove", "../universe/ash-grove.story"],
  ])("are found in %s", (text, name, path) => {
    expect(listImports(parse(text)).map((found) => [found.name, found.path])).toEqual([[name, path]]);
  });

  it("come in the order of the text, each with the place of its path", () => {
    const text = 'story "A"\nuse "B" from "b.story"\n  change c\nplace Mill\nuse "d.story"';
    expect(listImports(parse(text)).map(({ path, span }) => [path, text.slice(span.start, span.end)])).toEqual([
      ["b.story", '"b.story"'],
      ["d.story", '"d.story"'],
    ]);
  });

  it("are none where `use` names nothing", () => {
    expect(listImports(parse('use\nuse "A" from\nstory "use b.story"'))).toEqual([]);
  });
});
