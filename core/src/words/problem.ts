import { type Diagnostic, type DiagnosticCode, locate, type Severity, type SourceFile } from "../base/index.js";
import { type ProblemWords, problemWords } from "./problems.js";

/**
 * A diagnostic in words, as plain data: what JSON documents carry and what terminals and editors show.
 * Lines and columns count from 1; `place` is `path:line:column`, or null where no text is to blame.
 */
export interface Problem {
  readonly code: DiagnosticCode;
  readonly severity: Severity;
  readonly place: string | null;
  readonly path: string | null;
  readonly line: number | null;
  readonly column: number | null;
  readonly message: string;
  /** What was probably meant. */
  readonly meant: string | null;
  readonly wayOut: string;
  /** The author's line, and a line of carets below it; null where there is no line. */
  readonly quote: { readonly text: string; readonly carets: string } | null;
}

/** What is quoted of a line that is longer than this is the part around the mistake. */
const quoteWidth = 96;

/** Words a diagnostic. `sources` are looked up by `SourceFile.file`. */
export function wordDiagnostic(diagnostic: Diagnostic, sources: readonly SourceFile[]): Problem {
  const words = wordFields(diagnostic);
  const shared = {
    code: diagnostic.code,
    severity: diagnostic.severity,
    message: words.wrong,
    meant: words.meant,
    wayOut: words.wayOut,
  };
  const span = diagnostic.span;
  const source = span === null ? undefined : sources.find((candidate) => candidate.file === span.file);
  if (span === null || source === undefined) return { ...shared, place: null, path: null, line: null, column: null, quote: null };
  const { line, column } = locate(source.text, span.start);
  return {
    ...shared,
    place: `${source.path}:${line}:${column}`,
    path: source.path,
    line,
    column,
    quote: quoteLine(source.text, span.start, span.end),
  };
}

/** Writes a problem as a few lines of plain text, ready to print; no colour, no end of line at the end. */
export function writeProblem(problem: Problem): string {
  const lines = [`${problem.place === null ? "" : `${problem.place}: `}${problem.severity} (${problem.code})`];
  lines.push(`  ${problem.message}`);
  if (problem.quote !== null && problem.quote.text.trim() !== "")
    lines.push(`    ${problem.quote.text}`, `    ${problem.quote.carets}`);
  if (problem.meant !== null) lines.push(`  ${problem.meant}`);
  lines.push(`  ${problem.wayOut}`);
  return lines.join("\n");
}

function wordFields(diagnostic: Diagnostic): ProblemWords {
  // The table is exhaustive by type; the compiler cannot see that the code picks the words of these very fields.
  const word = problemWords[diagnostic.code] as (fields: Diagnostic["fields"]) => ProblemWords;
  return word(diagnostic.fields);
}

/** The line of the text in which `start` lies, with carets under what is meant: to the end of the line at most. */
function quoteLine(text: string, start: number, end: number): { text: string; carets: string } {
  const lineStart = text.lastIndexOf("\n", start - 1) + 1;
  const nextLine = text.indexOf("\n", lineStart);
  const line = text.slice(lineStart, nextLine === -1 ? text.length : nextLine).replace(/\r$/, "");
  const from = Math.min(start - lineStart, line.length);
  const to = Math.max(from, Math.min(end - lineStart, line.length));
  const cut = from > quoteWidth / 2 ? from - quoteWidth / 4 : 0;
  const shown = line.slice(cut, cut + quoteWidth);
  const lead = `${cut > 0 ? "…" : ""}${shown.slice(0, from - cut)}`;
  const meant = shown.slice(from - cut, to - cut);
  const quoted = `${cut > 0 ? "…" : ""}${shown}${cut + quoteWidth < line.length ? "…" : ""}`;
  return { text: quoted, carets: blank(lead) + "^".repeat(Math.max(1, Array.from(meant).length)) };
}

/** As wide as the text, tabs kept, so that carets stand under what they mean. */
function blank(text: string): string {
  return Array.from(text, (sign) => (sign === "\t" ? "\t" : " ")).join("");
}
