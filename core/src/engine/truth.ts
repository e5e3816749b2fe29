import { unreachable } from "../base/index.js";
import type { Expression, FluentId, MindId } from "../program/index.js";
import type { Truth } from "./engine.js";
import { judgeInPlace, judgeWith } from "./places.js";
import { whateverIsSo } from "./situation.js";
import { lookInto, readBelief, readValue, type View } from "./view.js";

const minutesOfDay = 24 * 60;

/**
 * Whether a condition holds in a view. Three values (strong Kleene): what one has no idea of is not met, nor is its negation,
 * save that the negation of a ruled-out value is. In the world itself the answer is never null.
 */
export function judge(view: View, expression: Expression): Truth {
  switch (expression.op) {
    case "constant":
      return expression.value;
    case "is":
      return judgeIs(view, expression.fluent, expression.value);
    case "at least":
      return judgeAtLeast(view, expression.fluent, expression.value);
    case "with":
      return judgeWith(view, expression.left, expression.right);
    case "in place":
      return judgeInPlace(view, expression.entity, expression.place);
    case "not":
      return negate(judge(view, expression.of));
    case "all":
      return judgeCount(view, expression.of, expression.of.length);
    case "any":
      return judgeCount(view, expression.of, 1);
    case "count":
      return judgeCount(view, expression.of, expression.number);
    case "time":
      return (expression.daily ? view.minute % minutesOfDay : view.minute) >= expression.minute;
    case "believes":
    case "knows":
    case "aware":
    case "knows whether":
    case "no idea":
      return judgeMind(view, expression);
    default:
      return unreachable(expression);
  }
}

/** True only where the condition is met. */
export function isMet(view: View, expression: Expression | null): boolean {
  return expression === null || judge(view, expression) === true;
}

function negate(truth: Truth): Truth {
  return truth === null ? null : !truth;
}

function judgeIs(view: View, fluent: FluentId, value: number): Truth {
  const belief = readBelief(view, fluent);
  if (typeof belief === "number") return belief === whateverIsSo ? null : belief === value;
  return belief.includes(value) ? false : null;
}

/** A count of at least `value`: where there is no idea, false if all such counts are ruled out, true if all others are. */
function judgeAtLeast(view: View, fluent: FluentId, value: number): Truth {
  const belief = readBelief(view, fluent);
  if (typeof belief === "number") return belief === whateverIsSo ? null : belief >= value;
  const size = view.program.fluents[fluent]?.size ?? 0;
  const open = Array.from({ length: size }, (_, index) => index).filter((index) => !belief.includes(index));
  if (open.every((index) => index >= value)) return true;
  return open.some((index) => index >= value) ? null : false;
}

/** At least `number` of the conditions hold. Covers `all` (every one) and `any` (one). */
function judgeCount(view: View, of: readonly Expression[], number: number): Truth {
  let met = 0;
  let unknown = 0;
  for (let index = 0; index < of.length && met < number; index++) {
    const part = of[index];
    const truth = part === undefined ? false : judge(view, part);
    if (truth === true) met += 1;
    if (truth === null) unknown += 1;
    if (met + unknown + (of.length - index - 1) < number) return false;
  }
  if (met >= number) return true;
  return met + unknown >= number ? null : false;
}

type MindExpression = Extract<Expression, { op: "believes" | "knows" | "aware" | "knows whether" | "no idea" }>;

function judgeMind(view: View, expression: MindExpression): Truth {
  switch (expression.op) {
    case "believes":
      return judgeBelieves(view, expression.who, expression.that);
    case "knows":
      return both(judgeBelieves(view, expression.who, expression.that), judge(view, expression.that));
    case "aware":
      return judgeAware(view, expression.who, expression.fluent, expression.value);
    case "knows whether":
      return judgeKnowsWhether(view, expression.who, expression.that);
    case "no idea":
      return Array.isArray(readBelief(lookInto(view, expression.who) ?? view, expression.fluent));
    default:
      return unreachable(expression);
  }
}

function both(left: Truth, right: Truth): Truth {
  if (left === false || right === false) return false;
  return left === null || right === null ? null : true;
}

/** Somebody believes it or he does not: null only where he is taken to believe whatever is so, and the picture cannot tell. */
function judgeBelieves(view: View, who: MindId, that: Expression): Truth {
  const inner = lookInto(view, who) ?? view;
  const truth = judge(inner, that);
  if (truth !== null) return truth;
  return readsWhatever(inner, that) ? null : false;
}

/** True where the condition reads a fluent of which the mind is taken to believe whatever is so, and that is not known. */
function readsWhatever(view: View, expression: Expression): boolean {
  return listFluents(expression, view).some((fluent) => readBelief(view, fluent) === whateverIsSo);
}

/** Has the value, and the right one; or, with a value given, has it right whether it is that one. */
function judgeAware(view: View, who: MindId, fluent: FluentId, value: number | null): Truth {
  const mind = lookInto(view, who);
  const own = readAwareness(mind ?? view, fluent, mind !== null);
  if (own === whateverIsSo) return true;
  if (value === null) {
    if (typeof own !== "number") return false;
    return mind === null ? true : judgeIs(view, fluent, own);
  }
  if (typeof own === "number") {
    if (mind === null) return true;
    const so = judgeIs(view, fluent, value);
    return so === null ? (own === value ? judgeIs(view, fluent, own) : null) : so === (own === value);
  }
  if (!own.includes(value)) return false;
  return mind === null ? true : negate(judgeIs(view, fluent, value));
}

/** As the belief stands, before whatever is so is looked up: taken to know, whatever it be. */
function readAwareness(view: View, fluent: FluentId, nested: boolean) {
  return nested ? (view.picture.values[fluent] ?? 0) : readBelief(view, fluent);
}

function judgeKnowsWhether(view: View, who: MindId, that: Expression): Truth {
  const mind = lookInto(view, who);
  const inner = mind ?? view;
  const believed = judge(inner, that);
  if (believed === null) return readsWhatever(inner, that);
  if (mind === null) return true;
  const so = judge(view, that);
  return so === null ? null : so === believed;
}

/**
 * The fluents that a condition reads of the world as this view has it (not those inside minds). For whereabouts these are the
 * locations on the way to the place.
 */
export function listFluents(expression: Expression, view: View): readonly FluentId[] {
  switch (expression.op) {
    case "constant":
    case "time":
    case "believes":
    case "no idea":
      return [];
    case "is":
    case "at least":
    case "aware":
      return [expression.fluent];
    case "with":
      return [...listLocations(view, expression.left), ...listLocations(view, expression.right)];
    case "in place":
      return listLocations(view, expression.entity);
    case "not":
      return listFluents(expression.of, view);
    case "all":
    case "any":
    case "count":
      return expression.of.flatMap((part) => listFluents(part, view));
    case "knows":
    case "knows whether":
      return listFluents(expression.that, view);
    default:
      return unreachable(expression);
  }
}

/** The location fluents from an entity down to its place, as far as the view knows them. */
export function listLocations(view: View, entity: number): readonly FluentId[] {
  const found: FluentId[] = [];
  let current: number | undefined = entity;
  while (current !== undefined) {
    const fluent: FluentId | null = view.program.locations[current] ?? null;
    if (fluent === null || found.includes(fluent)) break;
    found.push(fluent);
    const value = readValue(view, fluent);
    current = value === null ? undefined : view.program.holders[value];
  }
  return found;
}
