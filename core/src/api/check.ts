import { locate, present, type SourceFile, type Span } from "../base/index.js";
import { checkOutline, checkStory, type EndingResult, type LineResult, type OutlineResult } from "../check/index.js";
import { writeTrace } from "../engine/index.js";
import type { PlanLimits } from "../plan/index.js";
import type { GroundOutline } from "../program/index.js";
import { loadStory, type Story } from "./compile.js";
import {
  type CheckDocument,
  type DocumentVerdict,
  documentFormat,
  type OutlineDocument,
  type OutlineLineDocument,
  type QuestionDocument,
} from "./documents.js";
import { documentReasons, writeTime } from "./events.js";
import { wordFault, wordObstacles } from "./faults.js";
import { type AskedLimits, type AskStop, choosePlanLimits, chooseSearchLimits, type StopReason, tellLimits } from "./limits.js";
import type { ReadFile } from "./load.js";
import { shortenPath } from "./paths.js";
import { hasErrors, listProblems } from "./problems.js";

/** What to check of a story. */
export interface CheckQuestion {
  readonly path: string;
  /** Only this outline: by its name, or all that a file holds; null for all of the story. */
  readonly outline: { readonly kind: "name"; readonly name: string } | { readonly kind: "file"; readonly path: string } | null;
  /** Only questions of this kind; null for all. */
  readonly only: "outlines" | "endings" | null;
  readonly limits: AskedLimits;
}

/** The answer; or that the story has no such outline, with those that it has. */
export type CheckAnswer =
  | { readonly kind: "answered"; readonly document: CheckDocument }
  | { readonly kind: "no outline"; readonly names: readonly string[] };

/** Checks a story: its text, its outlines line by line, and whether each ending can be reached. */
export function answerCheck(question: CheckQuestion, readFile: ReadFile, askStop: AskStop): CheckAnswer {
  const loaded = loadStory(question.path, readFile, question.outline?.kind === "file" ? { also: [question.outline.path] } : {});
  const problems = listProblems(loaded);
  const shared = { format: documentFormat, verb: "check", problems, milliseconds: null } as const;
  const { story } = loaded;
  if (story === null) {
    const limits = tellLimits(question.limits, null, null);
    const document = { ...shared, story: null, verdict: null, limits, situations: 0, questions: [], outlines: [] };
    return { kind: "answered", document };
  }
  const names = listOutlines(story, question.outline);
  if (question.outline !== null && names.length === 0 && !hasErrors(problems)) {
    return { kind: "no outline", names: story.program.outlines.map((outline) => outline.name) };
  }
  const { situations, questions, outlines } = askCheck(story, question, names, askStop);
  const plan = choosePlanLimits(story.program, question.limits);
  const limits = tellLimits(question.limits, plan, chooseSearchLimits(question.limits, askStop));
  const verdict = hasErrors(problems) ? null : joinVerdicts([...questions, ...outlines]);
  return {
    kind: "answered",
    document: { ...shared, story: story.program.title, verdict, limits, situations, questions, outlines },
  };
}

/** The names of the outlines that are meant. */
function listOutlines(story: Story, asked: CheckQuestion["outline"]): readonly string[] {
  const { outlines } = story.program;
  if (asked === null) return outlines.map((outline) => outline.name);
  if (asked.kind === "name") return outlines.flatMap(({ name }) => (name === asked.name ? [name] : []));
  const file = story.sources.find((source) => source.path === shortenPath(asked.path))?.file;
  const isInFile = (outline: GroundOutline): boolean => {
    return outline.chapters.some((chapter) => chapter.lines.some((line) => line.origin.file === file));
  };
  return outlines.filter(isInFile).map((outline) => outline.name);
}

type Checked = Pick<CheckDocument, "situations" | "questions" | "outlines">;

function askCheck(story: Story, question: CheckQuestion, names: readonly string[], askStop: AskStop): Checked {
  const opened = story.engine.start();
  if (opened.kind === "impossible") {
    const why = wordObstacles(story.program, opened.obstacles);
    const question = "the story can begin";
    return {
      situations: 0,
      questions: [{ question, verdict: "breaks", situations: 0, limit: null, why, evidence: null }],
      outlines: [],
    };
  }
  const plan = choosePlanLimits(story.program, question.limits);
  const outlines = question.only === "endings" ? [] : checkOutlines(story, names, plan);
  const isSearched = question.only !== "outlines" && question.outline === null;
  const { situations, questions } = isSearched
    ? searchEndings(story, question.limits, askStop)
    : { situations: 0, questions: [] };
  return { situations, questions, outlines };
}

function checkOutlines(story: Story, names: readonly string[], plan: PlanLimits): readonly OutlineDocument[] {
  return story.program.outlines.flatMap((outline) => {
    const result = names.includes(outline.name) ? checkOutline(story.engine, outline, plan) : null;
    return result === null ? [] : [documentOutline(story, result)];
  });
}

/** Looks for every ending in what could happen. */
function searchEndings(story: Story, asked: AskedLimits, askStop: AskStop): Pick<Checked, "situations" | "questions"> {
  let reason: StopReason | null = null;
  const search = chooseSearchLimits(asked, () => {
    reason ??= askStop();
    return reason;
  });
  const { endings, situations, limit } = checkStory(story.engine, {
    plan: choosePlanLimits(story.program, asked),
    search,
    outline: "",
  });
  const met = limit === "seconds" ? (reason ?? limit) : limit;
  return { situations, questions: endings.map((ending) => documentEnding(ending, situations, met)) };
}

function documentEnding(ending: EndingResult, situations: number, limit: string | null): QuestionDocument {
  const { name, verdict, trace } = ending;
  const met = verdict === "not decided" ? limit : null;
  return { question: `${name} could happen`, verdict, situations, limit: met, why: [], evidence: trace };
}

function documentOutline(story: Story, outline: OutlineResult): OutlineDocument {
  const { name, verdict, ending, steps } = outline;
  return {
    name,
    verdict,
    ending: ending === null ? null : present(story.program.endings[ending], "an ending").name,
    lines: outline.lines.map((line) => documentLine(story, line)),
    evidence: writeTrace(story.engine, steps, ending),
  };
}

function documentLine(story: Story, result: LineResult): OutlineLineDocument {
  const { program } = story;
  const [first] = result.events;
  return {
    ...placeLine(story.sources, result.line.origin),
    chapter: result.chapter,
    event: result.line.words,
    at: first === undefined ? null : writeTime(program, first.at),
    until: first === undefined ? null : writeTime(program, Math.max(...result.events.map((event) => event.until))),
    verdict: result.verdict,
    why: result.faults.flatMap((fault) => wordFault(program, fault)),
    reasons: documentReasons(program, result.reasons),
    repair: null,
  };
}

function placeLine(sources: readonly SourceFile[], span: Span): { place: string; line: number } {
  const source = present(
    sources.find((candidate) => candidate.file === span.file),
    "the file of an outline line",
  );
  const { line } = locate(source.text, span.start);
  return { place: `${source.path}:${line}`, line };
}

/** No verdict where nothing was asked: a question that had nothing to look at does not pass. */
function joinVerdicts(answers: readonly { readonly verdict: DocumentVerdict }[]): DocumentVerdict {
  if (answers.length === 0) return null;
  if (answers.some((answer) => answer.verdict === "breaks")) return "breaks";
  return answers.some((answer) => answer.verdict === "not decided") ? "not decided" : "holds";
}
