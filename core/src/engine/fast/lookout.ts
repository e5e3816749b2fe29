import type { FluentId } from "../../program/index.js";
import type { Showing } from "../writes.js";
import { changeCell, ruleOutCode, type Touched } from "./changes.js";
import { blockOf, type Frame, readCell, readCode } from "./frame.js";
import { emptySetCode, whateverCode } from "./layout.js";
import { readSet } from "./machine.js";
import { isInSightOf, locateEntity, testInPlace } from "./whereabouts.js";

/** Brings visible facts up to date in one mind; see `lookAround` of the plain engine. `around` is the block it stands in. */
export function lookAbout(frame: Frame, around: number, block: number, touched: Touched): void {
  const { machine } = frame;
  const watcher = machine.program.minds[blockOf(frame, block).owner ?? -1]?.entity ?? -1;
  const where = locateEntity(frame, around, watcher);
  const here = where.kind === 0 ? where.entity : -1;
  for (const { fluent, subject, locates } of machine.visible) {
    const worn = subject === -1 ? -1 : findWorn(frame, around, block, watcher, subject);
    const seen = subject === -1 || (here !== -1 && isInSightOf(frame, around, here, subject));
    if (worn !== -1) {
      if (seen) lendFact(frame, around, block, fluent, worn, touched);
      if (locates && here !== -1) setAway(frame, around, block, fluent, here, touched);
    } else if (locates) {
      const isPersona = machine.program.entities[subject]?.persona === true;
      if (!isPersona || !isWornIn(frame, around, here, subject))
        seeWhere(frame, around, block, fluent, subject, here, seen, touched);
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

function isWornIn(frame: Frame, around: number, here: number, persona: number): boolean {
  return frame.machine.personas.some((one) => {
    const worn = readCode(frame, around, one.fluent);
    return worn >= 0 && one.values[worn] === persona && here !== -1 && isInSightOf(frame, around, here, one.entity);
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

function seeWhere(
  frame: Frame,
  around: number,
  block: number,
  fluent: number,
  entity: number,
  here: number,
  seen: boolean,
  touched: Touched,
): void {
  if (here === -1) return;
  if (seen) {
    const value = readCode(frame, around, fluent);
    if (value >= 0) changeCell(frame, block, fluent, value, touched);
    return;
  }
  const found = locateEntity(frame, around, entity);
  const hidden = found.kind === 0 && found.entity === here;
  if (hidden || testInPlace(frame, around, entity, here) === 0) setAway(frame, around, block, fluent, here, touched);
}

function setAway(frame: Frame, around: number, block: number, fluent: number, here: number, touched: Touched): void {
  const code = readCell(frame, block, fluent);
  const wrong = listPlain(frame, around, fluent, here);
  if (code >= whateverCode ? !wrong.includes(code) : wrong.every((value) => readSet(frame.machine, code).includes(value))) return;
  changeCell(frame, block, fluent, ruleOutCode(frame, fluent, code, wrong), touched);
}

/** The values of a location that lie in plain view in a place, rising. */
function listPlain(frame: Frame, around: number, fluent: number, here: number): readonly number[] {
  const { machine } = frame;
  return (machine.possible[fluent] ?? []).filter((value) => {
    const holder = machine.program.holders[value] ?? -1;
    if (holder === here) return true;
    if (machine.places[holder] === 1 || machine.closed[holder] === 1) return false;
    return isInSightOf(frame, around, here, holder);
  });
}

/** What the owner of a frame would be shown by looking about; see `listShowings` of the plain engine. */
export function listSights(frame: Frame): readonly Showing[] {
  const { machine, layout } = frame;
  const watcher = machine.program.minds[layout.owner ?? -1]?.entity;
  if (watcher === undefined) return [];
  const where = locateEntity(frame, 0, watcher);
  if (where.kind !== 0) return [];
  return machine.visible.flatMap(({ fluent, subject, locates }) => {
    const code = readCell(frame, 0, fluent);
    if (code > emptySetCode) return [];
    const out = readSet(machine, code);
    const isSeen = subject === -1 || isInSightOf(frame, 0, where.entity, subject);
    const values = locates ? listPlain(frame, 0, fluent, where.entity) : isSeen ? (machine.possible[fluent] ?? []) : [];
    return values.filter((value) => !out.includes(value)).map((value) => ({ fluent, value }));
  });
}
