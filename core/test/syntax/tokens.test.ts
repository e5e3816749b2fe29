import { describe, expect, it } from "vitest";
import { tokenizeSentence } from "../../src/syntax/index.js";
import { drawTokens, drawTree, listFaults, parse } from "./shape.js";

/** The tokens of a sentence at the margin, after a keyword. */
function tokensOf(sentence: string): string {
  return drawTree(`rule ${sentence}`)[0]?.replace(/^<rule> /, "") ?? "";
}

describe("the tokens of a line", () => {
  it.each([
    ["Mara walks to Chapel", "Mara walks to Chapel"],
    ["Buffy's twenty-two R2D2 what-if snake_case", "Buffy's twenty-two R2D2 what-if snake_case"],
    ["O’Brien l’été James' coat", "O’Brien l’été James' coat"],
    ["Zoë Łukasz Ἀθηνᾶ 山田 Müller", "Zoë Łukasz Ἀθηνᾶ 山田 Müller"],
    ["Zoe\u0308 sees", "Zoe\u0308 sees"],
    ["3rd 2nd 10-minute", "3rd 2nd 10-minute"],
    ["at 04:30 or 5:40", "at @04:30 or @5:40"],
    ["if it is 04:30: go", "if it is @04:30 ‹:› go"],
    ["0 10 007", "#0 #10 #007"],
    ["3-4 1,000 2.5", "#3 ‹-› #4 #1 ‹,› #000 #2 ‹.› #5"],
    ['say "a, b: [c" now', 'say "a, b: [c" now'],
    ['say “a "b" c” now', 'say "a \\"b\\" c" now'],
    ['""', '""'],
    ["[walker: person] walks", "[walker ‹:› person] walks"],
    ["[one place or container] [0 to 6]", "[one place or container] [#0 to #6]"],
    ["[]", "[]"],
    ["Mara/Vey a|b {x} (lie) + = ; & — …", "Mara ‹/› Vey a ‹|› b ‹{› x ‹}› ‹(› lie ‹)› ‹+› ‹=› ‹;› ‹&› ‹—› ‹…›"],
    ["a - b -- c", "a ‹-› b ‹-› ‹-› c"],
    ["liar.they", "liar ‹.› they"],
    ["🙂 a", "‹🙂› a"],
  ])("%s", (sentence, expected) => {
    expect(tokensOf(sentence)).toBe(expected);
    expect(listFaults(`rule ${sentence}`)).toEqual([]);
  });

  it("have the places of what was written", () => {
    const text = 'use "Ash grove" [a: b] 04:30, 7';
    const head = parse(text).items[0]?.head ?? [];
    expect(head.map(({ span }) => text.slice(span.start, span.end))).toEqual(['"Ash grove"', "[a: b]", "04:30", ",", "7"]);
    expect(head[1]?.inner?.map(({ span }) => text.slice(span.start, span.end))).toEqual(["a", ":", "b"]);
  });

  it("are parted by every kind of blank, seen or unseen", () => {
    expect(tokensOf("a\u00a0b\u2003c\td\u200be\ufefff")).toBe("a b c d e f");
  });

  it("end where a comment begins: at the start of the line or after a blank, and nowhere else", () => {
    expect(tokensOf("a b // c [d")).toBe("a b");
    expect(tokensOf("a\t//b")).toBe("a");
    expect(tokensOf("a//b")).toBe("a ‹/› ‹/› b");
    expect(tokensOf('"a // b" c // d')).toBe('"a // b" c');
    expect(drawTree("// rule a\n  // b\nrule a")).toEqual(["<rule> a"]);
  });
});

describe("an unclosed bracket or string", () => {
  it("is one fault, and is closed at the end of the line", () => {
    expect(listFaults("action [walker: person walks\n  needs a")).toEqual(["unclosed-bracket 1:8"]);
    expect(drawTree("action [walker: person walks\n  needs a")).toEqual(["<action> [walker ‹:› person walks]", "  <needs> a"]);
  });

  it("ends before a comment", () => {
    expect(listFaults("action [walker // who\n")).toEqual(["unclosed-bracket 1:8"]);
    expect(drawTree("action [walker // who\n")).toEqual(["<action> [walker]"]);
  });

  it("is closed by the next opening bracket", () => {
    expect(listFaults("action [walker walks to [goal: place]")).toEqual(["unclosed-bracket 1:8"]);
    expect(drawTree("action [a walks to [b]")).toEqual(["<action> [a walks to] [b]"]);
  });

  it("is reported once in a line, however many there are", () => {
    expect(listFaults("action [a [b [c")).toEqual(["unclosed-bracket 1:8"]);
    expect(listFaults("rule a ((b (c")).toEqual(["unclosed-bracket 1:8"]);
    expect(listFaults("rule a) b) c]")).toEqual(["unclosed-bracket 1:7"]);
  });

  it("of the round kind gets its partner", () => {
    expect(listFaults("outline a\n  then b (lie // c")).toEqual(["unclosed-bracket 2:10"]);
    expect(drawTree("outline a\n  then b (lie // c")).toEqual(["<outline> a", "  <then> b ‹(› lie ‹)›"]);
  });

  it("with a bracket inside a string, or a string inside a bracket, is still one fault", () => {
    expect(listFaults('rule "a [b')).toEqual(["unclosed-string 1:6"]);
    expect(listFaults('rule [a "b] c')).toEqual(["unclosed-string 1:9"]);
    expect(drawTree('story "An hour  \nplace Mill')).toEqual(['<story> "An hour"', "<place> Mill"]);
  });
});

describe("a time", () => {
  it.each(["24:00", "04:60", "4:3", "04:30:10", "04:30pm", "123:00", "00:000"])("that is none is a fault: %s", (time) => {
    expect(listFaults(`clock starts ${time} on day 1`)).toEqual(["bad-time 1:14"]);
    expect(drawTree(`clock starts ${time}`)).toEqual([`<clock> starts @${time}`]);
  });

  it.each(["0:00", "00:00", "9:59", "23:59"])("of the day is none: %s", (time) => {
    expect(listFaults(`clock starts ${time} on day 1`)).toEqual([]);
  });
});

describe("a sentence that stands in no file", () => {
  it("has places that count from where it begins", () => {
    const tokens = tokenizeSentence("Mara [a: b] 04:30", 3, 100);
    expect(tokens.map(({ span }) => [span.file, span.start, span.end])).toEqual([
      [3, 100, 104],
      [3, 105, 111],
      [3, 112, 117],
    ]);
    expect(tokens[1]?.inner?.map(({ span }) => span.start)).toEqual([106, 107, 109]);
  });

  it("may run over lines, has no comments, and closes what is open", () => {
    expect(drawTokens(tokenizeSentence("a\nb\r\n// c [d", 0, 0))).toBe("a b ‹/› ‹/› c [d]");
    expect(tokenizeSentence("  ", 0, 0)).toEqual([]);
  });
});
