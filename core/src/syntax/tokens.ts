import { type Diagnostic, diagnose, type Span } from "../base/index.js";
import { isBlank, skipBlanks, trimBlanks } from "./characters.js";
import type { Token } from "./tree.js";

/**
 * How a stretch of one line is read.
 * - `notation`: sentences; faults are reported, and a `//` after a blank begins a comment.
 * - `text`: what a header says in free words (`summary …`): the same, but a lone quotation mark or bracket is just a mark.
 * - `sentence`: what stands in no file (`--that "…"`): no comments.
 */
export type Manner = "notation" | "text" | "sentence";

export interface Tokens {
  readonly tokens: readonly Token[];
  /** Where the comment begins, else where the stretch ends. */
  readonly end: number;
  readonly faults: readonly Diagnostic[];
}

/** Where reading stands in a stretch. Tokens go into the hole while one is open. */
interface Scan {
  readonly file: number;
  readonly text: string;
  readonly end: number;
  readonly manner: Manner;
  readonly faults: Diagnostic[];
  readonly tokens: Token[];
  readonly parens: Token[];
  /** Quotation marks that were found to have no partner further on. */
  readonly loneQuotes: Set<string>;
  hole: { readonly start: number; readonly inner: Token[] } | null;
  /** At most one bracket of a line is reported: where one is missing, its neighbours only look wrong. */
  bracketFault: boolean;
  at: number;
}

const wordPattern =
  /['’]?[\p{L}\p{N}\p{Pc}][\p{L}\p{N}\p{M}\p{Pc}'’\u200c\u200d]*(?:[-‐‑][\p{L}\p{N}\p{Pc}][\p{L}\p{N}\p{M}\p{Pc}'’\u200c\u200d]*)*/uy;
const timePattern = /[0-9]+(?::[0-9]+)+[\p{L}\p{N}]*/uy;
const numberPattern = /[0-9]+(?![\p{L}\p{N}\p{M}\p{Pc}'’]|[-‐‑]\p{L})/uy;
const goodTimePattern = /^(?:[01]?[0-9]|2[0-3]):[0-5][0-9]$/;
const closingQuotes: Readonly<Record<string, string>> = { '"': '"', "“": "”" };

/** Reads the tokens of `[start, end)`, which must lie in one line. An unclosed bracket or string ends with the stretch. */
export function readTokens(file: number, text: string, start: number, end: number, manner: Manner): Tokens {
  const scan: Scan = {
    file,
    text,
    end,
    manner,
    faults: [],
    tokens: [],
    parens: [],
    loneQuotes: new Set(),
    hole: null,
    bracketFault: false,
    at: start,
  };
  for (scan.at = skipBlanks(text, start, end); scan.at < end && !atComment(scan); scan.at = skipBlanks(text, scan.at, end)) {
    readToken(scan);
  }
  closeAll(scan);
  return { tokens: scan.tokens, end: scan.at, faults: manner === "text" ? [] : scan.faults };
}

/**
 * The tokens of a sentence that stands in no file, or in a piece of one: `offset` is where `text` begins in it.
 * Line ends are blanks. What is left open is closed at the end.
 */
export function tokenizeSentence(text: string, file: number, offset: number): readonly Token[] {
  const oneLine = text.replace(/[\r\n]/g, " ");
  const tokens = readTokens(file, oneLine, 0, oneLine.length, "sentence").tokens;
  return offset === 0 ? tokens : tokens.map((token) => shiftToken(token, offset));
}

/** A word where a line begins. */
export interface LeadingWord {
  readonly text: string;
  readonly end: number;
}

/** Up to `count` words that follow one another from the beginning of the row, with nothing but blanks between. */
export function readWords(text: string, row: { readonly at: number; readonly end: number }, count: number): LeadingWord[] {
  const words: LeadingWord[] = [];
  for (let at = row.at; words.length < count && at < row.end; ) {
    const end = findWordEnd(text, at);
    if (end === at) break;
    words.push({ text: text.slice(at, end), end });
    at = skipBlanks(text, end, row.end);
    if (at === end) break;
  }
  return words;
}

/** The end of the word that begins at `at`, or `at` where none does. */
function findWordEnd(text: string, at: number): number {
  wordPattern.lastIndex = at;
  return wordPattern.test(text) ? wordPattern.lastIndex : at;
}

function shiftToken(token: Token, offset: number): Token {
  const span = { file: token.span.file, start: token.span.start + offset, end: token.span.end + offset };
  return token.inner === undefined
    ? { ...token, span }
    : { ...token, span, inner: token.inner.map((inner) => shiftToken(inner, offset)) };
}

function atComment(scan: Scan): boolean {
  if (scan.manner === "sentence" || !scan.text.startsWith("//", scan.at)) return false;
  return scan.at === 0 || /\s/.test(scan.text.charAt(scan.at - 1)) || isBlank(scan.text.charCodeAt(scan.at - 1));
}

function readToken(scan: Scan): void {
  const character = scan.text.charAt(scan.at);
  if (character === "[") openHole(scan);
  else if (character === "]") closeHole(scan);
  else if (character in closingQuotes && !scan.loneQuotes.has(character)) readString(scan, character);
  else if (!readTime(scan) && !readWord(scan)) readPunctuation(scan);
}

/** Times, right or wrong: digits with colons between, and whatever hangs on. */
function readTime(scan: Scan): boolean {
  timePattern.lastIndex = scan.at;
  if (!timePattern.test(scan.text)) return false;
  const token = pushToken(scan, "time", scan.at, timePattern.lastIndex);
  if (!goodTimePattern.test(token.text)) scan.faults.push(diagnose("bad-time", token.span, { text: token.text }));
  return true;
}

/** Words and whole numbers. `twenty-two` and `10-minute` are words, `3-4` is two numbers with a dash between. */
function readWord(scan: Scan): boolean {
  numberPattern.lastIndex = scan.at;
  if (numberPattern.test(scan.text)) {
    pushToken(scan, "number", scan.at, numberPattern.lastIndex);
    return true;
  }
  const end = findWordEnd(scan.text, scan.at);
  if (end === scan.at) return false;
  pushToken(scan, "word", scan.at, end);
  return true;
}

function readPunctuation(scan: Scan): void {
  const codePoint = scan.text.codePointAt(scan.at) ?? 0;
  const token = pushToken(scan, "punctuation", scan.at, scan.at + (codePoint > 0xffff ? 2 : 1));
  if (token.text === "(") scan.parens.push(token);
  if (token.text === ")" && scan.parens.pop() === undefined) reportBracket(scan, token.span, ")");
}

/** A string keeps what stands between its marks. One without an end takes the rest of the line, but not in free text. */
function readString(scan: Scan, opening: string): void {
  const start = scan.at;
  const close = findBefore(scan, closingQuotes[opening] ?? opening);
  if (close !== -1) {
    pushToken(scan, "string", start, close + 1, scan.text.slice(start + 1, close));
  } else if (scan.manner === "text") {
    scan.loneQuotes.add(opening);
    readPunctuation(scan);
  } else {
    const end = trimBlanks(scan.text, start + 1, scan.end);
    const token = pushToken(scan, "string", start, end, scan.text.slice(start + 1, end));
    scan.faults.push(diagnose("unclosed-string", token.span, {}));
    // Brackets that seem open now were most likely closed in what the string took.
    scan.bracketFault = true;
  }
}

/** Where a character next stands in the stretch, after the one at hand; -1 for nowhere. */
function findBefore(scan: Scan, character: string): number {
  for (let index = scan.at + 1; index < scan.end; index++) if (scan.text.charAt(index) === character) return index;
  return -1;
}

/** Holes do not nest: a second `[` says that the first was never closed. */
function openHole(scan: Scan): void {
  if (scan.hole !== null) breakHole(scan);
  scan.hole = { start: scan.at, inner: [] };
  scan.at += 1;
}

function closeHole(scan: Scan): void {
  if (scan.hole === null) {
    const token = pushToken(scan, "punctuation", scan.at, scan.at + 1);
    reportBracket(scan, token.span, "]");
    return;
  }
  scan.at += 1;
  finishHole(scan, scan.hole, scan.at);
}

function breakHole(scan: Scan): void {
  if (scan.hole === null) return;
  const { start } = scan.hole;
  reportBracket(scan, { file: scan.file, start, end: start + 1 }, "[");
  finishHole(scan, scan.hole, trimBlanks(scan.text, start + 1, scan.at));
}

function finishHole(scan: Scan, hole: NonNullable<Scan["hole"]>, end: number): void {
  const span = { file: scan.file, start: hole.start, end };
  scan.tokens.push({ kind: "hole", text: scan.text.slice(hole.start, end), span, inner: hole.inner });
  scan.hole = null;
}

/** Closes at the end of the line what is still open; a round bracket gets the partner that it lacks, without width. */
function closeAll(scan: Scan): void {
  breakHole(scan);
  const [first] = scan.parens;
  if (first === undefined) return;
  reportBracket(scan, first.span, "(");
  if (scan.manner === "text") return;
  const end = scan.tokens.at(-1)?.span.end ?? scan.at;
  for (const _ of scan.parens) scan.tokens.push({ kind: "punctuation", text: ")", span: { file: scan.file, start: end, end } });
}

function reportBracket(scan: Scan, span: Span, bracket: string): void {
  if (!scan.bracketFault) scan.faults.push(diagnose("unclosed-bracket", span, { bracket }));
  scan.bracketFault = true;
}

function pushToken(scan: Scan, kind: Token["kind"], start: number, end: number, text?: string): Token {
  const token: Token = { kind, text: text ?? scan.text.slice(start, end), span: { file: scan.file, start, end } };
  (scan.hole?.inner ?? scan.tokens).push(token);
  scan.at = end;
  return token;
}
