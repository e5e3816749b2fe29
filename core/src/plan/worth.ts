import type { Engine, Imagining, Showing } from "../engine/index.js";
import type { MindId } from "../program/index.js";
import { findOutlook, findPlanEnd, runOn } from "./forecast.js";
import type { ImaginedEdge, ImaginedNode } from "./graph.js";
import { isAboutMinds } from "./hope.js";
import type { PlanLimits } from "./limits.js";
import { listActiveWants, listSatisfied, readWant, sumWeights } from "./utility.js";

/** What is wanted by whoever plans, judged when the plan begins, and what he sees coming. */
export interface Stakes {
  readonly engine: Engine;
  readonly root: Imagining;
  readonly wants: readonly number[];
  readonly outlook: number;
  /** The wants that hold at a horizon, by the horizon and the key of the picture, worked out once. */
  readonly known: Map<number, Map<string, readonly number[] | null>>;
}

/** How an end compares with doing nothing. Null where it is no better. */
export interface Worth {
  readonly horizon: number;
  /** What the last step is hoped to show; empty for none. */
  readonly hopes: readonly Showing[];
  readonly gains: readonly number[];
  readonly utility: number;
  readonly gain: number;
}

export function weighStakes(engine: Engine, root: Imagining, limits: PlanLimits): Stakes {
  const wants = root.owner === null ? [] : listActiveWants(engine, root, root.owner as MindId);
  return { engine, root, wants, outlook: findOutlook(engine, root, limits), known: new Map() };
}

/** When the end of a plan is judged: when all that was in view has come, or when the plan is over, whichever is later. */
export function findHorizon(stakes: Stakes, end: Imagining): number {
  return Math.max(stakes.outlook, findPlanEnd(stakes.engine, end));
}

/** The wants that hold when a picture has run on to the horizon; null where time cannot go on so. */
export function judgeAt(stakes: Stakes, scene: Imagining, horizon: number): readonly number[] | null {
  const known = stakes.known.get(horizon) ?? new Map<string, readonly number[] | null>();
  stakes.known.set(horizon, known);
  const key = stakes.engine.writeKey(scene);
  const before = known.get(key);
  if (before !== undefined) return before;
  const end = runOn(stakes.engine, scene, horizon);
  const judged = end === null ? null : listSatisfied(stakes.engine, end, stakes.wants);
  known.set(key, judged);
  return judged;
}

export function weigh(stakes: Stakes, wants: readonly number[]): number {
  return sumWeights(stakes.engine, wants);
}

/**
 * What doing nothing comes to at the horizon. Where the plan hopes for something, doing nothing is judged with that being so as well:
 * what would be so in any case is no merit of the plan. What he wants to know is the exception, for it is the learning that is wanted.
 */
export function forecast(stakes: Stakes, horizon: number, hopes: readonly Showing[]): readonly number[] {
  const plain = judgeAt(stakes, stakes.root, horizon) ?? listSatisfied(stakes.engine, stakes.root, stakes.wants);
  if (hopes.length === 0) return plain;
  const hoped = judgeAt(stakes, stakes.engine.assume(stakes.root, hopes), horizon) ?? plain;
  return stakes.wants.filter((want) => (isAboutMinds(readWant(stakes.engine, want).that) ? plain : hoped).includes(want));
}

/** The ways in which an end that is reached by an edge is better than doing nothing; `hoped` is what was hoped for on the way. */
export function listWorths(stakes: Stakes, edge: ImaginedEdge, end: ImaginedNode, hoped: readonly Showing[]): readonly Worth[] {
  const horizon = findHorizon(stakes, end.scene);
  const shown = [...edge.shown, ...stakes.engine.listShowings(end.scene)];
  const plain = weighEnd(stakes, end, horizon, [], hoped);
  const hopeful = shown.map((one) => weighEnd(stakes, end, horizon, [one], hoped));
  // A hope that adds nothing is no part of a plan: it would only hide that steps can be left out.
  return [plain, ...hopeful.filter((worth) => (worth?.gain ?? 0) > (plain?.gain ?? 0))].flatMap((worth) => worth ?? []);
}

/** What an end is worth with these hopes at its last step; null where it is no better than doing nothing. */
function weighEnd(
  stakes: Stakes,
  end: ImaginedNode,
  horizon: number,
  hopes: readonly Showing[],
  hoped: readonly Showing[],
): Worth | null {
  const judged = judgeAt(stakes, stakes.engine.assume(end.scene, hopes), horizon);
  if (judged === null) return null;
  const idle = forecast(stakes, horizon, [...hoped, ...hopes]);
  const gain = weigh(stakes, judged) - weigh(stakes, idle);
  if (gain <= 0) return null;
  return { horizon, hopes, gains: judged.filter((want) => !idle.includes(want)), utility: weigh(stakes, judged), gain };
}

/** Whoever hopes must have nothing to lose: were it otherwise, he would end no worse than by doing nothing. */
export function canAfford(stakes: Stakes, scene: Imagining, hopes: readonly Showing[], horizon: number): boolean {
  if (hopes.length === 0) return true;
  const judged = judgeAt(stakes, stakes.engine.disappoint(scene, hopes), horizon);
  return judged !== null && weigh(stakes, judged) >= weigh(stakes, forecast(stakes, horizon, []));
}
