import { present } from "../../base/index.js";
import type { EntityIndex, EventId, FluentId, Program } from "../../program/index.js";
import { listNamedMoments } from "../clock.js";
import { canHold, isPlace } from "../places.js";
import type { Belief, Owner, Underway } from "../situation.js";
import { emptySetCode, type Layout, makeLayout } from "./layout.js";

/**
 * What the fast engine works out once for a program: tables by number, and the lists and sets that stand in the array as one number
 * each. The tables of sets and lists only grow, so that a number keeps its meaning for as long as the machine lives.
 */
export interface Machine {
  readonly program: Program;
  readonly fluentCount: number;
  readonly sets: (readonly number[])[];
  readonly setIds: Map<string, number>;
  readonly doings: (readonly Underway[])[];
  readonly doingIds: Map<string, number>;
  readonly layouts: Map<string, Layout>;
  /** By entity: its location fluent (-1 none), whether it is a place, whether it is closed, its value as a holder (-1 none). */
  readonly locations: Int32Array;
  readonly places: Uint8Array;
  readonly closed: Uint8Array;
  /** By place: itself and the places that it looks into. */
  readonly views: readonly (readonly number[])[];
  readonly holderValues: Int32Array;
  /** By fluent: the values looked for (see `listPossible`). */
  readonly possible: readonly (readonly number[])[];
  readonly truths: Uint8Array;
  /** Visible fluents: who or what must be in sight (-1: seen everywhere), and whether it is a location. */
  readonly visible: readonly { readonly fluent: FluentId; readonly subject: number; readonly locates: boolean }[];
  readonly personas: readonly { readonly entity: EntityIndex; readonly fluent: FluentId; readonly values: readonly number[] }[];
  /** `is alive`, by entity; -1 where there is no such fluent. */
  readonly alive: Int32Array;
  /** Whether any `never` is about facts, and not only about touching. */
  readonly hasFactNevers: boolean;
  readonly conditionHappenings: readonly EventId[];
  readonly clockHappenings: readonly EventId[];
  readonly named: ReturnType<typeof listNamedMoments>;
  /** Holder values in which an entity is looked for, by entity (lazily by location fluent). */
  readonly twins: Map<number, FluentId | null>;
}

export function makeMachine(program: Program): Machine {
  const holderValues = new Int32Array(program.entities.length).fill(-1);
  program.holders.forEach((holder, value) => {
    holderValues[holder] = value;
  });
  const alive = new Int32Array(program.entities.length).fill(-1);
  program.fluents.forEach((fluent, index) => {
    const subject = fluent.roles[0];
    if (fluent.pattern === 1 && subject !== undefined && alive[subject] === -1) alive[subject] = index;
  });
  const entities = program.entities.map((_, entity) => entity);
  return {
    program,
    fluentCount: program.fluents.length,
    sets: [[]],
    setIds: new Map([["", 0]]),
    doings: [[]],
    doingIds: new Map([["", 0]]),
    layouts: new Map(),
    locations: Int32Array.from(entities, (entity) => program.locations[entity] ?? -1),
    places: Uint8Array.from(entities, (entity) => Number(isPlace(program, entity))),
    closed: Uint8Array.from(program.entities, (entity) => Number(entity.closed)),
    views: program.entities.map((entity, index) => [index, ...(entity.looksInto ?? [])]),
    holderValues,
    possible: program.fluents.map((fluent) => listPossibleOf(program, fluent.size, fluent.locates)),
    truths: Uint8Array.from(program.fluents, (fluent) => Number(fluent.domain.kind === "truth")),
    visible: listVisible(program),
    personas: program.personas.map(({ entity, fluent }) => ({ entity, fluent, values: readPersonaValues(program, fluent) })),
    alive,
    hasFactNevers: program.nevers.some((never) => never.when.op !== "constant"),
    conditionHappenings: listEvents(program, (event) => event.due?.kind === "condition" && !event.may),
    clockHappenings: listEvents(program, (event) => event.due?.kind === "clock" && !event.may && !event.phantom),
    named: listNamedMoments(program),
    twins: new Map(),
  };
}

function listEvents(program: Program, isOne: (event: Program["events"][number]) => boolean): readonly EventId[] {
  return program.events.flatMap((event, index) => (isOne(event) ? [index as EventId] : []));
}

function listPossibleOf(program: Program, size: number, locates: EntityIndex | null): readonly number[] {
  const values = Array.from({ length: size }, (_, value) => value);
  if (locates === null) return values;
  return values.filter((value) => {
    const holder = program.holders[value];
    return holder !== undefined && canHold(program, holder, locates);
  });
}

function listVisible(program: Program): Machine["visible"] {
  return program.fluents.flatMap((fluent, index) => {
    if (fluent.visible === null) return [];
    const subject = fluent.locates ?? fluent.visible.subject ?? -1;
    return [{ fluent: index as FluentId, subject, locates: fluent.locates !== null }];
  });
}

function readPersonaValues(program: Program, fluent: FluentId): readonly number[] {
  const { domain } = present(program.fluents[fluent], "a persona");
  return domain.kind === "entity" ? domain.values : [];
}

/** The layout of a picture of this owner with so many levels of minds inside. */
export function findLayout(machine: Machine, owner: Owner, depth: number): Layout {
  const key = `${owner}/${depth}`;
  const known = machine.layouts.get(key);
  if (known !== undefined) return known;
  const layout = makeLayout(machine.program, owner, depth);
  machine.layouts.set(key, layout);
  return layout;
}

/** The code of having no idea, with these values (rising) ruled out. */
export function encodeSet(machine: Machine, values: readonly number[]): number {
  if (values.length === 0) return emptySetCode;
  const key = values.join();
  let id = machine.setIds.get(key);
  if (id === undefined) {
    id = machine.sets.length;
    machine.sets.push(values);
    machine.setIds.set(key, id);
  }
  return emptySetCode - id;
}

/** The values ruled out by a code of no idea. */
export function readSet(machine: Machine, code: number): readonly number[] {
  return machine.sets[emptySetCode - code] ?? [];
}

export function encodeBelief(machine: Machine, belief: Belief): number {
  return typeof belief === "number" ? belief : encodeSet(machine, belief);
}

export function decodeBelief(machine: Machine, code: number): Belief {
  return code > emptySetCode ? code : readSet(machine, code);
}

export function encodeDoing(machine: Machine, doing: readonly Underway[]): number {
  if (doing.length === 0) return 0;
  const key = doing.map((entry) => `${entry.event}@${entry.start}-${entry.end}`).join();
  let id = machine.doingIds.get(key);
  if (id === undefined) {
    id = machine.doings.length;
    machine.doings.push(doing);
    machine.doingIds.set(key, id);
  }
  return id;
}

export function readDoing(machine: Machine, id: number): readonly Underway[] {
  return machine.doings[id] ?? [];
}
