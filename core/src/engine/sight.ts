import { present } from "../base/index.js";
import type { EntityIndex, FluentId, MindId } from "../program/index.js";
import { findWhereabouts, isPlace, listOpenHolders } from "./places.js";
import { type Picture, whateverIsSo } from "./situation.js";
import { judge } from "./truth.js";
import { readBelief, readValue, type View } from "./view.js";
import { ruleOut, type Showing, setBelief } from "./writes.js";

/**
 * Brings visible facts up to date in one mind: what is in sight where he is becomes what is so, and what he believed to be here
 * and is not becomes no idea where, but not here. `around` is the picture he stands in: the world, or who imagines him.
 */
export function lookAround(around: View, who: MindId, mind: Picture): Picture {
  const { program } = around;
  const watcher = present(program.minds[who], "a mind").entity;
  const views = listViews(around, watcher);
  let picture = mind;
  program.fluents.forEach((fluent, index) => {
    if (fluent.visible === null) return;
    const id = index as FluentId;
    const subject = fluent.locates ?? fluent.visible.subject;
    const worn = subject === null ? null : findPersona(around, who, picture, subject);
    const seen = subject === null || isInSight(around, views, subject);
    if (worn !== null && subject !== null) {
      picture = seen ? seePersona(around, picture, id, worn) : picture;
      if (fluent.locates !== null) picture = setAbsent(around, picture, id, views);
      return;
    }
    if (fluent.locates !== null) {
      if (program.entities[fluent.locates]?.persona !== true || !isWornHere(around, views, fluent.locates)) {
        picture = seeLocation(around, picture, id, views, seen);
      }
    } else if (seen) picture = seeFact(around, picture, id);
  });
  return picture;
}

/** The places in view of somebody: the one he is in, and those that it looks into. None where he is nowhere, or nobody knows where. */
function listViews(around: View, watcher: EntityIndex): readonly EntityIndex[] {
  const where = findWhereabouts(around, watcher);
  return where.kind === "place" ? [where.place, ...(around.program.entities[where.place]?.looksInto ?? [])] : [];
}

/** Whether an entity can be seen: it is in one of the places in view, and no closed thing is around it. */
function isInSight(around: View, views: readonly EntityIndex[], entity: EntityIndex): boolean {
  if (isPlace(around.program, entity)) return views.includes(entity);
  const found = findWhereabouts(around, entity);
  return found.kind === "place" && found.open && views.includes(found.place);
}

/** The persona in which the entity is met by somebody who does not know better; null where he sees the entity itself. */
export function findPersona(around: View, who: MindId, mind: Picture, entity: EntityIndex): EntityIndex | null {
  const persona = around.program.personas.find((one) => one.entity === entity);
  if (persona === undefined || present(around.program.minds[who], "a mind").entity === entity) return null;
  const worn = readValue(around, persona.fluent);
  const domain = present(around.program.fluents[persona.fluent], "a persona").domain;
  const seenAs = worn === null || domain.kind !== "entity" ? undefined : domain.values[worn];
  return seenAs === undefined || mind.values[persona.fluent] === worn ? null : seenAs;
}

/** True where somebody in the place wears this persona, so that its own absence shows nothing. */
function isWornHere(around: View, views: readonly EntityIndex[], persona: EntityIndex): boolean {
  return around.program.personas.some((one) => {
    const domain = present(around.program.fluents[one.fluent], "a persona").domain;
    const worn = readValue(around, one.fluent);
    const seenAs = worn === null || domain.kind !== "entity" ? undefined : domain.values[worn];
    return seenAs === persona && isInSight(around, views, one.entity);
  });
}

/** The fluent that says of the persona what this one says of its wearer. */
export function findTwin(view: View, fluent: FluentId, persona: EntityIndex): FluentId | null {
  const own = present(view.program.fluents[fluent], "a fluent");
  const index = view.program.fluents.findIndex((other) => {
    const [first, ...rest] = other.roles;
    return other.pattern === own.pattern && first === persona && rest.every((role, at) => role === own.roles[at + 1]);
  });
  return index === -1 ? null : (index as FluentId);
}

function seePersona(around: View, picture: Picture, fluent: FluentId, persona: EntityIndex): Picture {
  const twin = findTwin(around, fluent, persona);
  const value = readValue(around, fluent);
  return twin === null || value === null ? picture : setBelief(picture, twin, value);
}

function seeLocation(around: View, picture: Picture, fluent: FluentId, views: readonly EntityIndex[], seen: boolean): Picture {
  if (seen) {
    const value = readValue(around, fluent);
    return value === null ? picture : setBelief(picture, fluent, value);
  }
  const entity = present(around.program.fluents[fluent]?.locates, "who is located");
  const whereabouts = findWhereabouts(around, entity);
  const missed = views.filter((place) => {
    const isHidden = whereabouts.kind === "place" && whereabouts.place === place;
    return isHidden || judge(around, { op: "in place", entity, place }) === false;
  });
  return setAbsent(around, picture, fluent, missed);
}

/** Not in sight: every way of being in plain view in these places is ruled out. */
function setAbsent(around: View, picture: Picture, fluent: FluentId, places: readonly EntityIndex[]): Picture {
  if (places.length === 0) return picture;
  const wrong = listInView(around, fluent, places);
  const belief = picture.values[fluent] ?? 0;
  if (typeof belief === "number" && !wrong.includes(belief)) return picture;
  if (typeof belief !== "number" && wrong.every((value) => belief.includes(value))) return picture;
  return setBelief(picture, fluent, ruleOut(around.program, fluent, belief, wrong));
}

/** The values of a location that lie in plain view in some places: the places themselves, and open holders there. */
function listInView(around: View, fluent: FluentId, places: readonly EntityIndex[]): readonly number[] {
  const entity = present(around.program.fluents[fluent]?.locates, "who is located");
  return listOpenHolders(around.program, entity, [])
    .filter((holder) => {
      if (places.includes(holder)) return true;
      if (isPlace(around.program, holder) || around.program.entities[holder]?.closed === true) return false;
      return isInSight(around, places, holder);
    })
    .map((holder) => around.program.holders.indexOf(holder));
}

function seeFact(around: View, picture: Picture, fluent: FluentId): Picture {
  const so = readBelief(around, fluent);
  return setBelief(picture, fluent, typeof so === "number" && so >= 0 ? so : whateverIsSo);
}

/**
 * In his own imagining: what the owner of the picture would be shown by looking about where he is, of what he has no idea of.
 */
export function listShowings(view: View): readonly Showing[] {
  if (view.owner === null) return [];
  const watcher = present(view.program.minds[view.owner], "a mind").entity;
  const views = listViews(view, watcher);
  if (views.length === 0) return [];
  return view.program.fluents.flatMap((fluent, index) => {
    const belief = view.picture.values[index] ?? 0;
    if (fluent.visible === null || typeof belief === "number") return [];
    const id = index as FluentId;
    const subject = fluent.visible.subject;
    const values =
      fluent.locates !== null
        ? listInView(view, id, views)
        : subject === null || isInSight(view, views, subject)
          ? Array.from({ length: fluent.size }, (_, value) => value)
          : [];
    return values.filter((value) => !belief.includes(value)).map((value) => ({ fluent: id, value }));
  });
}
