import { answerReplay, hasErrors, type ReplayAnswer, type ReplayDocument } from "../api/index.js";
import { statusOf } from "./check.js";
import type { Io } from "./io.js";
import { printProblems, writeDocument } from "./print.js";
import { type ExitStatus, status, UsageFault } from "./status.js";

export interface ReplayOptions {
  readonly story: string | null;
  readonly json: boolean;
}

/** Takes every step of a trace again, and tells whether each happens so. */
export function runReplay(io: Io, path: string, options: ReplayOptions): ExitStatus {
  const started = io.now();
  const answer = answerReplay({ path, story: options.story }, io.files.read);
  if (answer.kind !== "answered") throw new UsageFault(wordRefusal(answer.kind, path));
  const document: ReplayDocument = { ...answer.document, milliseconds: Math.round(io.now() - started) };
  if (options.json) writeDocument(io, document);
  else {
    printProblems(io, document.problems);
    io.stdout.write(`${showReplay(document)}\n`);
  }
  if (document.story === null || (document.verdict === null && hasErrors(document.problems))) return status.problems;
  return statusOf(document.verdict);
}

function wordRefusal(kind: Exclude<ReplayAnswer["kind"], "answered">, path: string): string {
  return {
    "no file": `There is no file “${path}”.`,
    "no trace": `“${path}” is no trace that this version can read.`,
    "no story": `“${path}” does not say which story it is of. Name it: --story STORY.`,
  }[kind];
}

function showReplay(document: ReplayDocument): string {
  const { stepCount, failed } = document;
  if (document.story === null) return "There is no story to replay this in.";
  if (failed === null) {
    const end = document.ending === null ? "" : `, and the story ends with ${document.ending}`;
    return `${stepCount === 1 ? "Its one step happens" : `All ${stepCount} steps happen`} so${end}.`;
  }
  return [wordFailure(document, failed), ...document.why.map((sentence) => `  ${sentence}`)].join("\n");
}

function wordFailure({ stepCount, step }: ReplayDocument, failed: number): string {
  if (failed === 0) return "It cannot begin so.";
  return step === null ? "It goes through, but not to its end." : `Step ${failed} of ${stepCount} cannot happen so: ${step}.`;
}
