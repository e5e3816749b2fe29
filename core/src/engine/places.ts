import { present } from "../base/index.js";
import type { EntityIndex, Program } from "../program/index.js";
import type { Truth } from "./engine.js";
import { type Belief, whateverIsSo } from "./situation.js";
import { readBelief, readValue, type View } from "./view.js";

/** Where something is, following who holds it and what it lies in, down to a place. */
export type Whereabouts =
  | { readonly kind: "place"; readonly place: EntityIndex; readonly open: boolean }
  | { readonly kind: "nowhere" }
  /** The owner of the view has no idea where this entity is (the thing itself, or what it is in). */
  | { readonly kind: "unknown"; readonly entity: EntityIndex; readonly open: boolean };

export function isPlace(program: Program, entity: EntityIndex): boolean {
  const sort = program.entities[entity]?.sort;
  return sort === "place" || sort === "road";
}

/**
 * Follows an entity to its place. `open` is false where a closed container lies on the way, so that it is not in sight.
 * A circle of holders (A in B in A) counts as nowhere.
 */
export function findWhereabouts(view: View, entity: EntityIndex): Whereabouts {
  const { program } = view;
  let open = true;
  let current = entity;
  for (let steps = 0; steps <= program.entities.length; steps++) {
    if (isPlace(program, current)) return { kind: "place", place: current, open };
    const fluent = program.locations[current];
    if (fluent === null || fluent === undefined) return { kind: "nowhere" };
    const value = readValue(view, fluent);
    if (value === null) return { kind: "unknown", entity: current, open };
    const holder = program.holders[value];
    if (holder === undefined) return { kind: "nowhere" };
    if (present(program.entities[holder], "a holder").closed) open = false;
    current = holder;
  }
  return { kind: "nowhere" };
}

/** The place of an entity, or null where it is nowhere or not known. */
export function findPlace(view: View, entity: EntityIndex): EntityIndex | null {
  const found = findWhereabouts(view, entity);
  return found.kind === "place" ? found.place : null;
}

/** Whether the entity is in the place, directly or in or on something there. */
export function judgeInPlace(view: View, entity: EntityIndex, place: EntityIndex): Truth {
  const found = findWhereabouts(view, entity);
  if (found.kind === "place") return found.place === place;
  if (found.kind === "nowhere") return false;
  return couldBeIn(view, found.entity, place) ? null : false;
}

/** Whether two are in one place. Both held by one, or one by the other, is enough even where the place is not known. */
export function judgeWith(view: View, left: EntityIndex, right: EntityIndex): Truth {
  if (left === right) return true;
  const first = findWhereabouts(view, left);
  const second = findWhereabouts(view, right);
  if (first.kind === "nowhere" || second.kind === "nowhere") return false;
  if (first.kind === "place") return judgeInPlace(view, right, first.place);
  if (second.kind === "place") return judgeInPlace(view, left, second.place);
  return first.entity === second.entity ? true : null;
}

/** Whether someone with no idea where the entity is could find it in this place: some way of being there is not ruled out. */
function couldBeIn(view: View, entity: EntityIndex, place: EntityIndex): boolean {
  const fluent = present(view.program.locations[entity], "a location");
  const belief = readBelief(view, fluent);
  if (belief === whateverIsSo) return true;
  return listOpenHolders(view.program, entity, belief).some((holder) => {
    if (holder === place) return true;
    if (isPlace(view.program, holder) || holder === entity) return false;
    const around = findWhereabouts(view, holder);
    return around.kind === "unknown" ? around.entity !== entity : around.kind === "place" && around.place === place;
  });
}

/**
 * The holders in which an entity of unknown whereabouts may still be. People are looked for in places only: whoever is in
 * somebody's arms or in a box is so by an event that someone saw.
 */
export function listOpenHolders(program: Program, entity: EntityIndex, belief: Belief): readonly EntityIndex[] {
  const ruledOut = typeof belief === "number" ? [] : belief;
  return program.holders.filter((holder, value) => !ruledOut.includes(value) && canHold(program, holder, entity));
}

/** Whether the holder is one of those in which such an entity is looked for. */
export function canHold(program: Program, holder: EntityIndex, entity: EntityIndex): boolean {
  if (holder === entity) return false;
  const sort = program.entities[entity]?.sort;
  return isPlace(program, holder) || (sort !== "person" && sort !== "group");
}
