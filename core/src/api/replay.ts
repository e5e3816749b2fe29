import { unreachable } from "../base/index.js";
import { type Replay, readTrace, replayTrace, type Trace, type TraceStep } from "../engine/index.js";
import type { Program } from "../program/index.js";
import { wordTime } from "../words/index.js";
import { type LoadedStory, loadStory, type Story } from "./compile.js";
import { documentFormat, type ReplayDocument } from "./documents.js";
import { wordObstacles } from "./faults.js";
import { fitsProgram } from "./fit.js";
import { tellLimits } from "./limits.js";
import type { ReadFile } from "./load.js";
import { folderOf, joinPath } from "./paths.js";
import { hasErrors, listProblems } from "./problems.js";

/** A Trace as a file: with the story it belongs to, so that it can be replayed without naming it. */
export interface TraceFile extends Trace {
  /** Of the story's texts; null where it was not written down. */
  readonly hash: string | null;
  /** The story, as seen from the folder of the trace. */
  readonly path: string | null;
}

/** Writes a Trace as a file. `path` is where the story is, as seen from the folder that the file will be in. */
export function writeTraceFile(trace: Trace, path: string): string {
  return `${JSON.stringify({ ...trace, path }, null, 2)}\n`;
}

/** Reads a trace file; null where it is none. Never throws. */
export function readTraceFile(text: string): TraceFile | null {
  try {
    const json = JSON.parse(text) as { hash?: unknown; path?: unknown };
    const trace = readTrace(json);
    if (trace === null) return null;
    const { hash, path } = json;
    return { ...trace, hash: typeof hash === "string" ? hash : null, path: typeof path === "string" ? path : null };
  } catch {
    return null;
  }
}

/** What to replay: the file of the Trace, and the story if it is not the one that the file names. */
export interface ReplayQuestion {
  readonly path: string;
  readonly story: string | null;
}

/** The answer; or that the file is no Trace, or names no story. */
export type ReplayAnswer =
  | { readonly kind: "answered"; readonly document: ReplayDocument }
  | { readonly kind: "no file" | "no trace" | "no story" };

/** Takes every step of a Trace again: does each happen so, and does it end where it says? */
export function answerReplay(question: ReplayQuestion, readFile: ReadFile): ReplayAnswer {
  const read = readFile(question.path);
  if (read.kind !== "file") return { kind: "no file" };
  const trace = readTraceFile(read.text);
  if (trace === null) return { kind: "no trace" };
  const path = question.story ?? (trace.path === null ? null : joinPath(folderOf(question.path), trace.path));
  if (path === null) return { kind: "no story" };
  return { kind: "answered", document: documentReplay(loadStory(path, readFile), trace) };
}

function documentReplay(loaded: LoadedStory, trace: Trace): ReplayDocument {
  const problems = listProblems(loaded);
  const shared = {
    format: documentFormat,
    verb: "replay",
    problems,
    limits: tellLimits({}, null, null),
    milliseconds: null,
    stepCount: trace.steps.length,
  } as const;
  const { story } = loaded;
  if (story === null)
    return { ...shared, story: null, verdict: null, situations: 0, failed: null, step: null, why: [], ending: null };
  const told = tellReplay(story, trace);
  return {
    ...shared,
    story: story.program.title,
    ...told,
    verdict: told.verdict === "breaks" && hasErrors(problems) ? null : told.verdict,
  };
}

type ToldReplay = Pick<ReplayDocument, "verdict" | "situations" | "failed" | "step" | "why" | "ending">;

function tellReplay(story: Story, trace: Trace): ToldReplay {
  const { program, engine } = story;
  const replay: Replay = fitsProgram(program, trace) ? replayTrace(engine, trace) : { kind: "failed", step: -1, obstacles: [] };
  switch (replay.kind) {
    case "replayed":
      return {
        verdict: "holds",
        situations: replay.situations.length,
        failed: null,
        step: null,
        why: [],
        ending: nameEnding(program, replay.ending),
      };
    case "ends otherwise": {
      const ending = nameEnding(program, replay.ending);
      const why = [`The story should end with ${trace.ending}, and ${ending === null ? "does not end" : `ends with ${ending}`}.`];
      return { verdict: "breaks", situations: trace.steps.length + 1, failed: trace.steps.length, step: null, why, ending };
    }
    case "failed": {
      const step = trace.steps[replay.step];
      const why =
        step !== undefined && step.kind !== "pass" && engine.findEvents(step.event).length === 0
          ? [`Nothing in this story reads “${step.event}”.`]
          : wordObstacles(program, replay.obstacles);
      return {
        verdict: "breaks",
        situations: replay.step + 1,
        failed: replay.step + 1,
        step: step === undefined ? null : nameStep(step),
        why,
        ending: null,
      };
    }
    default:
      return unreachable(replay);
  }
}

function nameStep(step: TraceStep): string {
  return step.kind === "pass" ? `wait until ${wordTime(step.to)}` : step.event;
}

function nameEnding(program: Program, ending: number | null): string | null {
  return ending === null ? null : (program.endings[ending]?.name ?? null);
}
