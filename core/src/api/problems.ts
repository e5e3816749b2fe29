import { type Problem, wordDiagnostic } from "../words/index.js";
import type { LoadedStory } from "./compile.js";

/** Everything that is wrong with what was opened, in words. */
export function listProblems({ diagnostics, sources }: LoadedStory): readonly Problem[] {
  return diagnostics.map((diagnostic) => wordDiagnostic(diagnostic, sources));
}

/** Whether any of the problems keeps something from working. */
export function hasErrors(problems: readonly Problem[]): boolean {
  return problems.some((problem) => problem.severity === "error");
}
