import type { Engine, Situation, Step } from "../engine/index.js";
import type { LimitName, SearchLimits } from "./limits.js";

/**
 * All situations that *could* come of the first one, in the order of their distance: a plain breadth-first search in which no
 * situation is looked at twice.
 *
 *     reached[i]   the i-th situation found
 *     parents[i]   the number of the situation before it (-1 for the first)
 *     steps[i]     the step from there
 */
export interface Exploration {
  readonly situations: number;
  /** The shortest way to each ending that was reached, by the ending's number. */
  readonly endings: ReadonlyMap<number, readonly Step[]>;
  /** Null where everything was looked at: then what was not reached cannot be. */
  readonly limit: LimitName | null;
}

interface Frontier {
  readonly keys: Map<string, number>;
  readonly parents: number[];
  readonly steps: (Step | null)[];
  readonly depths: number[];
  /** Situations not yet looked at; those behind are let go. */
  readonly waiting: (Situation | null)[];
}

/** Searches until every ending has been reached, everything has been looked at, or a limit is met. */
export function exploreCould(engine: Engine, limits: SearchLimits): Exploration {
  const endings = new Map<number, readonly Step[]>();
  const opened = engine.start();
  if (opened.kind === "impossible") return { situations: 0, endings, limit: null };
  if (opened.ending !== null) endings.set(opened.ending, []);
  const frontier: Frontier = { keys: new Map(), parents: [], steps: [], depths: [], waiting: [] };
  add(engine, frontier, opened.situation, -1, null);
  let limit: LimitName | null = null;
  for (let index = 0; index < frontier.waiting.length; index++) {
    if (endings.size === engine.program.endings.length) break;
    const met = findLimit(engine, frontier, index, limits);
    if (met === "depth" || met === "minutes") {
      limit = met;
      continue;
    }
    if (met !== null) return { situations: index, endings, limit: met };
    expand(engine, frontier, index, endings);
  }
  return { situations: frontier.waiting.length, endings, limit: endings.size === engine.program.endings.length ? null : limit };
}

function findLimit(engine: Engine, frontier: Frontier, index: number, limits: SearchLimits): LimitName | null {
  const situation = frontier.waiting[index];
  if (frontier.waiting.length > limits.situations) return "situations";
  if (limits.isStopped()) return "seconds";
  if ((frontier.depths[index] ?? 0) >= limits.depth) return "depth";
  const start = engine.program.clock?.start ?? 0;
  return (situation?.minute ?? 0) - start > limits.minutes ? "minutes" : null;
}

function expand(engine: Engine, frontier: Frontier, index: number, endings: Map<number, readonly Step[]>): void {
  const situation = frontier.waiting[index];
  if (situation === null || situation === undefined) return;
  frontier.waiting[index] = null;
  for (const step of engine.listSteps(situation)) {
    const outcome = engine.take(situation, step);
    if (outcome.kind === "impossible") continue;
    if (outcome.ending === null) {
      add(engine, frontier, outcome.situation, index, step);
    } else if (!endings.has(outcome.ending)) {
      endings.set(outcome.ending, [...traceBack(frontier, index), step]);
    }
  }
}

function add(engine: Engine, frontier: Frontier, situation: Situation, parent: number, step: Step | null): void {
  const key = engine.writeKey(situation);
  if (frontier.keys.has(key)) return;
  frontier.keys.set(key, frontier.waiting.length);
  frontier.waiting.push(situation);
  frontier.parents.push(parent);
  frontier.steps.push(step);
  frontier.depths.push(parent === -1 ? 0 : (frontier.depths[parent] ?? 0) + 1);
}

/** The steps from the first situation to the one numbered. */
function traceBack(frontier: Frontier, index: number): readonly Step[] {
  const steps: Step[] = [];
  for (let at = index; at > 0; at = frontier.parents[at] ?? -1) {
    const step = frontier.steps[at];
    if (step !== null && step !== undefined) steps.push(step);
  }
  return steps.reverse();
}
