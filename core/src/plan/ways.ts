import type { Showing, Step } from "../engine/index.js";
import type { ImaginedEdge, ImaginedNode } from "./graph.js";
import { isRedundant } from "./redundancy.js";
import type { AskConsent, Survey } from "./survey.js";
import { canAfford, listWorths, type Stakes } from "./worth.js";

/** A way through what is imagined: the edges from the root, with the node that each leaves from. */
export interface Way {
  readonly nodes: readonly ImaginedNode[];
  readonly edges: readonly ImaginedEdge[];
}

/** A plan found: its steps, the wants it fulfils that doing nothing would not, and by how much it ends better. */
export interface FoundPlan {
  readonly plan: readonly Step[];
  readonly gains: readonly number[];
  readonly gain: number;
}

/** More ways than this to good ends are not tried one by one. */
const wayLimit = 4000;

interface Trying {
  readonly stakes: Stakes;
  readonly survey: Survey;
  readonly consents: AskConsent | null;
  /** The fewest acts from a node to where an act ends well; nodes without are not worth entering. */
  readonly distances: ReadonlyMap<ImaginedNode, number>;
  tried: number;
}

/** The shortest plan in a survey, or null; `isWhole` is false where there were too many ways to try. */
export function findPlan(
  stakes: Stakes,
  survey: Survey,
  consents: AskConsent | null,
  steps: number,
): { readonly found: FoundPlan | null; readonly isWhole: boolean } {
  const trying: Trying = { stakes, survey, consents, distances: measureDistances(stakes, survey), tried: 0 };
  for (let acts = 1; acts <= steps; acts++) {
    for (const edge of survey.first) {
      const found = goOn(trying, { nodes: [survey.root], edges: [edge] }, acts - 1);
      if (found !== null) return { found, isWhole: true };
    }
    if (trying.tried > wayLimit) return { found: null, isWhole: false };
  }
  return { found: null, isWhole: true };
}

/** Backwards from the acts that could end well: how many acts each node is away from one. */
function measureDistances(stakes: Stakes, survey: Survey): ReadonlyMap<ImaginedNode, number> {
  const distances = new Map<ImaginedNode, number>();
  const before = new Map<ImaginedNode, { node: ImaginedNode; cost: number }[]>();
  let layer: ImaginedNode[] = [];
  for (const [node, edges] of survey.edges) {
    for (const edge of edges) {
      const cost = edge.step.kind === "pass" ? 0 : 1;
      before.set(edge.to, [...(before.get(edge.to) ?? []), { node, cost }]);
      if (cost === 1 && !distances.has(node) && couldEndWell(stakes, edge)) {
        distances.set(node, 1);
        layer.push(node);
      }
    }
  }
  for (let distance = 1; layer.length > 0; distance++) {
    const next: ImaginedNode[] = [];
    for (const node of layer) {
      for (const { node: from, cost } of before.get(node) ?? []) {
        if (distances.has(from)) continue;
        distances.set(from, distance + cost);
        (cost === 0 ? layer : next).push(from);
      }
    }
    layer = next;
  }
  return distances;
}

/** Whether an act ends better than doing nothing, whatever was hoped for on the way to it. */
function couldEndWell(stakes: Stakes, edge: ImaginedEdge): boolean {
  return listWorths(stakes, edge, edge.to, []).length > 0 || edge.hopes.length > 0;
}

/** Goes on from a way with exactly `left` more acts, and any waiting between them, never through the same picture twice. */
function goOn(trying: Trying, way: Way, left: number): FoundPlan | null {
  const last = way.edges[way.edges.length - 1];
  if (last === undefined || trying.tried > wayLimit) return null;
  if (left === 0) return last.step.kind === "pass" ? null : judgeWay(trying, way);
  const node = last.to;
  if ((trying.distances.get(node) ?? Number.POSITIVE_INFINITY) > left) return null;
  for (const edge of trying.survey.edges.get(node) ?? []) {
    if (edge.to === node || way.nodes.includes(edge.to)) continue;
    const longer = { nodes: [...way.nodes, node], edges: [...way.edges, edge] };
    const found = goOn(trying, longer, edge.step.kind === "pass" ? left : left - 1);
    if (found !== null) return found;
  }
  return null;
}

/** A way whose last step is an act: is it a plan? */
function judgeWay(trying: Trying, way: Way): FoundPlan | null {
  const { stakes } = trying;
  trying.tried += 1;
  const last = way.edges[way.edges.length - 1];
  if (last === undefined) return null;
  const hoped = way.edges.flatMap((edge) => edge.hopes);
  for (const worth of listWorths(stakes, last, last.to, hoped)) {
    const isAffordable =
      canAfford(stakes, last.to.scene, worth.hopes, worth.horizon) &&
      way.edges.every((edge, index) => affordsEdge(stakes, way.nodes[index], edge.hopes, worth.horizon));
    if (!isAffordable || isRedundant(stakes, trying.consents, way, worth)) continue;
    return { plan: way.edges.map((edge) => edge.step), gains: worth.gains, gain: worth.gain };
  }
  return null;
}

function affordsEdge(stakes: Stakes, node: ImaginedNode | undefined, hopes: readonly Showing[], horizon: number): boolean {
  return node === undefined || canAfford(stakes, node.scene, hopes, horizon);
}
