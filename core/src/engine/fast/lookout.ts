import type { FluentId } from "../../program/index.js";
import type { Showing } from "../writes.js";
import { changeCell, ruleOutCode, type Touched } from "./changes.js";
import { blockOf, type Frame, readCell, readCode } from "./frame.js";
import { emptySetCode, whateverCode } from "./layout.js";
import { readSet } from "./machine.js";
import { locateEntity, testInPlace } from "./whereabouts.js";

/** Brings visible facts up to date in one mind; see `lookAround` of the plain engine. `around` is the block it stands in. */
export function lookAbout(frame: Frame, around: number, block: number, touched: Touched): void {
  const { machine } = frame;
  const watcher = machine.program.minds[blockOf(frame, block).owner ?? -1]?.entity ?? -1;
  const views = listViews(frame, around, watcher);
  for (const { fluent, subject, locates } of machine.visible) {
    const worn = subject === -1 ? -1 : findWorn(frame, around, block, watcher, subject);
    const seen = subject === -1 || isInView(frame, around, views, subject);
    if (worn !== -1) {
      if (seen) lendFact(frame, around, block, fluent, worn, touched);
      if (locates) setAway(frame, around, block, fluent, views, touched);
    } else if (locates) {
      const isPersona = machine.program.entities[subject]?.persona === true;
      if (!isPersona || !isWornIn(frame, around, views, subject))
        seeWhere(frame, around, block, { fluent, subject, views, seen }, touched);
    } else if (seen) {
      const so = readCode(frame, around, fluent);
      changeCell(frame, block, fluent, so >= 0 ? so : whateverCode, touched);
    }
  }
}

/** The persona in which an entity is met by the owner of a block; -1 where he sees the entity itself. */
export function findWorn(frame: Frame, around: number, block: number, watcher: number, entity: number): number {
  for (const persona of frame.machine.personas) {
    if (persona.entity !== entity) continue;
    if (watcher === entity) return -1;
    const worn = readCode(frame, around, persona.fluent);
    const seenAs = worn < 0 ? undefined : persona.values[worn];
    return seenAs === undefined || readCell(frame, block, persona.fluent) === worn ? -1 : seenAs;
  }
  return -1;
}

function isWornIn(frame: Frame, around: number, views: readonly number[], persona: number): boolean {
  return frame.machine.personas.some((one) => {
    const worn = readCode(frame, around, one.fluent);
    return worn >= 0 && one.values[worn] === persona && isInView(frame, around, views, one.entity);
  });
}

/** The fluent that says of a persona what this one says of its wearer; -1 for none. */
export function findTwinOf(frame: Frame, fluent: number, persona: number): number {
  const { machine } = frame;
  const key = fluent * machine.places.length + persona;
  const known = machine.twins.get(key);
  if (known !== undefined) return known ?? -1;
  const own = machine.program.fluents[fluent];
  const index = machine.program.fluents.findIndex((other) => {
    return (
      other.pattern === own?.pattern &&
      other.roles[0] === persona &&
      other.roles.slice(1).every((role, at) => role === own.roles[at + 1])
    );
  });
  machine.twins.set(key, index === -1 ? null : (index as FluentId));
  return index;
}

function lendFact(frame: Frame, around: number, block: number, fluent: number, persona: number, touched: Touched): void {
  const twin = findTwinOf(frame, fluent, persona);
  const value = readCode(frame, around, fluent);
  if (twin !== -1 && value >= 0) changeCell(frame, block, twin, value, touched);
}

/** One location as it is looked for. */
interface Looking {
  readonly fluent: number;
  readonly subject: number;
  readonly views: readonly number[];
  readonly seen: boolean;
}

function seeWhere(frame: Frame, around: number, block: number, looking: Looking, touched: Touched): void {
  const { fluent, subject, views, seen } = looking;
  if (seen) {
    const value = readCode(frame, around, fluent);
    if (value >= 0) changeCell(frame, block, fluent, value, touched);
    return;
  }
  const found = locateEntity(frame, around, subject);
  const missed = views.filter(
    (place) => (found.kind === 0 && found.entity === place) || testInPlace(frame, around, subject, place) === 0,
  );
  setAway(frame, around, block, fluent, missed, touched);
}

function setAway(frame: Frame, around: number, block: number, fluent: number, places: readonly number[], touched: Touched): void {
  if (places.length === 0) return;
  const code = readCell(frame, block, fluent);
  const wrong = listPlain(frame, around, fluent, places);
  if (code >= whateverCode ? !wrong.includes(code) : wrong.every((value) => readSet(frame.machine, code).includes(value))) return;
  changeCell(frame, block, fluent, ruleOutCode(frame, fluent, code, wrong), touched);
}

/** The values of a location that lie in plain view in some places, rising. */
function listPlain(frame: Frame, around: number, fluent: number, places: readonly number[]): readonly number[] {
  const { machine } = frame;
  return (machine.possible[fluent] ?? []).filter((value) => {
    const holder = machine.program.holders[value] ?? -1;
    if (places.includes(holder)) return true;
    if (machine.places[holder] === 1 || machine.closed[holder] === 1) return false;
    return isInView(frame, around, places, holder);
  });
}

/** The places in view of somebody; see `listViews` of the plain engine. */
function listViews(frame: Frame, around: number, watcher: number): readonly number[] {
  const where = locateEntity(frame, around, watcher);
  return where.kind === 0 ? (frame.machine.views[where.entity] ?? []) : [];
}

function isInView(frame: Frame, block: number, views: readonly number[], entity: number): boolean {
  if (frame.machine.places[entity] === 1) return views.includes(entity);
  const found = locateEntity(frame, block, entity);
  return found.kind === 0 && found.open && views.includes(found.entity);
}

/** What the owner of a frame would be shown by looking about; see `listShowings` of the plain engine. */
export function listSights(frame: Frame): readonly Showing[] {
  const { machine, layout } = frame;
  const watcher = machine.program.minds[layout.owner ?? -1]?.entity;
  if (watcher === undefined) return [];
  const views = listViews(frame, 0, watcher);
  if (views.length === 0) return [];
  return machine.visible.flatMap(({ fluent, subject, locates }) => {
    const code = readCell(frame, 0, fluent);
    if (code > emptySetCode) return [];
    const out = readSet(machine, code);
    const isSeen = subject === -1 || isInView(frame, 0, views, subject);
    const values = locates ? listPlain(frame, 0, fluent, views) : isSeen ? (machine.possible[fluent] ?? []) : [];
    return values.filter((value) => !out.includes(value)).map((value) => ({ fluent, value }));
  });
}
