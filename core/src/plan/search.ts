import type { Engine, Imagining, Showing, Step } from "../engine/index.js";
import type { EventId, MindId } from "../program/index.js";
import type { Explanation } from "./explain.js";
import { findOutlook, findPlanEnd, runOn } from "./forecast.js";
import { findNode, type ImaginedEdge, type ImaginedGraph, imagineAct, listEdges } from "./graph.js";
import { assume, disappoint } from "./hope.js";
import type { PlanLimits } from "./limits.js";
import { listActiveWants, listSatisfied, sumWeights } from "./utility.js";

/** Whether somebody else has a reason for an act, as the owner of the picture sees him. */
export type Consents = (within: Imagining, who: MindId, event: EventId) => Explanation["verdict"];

export interface PlanQuestion {
  readonly graph: ImaginedGraph;
  readonly root: Imagining;
  readonly first: EventId;
  readonly limits: PlanLimits;
  readonly consents: Consents;
}

/** One search: the question with what it needs over and over. */
interface Search {
  readonly question: PlanQuestion;
  readonly engine: Engine;
  readonly owner: MindId;
  readonly wants: readonly number[];
  readonly outlook: number;
  readonly forecasts: Map<number, Judged>;
  readonly seen: { count: number; undecided: boolean };
}

/** What holds at the horizon: the wants fulfilled and their weight. Null weights where time could not go on. */
interface Judged {
  readonly wants: readonly number[];
  readonly utility: number;
}

/** A way through what is imagined: the pictures passed (the first is the root) and the edges between them. */
interface Way {
  readonly scenes: readonly Imagining[];
  readonly edges: readonly ImaginedEdge[];
}

/**
 * Looks for a plan that begins with the act, ends better than doing nothing, in which everybody's steps make sense to him, and of
 * which nothing can be left out. Ways are tried by their number of acts, the shortest first.
 */
export function searchPlan(question: PlanQuestion): Explanation {
  const { root } = question;
  if (root.owner === null) return { verdict: "no reason" };
  const { engine } = question.graph;
  const search: Search = {
    question,
    engine,
    owner: root.owner,
    wants: listActiveWants(engine, root, root.owner),
    outlook: findOutlook(engine, root, question.limits),
    forecasts: new Map(),
    seen: { count: 0, undecided: false },
  };
  if (search.wants.length === 0) return { verdict: "no reason" };
  const first = imagineAct(question.graph, root, question.first);
  for (let steps = 1; steps <= question.limits.steps; steps++) {
    for (const edge of first) {
      const found = extendWay(search, { scenes: [root, edge.to.scene], edges: [edge] }, steps - 1);
      if (found !== null) return found;
    }
    if (search.seen.count > question.limits.situations) break;
  }
  const decided = !search.seen.undecided && search.seen.count <= question.limits.situations;
  return decided ? { verdict: "no reason" } : { verdict: "not decided", limit: "situations" };
}

/** Goes on from a way with exactly `left` more acts, and any waiting between them. */
function extendWay(search: Search, way: Way, left: number): Explanation | null {
  if (left === 0) return judgeWay(search, way);
  search.seen.count += 1;
  if (search.seen.count > search.question.limits.situations) return null;
  const last = way.scenes[way.scenes.length - 1];
  if (last === undefined || last.minute > search.question.root.minute + search.question.limits.minutes) return null;
  for (const edge of listEdges(search.question.graph, findNode(search.question.graph, last))) {
    if (way.scenes.includes(edge.to.scene) || isAgainst(search.question.root, edge.hopes)) continue;
    const longer = { scenes: [...way.scenes, edge.to.scene], edges: [...way.edges, edge] };
    const found = extendWay(search, longer, edge.step.kind === "pass" ? left : left - 1);
    if (found !== null) return found;
  }
  return null;
}

/** What was ruled out when the plan was made is not hoped for in its course. */
function isAgainst(root: Imagining, hopes: readonly Showing[]): boolean {
  return hopes.some(({ fluent, value }) => {
    const belief = root.picture.values[fluent];
    return typeof belief === "object" && belief.includes(value);
  });
}

/** A way whose last step is an act: is it a plan? */
function judgeWay(search: Search, way: Way): Explanation | null {
  const last = way.edges[way.edges.length - 1];
  const end = way.scenes[way.scenes.length - 1];
  if (last === undefined || end === undefined) return null;
  const horizon = Math.max(search.outlook, findPlanEnd(end));
  const forecast = findForecast(search, horizon);
  for (const hopes of [[], ...listShown(search, end, last).map((showing) => [showing])]) {
    const judged = judgeEnd(search, assume(end, hopes), horizon);
    if (judged === null || judged.utility <= forecast.utility) continue;
    if (!canAffordHopes(search, way, hopes, horizon, forecast.utility)) continue;
    const standing = checkConsents(search, way);
    if (standing !== "makes sense") {
      if (standing === "not decided") search.seen.undecided = true;
      continue;
    }
    if (isRedundant(search, way, hopes, horizon, judged.utility)) continue;
    const gains = judged.wants.filter((want) => !forecast.wants.includes(want));
    return { verdict: "makes sense", plan: way.edges.map((edge) => edge.step), gains, gain: judged.utility - forecast.utility };
  }
  return null;
}

/** What the last step would show, itself or by looking about where it leads. */
function listShown(search: Search, end: Imagining, last: ImaginedEdge): readonly Showing[] {
  return [...last.shown, ...search.engine.listShowings(end)];
}

function findForecast(search: Search, horizon: number): Judged {
  const known = search.forecasts.get(horizon);
  if (known !== undefined) return known;
  const judged = judgeEnd(search, search.question.root, horizon) ?? judgeNow(search, search.question.root);
  search.forecasts.set(horizon, judged);
  return judged;
}

function judgeEnd(search: Search, scene: Imagining, horizon: number): Judged | null {
  const end = runOn(search.engine, scene, horizon);
  return end === null ? null : judgeNow(search, end);
}

function judgeNow(search: Search, scene: Imagining): Judged {
  const wants = listSatisfied(search.engine, scene, search.wants);
  return { wants, utility: sumWeights(search.engine, wants) };
}

/** Whoever hopes must have nothing to lose: were it otherwise, he would end no worse than by doing nothing. */
function canAffordHopes(search: Search, way: Way, last: readonly Showing[], horizon: number, forecast: number): boolean {
  const staked = way.edges.map((edge, index) => ({ scene: way.scenes[index], hopes: edge.hopes }));
  const all = [...staked, { scene: way.scenes[way.scenes.length - 1], hopes: last }];
  return all.every(({ scene, hopes }) => {
    if (hopes.length === 0 || scene === undefined) return true;
    const judged = judgeEnd(search, disappoint(search.engine, scene, hopes), horizon);
    return judged !== null && judged.utility >= forecast;
  });
}

/** Whether every further step makes sense to everybody who must be willing, as the owner sees them. His own steps do by the plan. */
function checkConsents(search: Search, way: Way): Explanation["verdict"] {
  let verdict: Explanation["verdict"] = "makes sense";
  for (let index = 1; index < way.edges.length; index++) {
    const edge = way.edges[index];
    const scene = way.scenes[index];
    if (edge === undefined || scene === undefined || edge.step.kind === "pass") continue;
    for (const who of edge.willing) {
      if (who === search.owner) continue;
      const answer = search.question.consents(assume(scene, edge.hopes), who, edge.step.event);
      if (answer === "no reason") return answer;
      if (answer === "not decided") verdict = answer;
    }
  }
  return verdict;
}

/**
 * Whether some of the steps can be left out with an equal or better end, what is left still being possible and making sense to the
 * others. Every set of steps is tried, not only single ones: to go away and come back is no reason.
 */
function isRedundant(search: Search, way: Way, hopes: readonly Showing[], horizon: number, utility: number): boolean {
  const acts = way.edges.flatMap((edge, index) => (edge.step.kind === "pass" ? [] : [index]));
  const all = 2 ** acts.length;
  for (let kept = 1; kept < all - 1; kept++) {
    const keeps = (index: number) => {
      const at = acts.indexOf(index);
      return at === -1 || Math.floor(kept / 2 ** at) % 2 === 1;
    };
    const shorter = walkAgain(
      search,
      way.edges.filter((_, index) => keeps(index)),
    );
    if (shorter === null) continue;
    const end = shorter.scenes[shorter.scenes.length - 1];
    const last = shorter.edges[shorter.edges.length - 1];
    if (end === undefined || last === undefined) continue;
    const shown = listShown(search, end, last);
    if (
      !hopes.every((hope) => shown.some((one) => one.fluent === hope.fluent && one.value === hope.value) || isAssumed(end, hope))
    )
      continue;
    const judged = judgeEnd(search, assume(end, hopes), horizon);
    if (judged !== null && judged.utility >= utility && checkAll(search, shorter)) return true;
  }
  return false;
}

function isAssumed(scene: Imagining, hope: Showing): boolean {
  return scene.picture.values[hope.fluent] === hope.value;
}

/** In a plan made shorter the first step may be another's, so that its reasons count too. */
function checkAll(search: Search, way: Way): boolean {
  const start: Way = { scenes: [search.question.root, ...way.scenes], edges: [emptyEdge(search), ...way.edges] };
  return checkConsents(search, start) === "makes sense";
}

function emptyEdge(search: Search): ImaginedEdge {
  const { root, graph } = search.question;
  return { step: { kind: "pass", to: root.minute }, hopes: [], willing: [], to: findNode(graph, root), shown: [] };
}

/** Walks the steps given from the root once more, with the same hopes; null where one of them can no longer be taken. */
function walkAgain(search: Search, edges: readonly ImaginedEdge[]): Way | null {
  const { graph, root } = search.question;
  const scenes: Imagining[] = [root];
  const walked: ImaginedEdge[] = [];
  let scene = root;
  for (const edge of edges) {
    if (edge.step.kind === "pass" && edge.step.to <= scene.minute) continue;
    const next = retrace(search, scene, edge);
    if (next === null) return null;
    const to = findNode(graph, next.scene);
    scene = to.scene;
    scenes.push(scene);
    walked.push({ ...edge, to, shown: next.shown });
  }
  return { scenes, edges: walked };
}

function retrace(search: Search, scene: Imagining, edge: ImaginedEdge): { scene: Imagining; shown: readonly Showing[] } | null {
  const step: Step = edge.step;
  const hopes = edge.hopes.filter((hope) => typeof scene.picture.values[hope.fluent] !== "number");
  const imagined = search.engine.imagine(assume(scene, hopes), step);
  return imagined.kind === "taken" ? { scene: imagined.scene, shown: imagined.shown } : null;
}
