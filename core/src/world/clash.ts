import { type Form, type FormPart, listFactForms, listFormsOf, listJointForms, listPerfectForms, makeParts } from "./forms.js";
import { kindIds, meetKinds } from "./kinds.js";
import type { FactDomain, FactId, KindId, PatternPart, Role } from "./model.js";
import { atomsOf } from "./pieces.js";
import { listPreludeForms } from "./prelude-forms.js";
import { preludeFacts } from "./prelude-sentences.js";
import type { Registry } from "./scope.js";
import { describePattern } from "./writing.js";

/** A pattern as far as comparing goes. */
interface Compared {
  readonly parts: readonly PatternPart[];
  readonly roles: readonly Role[];
  readonly domain: FactDomain;
  /** The words for its not being so. */
  readonly opposite?: readonly string[] | null;
}

/** The prelude's fact that the pattern only says again; null where it says something of its own. */
export function findRefined(pattern: Compared, registry: Registry): FactId | null {
  const parts = makeParts(pattern.parts, pattern.roles, pattern.domain, false);
  for (const id of Object.values(preludeFacts)) {
    const fact = registry.facts[id];
    if (fact === undefined || fact.domain.kind !== pattern.domain.kind) continue;
    if (unify(makeParts(fact.parts, fact.roles, fact.domain, false), parts, registry)) return id;
  }
  return saysPossession(parts, pattern.domain, registry) ? preludeFacts.location : null;
}

/** `[person] has [thing]` says where the thing is. */
function saysPossession(parts: readonly FormPart[], domain: FactDomain, registry: Registry): boolean {
  const [holder, verb, held] = parts;
  if (parts.length !== 3 || domain.kind !== "truth" || holder?.kind !== "noun" || held?.kind !== "noun") return false;
  return verb?.kind === "word" && verb.text === "has" && overlap(held.kinds, [kindIds.thing], registry);
}

/** The first pattern declared before, or built in, that could read one sentence with this one; as written, or null. */
export function findClash(pattern: Compared, declare: "fact" | "action" | "happening", registry: Registry): string | null {
  return declare === "fact" ? clashOfFact(pattern, registry) : clashOfEvent(pattern, registry);
}

function clashOfFact(pattern: Compared, registry: Registry): string | null {
  const forms = listFormsOf(pattern, pattern.opposite ?? null);
  const fact = registry.facts.find((other) => anyUnify(forms, listFactForms(other), registry));
  if (fact !== undefined) return describePattern(fact, registry);
  const prelude = listPreludeForms().find((other) => anyUnify(forms, other.forms, registry));
  if (prelude !== undefined) return prelude.sentence;
  if (saysIdentity(makeParts(pattern.parts, pattern.roles, pattern.domain, false), registry)) return "X is Y";
  const event = registry.events.find((other) => anyUnify(forms, listPerfectForms(other), registry));
  return event === undefined ? null : describePattern(event, registry);
}

function clashOfEvent(pattern: Compared, registry: Registry): string | null {
  const forms = listJointForms(pattern);
  const event = registry.events.find((other) => anyUnify(forms, listJointForms(other), registry));
  if (event !== undefined) return describePattern(event, registry);
  const perfects = listPerfectForms(pattern);
  const fact = registry.facts.find((other) => anyUnify(perfects, listFactForms(other), registry));
  return fact === undefined ? null : describePattern(fact, registry);
}

/** `[person] is [one person]` could not be told from `X is Y`. */
function saysIdentity(parts: readonly FormPart[], registry: Registry): boolean {
  const [left, verb, right] = parts;
  if (parts.length !== 3 || left?.kind !== "noun" || right?.kind !== "noun") return false;
  return verb?.kind === "word" && (verb.text === "is" || verb.text === "are") && overlap(left.kinds, right.kinds, registry);
}

function anyUnify(left: readonly Form[], right: readonly Form[], registry: Registry): boolean {
  return left.some((form) => right.some((other) => couldUnify(form, other) && unify(form.parts, other.parts, registry)));
}

const wordings = new WeakMap<Form, string | null>();

/** Forms that take nothing but names have the same words if they can be one sentence; most pairs are told apart by this. */
function couldUnify(left: Form, right: Form): boolean {
  const one = wordingOf(left);
  const other = wordingOf(right);
  return one === null || other === null || one === other;
}

function wordingOf(form: Form): string | null {
  const known = wordings.get(form);
  if (known !== undefined) return known;
  const plain = form.parts.every(
    (part) => part.kind === "noun" || part.kind === "count" || (part.kind === "word" && !part.capital),
  );
  const wording = plain ? form.parts.flatMap((part) => (part.kind === "word" ? [part.text] : [])).join(" ") : null;
  wordings.set(form, wording);
  return wording;
}

/** Whether one sentence can be read both ways: word by word, holes that take names of one kind, and sentences within. */
function unify(left: readonly FormPart[], right: readonly FormPart[], registry: Registry): boolean {
  const [first] = left;
  const [second] = right;
  if (first === undefined || second === undefined) return first === second;
  if (runsToEnd(first)) return meetsRest(first, right, registry);
  if (runsToEnd(second)) return meetsRest(second, left, registry);
  if (meet(first, second, registry)) return unify(left.slice(1), right.slice(1), registry);
  return meetsWords(first, right, left.slice(1), registry) || meetsWords(second, left, right.slice(1), registry);
}

/** Whether two parts that are one word, or one hole, can be the same. */
function meet(left: FormPart, right: FormPart, registry: Registry): boolean {
  if (left.kind === "word") return right.kind === "word" && left.text === right.text;
  if (left.kind === "noun") return right.kind === "noun" && overlap(left.kinds, right.kinds, registry);
  return left.kind === "count" && right.kind === "count";
}

function runsToEnd(part: FormPart): boolean {
  return part.kind === "sentence" || part.kind === "gap" || part.kind === "rule";
}

const gapWords = new Set(["where", "what", "who", "whom", "whether", "which", "how"]);

/** Whether what runs to the end could be what is left of the other pattern. */
function meetsRest(part: FormPart, rest: readonly FormPart[], registry: Registry): boolean {
  const next = rest[0];
  if (next === undefined) return false;
  if (next.kind === part.kind) return true;
  if (part.kind === "gap") return next.kind === "word" && gapWords.has(next.text);
  if (part.kind !== "sentence") return false;
  const forms = [
    ...registry.facts.flatMap((fact) => listFactForms(fact)),
    ...listPreludeForms().flatMap((prelude) => prelude.forms),
  ];
  return forms.some((form) => !form.parts.some(runsToEnd) && unify(form.parts, rest, registry));
}

/** A hole against words: a name written out in the other pattern (`… is in love with Spike`), or the name of a kind. */
function meetsWords(part: FormPart, others: readonly FormPart[], rest: readonly FormPart[], registry: Registry): boolean {
  const first = others[0];
  if (first?.kind !== "word") return false;
  if (part.kind === "kind") {
    return registry.kinds.some(
      (kind) => leads(atomsOf(kind), others) && unifyAfter(atomsOf(kind).length, others, rest, registry),
    );
  }
  if (part.kind !== "noun" || !first.capital) return false;
  return registry.entities.some((entity) => {
    const atoms = atomsOf(entity);
    const named = leads(atoms, others) && overlap(part.kinds, [entity.kind], registry);
    return named && unifyAfter(atoms.length, others, rest, registry);
  });
}

function unifyAfter(length: number, others: readonly FormPart[], rest: readonly FormPart[], registry: Registry): boolean {
  return unify(others.slice(length), rest, registry);
}

function leads(atoms: readonly string[], parts: readonly FormPart[]): boolean {
  const stands = (atom: string, index: number): boolean => {
    const part = parts[index];
    return part?.kind === "word" && part.text === atom.toLowerCase();
  };
  return atoms.length > 0 && atoms.every(stands);
}

function overlap(left: readonly KindId[], right: readonly KindId[], registry: Registry): boolean {
  return left.some((one) => right.some((other) => meetKinds(registry, one, other) !== null));
}
