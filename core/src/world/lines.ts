import { diagnose, joinSpans, type Span } from "../base/index.js";
import type { Item, Line, Token } from "../syntax/index.js";
import { spanOf, writeTokens } from "./pieces.js";
import type { Registry } from "./scope.js";

/** Words that were not written but are meant, as the `is` of `starts in Mill`; they point at what was written instead. */
export function makeWords(text: string, span: Span): Token[] {
  return text.split(" ").map((word) => ({ kind: "word", text: word, span }));
}

/** All tokens of a line, those of its keyword included: `wants most  Vey is alive`. */
export function listLineTokens(line: Line): readonly Token[] {
  if (line.keyword === null) return line.tokens;
  return [...makeWords(line.keyword, line.keywordSpan), ...line.tokens];
}

/** Where the line itself stands, without what is below it. */
export function spanOfLine(line: Line): Span {
  const last = line.tokens.at(-1);
  return last === undefined ? line.keywordSpan : joinSpans(line.keywordSpan, last.span);
}

/** Whether the token is one of these words; capitals do not count. */
export function isWord(token: Token | undefined, ...words: readonly string[]): boolean {
  return token?.kind === "word" && words.includes(token.text.toLowerCase());
}

export function isPunctuation(token: Token | undefined, text: string): boolean {
  return token?.kind === "punctuation" && token.text === text;
}

/** Whether these words stand at `at`; capitals do not count. */
export function hasWords(tokens: readonly Token[], words: string, at = 0): boolean {
  return words.split(" ").every((word, offset) => isWord(tokens[at + offset], word));
}

/** What is left after the words that the tokens begin with; null where they do not. */
export function dropWords(tokens: readonly Token[], words: string): readonly Token[] | null {
  return hasWords(tokens, words) ? tokens.slice(words.split(" ").length) : null;
}

/** What stands before the words that the tokens end with; null where they do not. */
export function dropLastWords(tokens: readonly Token[], words: string): readonly Token[] | null {
  const at = tokens.length - words.split(" ").length;
  return at >= 0 && hasWords(tokens, words, at) ? tokens.slice(0, at) : null;
}

/** Parts a list of names at commas and at `and`. Empty stretches are left out. */
export function splitList(tokens: readonly Token[]): Token[][] {
  const stretches: Token[][] = [[]];
  for (const token of tokens) {
    if (isPunctuation(token, ",") || isWord(token, "and")) stretches.push([]);
    else stretches.at(-1)?.push(token);
  }
  return stretches.filter((stretch) => stretch.length > 0);
}

/** Reports a line that has not the form it should have, which `expected` shows by an example or in words. */
export function refuseLine(registry: Registry, line: Line, expected: string): null {
  return refuse(registry, listLineTokens(line), expected, spanOfLine(line));
}

/** The same for some tokens; `span` says where, if there are none. */
export function refuse(registry: Registry, tokens: readonly Token[], expected: string, span: Span): null {
  const place = tokens.length === 0 ? span : spanOf(tokens);
  registry.problems.push(diagnose("bad-line", place, { text: writeTokens(tokens), expected }));
  return null;
}

/** Reports a value that cannot stand where it does. */
export function refuseValue(registry: Registry, tokens: readonly Token[], expected: string): null {
  registry.problems.push(diagnose("bad-value", spanOf(tokens), { text: writeTokens(tokens), expected }));
  return null;
}

/** All of the values, or null if one of them is: an item with a broken line is broken, but all of its lines are read. */
export function keepWhole<T>(values: readonly (T | null)[]): T[] | null {
  const kept: T[] = [];
  for (const value of values) {
    if (value === null) return null;
    kept.push(value);
  }
  return kept;
}

/** Calls the reader and takes back what it complained of, if it failed. */
export function attempt<T>(registry: Registry, read: () => T | null): T | null {
  const before = registry.problems.length;
  const result = read();
  if (result === null) registry.problems.length = before;
  return result;
}

/** Reports an item that lacks a line. */
export function reportMissing(registry: Registry, item: Item, line: string): void {
  registry.problems.push(diagnose("missing-line", item.keywordSpan, { item: item.keyword ?? "", line }));
}
