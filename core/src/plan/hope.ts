import { type Engine, type Imagining, type Showing, whateverIsSo } from "../engine/index.js";
import type { EventId, Expression, FluentId } from "../program/index.js";

/** More ways than this of hoping for the needs of one act are not looked at. */
const hopeLimit = 16;

/** The picture with what is hoped for put in as if it were so. */
export function assume(scene: Imagining, hopes: readonly Showing[]): Imagining {
  if (hopes.length === 0) return scene;
  const values = scene.picture.values.slice();
  for (const { fluent, value } of hopes) values[fluent] = value;
  return { ...scene, picture: { ...scene.picture, values } };
}

/** The picture in which what was hoped for has proved wrong. */
export function disappoint(engine: Engine, scene: Imagining, hopes: readonly Showing[]): Imagining {
  const values = scene.picture.values.slice();
  for (const { fluent, value } of hopes) {
    const belief = values[fluent];
    const ruledOut = typeof belief === "object" ? belief : [];
    const isTruth = engine.program.fluents[fluent]?.domain.kind === "truth";
    values[fluent] = isTruth ? 1 - value : [...ruledOut, value].sort((left, right) => left - right);
  }
  return { ...scene, picture: { ...scene.picture, values } };
}

/**
 * The ways in which somebody may hope that an act can be done, when its needs are not known to be met: for each, the values that he
 * has no idea of and that would make them so. Never a value that he has ruled out or believes against.
 */
export function listHopes(engine: Engine, scene: Imagining, event: EventId): readonly (readonly Showing[])[] {
  const needs = (engine.program.events[event]?.needs ?? []).map((need) => need.when);
  const truths = needs.map((need) => engine.evaluateIn(scene.picture, scene.owner, scene.minute, need));
  if (truths.includes(false) || !truths.includes(null)) return [];
  let ways: readonly (readonly Showing[])[] = [[]];
  needs.forEach((need, index) => {
    if (truths[index] === null) ways = ways.flatMap((way) => extend(engine, scene, need, way)).slice(0, hopeLimit);
  });
  return ways;
}

/** Adds to what is hoped for already what this need takes. */
function extend(engine: Engine, scene: Imagining, need: Expression, way: readonly Showing[]): readonly (readonly Showing[])[] {
  const judge = (hopes: readonly Showing[]) => {
    const hoped = assume(scene, hopes);
    return engine.evaluateIn(hoped.picture, hoped.owner, hoped.minute, need);
  };
  if (judge(way) === true) return [way];
  const singles = listUnknown(engine, assume(scene, way), need).map((atom) => [...way, atom]);
  const enough = singles.filter((hopes) => judge(hopes) === true);
  if (enough.length > 0) return enough;
  return singles
    .filter((hopes) => judge(hopes) === null)
    .flatMap((hopes) => listUnknown(engine, assume(scene, hopes), need).map((atom) => [...hopes, atom]))
    .filter((hopes) => judge(hopes) === true)
    .slice(0, hopeLimit);
}

/** Every value still open of every fluent that a condition reads and its owner has no idea of. */
function listUnknown(engine: Engine, scene: Imagining, condition: Expression): readonly Showing[] {
  return engine.listReadFluents(scene, condition).flatMap((fluent: FluentId) => {
    const belief = scene.picture.values[fluent];
    if (belief === undefined || (typeof belief === "number" && belief !== whateverIsSo)) return [];
    const ruledOut = typeof belief === "number" ? [] : belief;
    return engine
      .listPossible(fluent)
      .filter((value) => !ruledOut.includes(value))
      .map((value) => ({ fluent, value }));
  });
}
