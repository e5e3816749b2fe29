import { kindIds } from "./kinds.js";
import type { FactDomain, FactPattern, KindId, PatternPart, Role } from "./model.js";
import { atomize } from "./pieces.js";
import { findVerb, listNegations, listPerfects, type Verb } from "./verbs.js";

/**
 * One part of a way to say something. `noun` takes a name of one of these kinds, or a word for none where `none`; `list` also takes
 * `Mara and Vey`. `sentence`, `gap` and `rule` run to the end. A word is in small letters; `capital` says that it was not.
 */
export type FormPart =
  | { readonly kind: "word"; readonly text: string; readonly capital: boolean }
  | NounPart
  | { readonly kind: "count" | "sentence" | "gap" | "kind" | "trait" | "rule" };

export interface NounPart {
  readonly kind: "noun";
  readonly kinds: readonly KindId[];
  readonly none: boolean;
  readonly list: boolean;
  /** True where `anything` and `nothing` are words of other forms. */
  readonly named?: boolean;
}

/** A way to say something, or (`so` false) to deny it. `verbAt` is the part before which a subject stands; -1 without a verb. */
export interface Form {
  readonly parts: readonly FormPart[];
  readonly so: boolean;
  readonly verbAt: number;
}

/** The words of a text as parts of a form. */
export function words(text: string): FormPart[] {
  return atomize(text).map((atom) => ({ kind: "word", text: atom.toLowerCase(), capital: atom !== atom.toLowerCase() }));
}

export function noun(...kinds: readonly KindId[]): NounPart {
  return { kind: "noun", kinds, none: false, list: false };
}

/** The parts of a declared pattern. In an event the first role takes a list. */
export function makeParts(parts: readonly PatternPart[], roles: readonly Role[], domain: FactDomain, event: boolean): FormPart[] {
  return parts.flatMap((part): FormPart[] => {
    if (part.kind === "word") return words(part.text);
    if (part.kind === "value") return [makeValuePart(domain)];
    const kind = roles[part.role]?.kind ?? kindIds.entity;
    if (kind === "fact") return [{ kind: "sentence" }];
    return [{ kind: "noun", kinds: [kind], none: false, list: event && part.role === 0 }];
  });
}

function makeValuePart(domain: FactDomain): FormPart {
  if (domain.kind !== "entity") return { kind: "count" };
  return { kind: "noun", kinds: domain.kinds, none: domain.none, list: false };
}

/** Every way to say and to deny what these parts say: as written, in the plural, and with the first verb denied. */
export function expandForms(parts: readonly FormPart[]): Form[] {
  const verb = findVerb(parts.map(toVerbPart));
  if (verb === null) return [{ parts, so: true, verbAt: -1 }];
  const said = [...new Set([verb.third, verb.plural])].map((form) => putVerb(parts, verb, [form], true));
  const denied = listNegations(verb).map((form) => putVerb(parts, verb, form, false));
  return [...said, ...denied, ...denyPossession(parts, verb)];
}

/** The perfect of an event: `Faith has pushed Spike`; of one without a verb, `sunrise has happened`. */
export function expandPerfects(parts: readonly FormPart[]): Form[] {
  const verb = findVerb(parts.map(toVerbPart));
  const perfects = [true, false].flatMap((so) =>
    verb === null || verb.sort === "modal" ? [] : listPerfects(verb, so).map((form) => putVerb(parts, verb, form, so)),
  );
  const plain = parts.map((part) => (part.kind === "noun" ? { ...part, list: false } : part));
  const happened = ["has happened", "have happened"].map((text) => ({
    parts: [...plain, ...words(text)],
    so: true,
    verbAt: parts.length,
  }));
  const missed = ["has not happened", "hasn't happened"].map((text) => ({
    parts: [...plain, ...words(text)],
    so: false,
    verbAt: parts.length,
  }));
  return verb === null ? [...happened, ...missed] : perfects.map(dropLists);
}

function dropLists(form: Form): Form {
  return { ...form, parts: form.parts.map((part) => (part.kind === "noun" ? { ...part, list: false } : part)) };
}

function toVerbPart(part: FormPart): string | null {
  return part.kind === "word" ? part.text : null;
}

function putVerb(parts: readonly FormPart[], verb: Verb, form: readonly string[], so: boolean): Form {
  const written = form.map((text): FormPart => ({ kind: "word", text, capital: false }));
  return { parts: [...parts.slice(0, verb.at), ...written, ...parts.slice(verb.at + 1)], so, verbAt: verb.at };
}

/** `has no soul` for `has a soul`, `has no [thing]` for `has [thing]`. A number is denied by `does not have` only. */
function denyPossession(parts: readonly FormPart[], verb: Verb): Form[] {
  const next = parts[verb.at + 1];
  if (verb.sort !== "have" || next === undefined || next.kind === "count") return [];
  const article = next.kind === "word" && ["a", "an", "any", "the"].includes(next.text);
  const rest = parts.slice(verb.at + (article ? 2 : 1));
  if (rest.length === 0) return [];
  return ["has no", "have no"].map((text) => ({
    parts: [...parts.slice(0, verb.at), ...words(text), ...rest],
    so: false,
    verbAt: verb.at,
  }));
}

/**
 * The parts of a fact with its word for not being so: `[person] is dead`. A word that is itself a verb takes the place of the verb
 * (`otherwise distrusts`); any other takes the place of what stands between the verb and the next hole.
 */
function makeOpposite(parts: readonly FormPart[], opposite: readonly string[]): FormPart[] | null {
  const verb = findVerb(parts.map(toVerbPart));
  if (verb === null) return null;
  const text = words(opposite.join(" "));
  const isVerb = verb.sort === "plain" || findVerb([null, ...text.map(toVerbPart)])?.at === 1;
  const from = isVerb ? verb.at : verb.at + 1;
  const nextHole = parts.findIndex((part, at) => at > verb.at && part.kind !== "word");
  return [...parts.slice(0, from), ...text, ...(nextHole === -1 ? [] : parts.slice(nextHole))];
}

const factForms = new WeakMap<FactPattern, readonly Form[]>();

/** Every way to say or deny a declared fact, its opposite included. */
export function listFactForms(fact: FactPattern): readonly Form[] {
  const known = factForms.get(fact);
  if (known !== undefined) return known;
  const forms = listFormsOf(fact, fact.opposite);
  factForms.set(fact, forms);
  return forms;
}

/** The same for a fact that is not declared yet. */
export function listFormsOf(
  fact: Pick<FactPattern, "parts" | "roles" | "domain">,
  opposite: readonly string[] | null,
): readonly Form[] {
  const parts = makeParts(fact.parts, fact.roles, fact.domain, false);
  const turned = opposite === null ? null : makeOpposite(parts, opposite);
  return [...expandForms(parts), ...(turned === null ? [] : expandForms(turned).map((form) => ({ ...form, so: !form.so })))];
}

type EventParts = { readonly parts: readonly PatternPart[]; readonly roles: readonly Role[] };

const eventForms = new WeakMap<readonly PatternPart[], readonly Form[]>();

/** Every way to say an event: as declared, and in the plural. */
export function listEventForms(event: EventParts): readonly Form[] {
  const known = eventForms.get(event.parts);
  if (known !== undefined) return known;
  const forms = expandForms(makeParts(event.parts, event.roles, { kind: "truth" }, true)).filter((form) => form.so);
  eventForms.set(event.parts, forms);
  return forms;
}

const jointForms = new WeakMap<readonly PatternPart[], readonly Form[]>();

/** The same, with two names for the first role too: `[walker] and [walker] walk to [goal]`. What a sentence of the event can look like. */
export function listJointForms(event: EventParts): readonly Form[] {
  const known = jointForms.get(event.parts);
  if (known !== undefined) return known;
  const forms = listEventForms(event).flatMap((form) => [form, ...doubleList(form)]);
  jointForms.set(event.parts, forms);
  return forms;
}

function doubleList(form: Form): Form[] {
  const at = form.parts.findIndex((part) => part.kind === "noun" && part.list);
  const list = form.parts[at];
  if (list === undefined) return [];
  return [{ ...form, parts: [...form.parts.slice(0, at), list, ...words("and"), ...form.parts.slice(at)] }];
}

const perfectForms = new WeakMap<readonly PatternPart[], readonly Form[]>();

/** Every way to say that an event has been, or has not. */
export function listPerfectForms(event: EventParts): readonly Form[] {
  const known = perfectForms.get(event.parts);
  if (known !== undefined) return known;
  const forms = expandPerfects(makeParts(event.parts, event.roles, { kind: "truth" }, true));
  perfectForms.set(event.parts, forms);
  return forms;
}
