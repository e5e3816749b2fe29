import { present } from "../base/index.js";
import type { Engine, Imagining, Situation, Step } from "../engine/index.js";
import type { EventId, MindId } from "../program/index.js";
import { type ImaginedGraph, isActOfWill, makeGraph } from "./graph.js";
import type { PlanLimits } from "./limits.js";
import { type AskConsent, type Consent, surveyAct } from "./survey.js";
import { findPlan } from "./ways.js";
import { weighStakes } from "./worth.js";

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

/** An answer with what it took to find it: what is known already costs as much as it did, so that limits bite the same every time. */
interface Answer {
  readonly explanation: Explanation;
  readonly cost: number;
}

/** What has been worked out for an engine: pictures imagined and questions answered, for as long as the engine lives. */
interface Memory {
  readonly graph: ImaginedGraph;
  readonly answers: Map<string, Answer>;
}

const memories = new WeakMap<Engine, Memory>();

/** With more pictures than this, what was imagined is forgotten and begun anew. */
const memoryLimit = 60_000;

/** One who thinks about what another has in mind looks at this part of what he would look at for himself. */
const shareForOthers = 10;

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
export function explainAction(engine: Engine, situation: Situation, who: MindId, event: EventId, limits: PlanLimits): Explanation {
  const picture = situation.world.minds[who];
  if (picture === undefined || picture === null || !isActOfWill(engine, event)) return { verdict: "no reason" };
  const scene: Imagining = { picture, owner: who, minute: situation.minute };
  return answer(recall(engine), scene, event, limits, 1).explanation;
}

/** All that somebody could begin now, as far as he knows, and has a reason to, with the explanations; also what was not decided. */
export function listReasons(engine: Engine, situation: Situation, who: MindId, limits: PlanLimits): readonly Reason[] {
  const entity = present(engine.program.minds[who], "a mind").entity;
  return engine.program.events.flatMap((event, index) => {
    if (event.actor !== entity || !event.willing.includes(who)) return [];
    const explanation = explainAction(engine, situation, who, index as EventId, limits);
    return explanation.verdict === "no reason" ? [] : [{ event: index as EventId, explanation }];
  });
}

/** Answers in a picture that lies `level` minds deep. */
function answer(memory: Memory, scene: Imagining, event: EventId, limits: PlanLimits, level: number): Answer {
  const { engine } = memory.graph;
  const key = `${level}/${limits.steps}/${limits.minds}/${limits.situations}/${limits.minutes}/${event}/${engine.writeKey(scene)}`;
  const known = memory.answers.get(key);
  if (known !== undefined) return known;
  const found = search(memory, scene, event, limits, level);
  memory.answers.set(key, found);
  return found;
}

/**
 * First by what he can do himself, which is soon looked through; then with what others would do, each for reasons of his own in the
 * picture that he has of them. Where minds go no deeper, a step makes sense only if it by itself ends better.
 */
function search(memory: Memory, scene: Imagining, event: EventId, limits: PlanLimits, level: number): Answer {
  const { graph } = memory;
  const stakes = weighStakes(graph.engine, scene, limits);
  if (stakes.wants.length === 0) return { explanation: { verdict: "no reason" }, cost: 1 };
  const isDeepest = level > limits.minds;
  const steps = isDeepest ? 1 : limits.steps;
  const own = surveyAct({ graph, scene, event, limits: { ...limits, steps }, consents: null });
  const alone = findPlan(stakes, own, null, steps);
  if (alone.found !== null) return { explanation: { verdict: "makes sense", ...alone.found }, cost: own.cost };
  const consents: AskConsent = (within, who, act) => askOther(memory, within, who, act, limits, level);
  if (isDeepest || own.first.length === 0) return conclude(own.cost, own.isWhole && alone.isWhole);
  const all = surveyAct({ graph, scene, event, limits, consents });
  const together = findPlan(stakes, all, consents, steps);
  const cost = own.cost + all.cost;
  if (together.found !== null) return { explanation: { verdict: "makes sense", ...together.found }, cost };
  return conclude(cost, all.isWhole && together.isWhole);
}

function conclude(cost: number, isWhole: boolean): Answer {
  return { explanation: isWhole ? { verdict: "no reason" } : { verdict: "not decided", limit: "situations" }, cost };
}

/** Whether a step makes sense to somebody else, in the picture that the owner of `within` has of him. */
function askOther(memory: Memory, within: Imagining, who: MindId, event: EventId, limits: PlanLimits, level: number): Consent {
  const share = { ...limits, situations: Math.max(1, Math.floor(limits.situations / shareForOthers)) };
  const inside = memory.graph.engine.enterMind(within, who);
  const scene = inside ?? { picture: within.picture, owner: who, minute: within.minute };
  const { explanation, cost } = answer(memory, scene, event, share, inside === null ? limits.minds + 1 : level + 1);
  return { verdict: explanation.verdict, cost };
}
