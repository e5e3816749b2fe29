import type { Diagnostic } from "../../src/base/index.js";
import { tokenizeSentence } from "../../src/syntax/index.js";
import { findKind, kindIds } from "../../src/world/kinds.js";
import type { EntityId, FactPattern, KindId, Role } from "../../src/world/model.js";
import { readPattern } from "../../src/world/pattern.js";
import { makeRegistry } from "../../src/world/prelude-sentences.js";
import type { Registry, Scope } from "../../src/world/scope.js";
import { sentenceReaders } from "../../src/world/sentences.js";
import { describeCondition, describeEffect, describeEvent, describeGap, describeTerm } from "../../src/world/writing.js";

/** What the sentences of a test may speak of: one entry a line, as `Name: kind`, `[pattern], modifiers`, `[pattern]`. */
export interface WorldText {
  /** `vampire: person`. */
  readonly kinds?: readonly string[];
  readonly names?: readonly string[];
  readonly facts?: readonly string[];
  readonly actions?: readonly string[];
  readonly happenings?: readonly string[];
  readonly rules?: readonly string[];
  readonly traits?: readonly string[];
}

/** Where a sentence stands. Roles are written `walker: person`. */
export interface Place {
  readonly roles?: readonly string[];
  readonly newRoles?: boolean;
  readonly here?: boolean;
  readonly bound?: readonly string[];
  readonly subject?: string;
  readonly clockStart?: number | null;
}

const tokens = (text: string) => tokenizeSentence(text, 0, 0);

/** A registry in which all of it is declared, in the order kinds, names, facts, events. */
export function declare(text: WorldText): Registry {
  const registry = makeRegistry();
  for (const line of text.kinds ?? []) {
    const [name = "", parent = ""] = line.split(": ");
    registry.kinds.push({ name, parent: kindOf(registry, parent), traits: [], span: null });
  }
  for (const line of text.names ?? []) {
    const [name = "", kind = ""] = line.split(": ");
    registry.entities.push({ name, kind: kindOf(registry, kind), traits: [], pronoun: "they", persona: false, span: null });
  }
  for (const trait of text.traits ?? []) registry.traits.add(trait);
  registry.rules.push(...(text.rules ?? []));
  for (const line of text.facts ?? []) declareFact(registry, line);
  for (const line of text.actions ?? []) declareEvent(registry, line, "action");
  for (const line of text.happenings ?? []) declareEvent(registry, line, "happening");
  return registry;
}

export function declareFact(registry: Registry, line: string): void {
  const [sentence = "", opposite = null] = line.split(", otherwise ");
  const pattern = readPattern(tokens(sentence), registry, "fact");
  if (pattern === null || pattern.refines !== null) return;
  const { parts, roles, domain } = pattern;
  const words: FactPattern["opposite"] = opposite === null ? null : opposite.split(" ");
  registry.facts.push({ parts, roles, domain, openness: "open", visible: false, opposite: words, initially: false, span: null });
}

export function declareEvent(registry: Registry, line: string, kind: "action" | "happening"): void {
  const pattern = readPattern(tokens(line), registry, kind);
  if (pattern !== null)
    registry.events.push({ kind, parts: pattern.parts, roles: pattern.roles, span: { file: 0, start: 0, end: 0 } });
}

function kindOf(registry: Registry, name: string): KindId {
  return findKind(registry, name) ?? kindIds.entity;
}

export function makeScope(registry: Registry, place: Place = {}): Scope {
  const role = (line: string): Role => {
    const [name = "", kind = ""] = line.split(": ");
    return { name, kind: kind === "fact" ? "fact" : kindOf(registry, kind), span: null };
  };
  const subject = registry.entities.findIndex((entity) => entity.name === place.subject);
  return {
    registry,
    roles: (place.roles ?? []).map(role),
    newRoles: place.newRoles ?? false,
    here: place.here ?? false,
    usedHere: false,
    bound: (place.bound ?? []).map(role).map(({ name, kind }) => ({ name, kind: kind as KindId })),
    subject: subject === -1 ? null : (subject as EntityId),
    clockStart: place.clockStart === undefined ? 270 : place.clockStart,
  };
}

export type Sort = "condition" | "conditions" | "effects" | "events" | "gap" | "term";

/** Reads a sentence: its meaning in the notation of `writing.ts`, or the complaints as `code@"the words complained of"`. */
export function read(registry: Registry, sort: Sort, sentence: string, scope: Scope): string {
  registry.problems.length = 0;
  const meaning = readMeaning(sort, sentence, scope);
  return meaning ?? registry.problems.map((problem) => writeProblem(problem, sentence)).join("; ");
}

function readMeaning(sort: Sort, sentence: string, scope: Scope): string | null {
  const written = tokens(sentence);
  const readers = sentenceReaders;
  switch (sort) {
    case "condition": {
      const condition = readers.readCondition(written, scope);
      return condition === null ? null : describeCondition(condition, scope);
    }
    case "conditions": {
      const conditions = readers.readConditions(written, scope);
      return conditions?.map((condition) => describeCondition(condition, scope)).join("; ") ?? null;
    }
    case "effects": {
      const effects = readers.readEffects(written, scope);
      return effects?.map((effect) => describeEffect(effect, scope)).join("; ") ?? null;
    }
    case "events": {
      const events = readers.readEvents(written, scope);
      return events?.map((event) => describeEvent(event, scope)).join("; ") ?? null;
    }
    case "gap": {
      const gap = readers.readGap(written, scope);
      return gap === null ? null : describeGap(gap, scope);
    }
    case "term": {
      const term = readers.readTerm(written, scope);
      return term === null ? null : describeTerm(term, scope);
    }
  }
}

export function writeProblem(problem: Diagnostic, sentence: string): string {
  const words = problem.span === null ? "" : `@"${sentence.slice(problem.span.start, problem.span.end)}"`;
  return problem.code + words;
}

/** The mill and the crypt: the world of most of these tests. */
export const ashgrove: WorldText = {
  kinds: ["vampire: person", "ghost: person", "slayer: person", "courier: person", "stake: thing"],
  names: [
    "Mill: place",
    "Chapel: place",
    "Crypt: place",
    "Old Mill: place",
    "Drawer: container",
    "Letter: thing",
    "Coat: thing",
    "Mara: person",
    "Ilya: person",
    "Vey: vampire",
    "Oda: ghost",
    "Potentials: group",
  ],
  traits: ["shaded", "open to the sky", "tall windows", "human"],
  facts: [
    "[person] trusts [person], otherwise distrusts",
    "it is day",
    "[person] is on horseback",
    "[person] has a soul",
    "[person] loves [one person or none]",
    "[group] has [0 to 6] standing",
    "[place] is locked, otherwise open",
    "[person] knows [person]",
    "the gates are open",
    "[person] is chosen",
  ],
  actions: [
    "[walker: person] walks to [goal: place]",
    "[seeker: person] searches [box: container]",
    "[taker: person] takes [thing]",
    "[liar: person] tells [hearer: person] that [claim: fact]",
    "[one: person] and [other: person] make peace",
    "[giver: person] gives [getter: person] [gift: thing]",
  ],
  happenings: ["sunrise", "the roof falls"],
  rules: ["sunlight kills vampires", "the dead have no hands"],
};
