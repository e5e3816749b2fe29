import { describe, expect, it } from "vitest";
import { formatStory } from "../../src/syntax/index.js";
import { sample } from "./sample.js";

function format(text: string): string | null {
  return formatStory({ file: 0, path: "test.story", text });
}

describe("the formatter", () => {
  it("lines up what follows the keywords of a block, but for those that read as one sentence with the rest", () => {
    const text =
      "person Mara : human\n starts in Mill\n wants most   a\n wants b\n has no  idea where d is\n is wary   of c\naction [d] e\n needs f\n seen by g\n";
    expect(format(text)).toBe(
      [
        "person Mara : human",
        "  starts in   Mill",
        "  wants most  a",
        "  wants       b",
        "  has no idea where d is",
        "  is wary of c",
        "action [d] e",
        "  needs     f",
        "  seen by   g",
        "",
      ].join("\n"),
    );
  });

  it("goes by the longest keyword of the block, and by the times of an outline", () => {
    const text =
      'story "A"\n  rating Teen\n  content note b\noutline o\n chapter 1 "C"\n   04:30 d\n   then e\n   day 2 05:00 f\n wait 3 minutes\n';
    expect(format(text)).toBe(
      [
        'story "A"',
        "  rating        Teen",
        "  content note  b",
        "outline o",
        '  chapter 1 "C"',
        "    04:30   d",
        "    then    e",
        "    day 2 05:00 f",
        "  wait    3 minutes",
        "",
      ].join("\n"),
    );
  });

  it("gives blocks two blanks a step, and one blank between words", () => {
    const text =
      "rule   a\tb\n      when\tany of\n         c ,d\n         not so:e\n      then\n          if f :\n              g\n";
    expect(format(text)).toBe("rule a b\n  when      any of\n    c ,d\n    not so:e\n  then\n    if f :\n      g\n");
  });

  it("leaves strings, brackets and prose as they are, but for the margin of the prose", () => {
    const text =
      'action [ a  : b ]\n prose   from b\n\n      One  two  \n        "three\n\n\n      four\n\n\n then c\nstory "A  B"';
    expect(format(text)).toBe(
      'action [ a  : b ]\n  prose from b\n    One  two  \n      "three\n\n\n    four\n\n  then      c\nstory "A  B"\n',
    );
  });

  it("leaves comments where they are: beside their line, or indented with the lines they stand among", () => {
    const text = [
      "// top",
      "",
      "",
      "rule a     // one",
      "     // two",
      "     when b//c // three  ",
      "   // four",
      "            // five",
      "// six",
      "     then d // seven",
      "",
      "     // eight",
      "",
      "// nine",
      "place e",
      "// ten",
    ].join("\n");
    expect(format(text)).toBe(
      [
        "// top",
        "",
        "rule a  // one",
        "  // two",
        "  when      b//c  // three",
        "  // four",
        "    // five",
        "// six",
        "  then      d  // seven",
        "",
        "  // eight",
        "",
        "// nine",
        "place e",
        "// ten",
        "",
      ].join("\n"),
    );
  });

  it("keeps at most one blank line, and makes none", () => {
    expect(format("\n\nplace a\nplace b\n\n\n\nrule c\n\n\n  when d\n\n")).toBe("place a\nplace b\n\nrule c\n\n  when      d\n");
  });

  it("ends lines with LF, takes tabs and byte order marks away, and ends with a line end", () => {
    expect(format("\ufeffrule a\r\n\twhen\tb\r\n\r\n\tprose\r\n")).toBeNull();
    expect(format("\ufeffrule a\r\n\twhen\tb\r\n\r\n\tthen\u00a0c\t")).toBe("rule a\n  when      b\n\n  then      c\n");
  });

  it("writes `what-if` as `what if`", () => {
    expect(format('what-if "a"')).toBe('what if "a"\n');
  });

  it("leaves a text with errors alone", () => {
    expect(format("")).toBeNull();
    expect(format("rule [a")).toBeNull();
    expect(format("plaec a")).toBeNull();
  });

  it("makes of a whole world what it already nearly is", () => {
    const formatted = format(sample) ?? "";
    expect(formatted.split("\n")).toHaveLength(sample.split("\n").length);
    expect(formatted.replace(/[ \n]+/g, " ")).toBe(sample.replace(/[ \n]+/g, " "));
    expect(format(formatted)).toBe(formatted);
  });
});
