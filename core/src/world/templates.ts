import type { Filled } from "./compose.js";
import { type FormEntry, type FormIndex, findForms, indexForms } from "./form-index.js";
import { type Form, listEventForms, listFactForms, listPerfectForms } from "./forms.js";
import type { ActionId, FactId, FactPattern } from "./model.js";
import type { Piece } from "./pieces.js";
import { preludeFacts } from "./prelude-sentences.js";
import { makePreludeTemplates } from "./prelude-templates.js";
import type { EventPattern, Registry } from "./scope.js";
import type { Claim, Condition, RoleId, SetValue, Term } from "./sentence.js";
import type { Template } from "./template.js";
import { describePattern } from "./writing.js";

const nothing = (): null => null;

interface Known {
  readonly facts: readonly FactPattern[];
  readonly events: readonly EventPattern[];
  readonly templates: readonly Template[];
  readonly index: FormIndex<Template>;
  readonly eventIndex: FormIndex<EventTemplate>;
}

const cache = new WeakMap<Registry, Known>();

/** Every sentence that can be a condition or an effect: declared facts, built-in sentences, and the perfects of events. */
export function listTemplates(registry: Registry): readonly Template[] {
  return know(registry).templates;
}

/** The ways to say a condition or an effect that the pieces from `at` to the end could be. */
export function findTemplates(registry: Registry, pieces: readonly Piece[], at: number): readonly FormEntry<Template>[] {
  return findForms(know(registry).index, pieces, at);
}

/** The ways to say an event that the pieces from `at` to the end could be. */
export function findEventTemplates(
  registry: Registry,
  pieces: readonly Piece[],
  at: number,
): readonly FormEntry<EventTemplate>[] {
  return findForms(know(registry).eventIndex, pieces, at);
}

/** What is known of a registry, made anew when something was declared since. */
function know(registry: Registry): Known {
  const { facts, events } = registry;
  const known = cache.get(registry);
  if (known !== undefined && sameList(known.facts, facts) && sameList(known.events, events)) return known;
  const templates = [
    ...facts.map((fact, id) => makeFactTemplate(fact, id as FactId, registry)),
    ...events.map((event, id) => makeDoneTemplate(event, id as ActionId, registry)),
    ...makePreludeTemplates(),
  ];
  const eventTemplates = events.map((pattern, id) => ({ action: id as ActionId, pattern, forms: listEventForms(pattern) }));
  const index = indexForms(templates);
  const made: Known = { facts: [...facts], events: [...events], templates, index, eventIndex: indexForms(eventTemplates) };
  cache.set(registry, made);
  return made;
}

function sameList<T>(left: readonly T[], right: readonly T[]): boolean {
  return left.length === right.length && left.every((entry, index) => entry === right[index]);
}

/** Which role or value each hole of a pattern is, in the order of its holes. */
export function orderHoles(pattern: Pick<FactPattern, "parts">): readonly (RoleId | "value")[] {
  return pattern.parts.flatMap((part) => (part.kind === "word" ? [] : [part.kind === "role" ? part.role : ("value" as const)]));
}

function makeFactTemplate(fact: FactPattern, id: FactId, registry: Registry): Template {
  const order = orderHoles(fact);
  const split = (filled: readonly Filled[]) => {
    const roles: Term[] = [];
    let value: Filled | null = null;
    filled.forEach((one, index) => {
      const hole = order[index];
      if (hole === "value") value = one;
      else if (hole !== undefined && one.kind === "term") roles[hole] = one.term;
    });
    return { roles, value: value as Filled | null };
  };
  return {
    sentence: describePattern(fact, registry),
    forms: listFactForms(fact),
    trait: false,
    askValue: (filled, hole) => (order[hole] === "value" ? { kind: "value", fact: id, roles: split(filled).roles } : null),
    conditionInside: true,
    condition: (filled) => {
      const { roles, value } = split(filled);
      return testFact(id, roles, value);
    },
    effect: (filled, so, span) => {
      const { roles, value } = split(filled);
      const set = chooseValue(value, so);
      return set === null ? null : [{ kind: "set", fact: id, roles, value: set, span }];
    },
  };
}

function testFact(fact: FactId, roles: readonly Term[], value: Filled | null): Condition | null {
  if (value === null) return { kind: "fact", fact, roles, value: null };
  if (value.kind === "amount") {
    const { amount } = value;
    if (amount.kind !== "compared") return null;
    return { kind: "fact", fact, roles, value: { kind: "count", comparison: amount.comparison, number: amount.number } };
  }
  if (value.kind !== "term") return null;
  const [what] = roles;
  if (fact === preludeFacts.location && value.term.kind !== "none" && what !== undefined)
    return { kind: "in", what, where: value.term };
  return { kind: "fact", fact, roles, value: { kind: "is", term: value.term } };
}

function chooseValue(value: Filled | null, so: boolean): SetValue | null {
  if (value === null) return { kind: "truth", so };
  if (value.kind === "term") {
    if (so) return { kind: "term", term: value.term };
    return value.term.kind === "none" ? null : { kind: "not term", term: value.term };
  }
  if (value.kind !== "amount" || !so || value.amount.kind === "asked") return null;
  if (value.amount.kind === "changed") return { kind: "add", number: value.amount.by };
  return { kind: "count", number: value.amount.number };
}

/** The roles of an event as its holes are filled; a sentence in a `fact` role is a claim, the word for such a role the role. */
export function fillRoles(event: Pick<EventPattern, "parts">, filled: readonly Filled[]): (Term | Claim)[] {
  const roles: (Term | Claim)[] = [];
  const order = orderHoles(event);
  filled.forEach((one, index) => {
    const hole = order[index];
    if (hole === undefined || hole === "value") return;
    if (one.kind === "term") roles[hole] = one.term;
    if (one.kind === "condition") {
      roles[hole] = one.of.kind === "claim" ? { kind: "role", role: one.of.role } : { kind: "claim sentence", that: one.of };
    }
  });
  return roles;
}

function makeDoneTemplate(event: EventPattern, action: ActionId, registry: Registry): Template {
  return {
    sentence: describePattern(event, registry),
    forms: listPerfectForms(event),
    trait: false,
    askValue: nothing,
    conditionInside: true,
    condition: (filled) => ({ kind: "done", action, roles: fillRoles(event, filled) }),
    effect: nothing,
  };
}

/** An event's pattern with the ways to say it. */
export interface EventTemplate {
  readonly action: ActionId;
  readonly pattern: EventPattern;
  readonly forms: readonly Form[];
}
