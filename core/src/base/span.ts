/**
 * A stretch of text: `[start, end)` in UTF-16 units of the file numbered `file`.
 *
 * Every stage keeps spans rather than text, so that any answer can point back at the author's line.
 */
export interface Span {
  readonly file: number;
  readonly start: number;
  readonly end: number;
}

/** One text as it was read. `path` is what the reader of a message sees; nothing below `api` opens it. */
export interface SourceFile {
  readonly file: number;
  readonly path: string;
  readonly text: string;
}

/** The smallest span that covers both. They must be of one file. */
export function joinSpans(first: Span, last: Span): Span {
  return {
    file: first.file,
    start: Math.min(first.start, last.start),
    end: Math.max(first.end, last.end),
  };
}

/** A place in a text as people count it: line and column from 1. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** Returns where an offset lies in a text, counting lines and columns from 1. CRLF counts as one line end. */
export function locate(text: string, offset: number): Position {
  let line = 1;
  let lineStart = 0;
  for (let index = text.indexOf("\n"); index !== -1 && index < offset; index = text.indexOf("\n", index + 1)) {
    line += 1;
    lineStart = index + 1;
  }
  return { line, column: offset - lineStart + 1 };
}
