import fc from "fast-check";
import { lineTables } from "../../src/syntax/index.js";
import { sample } from "./sample.js";

/**
 * Stories as no careful author lays them out: right in form, wild in blanks, tabs, comments, line ends and blank lines.
 * Texts come with every indentation that says the same, so that only the formatter can make them alike.
 */

const word = fc.constantFrom(
  "Mara",
  "walks",
  "to",
  "Buffy's",
  "what-if",
  "été",
  "山",
  "is",
  "any",
  "if",
  "of",
  "then",
  "and",
  "R2",
);
const mark = fc.constantFrom(",", ":", "(lie)", "+", "|", "—", "/", "3-4", "a//b", "🙂", "{x}");
const other = fc.constantFrom("04:30", "7", '"a  // b"', "“c [”", "[walker: person]", "[0 to  6]", '""', "[]");
const token = fc.oneof({ weight: 5, arbitrary: word }, { weight: 1, arbitrary: mark }, { weight: 2, arbitrary: other });
const gap = fc.constantFrom(" ", "  ", "\t", " \u00a0", "   ");
const sentence = fc
  .tuple(fc.constantFrom("Mara", "Old Tam", "x"), fc.array(fc.tuple(gap, token), { maxLength: 5 }))
  .map(([first, rest]) => first + rest.flat().join(""));
const tail = fc.constantFrom("", "", "", " ", "\t", "  // a remark", " //x ", "\u00a0");
const blankLines = fc.constantFrom("", "", "", "\n", " \n\n", "\n\t\n\n");
const lineEnd = fc.constantFrom("\n", "\n", "\r\n", "\r");
/** What a block is indented by, beyond what is above it. */
const step = fc.constantFrom("  ", " ", "\t", "    ", "\u00a0\u00a0", "\t\t");
const proseLine = fc.constantFrom("One.", "", "  Two  ", "// no comment", '"Three [', "\tFour", "\u00a0five", "* six", "{a|b}");

/** The rows below an indentation. */
type Rows = (margin: string) => string;

const leaf = (start: fc.Arbitrary<string>): fc.Arbitrary<Rows> =>
  fc.tuple(start, tail, blankLines).map(
    ([text, end, blanks]) =>
      (margin) =>
        `${blanks}${margin}${text}${end}\n`,
  );

const comment: fc.Arbitrary<Rows> = fc.tuple(fc.constantFrom("", " ", "   ", "same"), blankLines).map(
  ([indent, blanks]) =>
    (margin) =>
      `${blanks}${indent === "same" ? margin : indent}// a comment, (unclosed\n`,
);

const below = (upper: fc.Arbitrary<Rows>, rows: fc.Arbitrary<readonly Rows[]>): fc.Arbitrary<Rows> =>
  fc.tuple(upper, step, rows).map(([print, more, inner]) => (margin) => {
    return print(margin) + inner.map((row) => row(margin + more)).join("");
  });

const prose = (keyword: string): fc.Arbitrary<Rows> =>
  fc.tuple(leaf(fc.constant(keyword)), step, fc.array(proseLine, { maxLength: 4 })).map(([print, more, lines]) => (margin) => {
    return print(margin) + lines.map((line) => (line === "" ? "\n" : `${margin}${more}${line}\n`)).join("");
  });

const plainLines = fc.array(fc.oneof({ weight: 4, arbitrary: leaf(sentence) }, { weight: 1, arbitrary: comment }), {
  minLength: 1,
  maxLength: 3,
});

/** Lines of one kind of item, of every form that its table knows. */
function lineOf(item: keyof typeof lineTables): fc.Arbitrary<Rows> {
  const table = lineTables[item];
  const lines = (table?.keywords ?? []).map(({ words, form }): fc.Arbitrary<Rows> => {
    const whole = leaf(fc.tuple(gap, sentence).map(([blanks, rest]) => `${words}${blanks}x ${rest}`));
    if (form === "prose") return prose(words);
    if (form === "condition") return fc.oneof(whole, below(leaf(fc.constant(`${words} any of`)), plainLines));
    if (form === "effect") return fc.oneof(whole, below(leaf(fc.constant(`${words}  if x, y:`)), plainLines));
    return whole;
  });
  const others = table?.others === "sentences" ? [leaf(sentence.map((text) => `Vey ${text}`))] : [];
  const times =
    table?.others === "times" ? [leaf(sentence.map((text) => `04:30 ${text}`)), leaf(fc.constant("day 2  05:00 x"))] : [];
  return fc.oneof(...lines, ...others, ...times, comment);
}

const chapter = below(
  leaf(fc.constantFrom('chapter 1 "One"', "flashback", "meanwhile")),
  fc.array(lineOf("outline"), { maxLength: 3 }),
);

const itemNames = (Object.keys(lineTables) as (keyof typeof lineTables)[]).filter((item) => lineTables[item] !== null);

const item: fc.Arbitrary<Rows> = fc.constantFrom(...itemNames).chain((name) => {
  const line = name === "outline" ? fc.oneof(lineOf(name), chapter) : lineOf(name);
  const head = leaf(fc.tuple(gap, sentence).map(([blanks, text]) => `${name}${blanks}${text}`));
  return below(head, fc.array(line, { maxLength: 4 }));
});

/** A text that is right in form, whatever it looks like. */
export const wildStory: fc.Arbitrary<string> = fc
  .tuple(
    fc.constantFrom("", "\ufeff"),
    fc.array(fc.oneof({ weight: 6, arbitrary: item }, { weight: 1, arbitrary: comment }), { minLength: 1, maxLength: 6 }),
    lineEnd,
  )
  .map(([start, rows, end]) => `${start}place Mill\n${rows.map((row) => row("")).join("")}`.replaceAll("\n", end));

const scrap = fc.constantFrom(
  "\n",
  " ",
  "  ",
  "\t",
  "[",
  "]",
  "(",
  '"',
  "//",
  ":",
  "any of",
  "if ",
  "prose\n",
  "\r",
  "x",
  "04:99",
  "\u00a0",
  "“",
);

/** A whole world with a few pieces cut out, put in, or doubled. */
export const mangledStory: fc.Arbitrary<string> = fc
  .array(
    fc.tuple(
      fc.nat(sample.length),
      fc.nat(12),
      fc.oneof(
        scrap,
        fc.constant(""),
        fc.nat(sample.length).map((at) => sample.slice(at, at + 30)),
      ),
    ),
    {
      minLength: 1,
      maxLength: 6,
    },
  )
  .map((edits) => edits.reduce((text, [at, count, piece]) => text.slice(0, at) + piece + text.slice(at + count), sample));
