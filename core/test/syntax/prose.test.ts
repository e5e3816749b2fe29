import { describe, expect, it } from "vitest";
import type { Line } from "../../src/syntax/index.js";
import { drawTokens, listFaults, parse } from "./shape.js";

/** The lines below the first item. */
function linesOf(text: string): readonly Line[] {
  return parse(text).items[0]?.lines ?? [];
}

function proseOf(text: string): string | null | undefined {
  return linesOf(text).find((line) => line.prose !== null)?.prose?.text;
}

describe("prose", () => {
  it("is what stands below it, as written, in paragraphs", () => {
    const text = 'action a\n  prose\n    *One* {a}, he "said.\n    Two [x: // y\n\n    // Three\n  then b';
    expect(listFaults(text)).toEqual([]);
    expect(proseOf(text)).toBe('*One* {a}, he "said.\nTwo [x: // y\n\n// Three');
    expect(linesOf(text).map(({ keyword }) => keyword)).toEqual(["prose", "then"]);
  });

  it("loses what its lines share in indentation, and nothing else", () => {
    expect(proseOf("action a\n  prose\n      > One  \n        Two\n\n\n      Three")).toBe("> One  \n  Two\n\n\nThree");
    expect(proseOf("action a\n  prose\n      One\n    Two")).toBe("  One\nTwo");
    expect(proseOf("action a\n\tprose\n\t\tOne\n\t\t\tTwo")).toBe("One\n    Two");
    expect(proseOf("action a\n  prose\n    \u00a0\u00a0One\n    Two")).toBe("\u00a0\u00a0One\nTwo");
    expect(proseOf("action a\n prose\n  One\r\n   \r\n  Two\r\n")).toBe("One\n\nTwo");
  });

  it("loses the empty lines around it", () => {
    expect(proseOf("action a\n  prose\n\n\n    One\n\n\n")).toBe("One");
  });

  it("can be missing", () => {
    expect(proseOf("action a\n  prose\n  then b")).toBe("");
    expect(proseOf("action a\n  prose")).toBe("");
    expect(listFaults("action a\n  prose\nrule b")).toEqual([]);
  });

  it("ends with the first line that is not deeper, even a comment", () => {
    expect(linesOf("action a\n  prose\n    One\n  // Two\n  then b").map(({ keyword }) => keyword)).toEqual(["prose", "then"]);
    expect(proseOf("action a\n  prose\n    One\n  // Two\n  then b")).toBe("One");
  });

  it("says after its keyword from whom and when", () => {
    const [plain, from, when] = linesOf(
      "action a\n  prose // x\n    A\n  prose from hearer\n    B\n  prose from hearer, if c is false\n    C",
    );
    expect([plain?.keyword, drawTokens(plain?.tokens ?? [])]).toEqual(["prose", ""]);
    expect([from?.keyword, drawTokens(from?.tokens ?? [])]).toEqual(["prose from", "hearer"]);
    expect([when?.keyword, drawTokens(when?.tokens ?? [])]).toEqual(["prose from", "hearer ‹,› if c is false"]);
    expect([plain, from, when].map((line) => line?.prose?.text)).toEqual(["A", "B", "C"]);
  });

  it("knows where each of its lines begins in the file", () => {
    const text = "action a\n  prose\n    One\n      Two\n\n    Three\n";
    const prose = linesOf(text)[0]?.prose;
    expect(prose?.starts.map((start, index) => text.slice(start, start + (prose.text.split("\n")[index]?.length ?? 0)))).toEqual([
      "One",
      "  Two",
      "",
      "Three",
    ]);
    expect(text.slice(prose?.span.start, prose?.span.end)).toBe("One\n      Two\n\n    Three");
  });
});

describe("a header", () => {
  it("is in free words: marks without partners are no faults", () => {
    const text = 'story "A"\n  summary She is 5\'4" tall [and 24:99 // (x\n  tags a, (b\n  opening\n    "Well';
    expect(listFaults(text)).toEqual([]);
    expect(linesOf(text).map(({ keyword, tokens }) => `${keyword}: ${drawTokens(tokens)}`)).toEqual([
      "summary: She is 5'4 ‹\"› tall [and @24:99]",
      "tags: a ‹,› ‹(› b",
      "opening: ",
    ]);
  });

  it("may go on below, as prose", () => {
    const text =
      'story "A"\n  summary\n    One "two.\n\n    Three.\n  notes Four\n    five.\n  tags x\n    // a comment\n  rating Teen';
    expect(listFaults(text)).toEqual([]);
    expect(linesOf(text).map(({ prose }) => prose?.text ?? null)).toEqual(['One "two.\n\nThree.', "five.", null, null]);
  });
});
