import { type AnswerDocument, type Problem, writeProblem } from "../api/index.js";
import type { Io } from "./io.js";
import { openPage, paint, withoutControls } from "./page.js";

/** More problems than this are only counted: whoever has so many reads the first ones first. */
const problemLimit = 40;

/** Prints what is wrong with a story on standard error, errors first. */
export function printProblems(io: Io, problems: readonly Problem[]): void {
  if (problems.length === 0) return;
  const page = openPage(io, io.stderr);
  const sorted = [
    ...problems.filter(({ severity }) => severity === "error"),
    ...problems.filter(({ severity }) => severity !== "error"),
  ];
  for (const problem of sorted.slice(0, problemLimit)) {
    const [head = "", ...lines] = withoutControls(writeProblem(problem)).split("\n");
    io.stderr.write(`${[paint(page, problem.severity === "error" ? "bad" : "bold", head), ...lines].join("\n")}\n\n`);
  }
  const errors = problems.filter(({ severity }) => severity === "error").length;
  const count = (number: number, word: string): string => `${number} ${word}${number === 1 ? "" : "s"}`;
  io.stderr.write(`${count(errors, "error")}, ${count(problems.length - errors, "warning")}.\n\n`);
}

/** Writes the one document that standard output is for. */
export function writeDocument(io: Io, document: AnswerDocument): void {
  io.stdout.write(`${JSON.stringify(document, null, 2)}\n`);
}
