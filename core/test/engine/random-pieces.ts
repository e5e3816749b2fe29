import { type Chance, drawIndex, seedChance } from "../../src/base/index.js";
import type { Expression, Fluent, FluentId, GroundEffect, MindId, MindWrite } from "../../src/program/index.js";

/** A die that keeps its own chance, so that a whole world comes of one seed. */
export interface Die {
  pick<T>(from: readonly T[]): T;
  index(count: number): number;
  likely(percent: number): boolean;
}

export function makeDie(seed: number): Die {
  let chance: Chance = seedChance(seed);
  const index = (count: number): number => {
    const [drawn, next] = drawIndex(chance, count);
    chance = next;
    return drawn;
  };
  return {
    index,
    likely: (percent) => index(100) < percent,
    pick: (from) => {
      const one = from[index(from.length)];
      if (one === undefined) throw new Error("nothing to pick from");
      return one;
    },
  };
}

export const places = [0, 1, 2, 3];
export const road = 4;
export const box = 5;
export const people = [6, 7, 8];
export const things = [9, 10];
export const persona = 11;
export const holders = [0, 1, 2, 3, 4, 5, 6, 7, 8];

export interface Draft {
  readonly die: Die;
  readonly fluents: Fluent[];
  readonly locations: (FluentId | null)[];
  /** Fluents of plain facts, free for any condition and effect. */
  readonly facts: FluentId[];
  readonly counts: FluentId[];
}

export function makeAtom(draft: Draft): Expression {
  const { die } = draft;
  const chosen = die.index(10);
  if (chosen < 5) return { op: "is", fluent: die.pick(draft.facts), value: die.index(2) };
  if (chosen < 6) return { op: "at least", fluent: die.pick(draft.counts), value: die.index(5) };
  if (chosen < 8) return { op: "with", left: die.pick(people), right: die.pick([...people, ...things]) };
  if (chosen < 9) return { op: "in place", entity: die.pick([...people, ...things]), place: die.pick(places) };
  const fluent = draft.locations[die.pick([...people, ...things])];
  return fluent === null || fluent === undefined
    ? { op: "constant", value: true }
    : { op: "is", fluent, value: die.index(holders.length) };
}

/** A condition; `depth` says how much it may nest. */
export function makeCondition(draft: Draft, depth: number): Expression {
  const { die } = draft;
  if (depth === 0) return makeAtom(draft);
  const who = die.index(people.length) as MindId;
  const fluent = die.pick(draft.facts);
  switch (die.index(10)) {
    case 0:
      return { op: "not", of: makeCondition(draft, depth - 1) };
    case 1:
      return { op: "any", of: [makeCondition(draft, depth - 1), makeCondition(draft, depth - 1)] };
    case 2:
      return { op: "believes", who, that: makeCondition(draft, depth - 1) };
    case 3:
      return { op: "knows", who, that: makeAtom(draft) };
    case 4:
      return { op: "aware", who, fluent, value: die.likely(50) ? null : die.index(2) };
    case 5:
      return { op: "no idea", who, fluent };
    case 6:
      return { op: "knows whether", who, that: makeAtom(draft) };
    case 7:
      return { op: "count", number: 2, of: [makeAtom(draft), makeAtom(draft), makeAtom(draft)] };
    default:
      return makeAtom(draft);
  }
}

export function makeFactEffect(draft: Draft): GroundEffect {
  const { die } = draft;
  const when = die.likely(40) ? makeCondition(draft, 1) : null;
  const chosen = die.index(10);
  if (chosen < 4) return { kind: "set", when, fluent: die.pick(draft.facts), value: die.index(2) };
  if (chosen < 5) return { kind: "unset", when, fluent: die.pick(draft.facts), value: 1 };
  if (chosen < 6) return { kind: "add", when, fluent: die.pick(draft.counts), number: die.pick([-2, -1, 1, 2]) };
  if (chosen < 8) {
    const entity = die.pick([...people, ...things]);
    const value = people.includes(entity) ? die.pick(places) : die.pick([0, 1, 2, 3, 5, 6, 7, 8]);
    const fluent = draft.locations[entity];
    if (fluent !== null && fluent !== undefined) return { kind: "set", when, fluent, value };
  }
  return makeMindEffect(draft, when);
}

export function makeMindEffect(draft: Draft, when: Expression | null): GroundEffect {
  const { die } = draft;
  const first = die.index(people.length) as MindId;
  const second = die.index(people.length) as MindId;
  const who = die.likely(30) && second !== first ? [first, second] : [first];
  return { kind: "mind", when, who, write: makeMindWrite(draft) };
}

export function makeMindWrite(draft: Draft): MindWrite {
  const { die } = draft;
  const location = draft.locations[die.pick([...people, ...things])];
  const fluent = die.likely(50) || location === null || location === undefined ? die.pick(draft.facts) : location;
  const value = fluent === location ? die.index(4) : die.index(2);
  switch (die.index(6)) {
    case 0:
      return { kind: "learn", fluent };
    case 1:
      return { kind: "learn whether", fluent, value };
    case 2:
      return { kind: "rule out", fluent, value };
    case 3:
      return { kind: "forget", fluent };
    case 4:
      return { kind: "learn condition", that: makeAtom(draft) };
    default:
      return { kind: "believe", fluent, value };
  }
}
