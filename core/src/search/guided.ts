import type { Engine, StateSpace, Step, Successor } from "../engine/index.js";
import type { SearchLimits } from "./limits.js";
import { makeRelaxation, type Relaxation } from "./relaxation.js";

/** A story found by going first where the guess is best; not the shortest. `situations` counts those met. */
export interface GuidedFind {
  readonly steps: readonly Step[] | null;
  readonly situations: number;
}

interface Found {
  readonly key: string;
  readonly parent: number;
  readonly step: Step | null;
  readonly depth: number;
}

/** Those waiting to be looked at, by their guess: a bucket for each whole number. */
type Buckets = number[][];

/** A step counts for this much against the guess, so that a long way does not go on for ever. */
const depthShare = 0.2;

/**
 * Looks for one ending, situations that seem nearest first. It decides nothing when it does not find one: the plain search does that.
 */
export function searchGuided(engine: Engine, ending: number, limits: SearchLimits): GuidedFind {
  const space = engine.openSpace();
  const goal = engine.program.endings[ending]?.when;
  if (space.first === null || goal === undefined) return { steps: null, situations: 0 };
  if (space.first.ending === ending) return { steps: [], situations: 1 };
  const relaxation = makeRelaxation(engine.program);
  const guess = (key: string) => measureKey(engine, space, relaxation, key, ending);
  const found: Found[] = [];
  const known = new Set<string>();
  const buckets: Buckets = [];
  const add = (successor: Successor, parent: number): void => {
    if (known.has(successor.key)) return;
    known.add(successor.key);
    const depth = parent === -1 ? 0 : (found[parent]?.depth ?? 0) + 1;
    const cost = guess(successor.key);
    if (!Number.isFinite(cost) || depth > limits.depth) return;
    found.push({ key: successor.key, parent, step: parent === -1 ? null : successor.step, depth });
    const bucket = Math.floor(cost + depth * depthShare);
    buckets[bucket] = [...(buckets[bucket] ?? []), found.length - 1];
  };
  add(space.first, -1);
  while (known.size < limits.situations && !limits.isStopped()) {
    const next = takeBest(buckets);
    if (next === null) break;
    const successors = space.expand(found[next]?.key ?? "");
    const last = successors.find((successor) => endsSo(engine, space, successor, ending));
    if (last !== undefined) return { steps: [...traceBack(found, next), last.step], situations: known.size };
    for (const successor of successors) if (successor.ending === null) add(successor, next);
  }
  return { steps: null, situations: known.size };
}

/** Whether a story ends here, and this ending is one of those that hold. */
function endsSo(engine: Engine, space: StateSpace, successor: Successor, ending: number): boolean {
  const goal = engine.program.endings[ending]?.when;
  if (successor.ending === null || goal === undefined) return false;
  return successor.ending === ending || engine.evaluate(space.readSituation(successor.key), goal) === true;
}

function measureKey(engine: Engine, space: StateSpace, relaxation: Relaxation, key: string, ending: number): number {
  const situation = space.readSituation(key);
  const goal = engine.program.endings[ending]?.when ?? { op: "constant", value: false };
  return relaxation.measure(goal, (expression) => engine.evaluate(situation, expression) === true);
}

function takeBest(buckets: Buckets): number | null {
  for (const bucket of buckets) {
    const next = bucket?.shift();
    if (next !== undefined) return next;
  }
  return null;
}

function traceBack(found: readonly Found[], last: number): readonly Step[] {
  const steps: Step[] = [];
  for (let at = last; at > 0; at = found[at]?.parent ?? -1) {
    const step = found[at]?.step;
    if (step !== null && step !== undefined) steps.push(step);
  }
  return steps.reverse();
}
