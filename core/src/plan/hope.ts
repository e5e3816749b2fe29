import { type Engine, type Imagining, type Showing, whateverIsSo } from "../engine/index.js";
import type { EventId, Expression, FluentId } from "../program/index.js";

/** More ways than this of hoping for the needs of one act are not looked at. */
const hopeLimit = 16;

/**
 * The ways in which somebody may hope that an act can be done, when its needs are not known to be met: for each, the values that he
 * has no idea of and that would make them so. Never a value that he has ruled out or believes against.
 */
export function listHopes(engine: Engine, scene: Imagining, event: EventId): readonly (readonly Showing[])[] {
  const needs = (engine.program.events[event]?.needs ?? []).map((need) => need.when);
  const truths = needs.map((need) => engine.judge(scene, need));
  if (truths.includes(false) || !truths.includes(null)) return [];
  let ways: readonly (readonly Showing[])[] = [[]];
  needs.forEach((need, index) => {
    if (truths[index] === null) ways = ways.flatMap((way) => extend(engine, scene, need, way)).slice(0, hopeLimit);
  });
  return ways;
}

/** Adds to what is hoped for already what this need takes. */
function extend(engine: Engine, scene: Imagining, need: Expression, way: readonly Showing[]): readonly (readonly Showing[])[] {
  const judge = (hopes: readonly Showing[]) => engine.judge(engine.assume(scene, hopes), need);
  if (judge(way) === true) return [way];
  const singles = listUnknown(engine, engine.assume(scene, way), need).map((atom) => [...way, atom]);
  const enough = singles.filter((hopes) => judge(hopes) === true);
  if (enough.length > 0) return enough;
  return singles
    .filter((hopes) => judge(hopes) === null)
    .flatMap((hopes) => listUnknown(engine, engine.assume(scene, hopes), need).map((atom) => [...hopes, atom]))
    .filter((hopes) => judge(hopes) === true)
    .slice(0, hopeLimit);
}

/** Every value still open of every fluent that a condition reads and its owner has no idea of. */
function listUnknown(engine: Engine, scene: Imagining, condition: Expression): readonly Showing[] {
  return engine.listReadFluents(scene, condition).flatMap((fluent: FluentId) => {
    const belief = engine.readBelief(scene, fluent);
    if (typeof belief === "number" && belief !== whateverIsSo) return [];
    const ruledOut = typeof belief === "number" ? [] : belief;
    return engine
      .listPossible(fluent)
      .filter((value) => !ruledOut.includes(value))
      .map((value) => ({ fluent, value }));
  });
}

/** Whether a condition asks what somebody knows or believes: then it is the learning that is wanted. */
export function isAboutMinds(condition: Expression): boolean {
  switch (condition.op) {
    case "believes":
    case "knows":
    case "aware":
    case "knows whether":
    case "no idea":
      return true;
    case "not":
      return isAboutMinds(condition.of);
    case "all":
    case "any":
    case "count":
      return condition.of.some(isAboutMinds);
    default:
      return false;
  }
}
