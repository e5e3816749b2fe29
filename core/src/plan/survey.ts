import type { Imagining } from "../engine/index.js";
import type { EventId, MindId } from "../program/index.js";
import {
  findNode,
  type ImaginedEdge,
  type ImaginedGraph,
  type ImaginedNode,
  imagineAct,
  listOthersEdges,
  listOwnEdges,
} from "./graph.js";
import type { PlanLimits } from "./limits.js";

/** Whether somebody else would do his part, as the owner of a picture sees him, and how much looking that took. */
export interface Consent {
  readonly verdict: "makes sense" | "no reason" | "not decided";
  readonly cost: number;
}

export type AskConsent = (within: Imagining, who: MindId, event: EventId) => Consent;

/**
 * All that somebody can imagine to come of beginning one act, so many acts ahead: nodes with the fewest acts that lead to them, and
 * the edges between them. What others do is in it only where it makes sense to them.
 */
export interface Survey {
  readonly root: ImaginedNode;
  /** The edges of the first act. */
  readonly first: readonly ImaginedEdge[];
  readonly acts: ReadonlyMap<ImaginedNode, number>;
  readonly edges: ReadonlyMap<ImaginedNode, readonly ImaginedEdge[]>;
  /** Nodes looked at, others' reasons included. */
  readonly cost: number;
  /** False where a limit kept some of it from being looked at, or a reason of somebody was not decided. */
  readonly isWhole: boolean;
}

export interface SurveyQuestion {
  readonly graph: ImaginedGraph;
  readonly scene: Imagining;
  readonly event: EventId;
  readonly limits: PlanLimits;
  /** Null to look only at what the owner can do by himself. */
  readonly consents: AskConsent | null;
  /** The events to look at after the first; null for all. */
  readonly among: ReadonlySet<EventId> | null;
}

/** Thinking for others counts this much less than looking ahead oneself: much of it comes again and again. */
const shareOfOthers = 4;

interface Growing {
  readonly question: SurveyQuestion;
  readonly acts: Map<ImaginedNode, number>;
  readonly edges: Map<ImaginedNode, readonly ImaginedEdge[]>;
  cost: number;
  isWhole: boolean;
}

/** Looks ahead, nearest acts first, until everything within the limits has been seen. */
export function surveyAct(question: SurveyQuestion): Survey {
  const { graph, scene, event, limits } = question;
  const root = findNode(graph, scene);
  const first = imagineAct(graph, scene, event);
  const growing: Growing = { question, acts: new Map(), edges: new Map(), cost: 1, isWhole: true };
  let layer: ImaginedNode[] = [];
  for (const edge of first) reach(growing, edge.to, 1, layer);
  for (let acts = 1; acts < limits.steps && layer.length > 0; acts++) layer = growLayer(growing, layer, acts);
  return { root, first, acts: growing.acts, edges: growing.edges, cost: growing.cost, isWhole: growing.isWhole };
}

function reach(growing: Growing, node: ImaginedNode, acts: number, into: ImaginedNode[]): void {
  if (growing.acts.has(node)) return;
  growing.acts.set(node, acts);
  into.push(node);
}

/** Grows all nodes that are so many acts away, waiting included; returns those that are one act further. */
function growLayer(growing: Growing, layer: ImaginedNode[], acts: number): ImaginedNode[] {
  const next: ImaginedNode[] = [];
  const { limits, scene } = growing.question;
  for (const node of layer) {
    if (growing.cost >= limits.situations) {
      growing.isWhole = false;
      return [];
    }
    if (node.scene.minute > scene.minute + limits.minutes) continue;
    const edges = listEdges(growing, node);
    growing.edges.set(node, edges);
    for (const edge of edges)
      reach(growing, edge.to, edge.step.kind === "pass" ? acts : acts + 1, edge.step.kind === "pass" ? layer : next);
  }
  return next;
}

function listEdges(growing: Growing, node: ImaginedNode): readonly ImaginedEdge[] {
  const { graph, consents, scene } = growing.question;
  growing.cost += 1;
  const own = listOwnEdges(graph, node).filter((edge) => isAmong(growing, edge) && !isAgainst(graph, scene, edge));
  if (consents === null) return own;
  const others = listOthersEdges(graph, node).filter((edge) => {
    return isAmong(growing, edge) && !isAgainst(graph, scene, edge) && isConsented(growing, node, edge, consents);
  });
  // Acting comes before waiting, so that of equal plans the one that waits least is found first.
  const isWaiting = (edge: ImaginedEdge) => edge.step.kind === "pass";
  return [...own.filter((edge) => !isWaiting(edge)), ...others, ...own.filter(isWaiting)];
}

function isAmong(growing: Growing, edge: ImaginedEdge): boolean {
  const { among } = growing.question;
  return among === null || edge.step.kind === "pass" || among.has(edge.step.event);
}

/** What was ruled out when the plan was made is not hoped for in its course. */
function isAgainst(graph: ImaginedGraph, root: Imagining, edge: ImaginedEdge): boolean {
  return edge.hopes.some(({ fluent, value }) => {
    const belief = graph.engine.readBelief(root, fluent);
    return typeof belief === "object" && belief.includes(value);
  });
}

function isConsented(growing: Growing, node: ImaginedNode, edge: ImaginedEdge, consents: AskConsent): boolean {
  if (edge.step.kind === "pass") return true;
  for (const who of edge.others) {
    const consent = consents(growing.question.graph.engine.assume(node.scene, edge.hopes), who, edge.step.event);
    growing.cost += consent.cost / shareOfOthers;
    if (consent.verdict === "not decided") growing.isWhole = false;
    if (consent.verdict !== "makes sense") return false;
  }
  return true;
}
