import type { Span } from "../../src/base/index.js";
import {
  type ActionSchema,
  type Condition,
  type Effect,
  type Entity,
  type EntityId,
  type FactId,
  type FactPattern,
  type Kind,
  type KindId,
  kindIds,
  type PatternPart,
  type Role,
  type RuleSchema,
  type Term,
  type WorldModel,
} from "../../src/world/index.js";

/** A place in no particular text. `at` tells one from another. */
export function spanAt(at: number): Span {
  return { file: 0, start: at, end: at + 1 };
}

const noSpan = spanAt(0);

/** The kinds of every world, and two more persons: `ghost` and `vampire`. */
const kinds: readonly Kind[] = [
  { name: "entity", parent: null, traits: [], span: null },
  { name: "place", parent: kindIds.entity, traits: [], span: null },
  { name: "road", parent: kindIds.place, traits: [], span: null },
  { name: "thing", parent: kindIds.entity, traits: [], span: null },
  { name: "container", parent: kindIds.thing, traits: [], span: null },
  { name: "person", parent: kindIds.thing, traits: [], span: null },
  { name: "group", parent: kindIds.person, traits: [], span: null },
  { name: "ghost", parent: kindIds.person, traits: [], span: null },
];

export type KindName = "place" | "road" | "thing" | "container" | "person" | "group" | "ghost";

export function kind(name: KindName): KindId {
  return kinds.findIndex((one) => one.name === name) as KindId;
}

export interface Declared {
  readonly kind: KindName;
  readonly traits?: readonly string[];
  readonly persona?: boolean;
}

/** Words and holes of a pattern: `{0}` is role 0, `{=}` the value, anything else a word. */
export function parts(pattern: string): PatternPart[] {
  return pattern.split(" ").map((text): PatternPart => {
    if (text === "{=}") return { kind: "value" };
    const role = /^\{([0-9])\}$/.exec(text)?.[1];
    return role === undefined ? { kind: "word", text } : { kind: "role", role: Number(role) };
  });
}

export function role(name: string, of: KindName | "fact"): Role {
  return { name, kind: of === "fact" ? "fact" : kind(of), span: null };
}

export function fact(pattern: string, roles: readonly Role[], more: Partial<FactPattern> = {}): FactPattern {
  return {
    parts: parts(pattern),
    roles,
    domain: { kind: "truth" },
    openness: "open",
    visible: false,
    opposite: null,
    initially: false,
    span: noSpan,
    ...more,
  };
}

/** The facts of every world. */
const preludeFactPatterns: readonly FactPattern[] = [
  fact("{0} is in {=}", [role("thing", "thing")], {
    domain: { kind: "entity", kinds: [kindIds.place, kindIds.container, kindIds.person], none: true },
    visible: true,
    span: null,
  }),
  fact("{0} is alive", [role("person", "person")], { opposite: ["dead"], initially: true, span: null }),
  fact("{0} is seen as {=}", [role("person", "person")], {
    domain: { kind: "entity", kinds: [kindIds.person], none: true },
    openness: "secret",
    span: null,
  }),
];

export const alive = 1 as FactId;
export const seenAs = 2 as FactId;
/** The number of the first fact that a test declares. */
export const firstFact = 3 as FactId;
export const secondFact = 4 as FactId;

export function action(pattern: string, roles: readonly Role[], more: Partial<ActionSchema> = {}): ActionSchema {
  return {
    kind: "action",
    name: pattern,
    parts: parts(pattern),
    roles,
    needs: [],
    touches: [],
    takes: { kind: "minutes", minutes: 0 },
    willing: [0],
    witnesses: { kind: "default" },
    atOnce: [],
    then: [],
    while: null,
    due: null,
    may: false,
    knownTo: { kind: "everyone" },
    usesHere: false,
    prose: [],
    span: noSpan,
    ...more,
  };
}

export function rule(name: string, roles: readonly Role[], more: Partial<RuleSchema>): RuleSchema {
  return { name, roles, never: false, when: [], then: [], knownTo: { kind: "everyone" }, warns: [], span: noSpan, ...more };
}

export interface World {
  readonly model: WorldModel;
  /** The number of an entity by its name. */
  readonly id: (name: string) => EntityId;
  readonly term: (name: string) => Term;
}

/** A model made by hand: entities by their names, facts after those of the prelude, and whatever else is given. */
export function makeWorld(
  declared: Readonly<Record<string, Declared | KindName>>,
  fill: (world: Omit<World, "model">) => Partial<WorldModel> = () => ({}),
): World {
  const names = Object.keys(declared);
  const entities = names.map((name): Entity => {
    const one = declared[name];
    const full = typeof one === "object" ? one : { kind: one ?? "thing" };
    return {
      name,
      kind: kind(full.kind),
      traits: full.traits ?? [],
      pronoun: "they",
      persona: full.persona ?? false,
      span: noSpan,
    };
  });
  const id = (name: string): EntityId => {
    const index = names.indexOf(name);
    if (index === -1) throw new Error(`no entity ${name}`);
    return index as EntityId;
  };
  const term = (name: string): Term => ({ kind: "entity", entity: id(name) });
  const given = fill({ id, term });
  const model: WorldModel = {
    format: "explicator-world/1",
    header: { title: "Small", lines: [], opening: [], span: null },
    kinds,
    entities,
    clock: null,
    deadlines: [],
    roads: [],
    actions: [],
    rules: [],
    starts: [],
    beliefs: [],
    wants: [],
    endings: [],
    outlines: [],
    whatIfs: [],
    expects: [],
    stepsAhead: null,
    mindsDeep: null,
    departures: [],
    ...given,
    facts: [...preludeFactPatterns, ...(given.facts ?? [])],
  };
  return { model, id, term };
}

export const roleTerm = (index: number): Term => ({ kind: "role", role: index });
export const here: Term = { kind: "here" };
export const noTerm: Term = { kind: "none" };

export function is(of: FactId, roles: readonly Term[]): Condition {
  return { kind: "fact", fact: of, roles, value: null };
}

export function not(of: Condition): Condition {
  return { kind: "not", of };
}

export function isIn(what: Term, where: Term): Condition {
  return { kind: "in", what, where };
}

export function isWith(left: Term, right: Term): Condition {
  return { kind: "with", left, right };
}

export function setTruth(of: FactId, roles: readonly Term[], so = true): Effect {
  return { kind: "set", fact: of, roles, value: { kind: "truth", so }, span: noSpan };
}

/** A fact with a value, or a place, becomes this one. */
export function setTo(of: FactId, roles: readonly Term[], value: Term): Effect {
  return { kind: "set", fact: of, roles, value: { kind: "term", term: value }, span: noSpan };
}

export function moveTo(what: Term, where: Term): Effect {
  return setTo(0 as FactId, [what], where);
}

export function wants(world: Pick<World, "id">, who: string, that: Condition): WorldModel["wants"][number] {
  return { who: world.id(who), weight: 10, that, once: null, expressive: false, words: "this", span: noSpan };
}

export function ending(name: string, when: Condition): WorldModel["endings"][number] {
  return { name, tone: null, when, prose: [], warns: [], span: noSpan };
}

export function starts(...effects: readonly Effect[]): WorldModel["starts"] {
  return effects.map((effect, index) => ({ effect, span: spanAt(100 + index) }));
}
