import { present } from "../base/index.js";
import type { Engine, Imagining, Showing, Step } from "../engine/index.js";
import type { EventId, MindId } from "../program/index.js";
import { assume, listHopes } from "./hope.js";

/**
 * What somebody imagines, as a graph: pictures, and the steps between them. Equal pictures are one node, so that the ways to a
 * picture are counted as ways and its future is imagined once. Nodes grow when they are asked for their steps.
 */
export interface ImaginedNode {
  readonly scene: Imagining;
  edges: readonly ImaginedEdge[] | null;
}

export interface ImaginedEdge {
  readonly step: Step;
  /** What is hoped for so that it can be done; empty where its needs are known to be met. */
  readonly hopes: readonly Showing[];
  /** Whose reasons it takes: all who must be willing. Empty for letting time pass. */
  readonly willing: readonly MindId[];
  readonly to: ImaginedNode;
  /** What the step itself would show (not by looking about). */
  readonly shown: readonly Showing[];
}

/** All that has been imagined for one owner. `imagined` counts pictures, against the limit. */
export interface ImaginedGraph {
  readonly engine: Engine;
  readonly nodes: Map<string, ImaginedNode>;
}

export function makeGraph(engine: Engine): ImaginedGraph {
  return { engine, nodes: new Map() };
}

/** The node of a picture, new or known. */
export function findNode(graph: ImaginedGraph, scene: Imagining): ImaginedNode {
  const key = graph.engine.writeKey(scene);
  const known = graph.nodes.get(key);
  if (known !== undefined) return known;
  const node: ImaginedNode = { scene, edges: null };
  graph.nodes.set(key, node);
  return node;
}

/** The steps that its owner can imagine from a node: acts of his and of others, with hope where he has no idea, and waiting. */
export function listEdges(graph: ImaginedGraph, node: ImaginedNode): readonly ImaginedEdge[] {
  if (node.edges !== null) return node.edges;
  const { engine } = graph;
  const acts = engine.program.events.flatMap((_, index) => imagineAct(graph, node.scene, index as EventId));
  const next = engine.findNextMomentIn(node.scene);
  const edges = next === null ? acts : [...acts, ...imagineEdge(graph, node.scene, { kind: "pass", to: next }, [], [])];
  node.edges = edges;
  return edges;
}

/** An act needs the will of everybody it keeps busy; whoever has no mind wants nothing and does nothing of himself. */
export function isActOfWill(engine: Engine, event: EventId): boolean {
  const { phantom, due, may, willing, busy } = present(engine.program.events[event], "an event");
  return !phantom && due === null && !may && willing.length > 0 && willing.length === busy.length;
}

/** The edges of one act from a picture. */
export function imagineAct(graph: ImaginedGraph, scene: Imagining, event: EventId): readonly ImaginedEdge[] {
  const { engine } = graph;
  if (!isActOfWill(engine, event)) return [];
  const { willing } = present(engine.program.events[event], "an event");
  const step: Step = { kind: "begin", event };
  const obstacles = engine.listObstacles(scene, event);
  if (obstacles.length === 0) return imagineEdge(graph, scene, step, [], willing);
  if (obstacles.some((obstacle) => obstacle.kind !== "need")) return [];
  return listHopes(engine, scene, event).flatMap((hopes) => imagineEdge(graph, scene, step, hopes, willing));
}

function imagineEdge(
  graph: ImaginedGraph,
  scene: Imagining,
  step: Step,
  hopes: readonly Showing[],
  willing: readonly MindId[],
): readonly ImaginedEdge[] {
  const imagined = graph.engine.imagine(assume(scene, hopes), step);
  if (imagined.kind === "impossible") return [];
  return [{ step, hopes, willing, to: findNode(graph, imagined.scene), shown: imagined.shown }];
}
