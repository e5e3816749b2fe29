import { type Frame, readCode } from "./frame.js";
import { emptySetCode, whateverCode } from "./layout.js";
import { readSet } from "./machine.js";

/** Where an entity is: `kind` 0 in a place, 1 nowhere, 2 unknown; `entity` is the place, or the entity of unknown whereabouts. */
export interface Found {
  kind: 0 | 1 | 2;
  entity: number;
  open: boolean;
}

/** Follows an entity to its place (see `findWhereabouts` of the plain engine). */
export function locateEntity(frame: Frame, block: number, entity: number): Found {
  const { machine } = frame;
  let open = true;
  let current = entity;
  for (let steps = 0; steps <= machine.places.length; steps++) {
    if (machine.places[current] === 1) return { kind: 0, entity: current, open };
    const fluent = machine.locations[current] ?? -1;
    if (fluent === -1) return { kind: 1, entity: -1, open };
    const code = readCode(frame, block, fluent);
    if (code < 0) return { kind: 2, entity: current, open };
    const holder = machine.program.holders[code];
    if (holder === undefined) return { kind: 1, entity: -1, open };
    if (machine.closed[holder] === 1) open = false;
    current = holder;
  }
  return { kind: 1, entity: -1, open };
}

export function testInPlace(frame: Frame, block: number, entity: number, place: number): number {
  const found = locateEntity(frame, block, entity);
  if (found.kind === 0) return found.entity === place ? 1 : 0;
  if (found.kind === 1) return 0;
  return couldBeIn(frame, block, found.entity, place) ? 2 : 0;
}

export function testWith(frame: Frame, block: number, left: number, right: number): number {
  if (left === right) return 1;
  const first = locateEntity(frame, block, left);
  const second = locateEntity(frame, block, right);
  if (first.kind === 1 || second.kind === 1) return 0;
  if (first.kind === 0) return testInPlace(frame, block, right, first.entity);
  if (second.kind === 0) return testInPlace(frame, block, left, second.entity);
  return first.entity === second.entity ? 1 : 2;
}

function couldBeIn(frame: Frame, block: number, entity: number, place: number): boolean {
  const { machine } = frame;
  const fluent = machine.locations[entity] ?? -1;
  const code = readCode(frame, block, fluent);
  if (code === whateverCode) return true;
  const out = code === emptySetCode ? [] : readSet(machine, code);
  for (const value of machine.possible[fluent] ?? []) {
    if (out.includes(value)) continue;
    const holder = machine.program.holders[value] ?? -1;
    if (holder === place) return true;
    if (machine.places[holder] === 1 || holder === entity) continue;
    const around = locateEntity(frame, block, holder);
    if (around.kind === 2 ? around.entity !== entity : around.kind === 0 && around.entity === place) return true;
  }
  return false;
}
