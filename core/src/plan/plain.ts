import { present } from "../base/index.js";
import type { Engine, Imagining, Showing } from "../engine/index.js";
import type { EventId, MindId } from "../program/index.js";
import { type ImaginedEdge, type ImaginedNode, imagineAct, listOthersEdges, listOwnEdges, makeGraph } from "./graph.js";
import type { PlanLimits } from "./limits.js";
import { isRedundant } from "./redundancy.js";
import type { AskConsent } from "./survey.js";
import type { Way } from "./ways.js";
import { canAfford, listWorths, type Stakes, weighStakes } from "./worth.js";

/** What the plain search says: like an explanation, without the plan. `tried` is false where there were more ways than it was given. */
export interface PlainAnswer {
  readonly makesSense: boolean;
  readonly tried: boolean;
}

/**
 * The slow twin of the search for reasons: tries every way there is, one by one, in no clever order, remembering nothing. Written for
 * the property test that holds the quick one to it; of use only in the smallest worlds.
 */
export function explainPlainly(engine: Engine, scene: Imagining, event: EventId, limits: PlanLimits, level = 1): PlainAnswer {
  const isDeepest = level > limits.minds;
  const stakes = weighStakes(engine, scene, limits);
  if (stakes.wants.length === 0) return { makesSense: false, tried: true };
  const trying: Trying = { engine, stakes, limits, level, left: limits.situations, consents: null };
  const asking: Trying = isDeepest ? trying : { ...trying, consents: (within, who, act) => askPlainly(asking, within, who, act) };
  const graph = makeGraph(engine);
  const root: ImaginedNode = { scene, own: null, others: null };
  const makesSense = imagineAct(graph, scene, event).some((edge) => {
    return tryWay(asking, { nodes: [root], edges: [edge] }, isDeepest ? 1 : limits.steps);
  });
  return { makesSense, tried: makesSense || asking.left > 0 };
}

interface Trying {
  readonly engine: Engine;
  readonly stakes: Stakes;
  readonly limits: PlanLimits;
  readonly level: number;
  readonly consents: AskConsent | null;
  left: number;
}

/** Whether the way is a plan, or begins one. */
function tryWay(trying: Trying, way: Way, steps: number): boolean {
  trying.left -= 1;
  const last = present(way.edges[way.edges.length - 1], "a last step");
  const acts = way.edges.filter((edge) => edge.step.kind !== "pass").length;
  if (last.step.kind !== "pass" && isPlan(trying, way)) return true;
  if (trying.left <= 0 || last.to.scene.minute > trying.stakes.root.minute + trying.limits.minutes) return false;
  return listNext(trying, last.to).some((edge) => {
    const isOver = edge.step.kind !== "pass" && acts === steps;
    return (
      !isOver &&
      !way.nodes.includes(edge.to) &&
      tryWay(trying, { nodes: [...way.nodes, last.to], edges: [...way.edges, edge] }, steps)
    );
  });
}

function listNext(trying: Trying, node: ImaginedNode): readonly ImaginedEdge[] {
  const graph = makeGraph(trying.engine);
  const fresh: ImaginedNode = { scene: node.scene, own: null, others: null };
  const own = listOwnEdges(graph, fresh);
  return trying.consents === null ? own : [...own, ...listOthersEdges(graph, fresh)];
}

function isPlan(trying: Trying, way: Way): boolean {
  const { stakes, engine } = trying;
  const last = present(way.edges[way.edges.length - 1], "a last step");
  const hoped: readonly Showing[] = way.edges.flatMap((edge) => edge.hopes);
  const isAgainst = hoped.some(({ fluent, value }) => {
    const belief = engine.readBelief(stakes.root, fluent);
    return typeof belief === "object" && belief.includes(value);
  });
  if (isAgainst) return false;
  return listWorths(stakes, last, last.to, hoped).some((worth) => {
    const affords = (scene: Imagining | undefined, hopes: readonly Showing[]) => {
      return scene === undefined || canAfford(stakes, scene, hopes, worth.horizon);
    };
    if (!affords(last.to.scene, worth.hopes)) return false;
    if (!way.edges.every((edge, index) => affords(way.nodes[index]?.scene, edge.hopes))) return false;
    return areConsented(trying, way) && !isRedundant(stakes, trying.consents, way, worth);
  });
}

/** Every further step must make sense to everybody else who must be willing. */
function areConsented(trying: Trying, way: Way): boolean {
  return way.edges.slice(1).every((edge, index) => {
    const scene = way.nodes[index + 1]?.scene;
    const { step } = edge;
    if (step.kind === "pass" || scene === undefined) return true;
    const within = trying.engine.assume(scene, edge.hopes);
    return edge.others.every(
      (who) => trying.consents !== null && trying.consents(within, who, step.event).verdict === "makes sense",
    );
  });
}

function askPlainly(trying: Trying, within: Imagining, who: MindId, event: EventId) {
  const inside = trying.engine.enterMind(within, who);
  const scene = inside ?? { picture: within.picture, owner: who, minute: within.minute };
  const level = inside === null ? trying.limits.minds + 1 : trying.level + 1;
  const answer = explainPlainly(trying.engine, scene, event, trying.limits, level);
  if (!answer.tried) trying.left = 0;
  return { verdict: answer.makesSense ? "makes sense" : "no reason", cost: 1 } as const;
}
