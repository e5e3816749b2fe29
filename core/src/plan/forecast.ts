import type { Engine, Imagining } from "../engine/index.js";
import type { PlanLimits } from "./limits.js";

/**
 * The latest minute that somebody has in view from a picture: each clock happening and deadline that he reckons with, the next time
 * it comes, and the end of each action under way that he knows of. A bell on the way does not hide the sunrise behind it.
 */
export function findOutlook(engine: Engine, scene: Imagining, limits: PlanLimits): number {
  const reach = scene.minute + limits.minutes;
  const ends = engine.listEnds(scene);
  const moments = engine.listPending(scene);
  return Math.max(scene.minute, ...[...ends, ...moments].filter((minute) => minute <= reach));
}

/** When the plan that led to this picture is over: now, or when the last thing under way in it ends. */
export function findPlanEnd(engine: Engine, scene: Imagining): number {
  return Math.max(scene.minute, ...engine.listEnds(scene));
}

/**
 * What becomes of a picture if from now on nobody begins anything: the clock, what is under way, and the happenings and rules that
 * its owner knows run on until `horizon`. Null where his own rules forbid that time goes on.
 */
export function runOn(engine: Engine, scene: Imagining, horizon: number): Imagining | null {
  const settled = engine.imagine(scene, { kind: "pass", to: scene.minute });
  if (settled.kind === "impossible" || horizon <= scene.minute) return settled.kind === "taken" ? settled.scene : null;
  const imagined = engine.imagine(settled.scene, { kind: "pass", to: horizon });
  return imagined.kind === "taken" ? imagined.scene : null;
}
