import { present } from "../base/index.js";
import type { EntityIndex, EventId, FluentId, GroundEvent, MindId, Program } from "../program/index.js";
import { readEffects, writeFacts, writeMinds } from "./effects.js";
import { isKnown } from "./rules.js";
import { findPersona, findTwin } from "./sight.js";
import type { Picture, Underway } from "./situation.js";
import { isMet, judge, listFluents } from "./truth.js";
import { lookInto, type View } from "./view.js";
import { learnCondition, learnFluents, type Showing } from "./writes.js";

/** One event as it takes place: all of it at once where it takes no minutes, else its beginning or its end. */
export interface Phase {
  readonly event: EventId;
  readonly part: "whole" | "beginning" | "end";
  /** The entry of what is under way that begins or ends here. */
  readonly entry: Underway | null;
}

export function readEvent(program: Program, event: EventId): GroundEvent {
  return present(program.events[event], "an event");
}

/**
 * Writes one phase of an event into a picture and, through it, into the mind of everybody in it who notices. Rules and visible
 * facts come after. Returns the fluent on which effects disagree instead where they do (in the world only).
 */
export function applyPhase(view: View, phase: Phase, imagined: boolean, shown: Showing[]): Picture | FluentId {
  const event = readEvent(view.program, phase.event);
  const writes = readEffects(view, listEffects(event, phase.part));
  const [clash] = writes.clashes;
  if (clash !== undefined && view.owner === null) return clash;
  const minds = view.picture.minds.map((mind, index) => {
    if (mind === null) return null;
    return isMet(view, event.witnesses[index] ?? null) ? witnessPhase(view, phase, index as MindId) : mind;
  });
  const noticed = minds.every((mind, index) => mind === view.picture.minds[index]) ? view.picture : { ...view.picture, minds };
  const written = writeFacts(noticed, writes);
  const told = writeMinds({ ...view, picture: written }, writes.minds, imagined, shown);
  return { ...told, doing: updateDoing(told.doing, phase) };
}

function listEffects(event: GroundEvent, part: Phase["part"]) {
  if (part === "beginning") return event.atOnce;
  return part === "end" ? event.then : [...event.atOnce, ...event.then];
}

function updateDoing(doing: readonly Underway[], phase: Phase): readonly Underway[] {
  const { entry } = phase;
  if (entry === null) return doing;
  if (phase.part === "beginning") return [...doing, entry];
  return doing.filter((one) => one.event !== entry.event || one.start !== entry.start);
}

/** The mind of somebody who notices: first corrected by what must have been so, then the event as he sees it. */
function witnessPhase(around: View, phase: Phase, who: MindId): Picture {
  const mind = present(lookInto(around, who), "a mind");
  const seen = disguisePhase(around, phase, who, mind.picture);
  if (seen === null) return mind.picture;
  const corrected = phase.part === "end" ? mind.picture : correctNeeds(mind, seen.phase, seen.around);
  const take = (picture: Picture): Picture => {
    const taken = applyPhase({ ...mind, picture }, seen.phase, false, []);
    return typeof taken === "number" ? picture : taken;
  };
  const after = take(corrected);
  const mended = correctNevers({ ...mind, picture: corrected }, { ...mind, picture: after }, seen.around);
  return mended === corrected ? after : take(mended);
}

/** What must have been so: the needs, and what a `never` of touching that he knows would otherwise have forbidden. */
function correctNeeds(mind: View, phase: Phase, around: View): Picture {
  const event = readEvent(mind.program, phase.event);
  let picture = mind.picture;
  for (const need of event.needs) {
    const now = { ...mind, picture };
    if (!isMet(now, need.when)) picture = learnCondition(now, need.when, around);
  }
  for (const { never, when } of event.forbidden) {
    const now = { ...mind, picture };
    const rule = present(mind.program.nevers[never], "a never");
    if (isKnown(now, rule.known) && judge(now, when) !== false)
      picture = learnFluents(picture, listFluents(when, around), around);
  }
  return picture;
}

/** A `never` over facts that his picture would break by the event shows him where his picture was wrong before it. */
function correctNevers(before: View, after: View, around: View): Picture {
  return before.program.nevers.reduce((picture, never) => {
    if (!isKnown(before, never.known) || judge(after, never.when) !== true || judge(before, never.when) === true) return picture;
    return learnFluents(picture, listFluents(never.when, around), around);
  }, before.picture);
}

interface Disguised {
  readonly phase: Phase;
  readonly around: View;
}

/** The event as it looks to somebody who does not know a persona for what it is; null where no such event is known. */
function disguisePhase(around: View, phase: Phase, who: MindId, mind: Picture): Disguised | null {
  const event = readEvent(around.program, phase.event);
  let seen = around;
  const roles = event.roles.map((role) => {
    const persona = role < 0 ? null : findPersona(around, who, mind, role);
    if (persona === null) return role;
    seen = lendFacts(seen, role, persona);
    return persona;
  });
  if (roles.every((role, index) => role === event.roles[index])) return { phase, around };
  const found = findLikeness(around.program, phase.event, roles);
  if (found === null) return null;
  const entry = phase.entry === null ? null : { ...phase.entry, event: found };
  return { phase: { ...phase, event: found, entry }, around: seen };
}

/** The picture in which all that is so of the wearer is so of the persona. */
function lendFacts(view: View, wearer: EntityIndex, persona: EntityIndex): View {
  const values = view.picture.values.slice();
  view.program.fluents.forEach((fluent, index) => {
    if (fluent.roles[0] !== wearer) return;
    const twin = findTwin(view, index as FluentId, persona);
    if (twin !== null) values[twin] = view.picture.values[index] ?? 0;
  });
  return { ...view, picture: { ...view.picture, values } };
}

/** The event of the same kind with other people in it, begun in the same place. */
function findLikeness(program: Program, event: EventId, roles: readonly EntityIndex[]): EventId | null {
  const own = readEvent(program, event);
  const schema = present(program.schemas[own.schema], "a schema");
  const same = schema.events.filter((other) => {
    const candidate = readEvent(program, other);
    return candidate.roles.every((role, index) => role === roles[index]) && candidate.claim?.words === own.claim?.words;
  });
  return same.find((other) => readPlace(program, other) === readPlace(program, event)) ?? same[0] ?? null;
}

function readPlace(program: Program, event: EventId): EntityIndex | null {
  const first = readEvent(program, event).needs[0]?.when;
  return first?.op === "in place" ? first.place : null;
}
