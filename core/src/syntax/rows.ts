import { advanceColumn, isBlank, skipBlanks, trimBlanks } from "./characters.js";

/**
 * A line of the text that is not blank.
 *
 *     ␠␠needs     walker is alive␠␠⏎
 *     ^ ^                        ^ ^ ^
 *     start at                 end rawEnd next
 *
 * `columns` is how far it is indented, counted from 0, where a tab is 2, 4 and 8 wide. They differ only where tabs stand.
 */
export interface Row {
  readonly start: number;
  readonly at: number;
  readonly end: number;
  readonly rawEnd: number;
  readonly next: number;
  /** Blank lines since the row before. */
  readonly blankCount: number;
  readonly columns: readonly [narrow: number, middle: number, wide: number];
}

/** Where reading stands; `ahead` is the row that was looked at and not yet taken. */
export interface RowCursor {
  readonly text: string;
  position: number;
  ahead: Row | null;
}

export function openRows(text: string): RowCursor {
  return { text, position: 0, ahead: null };
}

/** The next row, which stays where it is; null at the end of the text. */
export function peekRow(cursor: RowCursor): Row | null {
  cursor.ahead ??= findRow(cursor.text, cursor.position);
  // Blank lines at the end are passed once and for all, however often one asks.
  if (cursor.ahead === null) cursor.position = cursor.text.length;
  return cursor.ahead;
}

/** Goes on to what follows the row. */
export function passRow(cursor: RowCursor, row: Row): void {
  cursor.position = row.next;
  cursor.ahead = null;
}

/** How far a row is indented, from 0, with tabs four wide. */
export function columnOf(row: Row): number {
  return row.columns[1];
}

export type Depth = "deeper" | "not deeper" | "unclear";

/**
 * Whether a row stands below another. Where tabs and spaces are mixed this can depend on how wide a tab is drawn; then it is unclear.
 */
export function compareDepth(row: Row, upper: Row): Depth {
  const deeperCount = row.columns.filter((column, index) => column > (upper.columns[index] ?? 0)).length;
  if (deeperCount === 0) return "not deeper";
  return deeperCount === row.columns.length ? "deeper" : "unclear";
}

/** True for a row that is nothing but a comment. Rows of prose are never asked. */
export function isCommentRow(text: string, row: Row): boolean {
  return text.startsWith("//", row.at);
}

function findRow(text: string, position: number): Row | null {
  let start = position;
  for (let blankCount = 0; start < text.length; blankCount++) {
    const at = skipBlanks(text, start, text.length);
    const next = findNextLine(text, at);
    const rawEnd = findLineEnd(text, at, next);
    if (rawEnd > at) {
      const end = trimBlanks(text, at, rawEnd);
      return { start, at, end, rawEnd, next, blankCount, columns: measureIndent(text, start, at) };
    }
    start = next;
  }
  return null;
}

/** The offset at which the line after the one that holds `at` begins. LF, CRLF and a lone CR end a line. */
function findNextLine(text: string, at: number): number {
  let offset = at;
  while (offset < text.length && !isLineEnd(text.charCodeAt(offset))) offset += 1;
  if (text.charCodeAt(offset) === 0x0d && text.charCodeAt(offset + 1) === 0x0a) offset += 1;
  return Math.min(text.length, offset + 1);
}

/** The offset of the line end before `next`, or `next` itself where the text ends without one. */
function findLineEnd(text: string, at: number, next: number): number {
  let end = next;
  while (end > at && isLineEnd(text.charCodeAt(end - 1))) end -= 1;
  return end;
}

function isLineEnd(code: number): boolean {
  return code === 0x0a || code === 0x0d;
}

function measureIndent(text: string, start: number, at: number): Row["columns"] {
  let [narrow, middle, wide] = [0, 0, 0];
  for (let offset = start; offset < at && isBlank(text.charCodeAt(offset)); offset++) {
    const code = text.charCodeAt(offset);
    narrow = advanceColumn(narrow, code, 2);
    middle = advanceColumn(middle, code, 4);
    wide = advanceColumn(wide, code, 8);
  }
  return [narrow, middle, wide];
}
