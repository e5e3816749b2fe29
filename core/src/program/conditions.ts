import { unreachable } from "../base/index.js";
import { type Condition, preludeFacts, type Term, type ValueTest } from "../world/index.js";
import { ensureDone } from "./done.js";
import { isNever, makeAll, makeAny, makeConstant, makeCount, makeIs, makeNot, never } from "./expressions.js";
import { ensureFact, type FluentDraft, findLocation, findValue, isConstant, sizeOf } from "./fluents.js";
import { bindVariable, type Env, type Filled, type Grounding, listReal, resolveTerm } from "./grounding.js";
import { isOfKind, isPlaceSort } from "./kindred.js";
import { groundHeld } from "./knowledge.js";
import type { EntityIndex, Expression } from "./program.js";
import { hasRoad } from "./roads.js";

/** A condition with its roles filled. What cannot change is decided here, so that it is not asked again. */
export function groundCondition(g: Grounding, condition: Condition, env: Env): Expression {
  switch (condition.kind) {
    case "all":
      return groundAll(g, condition.of, env);
    case "any":
      return makeAny(condition.of.map((part) => groundCondition(g, part, env)));
    case "not":
      return makeNot(groundCondition(g, condition.of, env));
    case "quantified":
      return groundQuantified(g, condition, env);
    case "fact":
      return groundFact(g, condition, env);
    case "in":
      return groundWhere(g, resolveTerm(condition.what, env), resolveTerm(condition.where, env));
    case "with":
      return groundWith(g, resolveTerm(condition.left, env), resolveTerm(condition.right, env));
    case "time":
      return { op: "time", minute: condition.minute, daily: condition.daily };
    case "claim":
      return env.claims[condition.role] ?? never;
    case "done":
      return makeIs(ensureDone(g, condition, env, groundCondition).id, 1);
    case "same":
    case "is a":
    case "trait":
    case "road":
    case "touches":
      return makeConstant(decide(g, condition, env));
    case "believes":
    case "knows":
    case "knows gap":
    case "no idea":
    case "knows rule":
      return groundHeld(g, condition, env, groundCondition);
    default:
      return unreachable(condition);
  }
}

/** All of several conditions; stops at the first that can never hold. */
export function groundAll(g: Grounding, conditions: readonly Condition[], env: Env): Expression {
  const parts: Expression[] = [];
  for (const condition of conditions) {
    const part = groundCondition(g, condition, env);
    if (isNever(part)) return never;
    parts.push(part);
  }
  return makeAll(parts);
}

type Decided = Extract<Condition, { kind: "same" | "is a" | "trait" | "road" | "touches" }>;

/** What the world as declared decides once and for all. */
function decide(g: Grounding, condition: Decided, env: Env): boolean {
  switch (condition.kind) {
    case "same":
      return resolveTerm(condition.left, env) === resolveTerm(condition.right, env);
    case "is a": {
      const what = resolveTerm(condition.what, env);
      return what !== null && isOfKind(g.kindred, what, condition.of);
    }
    case "trait":
      return g.model.entities[resolveTerm(condition.what, env) ?? -1]?.traits.includes(condition.trait) ?? false;
    case "road":
      return hasRoad(g, resolveTerm(condition.from, env), resolveTerm(condition.to, env));
    case "touches": {
      const who = resolveTerm(condition.who, env);
      const what = condition.what === null ? null : resolveTerm(condition.what, env);
      return (env.touching ?? []).some((touch) => touch.who === who && (condition.what === null || touch.what === what));
    }
    default:
      return unreachable(condition);
  }
}

function groundQuantified(g: Grounding, condition: Extract<Condition, { kind: "quantified" }>, env: Env): Expression {
  const parts = listReal(g, condition.over).map((entity) => groundCondition(g, condition.of, bindVariable(env, entity)));
  switch (condition.quantifier.kind) {
    case "every":
      return makeAll(parts);
    case "some":
      return makeAny(parts);
    case "no":
      return makeNot(makeAny(parts));
    case "at least":
      return makeCount(condition.quantifier.number, parts);
    default:
      return unreachable(condition.quantifier);
  }
}

function groundFact(g: Grounding, condition: Extract<Condition, { kind: "fact" }>, env: Env): Expression {
  const roles = condition.roles.map((role) => resolveTerm(role, env));
  if (condition.fact === preludeFacts.location && condition.value?.kind === "is") {
    return groundWhere(g, roles[0] ?? null, resolveTerm(condition.value.term, env));
  }
  const draft = ensureFact(g.fluents, condition.fact, roles);
  if (draft === null) return never;
  return settle(g, draft, testValue(draft, condition.value, env));
}

/** Decides a test of a fluent that never changes. */
export function settle(g: Grounding, draft: FluentDraft, test: Expression): Expression {
  if (!isConstant(g.fluents, draft)) return test;
  if (test.op === "not") return makeNot(settle(g, draft, test.of));
  if (test.op === "is") return makeConstant(draft.start === test.value);
  return test.op === "at least" ? makeConstant(draft.start >= test.value) : test;
}

function testValue(draft: FluentDraft, test: ValueTest | null, env: Env): Expression {
  if (test === null) return makeIs(draft.id, 1);
  return test.kind === "count" ? testCount(draft, test) : testEntity(draft, resolveTerm(test.term, env), test.term);
}

function testEntity(draft: FluentDraft, entity: Filled, term: Term): Expression {
  if (entity === null && term.kind !== "none") return never;
  const value = findValue(draft.domain, entity);
  return value === null ? never : makeIs(draft.id, value);
}

function testCount(draft: FluentDraft, test: Extract<ValueTest, { kind: "count" }>): Expression {
  const value = test.number - (draft.domain.kind === "count" ? draft.domain.least : 0);
  switch (test.comparison) {
    case "=":
      return value < 0 || value >= sizeOf(draft.domain) ? never : makeIs(draft.id, value);
    case ">=":
      return makeAtLeast(draft, value);
    case ">":
      return makeAtLeast(draft, value + 1);
    case "<":
      return makeNot(makeAtLeast(draft, value));
    case "<=":
      return makeNot(makeAtLeast(draft, value + 1));
    default:
      return unreachable(test.comparison);
  }
}

function makeAtLeast(draft: FluentDraft, value: number): Expression {
  if (value <= 0) return makeConstant(true);
  return value >= sizeOf(draft.domain) ? never : { op: "at least", fluent: draft.id, value };
}

/** Where something is: directly or through what holds it, where a place is asked for; else directly. */
export function groundWhere(g: Grounding, what: Filled, where: Filled): Expression {
  if (what === null) return never;
  if (where !== null && isPlace(g, where)) return groundPlace(g, what, where);
  const draft = findLocation(g.fluents, what);
  if (draft === null || what === where) return never;
  const value = findValue(draft.domain, where);
  return value === null ? never : makeIs(draft.id, value);
}

export function groundPlace(g: Grounding, what: EntityIndex, place: EntityIndex): Expression {
  if (isPlace(g, what)) return makeConstant(what === place);
  return findLocation(g.fluents, what) === null ? never : { op: "in place", entity: what, place };
}

/** Two are in one place. Nobody is with himself. */
export function groundWith(g: Grounding, left: Filled, right: Filled): Expression {
  if (left === null || right === null || left === right) return never;
  if (isPlace(g, right)) return groundPlace(g, left, right);
  if (isPlace(g, left)) return groundPlace(g, right, left);
  const key = left * g.model.entities.length + right;
  const known = g.company.get(key);
  if (known !== undefined) return known;
  const isLocated = findLocation(g.fluents, left) !== null && findLocation(g.fluents, right) !== null;
  const company: Expression = isLocated ? { op: "with", left, right } : never;
  g.company.set(key, company);
  return company;
}

function isPlace(g: Grounding, entity: EntityIndex): boolean {
  return isPlaceSort(g.kindred.sorts[entity]);
}
