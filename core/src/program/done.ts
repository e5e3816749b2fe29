import type { ActionId, Condition, PatternPart } from "../world/index.js";
import { describe } from "./describe.js";
import { keyOf } from "./expressions.js";
import { type FluentWords, writeAnyTruth } from "./fluent-words.js";
import { ensureTruth, type FluentDraft } from "./fluents.js";
import { type Env, type Grounding, resolveTerm } from "./grounding.js";
import { nameOf } from "./kindred.js";
import { fillPattern, perfectSegments, type Segment } from "./names.js";
import type { EntityIndex, Expression } from "./program.js";
import { isClaim } from "./walk.js";

/** Grounds a condition; handed on where the files would otherwise import one another. */
export type GroundCondition = (g: Grounding, condition: Condition, env: Env) => Expression;

/** What fills one role of an event: an entity, or the fact sentence of a `fact` role. */
export type Filling = EntityIndex | Expression;

/** The fluent of `Faith has pushed Spike`: false at the start, made only where something asks for it. */
export function ensureDone(
  g: Grounding,
  condition: Extract<Condition, { kind: "done" }>,
  env: Env,
  ground: GroundCondition,
): FluentDraft {
  const fillings = condition.roles.map((role): Filling => {
    if (isClaim(role)) return nameClaim(g, ground(g, role.that, env));
    const claim = role.kind === "role" ? env.claims[role.role] : null;
    return claim ?? resolveTerm(role, env) ?? -1;
  });
  const origin = g.model.actions[condition.action]?.span ?? null;
  const about = { start: 0, secret: false, hidden: false, origin, order: [1, condition.action, ...fillings.map(orderOf)] };
  return ensureTruth(g.fluents, keyOfDone(condition.action, fillings), about, writeDone(g, condition.action, fillings));
}

/** Keeps a fact sentence that a text puts into a `fact` role, so that it can be said. */
export function nameClaim(g: Grounding, claim: Expression): Expression {
  if (claim.op !== "constant") g.namedClaims.set(keyOf(claim), claim);
  return claim;
}

export function keyOfDone(action: ActionId, fillings: readonly Filling[]): string {
  return `done ${action}:${fillings.map((one) => (typeof one === "number" ? one : keyOf(one))).join("|")}`;
}

function orderOf(filling: Filling): number | string {
  return typeof filling === "number" ? filling : keyOf(filling);
}

function writeDone(g: Grounding, action: ActionId, fillings: readonly Filling[]): FluentWords {
  const segments = nameSegments(g, g.model.actions[action]?.parts ?? [], fillings);
  return writeAnyTruth(perfectSegments(segments, true), perfectSegments(segments, false));
}

/** The sentence of an event, in pieces. */
export function nameSegments(g: Grounding, parts: readonly PatternPart[], fillings: readonly Filling[]): readonly Segment[] {
  const names = fillings.map((one) => (typeof one === "number" ? nameOf(g.model, one) : describe(g, one)));
  return fillPattern(parts, names, "");
}
