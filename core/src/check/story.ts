import { type Engine, type Trace, writeTrace } from "../engine/index.js";
import type { PlanLimits } from "../plan/index.js";
import { exploreCould, type LimitName, type SearchLimits } from "../search/index.js";
import { checkOutline, type OutlineResult, type Verdict } from "./outline.js";

/** Whether an ending could be reached, with the story that reaches it. */
export interface EndingResult {
  readonly ending: number;
  readonly name: string;
  /** `breaks` only where every situation was looked at and none reaches it. */
  readonly verdict: Verdict;
  readonly trace: Trace | null;
}

/** The health of a story. */
export interface StoryResult {
  readonly outlines: readonly OutlineResult[];
  readonly endings: readonly EndingResult[];
  readonly situations: number;
  readonly limit: LimitName | null;
}

export interface CheckOptions {
  readonly plan: PlanLimits;
  readonly search: SearchLimits;
  /** Only the outline of this name; null for all. */
  readonly outline: string | null;
}

/** Plays every outline and looks for every ending in what could happen. */
export function checkStory(engine: Engine, options: CheckOptions): StoryResult {
  const outlines = engine.program.outlines
    .filter((outline) => options.outline === null || outline.name === options.outline)
    .flatMap((outline) => checkOutline(engine, outline, options.plan) ?? []);
  const explored = exploreCould(engine, options.search);
  const endings = engine.program.endings.map(({ name }, ending): EndingResult => {
    const steps = explored.endings.get(ending);
    if (steps !== undefined) return { ending, name, verdict: "holds", trace: writeTrace(engine, steps, ending) };
    return { ending, name, verdict: explored.limit === null ? "breaks" : "not decided", trace: null };
  });
  return { outlines, endings, situations: explored.situations, limit: explored.limit };
}
