import type { Engine, Imagining, Showing } from "../engine/index.js";
import type { ImaginedEdge } from "./graph.js";
import type { AskConsent } from "./survey.js";
import type { Way } from "./ways.js";
import { judgeAt, type Stakes, type Worth, weigh } from "./worth.js";

/**
 * Whether some of the steps can be left out with an equal or better end, what is left still being possible and making sense to the
 * others. Every set of steps is tried, not only single ones: to go away and come back is no reason.
 */
export function isRedundant(stakes: Stakes, consents: AskConsent | null, way: Way, worth: Worth): boolean {
  const acts = way.edges.flatMap((edge, index) => (edge.step.kind === "pass" ? [] : [index]));
  for (let kept = 1; kept < 2 ** acts.length - 1; kept++) {
    const keeps = (index: number) => {
      const at = acts.indexOf(index);
      return at === -1 || Math.floor(kept / 2 ** at) % 2 === 1;
    };
    const rest = way.edges.filter((_, index) => keeps(index));
    if (endsAsWell(stakes, consents, rest, worth)) return true;
  }
  return false;
}

/** Walks what is left of a plan from the root: can it be done, would the others do their parts, and does it end as well? */
function endsAsWell(stakes: Stakes, consents: AskConsent | null, edges: readonly ImaginedEdge[], worth: Worth): boolean {
  const { engine, root } = stakes;
  let scene = root;
  let shown: readonly Showing[] = [];
  for (const edge of edges) {
    if (edge.step.kind === "pass" && edge.step.to <= scene.minute) continue;
    const hoping = engine.assume(scene, listOpen(engine, scene, edge.hopes));
    const imagined = engine.imagine(hoping, edge.step);
    if (imagined.kind === "impossible" || !wouldOthers(consents, hoping, edge)) return false;
    scene = imagined.scene;
    shown = imagined.shown;
  }
  const seen = [...shown, ...engine.listShowings(scene)];
  const isShown = (hope: Showing) =>
    engine.readBelief(scene, hope.fluent) === hope.value ||
    seen.some((one) => one.fluent === hope.fluent && one.value === hope.value);
  if (!worth.hopes.every(isShown)) return false;
  const judged = judgeAt(stakes, engine.assume(scene, worth.hopes), worth.horizon);
  return judged !== null && weigh(stakes, judged) >= worth.utility;
}

/** The hopes that are still needed: of what he has no idea. */
function listOpen(engine: Engine, scene: Imagining, hopes: readonly Showing[]): readonly Showing[] {
  return hopes.filter((hope) => {
    const belief = engine.readBelief(scene, hope.fluent);
    return typeof belief !== "number" || belief < 0;
  });
}

function wouldOthers(consents: AskConsent | null, scene: Imagining, edge: ImaginedEdge): boolean {
  const { step } = edge;
  if (step.kind === "pass" || consents === null) return true;
  return edge.others.every((who) => consents(scene, who, step.event).verdict === "makes sense");
}
