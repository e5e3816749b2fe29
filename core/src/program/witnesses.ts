import { unreachable } from "../base/index.js";
import type { ActionSchema, WitnessGroup } from "../world/index.js";
import { groundCondition, groundPlace, groundWhere, groundWith } from "./conditions.js";
import { always, makeAll, makeAny, never } from "./expressions.js";
import { bindVariable, type Env, type Filled, type Grounding, resolveTerm } from "./grounding.js";
import { isOfKind, isPersonSort, isPlaceSort } from "./kindred.js";
import { listLooks } from "./looks.js";
import type { EntityIndex, Expression } from "./program.js";

/** For each mind the condition on which it notices an event. `own` are those whose own act it is: they always do. */
export function groundWitnesses(
  g: Grounding,
  schema: ActionSchema,
  env: Env,
  own: readonly EntityIndex[],
): readonly Expression[] {
  return g.minded.map((entity) => (own.includes(entity) ? always : groundWitness(g, schema, env, entity)));
}

function groundWitness(g: Grounding, schema: ActionSchema, env: Env, entity: EntityIndex): Expression {
  switch (schema.witnesses.kind) {
    case "default":
      return groundPresence(g, entity, env.roles[0] ?? null);
    case "nobody":
      return never;
    case "listed":
      return makeAny(schema.witnesses.groups.map((group) => groundGroup(g, group, env, entity)));
    default:
      return unreachable(schema.witnesses);
  }
}

/** Everyone where the first role is, or looking in on it; everyone at all where there is none, as at a sunrise. */
function groundPresence(g: Grounding, entity: EntityIndex, first: Filled): Expression {
  if (first === null || first === entity) return always;
  if (isPlaceSort(g.kindred.sorts[first])) return groundAttending(g, entity, first);
  const looks = listLooks(g);
  if (looks.length === 0) return groundWith(g, entity, first);
  const lookedInto = looks.map(({ from, into }) => makeAll([groundPlace(g, entity, from), groundPlace(g, first, into)]));
  return makeAny([groundWith(g, entity, first), ...lookedInto]);
}

/** Being in a place, or in one that looks into it. */
function groundAttending(g: Grounding, entity: EntityIndex, place: EntityIndex): Expression {
  const from = listLooks(g).flatMap((look) => (look.into === place ? [look.from] : []));
  return makeAny([place, ...from].map((one) => groundPlace(g, entity, one)));
}

function groundGroup(g: Grounding, group: WitnessGroup, env: Env, entity: EntityIndex): Expression {
  if (group.kind === "person") {
    if (resolveTerm(group.who, env) !== entity) return never;
    return group.when === null ? always : groundCondition(g, group.when, env);
  }
  if (!isOfKind(g.kindred, entity, group.of)) return never;
  const narrowed = group.when === null ? always : groundCondition(g, group.when, bindVariable(env, entity));
  return group.place === null ? narrowed : makeAll([groundBeing(g, entity, resolveTerm(group.place, env)), narrowed]);
}

/** In a place or looking into it; with somebody; or in a container. */
function groundBeing(g: Grounding, entity: EntityIndex, where: Filled): Expression {
  if (where === null) return never;
  const sort = g.kindred.sorts[where];
  return isPlaceSort(sort) || isPersonSort(sort) ? groundPresence(g, entity, where) : groundWhere(g, entity, where);
}
