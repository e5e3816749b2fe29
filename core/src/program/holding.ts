import { unreachable } from "../base/index.js";
import { draftOf, findLocation } from "./fluents.js";
import type { Grounding } from "./grounding.js";
import { isPlaceSort } from "./kindred.js";
import type { EntityIndex, Expression, FluentId, Value } from "./program.js";

/** The value that a fluent has. */
export type ReadValue = (fluent: FluentId) => Value;

export function readStart(g: Grounding): ReadValue {
  return (fluent) => draftOf(g.fluents, fluent).start;
}

/**
 * Whether a condition is so by the values given, in the minute in which the story starts. Only for the start, where minds are not
 * formed yet: they are taken to hold what is so.
 */
export function holds(g: Grounding, expression: Expression, read: ReadValue): boolean {
  switch (expression.op) {
    case "constant":
      return expression.value;
    case "is":
      return read(expression.fluent) === expression.value;
    case "at least":
      return read(expression.fluent) >= expression.value;
    case "in place":
      return liesIn(g, expression.entity, expression.place, read);
    case "with": {
      const place = listHolders(g, expression.right, read).find((holder) => isPlaceSort(g.kindred.sorts[holder]));
      return place !== undefined && liesIn(g, expression.left, place, read);
    }
    case "not":
      return !holds(g, expression.of, read);
    case "all":
      return expression.of.every((part) => holds(g, part, read));
    case "any":
      return expression.of.some((part) => holds(g, part, read));
    case "count":
      return expression.of.filter((part) => holds(g, part, read)).length >= expression.number;
    case "time": {
      const minute = g.model.clock?.start ?? 0;
      return (expression.daily ? minute % (24 * 60) : minute) >= expression.minute;
    }
    case "believes":
    case "knows":
      return holds(g, expression.that, read);
    case "aware":
    case "knows whether":
      return true;
    case "no idea":
      return false;
    default:
      return unreachable(expression);
  }
}

/** Whether something is in or on something, directly or through what it lies in. */
export function liesIn(g: Grounding, entity: EntityIndex, around: EntityIndex, read: ReadValue): boolean {
  return listHolders(g, entity, read).includes(around);
}

/** What holds an entity, and what holds that, out to the place. */
function listHolders(g: Grounding, entity: EntityIndex, read: ReadValue): readonly EntityIndex[] {
  const found: EntityIndex[] = [];
  let current = entity;
  while (!found.includes(current)) {
    found.push(current);
    const draft = findLocation(g.fluents, current);
    const holder = draft === null ? undefined : g.fluents.holders[read(draft.id)];
    if (holder === undefined) break;
    current = holder;
  }
  return found;
}
