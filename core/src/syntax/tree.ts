import type { Span } from "../base/index.js";

/**
 * The syntax tree keeps the shape of the text: items at the margin, lines below them by their depth, tokens in a line.
 * Sentences are not read here, because the author declares their patterns; `world` reads them.
 *
 *     action [walker: person] walks to [goal: place]     <- Item: keyword "action", head tokens
 *       needs     walker is alive                        <- Line: keyword "needs", tokens
 *       prose                                            <- Line: keyword "prose", prose below
 *         {walker} went.
 */
export interface SyntaxTree {
  readonly file: number;
  readonly items: readonly Item[];
}

export type TokenKind = "word" | "number" | "time" | "string" | "punctuation" | "hole";

/**
 * A token. `text` is as written, but a string's is without its quotes.
 * A `hole` is `[walker: person]`: its `inner` tokens are what stands in the brackets.
 * Punctuation is one of `, : | ( ) . / + - = ;` and anything else that is not a word.
 */
export interface Token {
  readonly kind: TokenKind;
  readonly text: string;
  readonly span: Span;
  readonly inner?: readonly Token[];
}

export const itemKeywords = [
  "story",
  "series",
  "use",
  "clock",
  "deadline",
  "realm",
  "place",
  "roads",
  "fact",
  "kind",
  "thing",
  "person",
  "group",
  "people",
  "rule",
  "action",
  "happening",
  "ending",
  "outline",
  "what if",
  "expect",
] as const;
export type ItemKeyword = (typeof itemKeywords)[number];

/** What stands at the margin. `keyword` is null where the first word is none that we know; the rest is kept all the same. */
export interface Item {
  readonly keyword: ItemKeyword | null;
  readonly keywordSpan: Span;
  /** The tokens after the keyword on the first line. */
  readonly head: readonly Token[];
  readonly lines: readonly Line[];
  readonly span: Span;
}

/**
 * A line below an item. `keyword` is set where its first words are a keyword of that item (`needs`, `wants most`, `seen by`,
 * `prose from`, `what if` …), else null, every word is in `tokens`, and `keywordSpan` is empty, where the line begins.
 * Prose lines keep their text raw: `prose` is what stands below, without the common indentation, null for other lines.
 * A header line in free words (`summary`) has tokens, and prose too where it goes on below.
 *
 * Blocks are lines below a line, each without a keyword. The line above them ends in `any of` (or `any of:`), or begins with `if`
 * and has nothing after its colon, and stands either behind its keyword or alone below the keyword's line:
 *
 *     needs     any of                    needs     walker is alive
 *       walker has Key                      any of
 *       Door is open                          walker has Key
 */
export interface Line {
  readonly keyword: string | null;
  readonly keywordSpan: Span;
  readonly tokens: readonly Token[];
  readonly lines: readonly Line[];
  readonly prose: ProseText | null;
  readonly span: Span;
}

/**
 * Prose as written: paragraphs are parted by empty lines. `span` covers the raw lines; `starts` says for each line of `text`
 * where it begins in the file, so that a place in the text can be found there again.
 */
export interface ProseText {
  readonly text: string;
  readonly starts: readonly number[];
  readonly span: Span;
}
