import {
  type AskedLimits,
  type CheckDocument,
  type CheckQuestion,
  type DocumentVerdict,
  folderOf,
  hasErrors,
  type OutlineDocument,
  type OutlineLineDocument,
  type QuestionDocument,
  type Trace,
  writeTraceFile,
} from "../api/index.js";
import { relativePath } from "./files.js";
import type { Io } from "./io.js";
import { openPage, type Page, paint, withoutControls, wrap } from "./page.js";
import { printProblems, writeDocument } from "./print.js";
import { type ExitStatus, status, UsageFault } from "./status.js";

export interface CheckOptions {
  readonly outline: string | null;
  readonly only: CheckQuestion["only"];
  readonly traceOut: string | null;
  readonly json: boolean;
  readonly limits: AskedLimits;
}

/** What takes longer than this gets a remark. */
const remarkAfter = 2000;

/** Checks a story, and tells what was found. */
export async function runCheck(io: Io, path: string, options: CheckOptions): Promise<ExitStatus> {
  const started = io.now();
  const callOff = io.later(remarkAfter, () => {
    if (io.stderr.isTerminal) io.stderr.write("Going through what could happen. Ctrl-C gives the answer so far.\n");
  });
  const worked = await io.check({
    path,
    outline: chooseOutline(io, options.outline),
    only: options.only,
    limits: options.limits,
  });
  callOff();
  if (worked.kind === "out of memory") {
    io.stderr.write("Memory ran out before there was an answer. Ask again with fewer --situations, or give Node more memory.\n");
    return status.undecided;
  }
  const { answer } = worked;
  if (answer.kind === "no outline") throw new UsageFault(wordMissingOutline(options.outline ?? "", answer.names));
  const document: CheckDocument = { ...answer.document, milliseconds: Math.round(io.now() - started) };
  const written = options.traceOut === null ? true : writeEvidence(io, document, path, options.traceOut);
  if (options.json) writeDocument(io, document);
  else {
    printProblems(io, document.problems);
    io.stdout.write(showCheck(openPage(io, io.stdout), document));
  }
  return written ? chooseStatus(document) : status.usage;
}

/** An outline is named, or is what a file holds. */
function chooseOutline(io: Io, outline: string | null): CheckQuestion["outline"] {
  if (outline === null) return null;
  const isFile = outline.endsWith(".story") || io.files.read(outline).kind === "file";
  return isFile ? { kind: "file", path: outline } : { kind: "name", name: outline };
}

function wordMissingOutline(asked: string, names: readonly string[]): string {
  return names.length === 0 ? "This story has no outline." : `There is no outline “${asked}”. There are: ${names.join(", ")}.`;
}

function chooseStatus(document: CheckDocument): ExitStatus {
  if (document.story === null || hasErrors(document.problems)) return status.problems;
  return statusOf(document.verdict);
}

/** The status that goes with a verdict. */
export function statusOf(verdict: DocumentVerdict): ExitStatus {
  if (verdict === "breaks") return status.no;
  return verdict === "not decided" ? status.undecided : status.yes;
}

/** Writes down the first story that the answer brings as evidence. */
function writeEvidence(io: Io, document: CheckDocument, story: string, path: string): boolean {
  const trace: Trace | undefined =
    document.outlines.find((outline) => outline.evidence.steps.length > 0)?.evidence ??
    document.questions.find((question) => question.evidence !== null)?.evidence ??
    undefined;
  if (trace === undefined) {
    io.stderr.write("No trace was written: the answer has none.\n");
    return true;
  }
  const fault = io.files.write(
    path,
    writeTraceFile(trace, relativePath(folderOf(io.files.absolute(path)), io.files.absolute(story))),
  );
  if (fault !== null) io.stderr.write(`“${path}” could not be written: ${fault.words}.\n`);
  return fault === null;
}

/** The answer for people: outlines line by line, then endings, then the whole in one line. */
export function showCheck(page: Page, document: CheckDocument): string {
  const blocks = [
    ...document.outlines.map((outline) => showOutline(page, outline)),
    document.questions.length === 0 ? "" : showQuestions(page, document),
    showSummary(page, document),
  ];
  return `${blocks.filter((block) => block !== "").join("\n\n")}\n`;
}

function showOutline(page: Page, outline: OutlineDocument): string {
  const lines = [paint(page, "bold", withoutControls(`Outline ${outline.name}: ${outline.verdict}`))];
  let chapter: string | null = null;
  for (const line of outline.lines) {
    if (line.chapter !== null && line.chapter !== chapter) lines.push(`  ${line.chapter}`);
    chapter = line.chapter;
    lines.push(...showLine(page, line));
  }
  return lines.join("\n");
}

const marks: { readonly [Verdict in OutlineLineDocument["verdict"]]: string } = {
  holds: "yes  ",
  breaks: "NO   ",
  "not decided": "?    ",
};

function showLine(page: Page, line: OutlineLineDocument): readonly string[] {
  const style = line.verdict === "holds" ? "good" : "bad";
  const lead = `  ${paint(page, style, marks[line.verdict])}`;
  const hang = " ".repeat(7);
  const first = wrap(withoutControls(`${line.at === null ? "" : `${line.at} `}${line.event}`), page.width, lead, hang);
  const why = line.why.map((sentence) => wrap(withoutControls(sentence), page.width, `${hang}  `, `${hang}  `));
  const place = line.verdict === "holds" ? [] : [paint(page, "dim", `${hang}  (${line.place})`)];
  return [first, ...why, ...place];
}

function showQuestions(page: Page, document: CheckDocument): string {
  return [
    paint(page, "bold", "Endings, in what could happen"),
    ...document.questions.map((question) => showQuestion(page, question)),
  ].join("\n");
}

function showQuestion(page: Page, question: QuestionDocument): string {
  const style = question.verdict === "holds" ? "good" : "bad";
  const lead = `  ${paint(page, style, marks[question.verdict])}`;
  const words = [`${question.question}${wordFinding(question)}`, ...question.why].join(". ");
  return wrap(withoutControls(words), page.width, lead, " ".repeat(7));
}

/** What the verdict rests on. */
function wordFinding({ verdict, evidence, situations, limit }: QuestionDocument): string {
  const acts = evidence?.steps.filter((step) => step.kind !== "pass").length ?? 0;
  const looked = `${situations} situation${situations === 1 ? "" : "s"}`;
  if (verdict === "not decided")
    return `: not decided; ${limit === "interrupt" ? "stopped" : `the limit of ${limit} was met`} after ${looked}`;
  if (verdict === "breaks")
    return `: never, in ${situations === 1 ? "the one situation that there is" : `any of the ${looked} that there are`}`;
  return acts === 0 ? ", of itself" : `, by ${acts} act${acts === 1 ? "" : "s"}`;
}

function showSummary(page: Page, document: CheckDocument): string {
  if (document.story === null) return "There is no story to check.";
  if (hasErrors(document.problems)) return "The story has problems, so this is not the whole answer.";
  if (document.verdict === null) return "There is nothing to check yet: no outline and no ending.";
  const words = { holds: "Everything holds.", breaks: "Not everything holds.", "not decided": "Not everything was decided." };
  return paint(page, document.verdict === "holds" ? "good" : "bad", words[document.verdict]);
}
