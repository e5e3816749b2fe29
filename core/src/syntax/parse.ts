import { type Diagnostic, diagnose, type SourceFile, type Span } from "../base/index.js";
import { countBytes } from "./characters.js";
import { lineTables, namedItems } from "./keywords.js";
import { type Below, type Reader, readBelow } from "./lines.js";
import { findNearestItem, lookupLimit, type Match, matchItemKeyword } from "./match.js";
import { columnOf, isCommentRow, openRows, passRow, peekRow, type Row } from "./rows.js";
import { readTokens, type Tokens } from "./tokens.js";
import type { Item, ItemKeyword, SyntaxTree, Token } from "./tree.js";

export interface ParsedStory {
  readonly tree: SyntaxTree;
  /** Everything that is wrong with the form, in the order of the text. */
  readonly diagnostics: readonly Diagnostic[];
}

/** A story file may have this many bytes of UTF-8, and no more: what is larger is no text that anybody wrote by hand. */
export const fileSizeLimit = 5 * 1024 * 1024;

/** More faults than this nobody reads; a text that has them is broken in some way that the first ones show. */
const diagnosticLimit = 10_000;

/** Half of a surrogate pair, a NUL, or the mark that decoders put for what they cannot read. */
const noText = /[\p{Cs}\0\uFFFD]/u;

/** Reads a story file into its tree. Never fails: what cannot be understood is kept, and reported. */
export function parseStory(file: SourceFile): ParsedStory {
  const refusal = refuseFile(file);
  if (refusal !== null) return { tree: { file: file.file, items: [] }, diagnostics: [refusal] };
  const reader = openReader(file);
  const items = readItems(reader);
  if (items.length === 0) reader.diagnostics.push(diagnose("empty-story", { file: file.file, start: 0, end: 0 }, {}));
  const diagnostics = reader.diagnostics.toSorted((left, right) => (left.span?.start ?? 0) - (right.span?.start ?? 0));
  return { tree: { file: file.file, items }, diagnostics: diagnostics.slice(0, diagnosticLimit) };
}

function openReader({ file, text }: SourceFile): Reader {
  return { file, text, rows: openRows(text), diagnostics: [], lookupCount: 0, foundTooDeep: false };
}

function refuseFile({ file, path, text }: SourceFile): Diagnostic | null {
  const bytes = text.length * 3 > fileSizeLimit ? countBytes(text) : 0;
  if (bytes > fileSizeLimit) return diagnose("file-too-large", null, { path, bytes, limit: fileSizeLimit });
  const at = text.search(noText);
  return at === -1 ? null : diagnose("not-text", { file, start: at, end: at + 1 }, { path });
}

/** Whatever stands at the margin. Where the whole text is indented, its first line says so once and is the margin. */
function readItems(reader: Reader): Item[] {
  const items: Item[] = [];
  let lost = false;
  for (let row = peekRow(reader.rows); row !== null; row = peekRow(reader.rows)) {
    passRow(reader.rows, row);
    if (isCommentRow(reader.text, row)) continue;
    const stray = items.length === 0 && columnOf(row) > 0;
    if (stray) reader.diagnostics.push(diagnose("stray-indent", { file: reader.file, start: row.at, end: row.end }, {}));
    const match = matchItemKeyword(reader.text, row);
    if (match !== null) items.push(readItem(reader, row, match));
    else items.push(readUnknownItem(reader, row, lost));
    lost = match === null;
  }
  return items;
}

function readItem(reader: Reader, row: Row, match: Match<ItemKeyword>): Item {
  const { keyword } = match;
  const read = readTokens(reader.file, reader.text, match.end, row.end, "notation");
  const keywordSpan = { file: reader.file, start: row.at, end: match.end };
  for (const fault of read.faults) reader.diagnostics.push(fault);
  if (isNameless(keyword, read.tokens)) reader.diagnostics.push(diagnose("missing-name", keywordSpan, { item: keyword }));
  const table = lineTables[keyword];
  const below: Below = table === null ? { kind: "nothing" } : { kind: "table", table };
  return finishItem(reader, row, { keyword, keywordSpan, read, below, item: keyword, quiet: false });
}

/**
 * An item with an unknown first word. Its lines are read as those of the item that was probably meant. Where none was, this is
 * likely prose that lost its indentation: then one remark stands for all that follows, and its lines are not found fault with.
 */
function readUnknownItem(reader: Reader, row: Row, lost: boolean): Item {
  const read = readTokens(reader.file, reader.text, row.at, row.end, "notation");
  const [first, ...rest] = read.tokens;
  const keywordSpan = first?.span ?? { file: reader.file, start: row.at, end: row.at };
  const nearest = reader.lookupCount < lookupLimit ? findNearestItem(reader.text, row) : null;
  reader.lookupCount += 1;
  const word = reader.text.slice(keywordSpan.start, keywordSpan.end);
  if (nearest !== null || !lost) reader.diagnostics.push(diagnose("unknown-item", keywordSpan, { word, nearest }));
  const table = nearest === null ? null : lineTables[nearest];
  const below: Below = table === null ? { kind: "nothing" } : { kind: "table", table };
  return finishItem(reader, row, {
    keyword: null,
    keywordSpan,
    read: { ...read, tokens: rest },
    below,
    item: nearest ?? word,
    quiet: nearest === null,
  });
}

interface ItemStart {
  readonly keyword: ItemKeyword | null;
  readonly keywordSpan: Span;
  readonly read: Tokens;
  readonly below: Below;
  readonly item: string;
  readonly quiet: boolean;
}

function finishItem(reader: Reader, row: Row, start: ItemStart): Item {
  const { keyword, keywordSpan, read } = start;
  const lines = readBelow(reader, row, start.below, { item: start.item, quiet: start.quiet, depth: 0 }).lines;
  const end = lines.at(-1)?.span.end ?? read.tokens.at(-1)?.span.end ?? keywordSpan.end;
  return { keyword, keywordSpan, head: read.tokens, lines, span: { file: reader.file, start: keywordSpan.start, end } };
}

function isNameless(keyword: ItemKeyword, head: readonly Token[]): boolean {
  if (!namedItems.has(keyword)) return false;
  const [first] = head;
  return first === undefined || (first.kind === "punctuation" && (first.text === ":" || first.text === ","));
}
