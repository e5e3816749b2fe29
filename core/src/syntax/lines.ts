import { type Diagnostic, diagnose, type Span, unreachable } from "../base/index.js";
import { beginsBlock, endsOpen, mayBeginSo } from "./blocks.js";
import { type LineForm, type LineTable, outlineTable, questionTable } from "./keywords.js";
import { findNearestLine, lookupLimit, matchLineKeyword } from "./match.js";
import { readProse } from "./prose.js";
import { columnOf, compareDepth, isCommentRow, passRow, peekRow, type Row, type RowCursor } from "./rows.js";
import { type Manner, readTokens } from "./tokens.js";
import type { Line, ProseText, Token } from "./tree.js";

/** Where the parser stands, and what it has found so far. */
export interface Reader {
  readonly file: number;
  readonly text: string;
  readonly rows: RowCursor;
  readonly diagnostics: Diagnostic[];
  /** How many times a keyword was looked for that was probably meant. */
  lookupCount: number;
  /** Whether lines that nest too deep have been reported. */
  foundTooDeep: boolean;
}

/** What may stand below an item or a line. */
export type Below =
  | { readonly kind: "table"; readonly table: LineTable }
  /** Alternatives of an `any of`, effects of an `if`. */
  | { readonly kind: "sentences" }
  /** Lines that begin a block, and no others. */
  | { readonly kind: "blocks" }
  | { readonly kind: "prose" }
  /** Prose, unless a comment comes first. */
  | { readonly kind: "text" }
  | { readonly kind: "nothing" };

/** What a line must know of the lines above it. */
export interface Surroundings {
  /** The word of the item, for messages. */
  readonly item: string;
  /** Whether faults are kept to oneself, since one above has been reported. */
  readonly quiet: boolean;
  /** How many lines it stands below. */
  readonly depth: number;
}

/** No story nests its lines so deep; what does is read as if it were no deeper, so that later stages may recurse without fear. */
const depthLimit = 40;

export interface BelowReading {
  readonly lines: readonly Line[];
  readonly prose: ProseText | null;
}

/** Reads all that is indented deeper than `upper`. */
export function readBelow(reader: Reader, upper: Row, below: Below, around: Surroundings): BelowReading {
  if (below.kind === "prose" || (below.kind === "text" && hasTextBelow(reader, upper))) {
    const { prose, unclear } = readProse(reader.rows, reader.file, upper);
    if (unclear !== null) report(reader, around, diagnose("stray-indent", spanOf(reader, unclear), {}));
    return { lines: [], prose };
  }
  const inside = { ...around, depth: around.depth + 1 };
  if (inside.depth <= depthLimit) return { lines: readLines(reader, upper, below, inside), prose: null };
  const row = peekNotation(reader);
  if (row !== null && !reader.foundTooDeep && columnOf(row) > columnOf(upper)) {
    report(reader, around, diagnose("stray-indent", spanOf(reader, row), {}));
    reader.foundTooDeep = true;
  }
  return { lines: [], prose: null };
}

function hasTextBelow(reader: Reader, upper: Row): boolean {
  const row = peekRow(reader.rows);
  return row !== null && columnOf(row) > columnOf(upper) && !isCommentRow(reader.text, row);
}

function readLines(reader: Reader, upper: Row, below: Below, around: Surroundings): Line[] {
  const lines: Line[] = [];
  let surroundings = around;
  let unclear = false;
  let lost = false;
  for (let row = peekNotation(reader); row !== null; row = peekNotation(reader)) {
    const depth = compareDepth(row, upper);
    if (depth === "not deeper" || (depth === "unclear" && !isHolder(below))) break;
    if (depth === "unclear") {
      if (!unclear) report(reader, surroundings, diagnose("stray-indent", spanOf(reader, row), {}));
      unclear = true;
      if (columnOf(row) <= columnOf(upper)) break;
    }
    if (isStray(reader, row, below)) {
      report(reader, surroundings, diagnose("stray-indent", spanOf(reader, row), {}));
      surroundings = { ...around, quiet: true };
    }
    passRow(reader.rows, row);
    const reading = readLine(reader, row, below, surroundings, lost);
    lines.push(reading.line);
    lost = reading.lost;
  }
  return lines;
}

/** The next row that is no comment; comments before it are passed. */
function peekNotation(reader: Reader): Row | null {
  for (let row = peekRow(reader.rows); row !== null; row = peekRow(reader.rows)) {
    if (!isCommentRow(reader.text, row)) return row;
    passRow(reader.rows, row);
  }
  return null;
}

/** Whether lines are to be expected there, so that one whose depth is unclear could be meant for it. */
function isHolder(below: Below): boolean {
  return below.kind === "table" || below.kind === "sentences";
}

function isStray(reader: Reader, row: Row, below: Below): boolean {
  if (below.kind === "blocks") return !beginsBlock(reader.text, row);
  return below.kind === "nothing" || below.kind === "text";
}

interface LineReading {
  readonly line: Line;
  /** True where the line begins with nothing that we know, and nothing was near it. */
  readonly lost: boolean;
}

function readLine(reader: Reader, row: Row, below: Below, around: Surroundings, lost: boolean): LineReading {
  if (below.kind !== "table") return { line: readSentenceLine(reader, row, below, around), lost: false };
  const match = matchLineKeyword(reader.text, row, below.table);
  if (match !== null) {
    const { keyword, end } = match;
    const read = readNotation(reader, end, row.end, keyword.form === "text" ? "text" : "notation", around);
    return {
      line: finishLine(reader, row, { keyword: keyword.words, end, read, below: belowForm(keyword.form, read), around }),
      lost: false,
    };
  }
  if (mayBeginSo(reader.text, row, below.table))
    return { line: readSentenceLine(reader, row, { kind: "nothing" }, around), lost: false };
  return readUnknownLine(reader, row, below.table, around, lost);
}

function readSentenceLine(reader: Reader, row: Row, among: Below, around: Surroundings): Line {
  const read = readNotation(reader, row.at, row.end, "notation", around);
  const holds = !around.quiet && among.kind !== "nothing" && endsOpen(read);
  return finishLine(reader, row, { keyword: null, end: row.at, read, below: { kind: holds ? "sentences" : "nothing" }, around });
}

/** Reports the line once: faults further on in it, and lines like it that follow, come from the same mistake. */
function readUnknownLine(reader: Reader, row: Row, table: LineTable, around: Surroundings, lost: boolean): LineReading {
  const read = readNotation(reader, row.at, row.end, "notation", { ...around, quiet: true });
  const nearest = reader.lookupCount < lookupLimit && !around.quiet ? findNearestLine(reader.text, row, table) : null;
  reader.lookupCount += 1;
  const [first] = read;
  const span = first?.span ?? spanOf(reader, row);
  if (nearest !== null || !lost) {
    const word = reader.text.slice(span.start, span.end);
    report(reader, around, diagnose("unknown-keyword", span, { word, item: around.item, nearest: nearest?.words ?? null }));
  }
  const below: Below = nearest === null ? { kind: "nothing" } : belowForm(nearest.form, read);
  const inside = { ...around, quiet: around.quiet || nearest === null };
  return { line: finishLine(reader, row, { keyword: null, end: row.at, read, below, around: inside }), lost: nearest === null };
}

interface LineStart {
  readonly keyword: string | null;
  /** Where the keyword ends. */
  readonly end: number;
  readonly read: readonly Token[];
  readonly below: Below;
  readonly around: Surroundings;
}

function finishLine(reader: Reader, row: Row, start: LineStart): Line {
  const { lines, prose } = readBelow(reader, row, start.below, start.around);
  const end = Math.max(start.end, start.read.at(-1)?.span.end ?? 0, lines.at(-1)?.span.end ?? 0, prose?.span.end ?? 0);
  const keywordSpan = { file: reader.file, start: row.at, end: start.end };
  return {
    keyword: start.keyword,
    keywordSpan,
    tokens: start.read,
    lines,
    prose,
    span: { file: reader.file, start: row.at, end },
  };
}

function belowForm(form: LineForm, tokens: readonly Token[]): Below {
  switch (form) {
    case "sentence":
      return { kind: "nothing" };
    case "condition":
    case "effect":
      return { kind: endsOpen(tokens) ? "sentences" : "blocks" };
    case "text":
    case "prose":
      return { kind: form };
    case "outline":
      return { kind: "table", table: outlineTable };
    case "questions":
      return { kind: "table", table: questionTable };
    default:
      return unreachable(form);
  }
}

function readNotation(reader: Reader, start: number, end: number, manner: Manner, around: Surroundings): readonly Token[] {
  const { tokens, faults } = readTokens(reader.file, reader.text, start, end, manner);
  for (const fault of faults) report(reader, around, fault);
  return tokens;
}

function report(reader: Reader, around: Surroundings, diagnostic: Diagnostic): void {
  if (!around.quiet) reader.diagnostics.push(diagnostic);
}

function spanOf(reader: Reader, row: Row): Span {
  return { file: reader.file, start: row.at, end: row.end };
}
