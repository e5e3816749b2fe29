import { present } from "../base/index.js";
import { type Engine, type Imagining, type Situation, type Step, whateverIsSo } from "../engine/index.js";
import type { EventId, MindId } from "../program/index.js";
import { type ImaginedGraph, isActOfWill, makeGraph } from "./graph.js";
import type { PlanLimits } from "./limits.js";
import { searchPlan } from "./search.js";

/**
 * Whether an action makes sense for somebody, with the plan that he has in mind: the first step is the action itself, and the plan
 * ends better than doing nothing. `gains` are the wants (by number in the program) that the plan fulfils and doing nothing would not,
 * `gain` is by how much the end is better.
 */
export type Explanation =
  | { readonly verdict: "makes sense"; readonly plan: readonly Step[]; readonly gains: readonly number[]; readonly gain: number }
  | { readonly verdict: "no reason" }
  | { readonly verdict: "not decided"; readonly limit: "situations" };

export interface Reason {
  readonly event: EventId;
  readonly explanation: Explanation;
}

/** What has been worked out for an engine: pictures imagined and questions answered, for as long as the engine lives. */
interface Memory {
  readonly graph: ImaginedGraph;
  readonly answers: Map<string, Explanation>;
}

const memories = new WeakMap<Engine, Memory>();

/** More pictures than this are not kept from one question to the next. */
const memoryLimit = 200_000;

function recall(engine: Engine): Memory {
  const known = memories.get(engine);
  if (known !== undefined && known.graph.nodes.size < memoryLimit) return known;
  const fresh = { graph: makeGraph(engine), answers: new Map() };
  memories.set(engine, fresh);
  return fresh;
}

/**
 * Explains an action to somebody in a situation: by his own picture just before it (Riedl and Young 2010; Ware and Siler, The Sabre
 * Narrative Planner, AAMAS 2021; with time, forecast and hope). Somebody without a mind never has a reason.
 */
export function explainAction(
  engine: Engine,
  situation: Situation,
  who: MindId,
  event: EventId,
  limits: PlanLimits,
): Explanation {
  const picture = situation.world.minds[who];
  if (picture === undefined || picture === null || !isActOfWill(engine, event)) return { verdict: "no reason" };
  const scene: Imagining = { picture, owner: who, minute: situation.minute };
  return explainIn(recall(engine), scene, event, limits, 1);
}

/** All that somebody who is free could begin now and has a reason to, with the explanations; also what was not decided. */
export function listReasons(engine: Engine, situation: Situation, who: MindId, limits: PlanLimits): readonly Reason[] {
  const entity = present(engine.program.minds[who], "a mind").entity;
  return engine.program.events.flatMap((event, index) => {
    if (event.actor !== entity || !event.willing.includes(who)) return [];
    const explanation = explainAction(engine, situation, who, index as EventId, limits);
    return explanation.verdict === "no reason" ? [] : [{ event: index as EventId, explanation }];
  });
}

/**
 * Explains an action in somebody's picture, `level` minds deep. Where minds go no deeper, a step makes sense only if it by itself ends
 * better.
 */
function explainIn(memory: Memory, scene: Imagining, event: EventId, limits: PlanLimits, level: number): Explanation {
  const key = `${level}/${limits.steps}/${limits.minds}/${limits.situations}/${event}/${memory.graph.engine.writeKey(scene)}`;
  const known = memory.answers.get(key);
  if (known !== undefined) return known;
  const deepest = level > limits.minds;
  const answer = searchPlan({
    graph: memory.graph,
    root: scene,
    first: event,
    limits: deepest ? { ...limits, steps: 1 } : limits,
    consents: (within, who, act) => (deepest ? "no reason" : explainOther(memory, within, who, act, limits, level)),
  });
  memory.answers.set(key, answer);
  return answer;
}

/** Whether a step makes sense to somebody else, in the picture that the owner of `within` has of him. */
function explainOther(memory: Memory, within: Imagining, who: MindId, event: EventId, limits: PlanLimits, level: number) {
  const mind = within.picture.minds[who];
  if (mind === undefined || mind === null) {
    return explainIn(memory, { ...within, owner: who }, event, limits, limits.minds + 1).verdict;
  }
  const values = mind.values.map((belief, index) =>
    belief === whateverIsSo ? (within.picture.values[index] ?? belief) : belief,
  );
  return explainIn(memory, { picture: { ...mind, values }, owner: who, minute: within.minute }, event, limits, level + 1).verdict;
}
