import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { formatStory, type Line, listImports, parseStory, tokenizeSentence } from "../../src/syntax/index.js";
import { mangledStory, wildStory } from "./random.js";
import { listFaults, parse, shapeOf } from "./shape.js";

const runs = { numRuns: 400 };

function format(text: string): string | null {
  return formatStory({ file: 0, path: "", text });
}

function checkFormatting(text: string): void {
  const formatted = format(text);
  if (formatted === null) return;
  expect(shapeOf(parse(formatted))).toEqual(shapeOf(parse(text)));
  expect(format(formatted)).toBe(formatted);
  // No carriage return, no line that begins with a tab, no two blank lines before what stands at the margin.
  expect(formatted).not.toMatch(/\r|^\t|\n\n\n\S/m);
}

/** Every node of a tree lies in the text, inside the one above it, after the one before it. */
function checkSpans(text: string): void {
  const checkLines = (lines: readonly Line[], start: number, end: number): void => {
    let last = start;
    for (const { span, keywordSpan, tokens, lines: inner, prose } of lines) {
      expect([last <= span.start, span.start <= keywordSpan.end, keywordSpan.end <= span.end, span.end <= end]).not.toContain(
        false,
      );
      for (const token of tokens) expect(token.span.start >= span.start && token.span.end <= span.end).toBe(true);
      if (prose !== null) expect(prose.starts).toHaveLength(prose.text === "" ? 0 : prose.text.split("\n").length);
      checkLines(inner, span.start, span.end);
      last = span.end;
    }
  };
  for (const { span, lines } of parse(text).items) checkLines(lines, span.start, Math.min(span.end, text.length));
}

describe("stories that are right in form", () => {
  it("have no faults, however they are laid out", () => {
    fc.assert(
      fc.property(wildStory, (text) => {
        expect(listFaults(text)).toEqual([]);
      }),
      runs,
    );
  });

  it("say the same when formatted, and formatting twice is formatting once", () => {
    fc.assert(fc.property(wildStory, checkFormatting), runs);
  });

  it("have every node in its place", () => {
    fc.assert(fc.property(wildStory, checkSpans), runs);
  });
});

describe("mangled stories", () => {
  it("are read without complaint of ours", () => {
    fc.assert(
      fc.property(mangledStory, (text) => {
        checkSpans(text);
        listImports(parse(text));
      }),
      runs,
    );
  });

  it("say the same when formatted, where they are right in form", () => {
    let formattedCount = 0;
    fc.assert(
      fc.property(mangledStory, (text) => {
        checkFormatting(text);
        if (format(text) !== null) formattedCount += 1;
      }),
      runs,
    );
    expect(formattedCount).toBeGreaterThan(runs.numRuns / 20);
  });
});

describe("anything at all", () => {
  it.each([
    ["characters", fc.string({ unit: "binary", maxLength: 200 })],
    ["halves of pairs and controls", fc.array(fc.nat(0xffff), { maxLength: 80 }).map((codes) => String.fromCharCode(...codes))],
    [
      "marks of the notation",
      fc.array(fc.constantFrom(..."[](){}\"“”:,.|'’-/ \t\r\n0:9ax"), { maxLength: 120 }).map((marks) => marks.join("")),
    ],
    ["bytes", fc.uint8Array({ maxLength: 300 }).map((bytes) => new TextDecoder().decode(bytes))],
  ])("is read without complaint of ours: %s", (_, texts) => {
    fc.assert(
      fc.property(texts, (text) => {
        const { tree, diagnostics } = parseStory({ file: 0, path: "", text });
        expect(tree.items.length > 0 || diagnostics.length > 0).toBe(true);
        for (const { span } of diagnostics)
          expect(span === null || (span.start <= span.end && span.end <= text.length)).toBe(true);
        tokenizeSentence(text, 0, 7);
        checkSpans(text);
        checkFormatting(text);
      }),
      { numRuns: 600 },
    );
  });
});
