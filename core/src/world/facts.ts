import type { Span } from "../base/index.js";
import type { Token } from "../syntax/index.js";
import { type Binding, listItems, makeScope } from "./binding.js";
import { isKindOf } from "./kinds.js";
import { dropWords, hasWords, refuseValue } from "./lines.js";
import type { EntityId, FactId, FactPattern } from "./model.js";
import { readPattern } from "./pattern.js";
import { spanOf, splitAtCommas } from "./pieces.js";
import type { Registry } from "./scope.js";
import type { Effect, SetValue, Term } from "./sentence.js";
import { type Start, startStrength } from "./starts.js";

/** The value that a fact has at the start wherever nothing is said: `fact it is [0 to 9] cold, at first 7`. */
export interface FirstValue {
  readonly fact: FactId;
  readonly value: readonly Token[];
}

interface Modifiers {
  visible: boolean;
  openness: FactPattern["openness"] | null;
  opposite: readonly string[] | null;
  /** Null where nothing is said; no tokens for a plain `at first`. */
  first: readonly Token[] | null;
}

const modifierForms = "visible, secret, open, otherwise WORD, or at first";

/** Declares `fact [person] trusts [person], secret`, and says more of the built-in ones where a sentence repeats them. */
export function declareFacts(binding: Binding): FirstValue[] {
  return listItems(binding, "fact").flatMap(({ item }) => {
    const [sentence = [], ...phrases] = splitAtCommas(item.head);
    const modifiers = readModifiers(phrases, binding.registry);
    const pattern = sentence.length === 0 ? null : readPattern(sentence, binding.registry, "fact");
    if (pattern === null || modifiers === null) return [];
    const fact = pattern.refines ?? (binding.registry.facts.length as FactId);
    const known = pattern.refines === null ? undefined : binding.registry.facts[pattern.refines];
    const { parts, roles, domain } = pattern;
    const first = modifiers.first !== null && domain.kind === "truth";
    if (first && modifiers.first?.length !== 0)
      refuseValue(binding.registry, modifiers.first ?? [], "at first, and nothing after it");
    binding.registry.facts[fact] = {
      ...(known ?? { parts, roles, domain, span: spanOf(sentence) }),
      openness: modifiers.openness ?? known?.openness ?? "open",
      visible: modifiers.visible || (known?.visible ?? false),
      opposite: modifiers.opposite ?? known?.opposite ?? null,
      initially: first || (known?.initially ?? false),
    };
    return modifiers.first === null || domain.kind === "truth" ? [] : [{ fact, value: modifiers.first }];
  });
}

function readModifiers(phrases: readonly (readonly Token[])[], registry: Registry): Modifiers | null {
  const modifiers: Modifiers = { visible: false, openness: null, opposite: null, first: null };
  const read = phrases.filter((phrase) => phrase.length > 0).map((phrase) => readModifier(phrase, modifiers, registry));
  return read.includes(false) ? null : modifiers;
}

function readModifier(phrase: readonly Token[], modifiers: Modifiers, registry: Registry): boolean {
  const opposite = dropWords(phrase, "otherwise");
  const first = dropWords(phrase, "at first");
  const said = phrase.length === 1 ? phrase[0]?.text.toLowerCase() : undefined;
  if (said === "visible") modifiers.visible = true;
  else if ((said === "secret" || said === "open") && (modifiers.openness ?? said) === said) modifiers.openness = said;
  else if (opposite !== null && opposite.length > 0) modifiers.opposite = opposite.map((token) => token.text);
  else if (first !== null) modifiers.first = first;
  else {
    refuseValue(registry, phrase, modifierForms);
    return false;
  }
  return true;
}

/** What `at first` says, for everybody the fact can be about. */
export function readFirstValues(binding: Binding, firsts: readonly FirstValue[]): Start[] {
  return firsts.flatMap(({ fact, value }) => {
    const pattern = binding.registry.facts[fact];
    const set = pattern === undefined ? null : readFirstValue(binding, pattern, value);
    if (pattern === undefined || set === null) return [];
    const span = pattern.span ?? spanOf(value);
    return listRoleFillings(binding.registry, pattern).map((roles) => makeStart(fact, roles, set, span));
  });
}

function makeStart(fact: FactId, roles: readonly Term[], value: SetValue, span: Span): Start {
  const effect: Effect = { kind: "set", fact, roles, value, span };
  return { fact: { effect, span }, strength: startStrength.fact, position: 0 };
}

function readFirstValue(binding: Binding, pattern: FactPattern, value: readonly Token[]): SetValue | null {
  const [first] = value;
  if (first === undefined) return null;
  if (pattern.domain.kind === "count") {
    if (first.kind === "number" && value.length === 1) return { kind: "count", number: Number(first.text) };
    return refuseValue(binding.registry, value, "a number");
  }
  if (hasWords(value, "none") || hasWords(value, "nobody")) return { kind: "term", term: { kind: "none" } };
  const term = binding.readers.readTerm(value, makeScope(binding));
  return term === null ? null : { kind: "term", term };
}

/** Every way to fill the roles of a fact with what the world has. */
export function listRoleFillings(registry: Registry, pattern: FactPattern): Term[][] {
  return pattern.roles.reduce<Term[][]>(
    (fillings, { kind }) => {
      const terms = kind === "fact" ? [] : listEntitiesOf(registry, kind).map((entity): Term => ({ kind: "entity", entity }));
      return fillings.flatMap((filling) => terms.map((term) => [...filling, term]));
    },
    [[]],
  );
}

/** Everybody and everything of a kind, those excepted who are only ever seen. */
export function listEntitiesOf(registry: Registry, kind: Parameters<typeof isKindOf>[1]): EntityId[] {
  return registry.entities.flatMap((entity, id) =>
    !entity.persona && isKindOf(registry, entity.kind, kind) ? [id as EntityId] : [],
  );
}
