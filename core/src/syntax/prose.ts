import { advanceColumn } from "./characters.js";
import { columnOf, compareDepth, passRow, peekRow, type Row, type RowCursor } from "./rows.js";
import type { ProseText } from "./tree.js";

/** One line of prose: where its text begins, and how far the spaces and tabs before it indent it. */
interface ProseLine {
  readonly text: string;
  readonly at: number;
  readonly column: number;
}

export interface ProseReading {
  readonly prose: ProseText;
  /** The first row whose depth depends on how wide a tab is, if there is one. */
  readonly unclear: Row | null;
}

const tabWidth = 4;

/**
 * Takes all rows below `upper` as raw text. Empty lines between them stay, those around them do not; what the lines share in
 * indentation goes, and a tab in it becomes spaces. Nothing else is touched, not even a `//` or blanks at the end of a line.
 */
export function readProse(cursor: RowCursor, file: number, upper: Row): ProseReading {
  const lines: ProseLine[] = [];
  let unclear: Row | null = null;
  let last = upper;
  for (let row = peekRow(cursor); row !== null && isBelow(row, upper); row = peekRow(cursor)) {
    if (compareDepth(row, upper) === "unclear") unclear ??= row;
    const emptyLine = { text: "", at: row.start, column: Infinity };
    if (lines.length > 0) for (let count = 0; count < row.blankCount; count++) lines.push(emptyLine);
    lines.push(readProseLine(cursor.text, row));
    last = row;
    passRow(cursor, row);
  }
  const start = lines[0]?.at ?? upper.end;
  const margin = lines.reduce((least, line) => Math.min(least, line.column), Infinity);
  const text = lines.map((line) => (line.text === "" ? "" : " ".repeat(line.column - margin) + line.text)).join("\n");
  const starts = lines.map((line) => line.at - (line.text === "" ? 0 : line.column - margin));
  return { prose: { text, starts, span: { file, start, end: last.end } }, unclear };
}

function isBelow(row: Row, upper: Row): boolean {
  return columnOf(row) > columnOf(upper);
}

/** Only spaces and tabs are indentation here: a non-breaking blank at the beginning of a line of verse is text. */
function readProseLine(text: string, row: Row): ProseLine {
  let at = row.start;
  let column = 0;
  for (let code = text.charCodeAt(at); code === 0x20 || code === 0x09; code = text.charCodeAt(at)) {
    column = advanceColumn(column, code, tabWidth);
    at += 1;
  }
  return { text: text.slice(at, row.rawEnd), at, column };
}
