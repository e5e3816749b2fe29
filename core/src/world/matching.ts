import { diagnose, findNearest } from "../base/index.js";
import type { Form, FormPart, NounPart } from "./forms.js";
import { isKindOf, kindIds, meetKinds, writeKinds } from "./kinds.js";
import type { KindId, RuleId } from "./model.js";
import { matchKind, standsAt } from "./names.js";
import { type Noun, type NounMember, type NounReading, readName, readNouns } from "./nouns.js";
import { atomize, spanOf, writePieces } from "./pieces.js";
import type { Condition, Effect, Gap } from "./sentence.js";
import { costOf, type Fault, faultLimit, type View } from "./views.js";

/** A number in a sentence: compared (`at least 3`), or changed by (`2 more`, `1 fewer`). */
export type Amount =
  | { readonly kind: "compared"; readonly comparison: "=" | "<" | "<=" | ">" | ">="; readonly number: number }
  | { readonly kind: "changed"; readonly by: number }
  | { readonly kind: "asked" };

/** What filled one hole of a form, in the order of the holes. */
export type Slot =
  | { readonly kind: "noun"; readonly noun: Noun; readonly part: NounPart; readonly subject: boolean }
  | { readonly kind: "amount"; readonly amount: Amount }
  | { readonly kind: "condition"; readonly of: Condition }
  | { readonly kind: "effects"; readonly of: readonly Effect[] }
  | { readonly kind: "gap"; readonly gap: Gap }
  | { readonly kind: "kind"; readonly of: KindId }
  | { readonly kind: "trait"; readonly trait: string }
  | { readonly kind: "rule"; readonly rule: RuleId };

export interface Match {
  readonly form: Form;
  readonly slots: readonly Slot[];
  readonly faults: readonly Fault[];
  /** The piece at which a nested sentence or gap begins; null where there is none. */
  readonly restAt: number | null;
}

/** Every way in which the pieces from `at` to the end are this form. `conditionInside`: a nested sentence is a condition also in effects. */
export function matchForm(view: View, form: Form, at: number, conditionInside = false): Match[] {
  const matches: Match[] = [];
  const walk = (part: number, from: number, slots: readonly Slot[], faults: readonly Fault[], restAt: number | null): void => {
    view.effort.left -= 1;
    if (view.effort.left < 0 || costOf(faults) > faultLimit) return;
    const next = form.parts[part];
    if (next === undefined) {
      if (from === view.pieces.length) matches.push({ form, slots, faults, restAt });
      return;
    }
    if (next.kind === "word") {
      const piece = view.pieces[from];
      const same =
        piece !== undefined &&
        piece.lower === next.text &&
        piece.kind !== "hole" &&
        piece.kind !== "string" &&
        piece.kind !== "gap";
      if (same) walk(part + 1, from + 1, slots, faults, restAt);
      return;
    }
    for (const filling of fill(view, next, from, slots, part < form.verbAt, conditionInside)) {
      const rest = next.kind === "sentence" || next.kind === "gap" ? from : restAt;
      walk(part + 1, from + filling.length, [...slots, filling.slot], [...faults, ...filling.faults], rest);
    }
  };
  walk(0, at, [], [], null);
  return matches;
}

interface Filling {
  readonly slot: Slot;
  readonly length: number;
  readonly faults: readonly Fault[];
}

type Hole = Exclude<FormPart, { readonly kind: "word" }>;

function fill(
  view: View,
  part: Hole,
  at: number,
  before: readonly Slot[],
  subject: boolean,
  conditionInside: boolean,
): Filling[] {
  switch (part.kind) {
    case "noun":
      return fillNoun(view, part, at, subject);
    case "count":
      return fillAmount(view, at);
    case "kind":
      return fillKind(view, at);
    case "trait":
      return fillTrait(view, at);
    case "rule":
      return fillRule(view, at);
    case "sentence":
    case "gap":
      return fillRest(view, part.kind, at, before, conditionInside);
  }
}

/** Sentences within take what is left. Quantifiers before them bind variables around them. */
function fillRest(
  view: View,
  kind: "sentence" | "gap",
  at: number,
  before: readonly Slot[],
  conditionInside: boolean,
): Filling[] {
  if (at >= view.pieces.length) return [];
  const length = view.pieces.length - at;
  const boundCount = before.filter((slot) => slot.kind === "noun" && slot.noun.kind === "quantified").length;
  const inner: View = { ...view, depth: view.depth + boundCount };
  if (kind === "gap") {
    return view.nested.gap(inner, at).map(({ value, faults }) => ({ slot: { kind: "gap", gap: value }, length, faults }));
  }
  if (view.mode === "effect" && !conditionInside) {
    return view.nested
      .effects({ ...inner, believed: true }, at)
      .map(({ value, faults }) => ({ slot: { kind: "effects", of: value }, length, faults }));
  }
  const asCondition: View = { ...inner, mode: "condition" };
  return view.nested
    .condition(asCondition, at)
    .map(({ value, faults }) => ({ slot: { kind: "condition", of: value }, length, faults }));
}

function fillNoun(view: View, part: NounPart, at: number, subject: boolean): Filling[] {
  const readings = [...readNouns(view, at), ...(part.list ? readLists(view, at) : [])];
  return readings.flatMap((reading) => {
    const fitted = fitNoun(view, reading, part, at);
    if (fitted === null) return [];
    return [{ slot: { kind: "noun", noun: fitted.noun, part, subject }, length: reading.length, faults: fitted.faults }];
  });
}

/** `Mara and Vey`, `Mara, Vey and Oda`. */
function readLists(view: View, at: number): NounReading[] {
  const members: (Noun & { kind: "term" })[] = [];
  let from = at;
  for (;;) {
    const name = readName(view, from);
    if (name?.noun.kind !== "term") return [];
    members.push(name.noun);
    from += name.length;
    const link = view.pieces[from]?.lower;
    if (link === "and") break;
    if (link !== ",") return [];
    from += view.pieces[from + 1]?.lower === "and" ? 1 : 0;
    if (view.pieces[from]?.lower === "and") break;
    from += 1;
  }
  const last = readName(view, from + 1);
  if (last?.noun.kind !== "term") return [];
  return [{ noun: { kind: "list", members: [...members, last.noun] }, length: from + 1 + last.length - at, faults: [] }];
}

interface Fitted {
  readonly noun: Noun;
  readonly faults: readonly Fault[];
}

/** The noun as it fits the hole, narrowed where it is a quantifier; null where it does not fit. */
function fitNoun(view: View, reading: NounReading, part: NounPart, at: number): Fitted | null {
  const { noun, faults } = reading;
  switch (noun.kind) {
    case "none":
      return part.none ? { noun, faults } : null;
    case "quantified":
      return fitQuantified(view, noun, part, faults) ?? complainOfKind(view, reading, part, at);
    case "gap":
      return fitGap(view, noun, part) ? { noun, faults } : null;
    case "list":
      return noun.members.every((member) => fitsTerm(view, member, part.kinds)) ? { noun, faults } : null;
    case "term":
      return fitsTerm(view, noun, part.kinds) ? { noun, faults } : complainOfKind(view, reading, part, at);
  }
}

/** Takes the noun all the same where that helps to say what is wrong. */
function complainOfKind(view: View, { noun, length, faults }: NounReading, part: NounPart, at: number): Fitted | null {
  if (!view.lenient) return null;
  const pieces = view.pieces.slice(at, at + length);
  const fields = {
    name: writePieces(pieces),
    expected: writeKinds(view.registry, part.kinds),
    sentence: writePieces(view.pieces),
  };
  return { noun, faults: [...faults, { diagnostic: diagnose("wrong-kind", spanOf(pieces), fields), cost: 1 }] };
}

/**
 * A name fits where it is of the kind. What stands for somebody or other fits also where it only may be: a fact is never so of
 * what it cannot be about.
 */
function fitsTerm(view: View, { term, of }: NounMember, kinds: readonly KindId[]): boolean {
  if (term.kind === "entity" || of === null) return fits(view, of, kinds);
  return kinds.some((kind) => meetKinds(view.registry, of, kind) !== null);
}

function fits(view: View, kind: KindId | null, kinds: readonly KindId[]): boolean {
  return kind === null || kinds.some((wanted) => isKindOf(view.registry, kind, wanted));
}

function fitQuantified(
  view: View,
  noun: Noun & { readonly kind: "quantified" },
  part: NounPart,
  faults: readonly Fault[],
): Fitted | null {
  if (part.named === true && noun.generic && noun.over === kindIds.thing) return null;
  if (part.none && noun.generic && noun.quantifier.kind === "no" && noun.place === null)
    return { noun: { kind: "none" }, faults };
  if (fits(view, noun.over, part.kinds)) return { noun, faults };
  const narrower = part.kinds.flatMap((kind) => meetKinds(view.registry, noun.over, kind) ?? []);
  if (!noun.generic || narrower.length === 0) return null;
  const [only] = narrower;
  return { noun: { ...noun, over: narrower.length === 1 && only !== undefined ? only : noun.over }, faults };
}

function fitGap(view: View, noun: Noun & { readonly kind: "gap" }, part: NounPart): boolean {
  if (noun.asks === "how many") return false;
  return gapKind(view, noun.asks, part.kinds) !== null;
}

/** The kind over which a gap in this hole ranges; null where what is asked for cannot stand there. */
export function gapKind(view: Pick<View, "registry">, asks: "who" | "what" | KindId, kinds: readonly KindId[]): KindId | null {
  if (asks === "what") return kinds.length === 1 ? (kinds[0] ?? null) : kindIds.entity;
  const wanted = asks === "who" ? kindIds.person : asks;
  const met = kinds.flatMap((kind) => meetKinds(view.registry, wanted, kind) ?? []);
  return met.length === 0 ? null : met.length === 1 ? (met[0] ?? null) : wanted;
}

const comparisons: ReadonlyMap<string, "<" | "<=" | ">" | ">=" | "="> = new Map([
  ["at least", ">="],
  ["at most", "<="],
  ["fewer than", "<"],
  ["less than", "<"],
  ["more than", ">"],
]);

function fillAmount(view: View, at: number): Filling[] {
  const amount = readAmount(view, at);
  return amount === null ? [] : [{ slot: { kind: "amount", amount: amount.amount }, length: amount.length, faults: [] }];
}

function readAmount(view: View, at: number): { amount: Amount; length: number } | null {
  const [first, second, third] = view.pieces.slice(at, at + 3);
  if (first === undefined) return null;
  if (first.kind === "gap" && first.lower === "how many") return { amount: { kind: "asked" }, length: 1 };
  const equal = (number: number, length: number) => ({
    amount: { kind: "compared" as const, comparison: "=" as const, number },
    length,
  });
  if (first.kind === "number") {
    const by = { more: 1, fewer: -1, less: -1 }[second?.lower ?? ""];
    if (view.mode === "effect" && by !== undefined)
      return { amount: { kind: "changed", by: by * Number(first.text) }, length: 2 };
    return equal(Number(first.text), 1);
  }
  if (first.lower === "no") return equal(0, 1);
  if (first.text === "-" && second?.kind === "number") return equal(-Number(second.text), 2);
  if (first.lower === "exactly" && second?.kind === "number") return equal(Number(second.text), 2);
  const comparison = comparisons.get(`${first.lower} ${second?.lower ?? ""}`);
  if (comparison === undefined || third?.kind !== "number" || view.mode === "effect") return null;
  return { amount: { kind: "compared", comparison, number: Number(third.text) }, length: 3 };
}

function fillKind(view: View, at: number): Filling[] {
  const kind = matchKind(view.pieces, at, view.registry, false);
  return kind === null ? [] : [{ slot: { kind: "kind", of: kind.kind }, length: kind.length, faults: [] }];
}

const noTraitBegins = new Set(["a", "an", "not", "in", "on", "at", "with", "no"]);

/** A trait takes the rest of the sentence. Where it is none, the nearest trait or kind is offered. */
function fillTrait(view: View, at: number): Filling[] {
  const length = view.pieces.length - at;
  if (length === 0) return [];
  const rest = view.pieces.slice(at);
  for (const trait of view.registry.traits) {
    const atoms = atomize(trait);
    if (atoms.length === length && standsAt(view.pieces, at, atoms, false)) {
      return [{ slot: { kind: "trait", trait }, length, faults: [] }];
    }
  }
  const other = noTraitBegins.has(rest[0]?.lower ?? "");
  if (!view.lenient || other || rest.some((piece) => piece.kind !== "word" || /^\p{Lu}/u.test(piece.text))) return [];
  const name = writePieces(rest);
  const nearest = findNearest(name, [...view.registry.traits, ...view.registry.kinds.map((kind) => kind.name)]);
  const fault: Fault = { diagnostic: diagnose("unknown-trait", spanOf(rest), { name, nearest }), cost: 3 };
  return [{ slot: { kind: "trait", trait: name }, length, faults: [fault] }];
}

/** A rule's name takes the rest of the sentence; capitals do not count. */
function fillRule(view: View, at: number): Filling[] {
  const length = view.pieces.length - at;
  if (length === 0) return [];
  const rest = view.pieces.slice(at);
  const index = view.registry.rules.findIndex((name) => {
    const atoms = atomize(name);
    if (rest.length === 1 && rest[0]?.kind === "string") return atoms.join(" ") === atomize(rest[0].text).join(" ");
    return atoms.length === length && standsAt(view.pieces, at, atoms, false);
  });
  if (index !== -1) return [{ slot: { kind: "rule", rule: index as RuleId }, length, faults: [] }];
  if (!view.lenient) return [];
  const name = writePieces(rest);
  const fault: Fault = {
    diagnostic: diagnose("unknown-name", spanOf(rest), { name, nearest: findNearest(name, view.registry.rules) }),
    cost: 2,
  };
  return [{ slot: { kind: "rule", rule: 0 as RuleId }, length, faults: [fault] }];
}
