import type { EntityIndex, FluentId, MindId } from "../program/index.js";
import { settleMind, settleRules } from "./rules.js";
import { lookAround } from "./sight.js";
import type { Picture, Underway } from "./situation.js";
import { judge } from "./truth.js";
import { lookInto, type View } from "./view.js";
import { readEvent } from "./witnessing.js";
import type { Showing } from "./writes.js";

/** A picture with all consequences drawn; or why there is none. */
export type Consequences =
  | {
      readonly kind: "settled";
      readonly picture: Picture;
      readonly fired: readonly number[];
      readonly brokenOff: readonly Underway[];
    }
  | { readonly kind: "clash"; readonly fluent: FluentId }
  | { readonly kind: "circle" };

/**
 * Draws the consequences of an event: rules in the picture itself, then in every mind that has changed what it knows, and what is
 * in sight; last, what is under way and can no longer go on is broken off. `before` is the picture before the event.
 */
export function drawConsequences(
  before: View,
  after: View,
  own: Underway | null,
  imagined: boolean,
  shown: Showing[],
): Consequences {
  const settled = settleRules(after, imagined, shown);
  if (settled.kind === "circle" && after.owner === null) return { kind: "circle" };
  if (settled.kind === "clash") return { kind: "clash", fluent: settled.fluent };
  const picture = settled.kind === "settled" ? settled.picture : after.picture;
  const fired = settled.kind === "settled" ? settled.fired : [];
  const seen = { ...after, picture: settleMinds({ ...after, picture }, before.picture) };
  const brokenOff = listBrokenOff(before, seen, own);
  return { kind: "settled", picture: dropEntries(seen, brokenOff, true), fired, brokenOff };
}

/** Brings every mind in a picture up to date, and the minds in those that changed. */
export function settleMinds(view: View, before: Picture, isAnew = false): Picture {
  const minds = view.picture.minds.map((mind, index) => {
    if (mind === null) return null;
    return settleOne(view, index as MindId, mind, before.minds[index] ?? null, isAnew);
  });
  return minds.every((mind, index) => mind === view.picture.minds[index]) ? view.picture : { ...view.picture, minds };
}

/**
 * Rules first, then what is in sight, then rules once more on what was seen. Who noticed nothing keeps the very same picture, save
 * for what is in sight.
 */
function settleOne(around: View, who: MindId, mind: Picture, before: Picture | null, isAnew: boolean): Picture {
  const inside = (picture: Picture): View => ({ ...around, picture, owner: who, around });
  const ruled = mind === before && !isAnew ? mind : settleMind(inside(mind), false, []);
  const seen = lookAround(around, who, ruled);
  if (seen === before && !isAnew) return seen;
  const again = seen === ruled ? seen : lookAround(around, who, settleMind(inside(seen), false, []));
  const nested = settleMinds(inside(again), before ?? forgetMinds(again), isAnew);
  if (before === null) return nested;
  const brokenOff = listBrokenOff({ ...inside(before) }, inside(nested), null).filter((entry) => !isNewIn(before, entry));
  return dropEntries(inside(nested), brokenOff, false);
}

/** The picture as if nobody in it had a mind yet, so that every mind counts as changed. */
export function forgetMinds(picture: Picture): Picture {
  return { ...picture, minds: picture.minds.map(() => null) };
}

function isNewIn(before: Picture, entry: Underway): boolean {
  return !before.doing.some((one) => one.event === entry.event && one.start === entry.start);
}

/**
 * What is under way and cannot go on: its `while` has ceased, or one whom it keeps busy has died or has been carried off, which is
 * to say that he is elsewhere by an event that is not this one. In a mind only what its owner holds to be so counts.
 */
export function listBrokenOff(before: View, after: View, own: Underway | null): readonly Underway[] {
  return after.picture.doing.filter((entry) => {
    const event = readEvent(after.program, entry.event);
    const holds = event.while === null ? true : judge(after, event.while.when);
    if (holds === false || (holds === null && after.owner === null)) return true;
    if (own !== null && own.event === entry.event && own.start === entry.start)
      return event.busy.some((entity) => hasDied(before, after, entity));
    return event.busy.some((entity) => hasDied(before, after, entity) || hasMoved(before, after, entity));
  });
}

function hasMoved(before: View, after: View, entity: EntityIndex): boolean {
  const fluent = after.program.locations[entity];
  if (fluent === null || fluent === undefined) return false;
  const from = before.picture.values[fluent];
  const to = after.picture.values[fluent];
  return typeof from === "number" && typeof to === "number" && from >= 0 && to >= 0 && from !== to;
}

function hasDied(before: View, after: View, entity: EntityIndex): boolean {
  const alive = after.program.fluents.findIndex((fluent) => fluent.pattern === 1 && fluent.roles[0] === entity);
  return alive !== -1 && before.picture.values[alive] !== 0 && after.picture.values[alive] === 0;
}

/** Takes entries off the list; with `noticed`, also in the minds of those who notice such an event. */
export function dropEntries(view: View, entries: readonly Underway[], noticed: boolean): Picture {
  if (entries.length === 0) return view.picture;
  const isDropped = (one: Underway) => entries.some((entry) => entry.event === one.event && entry.start === one.start);
  const minds = view.picture.minds.map((mind, index) => {
    if (mind === null || !noticed) return mind;
    const seen = entries.filter((entry) =>
      judge(view, readEvent(view.program, entry.event).witnesses[index] ?? { op: "constant", value: false }),
    );
    const inner = lookInto(view, index as MindId);
    return inner === null ? mind : dropEntries(inner, seen, true);
  });
  return { ...view.picture, minds, doing: view.picture.doing.filter((one) => !isDropped(one)) };
}

/** Forgets, in every mind, what should have ended by now and was not seen to end. */
export function dropExpired(picture: Picture, minute: number): Picture {
  const minds = picture.minds.map((mind) => (mind === null ? null : dropExpired(mind, minute)));
  const doing = picture.doing.filter((entry) => entry.end > minute);
  const same = doing.length === picture.doing.length && minds.every((mind, index) => mind === picture.minds[index]);
  return same ? picture : { ...picture, minds, doing };
}
