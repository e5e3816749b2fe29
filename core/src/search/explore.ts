import type { Engine, StateSpace, Step, Successor } from "../engine/index.js";
import type { LimitName, SearchLimits } from "./limits.js";

/**
 * All situations that *could* come of the first one, in the order of their distance: a plain breadth-first search in which no
 * situation is looked at twice.
 */
export interface Exploration {
  /** How many different situations were met. */
  readonly situations: number;
  /** The shortest way (fewest steps) to each ending that was reached, by the ending's number. */
  readonly endings: ReadonlyMap<number, readonly Step[]>;
  /** Null where everything was looked at: then what was not reached cannot be. */
  readonly limit: LimitName | null;
}

/**
 *     keys[i]      the i-th situation met
 *     parents[i]   the number of the situation before it (-1 for the first)
 *     steps[i]     the step from there
 *     depths[i]    how many steps it is away
 */
interface Registry {
  readonly numbers: Map<string, number>;
  readonly keys: string[];
  readonly minutes: number[];
  readonly parents: number[];
  readonly steps: (Step | null)[];
  readonly depths: number[];
}

/** Searches until every ending has been reached, everything has been looked at, or a limit is met. */
export function exploreCould(engine: Engine, limits: SearchLimits): Exploration {
  const endings = new Map<number, readonly Step[]>();
  const space = engine.openSpace();
  const registry: Registry = { numbers: new Map(), keys: [], minutes: [], parents: [], steps: [], depths: [] };
  if (space.first === null) return { situations: 0, endings, limit: null };
  if (space.first.ending !== null) {
    for (const ending of listReached(engine, space, space.first, endings)) endings.set(ending, []);
    return { situations: 1, endings, limit: null };
  }
  register(registry, space.first, -1);
  const wanted = engine.program.endings.length;
  const latest = (engine.program.clock?.start ?? 0) + limits.minutes;
  let passedOver: LimitName | null = null;
  for (let index = 0; index < registry.keys.length && (wanted === 0 || endings.size < wanted); index++) {
    if (registry.keys.length > limits.situations) return { situations: registry.keys.length, endings, limit: "situations" };
    if (index % 64 === 0 && limits.isStopped()) return { situations: registry.keys.length, endings, limit: "seconds" };
    if ((registry.depths[index] ?? 0) >= limits.depth) passedOver = "depth";
    else if ((registry.minutes[index] ?? 0) > latest) passedOver = "minutes";
    else lookAt(engine, space, registry, index, endings);
  }
  return { situations: registry.keys.length, endings, limit: endings.size < wanted ? passedOver : null };
}

function lookAt(
  engine: Engine,
  space: StateSpace,
  registry: Registry,
  index: number,
  endings: Map<number, readonly Step[]>,
): void {
  for (const successor of space.expand(registry.keys[index] ?? "")) {
    if (successor.ending === null) register(registry, successor, index);
    else {
      for (const ending of listReached(engine, space, successor, endings))
        endings.set(ending, [...traceBack(registry, index), successor.step]);
    }
  }
}

/** The endings not met before whose condition holds in a last situation: two at once are both reached. */
function listReached(engine: Engine, space: StateSpace, last: Successor, met: ReadonlyMap<number, unknown>): readonly number[] {
  const missing = engine.program.endings.flatMap((_, ending) => (met.has(ending) ? [] : [ending]));
  if (missing.length === 0) return [];
  const situation = space.readSituation(last.key);
  return missing.filter(
    (ending) => engine.evaluate(situation, engine.program.endings[ending]?.when ?? { op: "constant", value: false }) === true,
  );
}

function register(registry: Registry, successor: Successor, parent: number): void {
  if (registry.numbers.has(successor.key)) return;
  registry.numbers.set(successor.key, registry.keys.length);
  registry.keys.push(successor.key);
  registry.minutes.push(successor.minute);
  registry.parents.push(parent);
  registry.steps.push(parent === -1 ? null : successor.step);
  registry.depths.push(parent === -1 ? 0 : (registry.depths[parent] ?? 0) + 1);
}

/** The steps from the first situation to the one numbered. */
function traceBack(registry: Registry, index: number): readonly Step[] {
  const steps: Step[] = [];
  for (let at = index; at > 0; at = registry.parents[at] ?? -1) {
    const step = registry.steps[at];
    if (step !== null && step !== undefined) steps.push(step);
  }
  return steps.reverse();
}
