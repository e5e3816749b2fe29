import { present } from "../base/index.js";
import type { Engine, Imagining, Situation, Step } from "../engine/index.js";
import type { EventId, MindId } from "../program/index.js";
import { type ImaginedGraph, imagineAct, isActOfWill, makeGraph } from "./graph.js";
import type { PlanLimits } from "./limits.js";
import { findRelevantEvents, type RelevantEvents } from "./relevance.js";
import { type AskConsent, type Consent, surveyAct } from "./survey.js";
import { findPlan } from "./ways.js";
import { type Stakes, weighStakes } from "./worth.js";

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

/** One search as it goes through its rounds. */
interface Rounds {
  readonly memory: Memory;
  readonly scene: Imagining;
  readonly event: EventId;
  readonly limits: PlanLimits;
  readonly stakes: Stakes;
  cost: number;
  isWhole: boolean;
}

/**
 * First want by want, along the events that have to do with it: what he can do himself, then also what others would do, each for
 * reasons of his own in the picture that he has of them. Last, along all events. Where minds go no deeper, a step makes sense only if it by
 * itself ends better.
 */
function search(memory: Memory, scene: Imagining, event: EventId, limits: PlanLimits, level: number): Answer {
  const { graph } = memory;
  const isDeepest = level > limits.minds;
  const bounded = isDeepest ? { ...limits, steps: 1 } : limits;
  const stakes = weighStakes(graph.engine, scene, bounded);
  const rounds: Rounds = { memory, scene, event, limits: bounded, stakes, cost: 0, isWhole: true };
  if (stakes.wants.length === 0 || imagineAct(graph, scene, event).length === 0) return conclude(rounds);
  if (isDeepest) return runRound(rounds, null, null) ?? conclude(rounds);
  const consents: AskConsent = (within, who, act) => askOther(memory, within, who, act, limits, level);
  const ways = stakes.wants.map((want) => findRelevantEvents(graph.engine, scene, want)).filter((among) => among.has(event));
  for (const others of [null, consents]) {
    for (const among of ways) {
      const found = runRound(rounds, others, among);
      if (found !== null) return found;
    }
  }
  rounds.isWhole = true;
  return runRound(rounds, consents, null) ?? conclude(rounds);
}

/** Looks ahead once, among some events or all; null where that brings no plan to light. */
function runRound(rounds: Rounds, consents: AskConsent | null, among: RelevantEvents | null): Answer | null {
  const { memory, scene, event, limits, stakes } = rounds;
  const survey = surveyAct({ graph: memory.graph, scene, event, limits, consents, among });
  const { found, isWhole } = findPlan(stakes, survey, consents, limits.steps);
  rounds.cost += survey.cost;
  rounds.isWhole = rounds.isWhole && survey.isWhole && isWhole;
  return found === null ? null : { explanation: { verdict: "makes sense", ...found }, cost: rounds.cost };
}

function conclude({ cost, isWhole }: Rounds): Answer {
  return { explanation: isWhole ? { verdict: "no reason" } : { verdict: "not decided", limit: "situations" }, cost: cost + 1 };
}

/** Whether a step makes sense to somebody else, in the picture that the owner of `within` has of him. */
function askOther(memory: Memory, within: Imagining, who: MindId, event: EventId, limits: PlanLimits, level: number): Consent {
  const share = { ...limits, situations: Math.max(1, Math.floor(limits.situations / shareForOthers)) };
  const inside = memory.graph.engine.enterMind(within, who);
  const scene = inside ?? { picture: within.picture, owner: who, minute: within.minute };
  const { explanation, cost } = answer(memory, scene, event, share, inside === null ? limits.minds + 1 : level + 1);
  return { verdict: explanation.verdict, cost };
}
