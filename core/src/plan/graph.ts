import { present } from "../base/index.js";
import type { Engine, Imagining, Showing, Step } from "../engine/index.js";
import type { EventId, MindId } from "../program/index.js";
import { listHopes } from "./hope.js";

/**
 * What somebody imagines, as a graph: pictures, and the steps between them. Equal pictures are one node, so that the ways to a
 * picture are counted as ways and its future is imagined once. Nodes grow when they are asked for their steps.
 */
export interface ImaginedNode {
  readonly scene: Imagining;
  /** Acts that need no will but the owner's, and letting time pass. Null until asked for. */
  own: readonly ImaginedEdge[] | null;
  /** Acts that others must be willing to. Null until asked for. */
  others: readonly ImaginedEdge[] | null;
}

export interface ImaginedEdge {
  readonly step: Step;
  /** What is hoped for so that it can be done; empty where its needs are known to be met. */
  readonly hopes: readonly Showing[];
  /** Whose reasons it takes besides the owner's. */
  readonly others: readonly MindId[];
  readonly to: ImaginedNode;
  /** What the step itself would show (not by looking about). */
  readonly shown: readonly Showing[];
}

/** Everything imagined with one engine, by anybody. */
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
  const node: ImaginedNode = { scene, own: null, others: null };
  graph.nodes.set(key, node);
  return node;
}

/** What the owner can do from a node by himself, and waiting for what is next. */
export function listOwnEdges(graph: ImaginedGraph, node: ImaginedNode): readonly ImaginedEdge[] {
  if (node.own !== null) return node.own;
  const { engine } = graph;
  const acts = listWilledEvents(engine).filter((event) => listOthers(engine, node.scene, event).length === 0);
  const next = engine.findNextMomentIn(node.scene);
  const waiting = next === null ? [] : imagineEdge(graph, node.scene, { kind: "pass", to: next }, [], []);
  node.own = [...acts.flatMap((event) => imagineAct(graph, node.scene, event)), ...waiting];
  return node.own;
}

/** What others could do from a node, or he with others. Whether they would is another question. */
export function listOthersEdges(graph: ImaginedGraph, node: ImaginedNode): readonly ImaginedEdge[] {
  if (node.others !== null) return node.others;
  const { engine } = graph;
  const acts = listWilledEvents(engine).filter((event) => listOthers(engine, node.scene, event).length > 0);
  node.others = acts.flatMap((event) => imagineAct(graph, node.scene, event));
  return node.others;
}

const willed = new WeakMap<Engine, readonly EventId[]>();

/** The acts that somebody can will: everybody whom they keep busy has a mind. Whoever has none does nothing of himself. */
function listWilledEvents(engine: Engine): readonly EventId[] {
  const known = willed.get(engine);
  if (known !== undefined) return known;
  const found = engine.program.events.flatMap((_, index) => (isActOfWill(engine, index as EventId) ? [index as EventId] : []));
  willed.set(engine, found);
  return found;
}

/** An act needs the will of everybody it keeps busy. */
export function isActOfWill(engine: Engine, event: EventId): boolean {
  const { phantom, due, may, willing, busy } = present(engine.program.events[event], "an event");
  return !phantom && due === null && !may && willing.length > 0 && willing.length === busy.length;
}

function listOthers(engine: Engine, scene: Imagining, event: EventId): readonly MindId[] {
  return present(engine.program.events[event], "an event").willing.filter((who) => who !== scene.owner);
}

/** The edges of one act from a picture. Only whoever acts himself can hope: his own attempt shows him whether it was so. */
export function imagineAct(graph: ImaginedGraph, scene: Imagining, event: EventId): readonly ImaginedEdge[] {
  const { engine } = graph;
  const others = listOthers(engine, scene, event);
  const step: Step = { kind: "begin", event };
  const obstacles = engine.listObstacles(scene, event);
  if (obstacles.length === 0) return imagineEdge(graph, scene, step, [], others);
  const isOwn = present(engine.program.events[event], "an event").willing.some((who) => who === scene.owner);
  if (!isOwn || obstacles.some((obstacle) => obstacle.kind !== "need")) return [];
  return listHopes(engine, scene, event).flatMap((hopes) => imagineEdge(graph, scene, step, hopes, others));
}

function imagineEdge(
  graph: ImaginedGraph,
  scene: Imagining,
  step: Step,
  hopes: readonly Showing[],
  others: readonly MindId[],
): readonly ImaginedEdge[] {
  const imagined = graph.engine.imagine(graph.engine.assume(scene, hopes), step);
  if (imagined.kind === "impossible") return [];
  return [{ step, hopes, others, to: findNode(graph, imagined.scene), shown: imagined.shown }];
}
