import { type Engine, type Trace, writeTrace } from "../engine/index.js";
import type { PlanLimits } from "../plan/index.js";
import { exploreCould, type LimitName, type SearchLimits, searchGuided } from "../search/index.js";
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

/** A guided search weighs each situation, which takes about this many times as long as passing it by. */
const guidedShare = 10;

/**
 * Plays every outline and looks for every ending in what could happen: first everything in the order of its distance, as far as the
 * limits go; then, for an ending not met so, where a guess says that it is near.
 */
export function checkStory(engine: Engine, options: CheckOptions): StoryResult {
  const outlines = engine.program.outlines
    .filter((outline) => options.outline === null || outline.name === options.outline)
    .flatMap((outline) => checkOutline(engine, outline, options.plan) ?? []);
  const explored = exploreCould(engine, options.search);
  let { situations } = explored;
  const endings = engine.program.endings.map(({ name }, ending): EndingResult => {
    const shortest = explored.endings.get(ending);
    if (shortest !== undefined) return { ending, name, verdict: "holds", trace: writeTrace(engine, shortest, ending) };
    if (explored.limit === null) return { ending, name, verdict: "breaks", trace: null };
    const guided = searchGuided(engine, ending, {
      ...options.search,
      situations: Math.ceil(options.search.situations / guidedShare),
    });
    situations += guided.situations;
    if (guided.steps === null) return { ending, name, verdict: "not decided", trace: null };
    return { ending, name, verdict: "holds", trace: writeTrace(engine, guided.steps, ending) };
  });
  return { outlines, endings, situations, limit: endings.some((one) => one.verdict === "not decided") ? explored.limit : null };
}
