import { expandForms, type Form, type FormPart, listEventForms, listFactForms, listPerfectForms, makeParts } from "./forms.js";
import { kindIds, meetKinds } from "./kinds.js";
import type { FactDomain, FactId, KindId, PatternPart, Role } from "./model.js";
import { atomize } from "./pieces.js";
import { listPreludeForms } from "./prelude-forms.js";
import { preludeFacts } from "./prelude-sentences.js";
import type { Registry } from "./scope.js";
import { describePattern } from "./writing.js";

/** A pattern as far as comparing goes. */
interface Compared {
  readonly parts: readonly PatternPart[];
  readonly roles: readonly Role[];
  readonly domain: FactDomain;
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
  const parts = makeParts(pattern.parts, pattern.roles, pattern.domain, declare !== "fact");
  return declare === "fact" ? clashOfFact(parts, registry) : clashOfEvent(pattern, registry);
}

function clashOfFact(parts: readonly FormPart[], registry: Registry): string | null {
  const forms = expandForms(parts);
  const fact = registry.facts.find((other) => anyUnify(forms, listFactForms(other), registry));
  if (fact !== undefined) return describePattern(fact, registry);
  const prelude = listPreludeForms().find((other) => anyUnify(forms, other.forms, registry));
  if (prelude !== undefined) return prelude.sentence;
  if (saysIdentity(parts, registry)) return "X is Y";
  const event = registry.events.find((other) => anyUnify(forms, listPerfectForms(other), registry));
  return event === undefined ? null : describePattern(event, registry);
}

function clashOfEvent(pattern: Compared, registry: Registry): string | null {
  const forms = listEventForms(pattern);
  const event = registry.events.find((other) => anyUnify(forms, listEventForms(other), registry));
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
  return left.some((form) => right.some((other) => unify(form.parts, other.parts, registry)));
}

/** Whether one sentence can be read both ways: word by word, holes that take names of one kind, and sentences within. */
function unify(left: readonly FormPart[], right: readonly FormPart[], registry: Registry): boolean {
  const [first, ...restLeft] = left;
  const [second, ...restRight] = right;
  if (first === undefined || second === undefined) return first === second;
  if (runsToEnd(first) || runsToEnd(second))
    return runsToEnd(first) ? meetsRest(first, right, registry) : meetsRest(second, left, registry);
  if (first.kind === "word" && second.kind === "word") return first.text === second.text && unify(restLeft, restRight, registry);
  if (first.kind === "noun" && second.kind === "noun") {
    return overlap(first.kinds, second.kinds, registry) && unify(restLeft, restRight, registry);
  }
  if (first.kind === "count" && second.kind === "count") return unify(restLeft, restRight, registry);
  return meetsWords(first, right, restLeft, registry) || meetsWords(second, left, restRight, registry);
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
  const texts = others.map((other) => (other.kind === "word" ? other.text : null));
  if (part.kind === "kind") {
    return registry.kinds.some(
      (kind) => leads(atomize(kind.name), texts) && unifyAfter(atomize(kind.name).length, others, rest, registry),
    );
  }
  const first = others[0];
  if (part.kind !== "noun" || first?.kind !== "word" || !first.capital) return false;
  return registry.entities.some((entity) => {
    const atoms = atomize(entity.name);
    return (
      leads(atoms, texts) && overlap(part.kinds, [entity.kind], registry) && unifyAfter(atoms.length, others, rest, registry)
    );
  });
}

function unifyAfter(length: number, others: readonly FormPart[], rest: readonly FormPart[], registry: Registry): boolean {
  return unify(others.slice(length), rest, registry);
}

function leads(atoms: readonly string[], texts: readonly (string | null)[]): boolean {
  return atoms.length > 0 && atoms.every((atom, index) => texts[index] === atom.toLowerCase());
}

function overlap(left: readonly KindId[], right: readonly KindId[], registry: Registry): boolean {
  return left.some((one) => right.some((other) => meetKinds(registry, one, other) !== null));
}
