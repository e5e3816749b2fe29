import type { SourceFile } from "../base/index.js";
import { skipBlanks } from "./characters.js";
import { type LineTable, lineTables, outlineTable, questionTable } from "./keywords.js";
import { parseStory } from "./parse.js";
import { columnOf, openRows, passRow, peekRow, type Row } from "./rows.js";
import type { Item, Line, ProseText, SyntaxTree, Token } from "./tree.js";

/** An item or a line as it will be printed, but for what stands before and after it. */
interface Entry {
  /** Where it begins in the old text: that is how the row that holds it is found. */
  readonly at: number;
  /** Where its last token ends there; after that only a comment can follow. */
  readonly end: number;
  readonly depth: number;
  readonly content: string;
  readonly prose: ProseText | null;
}

/** A row that lines can still stand below, in the old text. */
interface OpenRow {
  readonly column: number;
  readonly depth: number;
}

const indent = "  ";

/**
 * The text as it should be laid out: two spaces for each step, what follows the keywords of a block in one column, one blank
 * between words, at most one blank line, comments where they were, prose untouched but for its margin.
 * Formatting what is formatted changes nothing. Null where the text has errors: then it is left alone.
 */
export function formatStory(file: SourceFile): string | null {
  const { tree, diagnostics } = parseStory(file);
  if (diagnostics.some(({ severity }) => severity === "error")) return null;
  const entries = new Map(listEntries(file.text, tree).map((entry) => [entry.at, entry]));
  const rows = openRows(file.text);
  const printed: string[] = [];
  let open: OpenRow[] = [];
  let proseEnd = 0;
  for (let row = peekRow(rows); row !== null; row = peekRow(rows)) {
    passRow(rows, row);
    // Prose was printed with the line above it.
    if (row.at < proseEnd) continue;
    if (row.blankCount > 0 && printed.length > 0) printed.push("");
    const entry = entries.get(row.at);
    if (entry === undefined) printed.push(indent.repeat(findCommentDepth(open, row)) + file.text.slice(row.at, row.end));
    else {
      open = [...open.slice(0, entry.depth), { column: columnOf(row), depth: entry.depth }];
      printed.push(printEntry(file.text, entry, row));
      proseEnd = Math.max(proseEnd, entry.prose?.span.end ?? 0);
    }
  }
  return `${printed.join("\n")}\n`;
}

/** A comment belongs to the row that it lines up with, else below the one that it is indented under. */
function findCommentDepth(open: readonly OpenRow[], row: Row): number {
  const upper = open.findLast(({ column }) => column <= columnOf(row));
  if (upper === undefined) return 0;
  return upper.column === columnOf(row) ? upper.depth : upper.depth + 1;
}

function printEntry(text: string, entry: Entry, row: Row): string {
  const comment = text.slice(skipBlanks(text, entry.end, row.end), row.end);
  const line = indent.repeat(entry.depth) + entry.content + (comment === "" ? "" : `  ${comment}`);
  if (entry.prose === null || entry.prose.text === "") return line;
  const margin = indent.repeat(entry.depth + 1);
  const prose = entry.prose.text.split("\n").map((words) => (words === "" ? "" : margin + words));
  return `${line}\n${prose.join("\n")}`;
}

function listEntries(text: string, tree: SyntaxTree): Entry[] {
  return tree.items.flatMap((item) => {
    const table = item.keyword === null ? null : lineTables[item.keyword];
    return [makeItemEntry(text, item), ...listLineEntries(text, item.lines, table, 1)];
  });
}

function makeItemEntry(text: string, item: Item): Entry {
  const keyword = item.keyword ?? "";
  const content = keyword + printAfter(text, item.keywordSpan.end, item.head, 1);
  return { at: item.span.start, end: item.head.at(-1)?.span.end ?? item.keywordSpan.end, depth: 0, content, prose: null };
}

function listLineEntries(text: string, lines: readonly Line[], table: LineTable | null, depth: number): Entry[] {
  const labels = lines.map((line) => findLabel(line, table));
  const width = labels.reduce((most, label) => Math.max(most, (label?.length ?? 0) + 2), table?.width ?? 0);
  return lines.flatMap((line, index) => [
    makeLineEntry(text, line, labels[index] ?? null, width, depth),
    ...listLineEntries(text, line.lines, tableBelow(line), depth + 1),
  ]);
}

/** What stands in the left column of its block: a keyword, or the time that begins a line of an outline. Null for running text. */
function findLabel(line: Line, table: LineTable | null): string | null {
  if (line.keyword !== null)
    return table?.keywords.find(({ words }) => words === line.keyword)?.aligned === true ? line.keyword : null;
  const [first] = line.tokens;
  return table?.others === "times" && first?.kind === "time" ? first.text : null;
}

function makeLineEntry(text: string, line: Line, label: string | null, width: number, depth: number): Entry {
  const blanks = label === null ? 1 : width - label.length;
  // A line without a keyword begins with its first token.
  const [first] = line.tokens;
  const startEnd = line.keyword === null && first !== undefined ? first.span.end : line.keywordSpan.end;
  const start = line.keyword ?? text.slice(line.span.start, startEnd);
  const content = start + printAfter(text, startEnd, line.keyword === null ? line.tokens.slice(1) : line.tokens, blanks);
  return { at: line.span.start, end: line.tokens.at(-1)?.span.end ?? line.keywordSpan.end, depth, content, prose: line.prose };
}

function tableBelow(line: Line): LineTable | null {
  if (line.keyword === "expect") return questionTable;
  return line.keyword === "chapter" || line.keyword === "flashback" || line.keyword === "meanwhile" ? outlineTable : null;
}

/** Tokens as written, one blank wherever there was any, and `blanks` before the first. */
function printAfter(text: string, start: number, tokens: readonly Token[], blanks: number): string {
  let end = start;
  let printed = "";
  for (const [index, { span }] of tokens.entries()) {
    if (span.start > end) printed += index === 0 ? " ".repeat(blanks) : " ";
    printed += text.slice(span.start, span.end);
    end = span.end;
  }
  return printed;
}
