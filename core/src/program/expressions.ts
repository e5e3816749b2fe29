import { unreachable } from "../base/index.js";
import type { EntityIndex, Expression, FluentId, MindId, Value } from "./program.js";

/** Expressions are made here only, so that what is constant never reaches the program in another form. */
export const always: Expression = { op: "constant", value: true };
export const never: Expression = { op: "constant", value: false };

export function makeConstant(value: boolean): Expression {
  return value ? always : never;
}

export function isAlways(expression: Expression): boolean {
  return expression.op === "constant" && expression.value;
}

export function isNever(expression: Expression): boolean {
  return expression.op === "constant" && !expression.value;
}

export function makeNot(of: Expression): Expression {
  if (of.op === "constant") return makeConstant(!of.value);
  return of.op === "not" ? of.of : { op: "not", of };
}

export function makeAll(parts: readonly Expression[]): Expression {
  const of = gather(parts, "all");
  if (of.some(isNever)) return never;
  return join(
    "all",
    of.filter((part) => !isAlways(part)),
    always,
  );
}

export function makeAny(parts: readonly Expression[]): Expression {
  const of = gather(parts, "any");
  if (of.some(isAlways)) return always;
  return join(
    "any",
    of.filter((part) => !isNever(part)),
    never,
  );
}

/** At least `number` of the parts. Parts that are the same count each for itself: they stand for different people. */
export function makeCount(number: number, parts: readonly Expression[]): Expression {
  const of = parts.filter((part) => part.op !== "constant");
  const left = number - parts.filter(isAlways).length;
  if (left <= 0) return always;
  if (left > of.length) return never;
  if (left === of.length) return makeAll(of);
  return left === 1 ? makeAny(of) : { op: "count", number: left, of };
}

/** Parts of the same operator are taken in, and of equal parts only the first is kept. */
function gather(parts: readonly Expression[], op: "all" | "any"): readonly Expression[] {
  const flat = parts.flatMap((part) => (part.op === op ? part.of : [part]));
  if (flat.length < 2) return flat;
  const seen = new Set<string>();
  return flat.filter((part) => {
    const key = keyOf(part);
    return seen.has(key) ? false : seen.add(key) !== undefined;
  });
}

function join(op: "all" | "any", of: readonly Expression[], empty: Expression): Expression {
  const [first] = of;
  if (first === undefined) return empty;
  return of.length === 1 ? first : { op, of };
}

export function makeIs(fluent: FluentId, value: Value): Expression {
  return { op: "is", fluent, value };
}

/** What somebody believes or knows; what is constant is so for everybody. */
export function makeHeld(op: "believes" | "knows", who: MindId, that: Expression): Expression {
  return that.op === "constant" ? that : { op, who, that };
}

/** Equal expressions have equal keys, different ones different keys. */
export function keyOf(expression: Expression): string {
  switch (expression.op) {
    case "constant":
      return expression.value ? "yes" : "no";
    case "is":
      return `${expression.fluent}=${expression.value}`;
    case "at least":
      return `${expression.fluent}>=${expression.value}`;
    case "with":
      return `${expression.left}with${expression.right}`;
    case "in place":
      return `${expression.entity}in${expression.place}`;
    case "not":
      return `not ${keyOf(expression.of)}`;
    case "all":
    case "any":
      return `${expression.op}(${expression.of.map(keyOf).join()})`;
    case "count":
      return `${expression.number}of(${expression.of.map(keyOf).join()})`;
    case "time":
      return `${expression.daily ? "daily" : "at"}${expression.minute}`;
    case "believes":
    case "knows":
    case "knows whether":
      return `${expression.op} ${expression.who}(${keyOf(expression.that)})`;
    case "aware":
      return `aware ${expression.who}:${expression.fluent}=${expression.value}`;
    case "no idea":
      return `no idea ${expression.who}:${expression.fluent}`;
    default:
      return unreachable(expression);
  }
}

/** Calls `visit` with the expression and with every expression inside it, the outer first. */
export function visitExpression(expression: Expression, visit: (part: Expression) => void): void {
  visit(expression);
  for (const part of listParts(expression)) visitExpression(part, visit);
}

function listParts(expression: Expression): readonly Expression[] {
  switch (expression.op) {
    case "not":
      return [expression.of];
    case "all":
    case "any":
    case "count":
      return expression.of;
    case "believes":
    case "knows":
    case "knows whether":
      return [expression.that];
    case "constant":
    case "is":
    case "at least":
    case "with":
    case "in place":
    case "time":
    case "aware":
    case "no idea":
      return [];
    default:
      return unreachable(expression);
  }
}

/** Calls back with each fluent that an expression reads, and with each entity whose whereabouts it reads. */
export function visitReads(
  expression: Expression,
  fluent: (fluent: FluentId) => void,
  located: (entity: EntityIndex) => void,
): void {
  visitExpression(expression, (part) => {
    if ("fluent" in part) fluent(part.fluent);
    else if (part.op === "in place") located(part.entity);
    else if (part.op === "with") {
      located(part.left);
      located(part.right);
    }
  });
}

/** What `visitReads` would call back with. */
export function listReads(expression: Expression): {
  readonly fluents: readonly FluentId[];
  readonly located: readonly EntityIndex[];
} {
  const fluents: FluentId[] = [];
  const located: EntityIndex[] = [];
  visitReads(
    expression,
    (fluent) => fluents.push(fluent),
    (entity) => located.push(entity),
  );
  return { fluents, located };
}

/** The same expression over fluents with other numbers. */
export function renumber(expression: Expression, map: (fluent: FluentId) => FluentId): Expression {
  switch (expression.op) {
    case "is":
    case "at least":
    case "aware":
    case "no idea":
      return { ...expression, fluent: map(expression.fluent) };
    case "not":
      return { ...expression, of: renumber(expression.of, map) };
    case "all":
    case "any":
    case "count":
      return { ...expression, of: expression.of.map((part) => renumber(part, map)) };
    case "believes":
    case "knows":
    case "knows whether":
      return { ...expression, that: renumber(expression.that, map) };
    case "constant":
    case "with":
    case "in place":
    case "time":
      return expression;
    default:
      return unreachable(expression);
  }
}

/**
 * Whether needs that must all hold rule one another out: one fluent would have two values, or somebody be in two places.
 * Only for needs, which are never denied: there it makes no difference that a mind with no idea would leave both open.
 */
export function areAtOdds(parts: readonly Expression[]): boolean {
  const values = new Map<FluentId, Value>();
  const places = new Map<EntityIndex, EntityIndex>();
  const denied = new Set(parts.flatMap((part) => (part.op === "not" ? [keyOf(part.of)] : [])));
  return parts.some((part) => {
    if (denied.size > 0 && denied.has(keyOf(part))) return true;
    if (part.op === "is") return takesAnother(values, part.fluent, part.value);
    return part.op === "in place" && takesAnother(places, part.entity, part.place);
  });
}

function takesAnother<Key>(taken: Map<Key, number>, key: Key, value: number): boolean {
  const before = taken.get(key);
  taken.set(key, value);
  return before !== undefined && before !== value;
}
