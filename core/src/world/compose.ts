import type { Match, Slot } from "./matching.js";
import type { KindId } from "./model.js";
import type { QuantifiedNoun } from "./nouns.js";
import type { Condition, Effect, Quantifier, Term } from "./sentence.js";

/** What fills the holes once every noun is a term: quantifiers have become variables, bound around the sentence by `wraps`. */
export type Filled = FilledTerm | Exclude<Slot, { readonly kind: "noun" }>;

/** A term with its kind, null where that is not known, and the quantifier where it is a variable that the sentence binds. */
export interface FilledTerm {
  readonly kind: "term";
  readonly term: Term;
  readonly of: KindId | null;
  readonly quantifier: Quantifier["kind"] | null;
}

export interface Wrap {
  readonly noun: QuantifiedNoun;
  readonly index: number;
  /** Stands before the verb, and so outside of its denial. */
  readonly subject: boolean;
}

export interface FilledMatch {
  readonly filled: readonly Filled[];
  readonly wraps: readonly Wrap[];
}

/**
 * Gives each quantifier a variable, from `depth` on, in the order of the words. A gap is the variable just below `depth`.
 * Null for a list of names, which only events take.
 */
export function fillMatch(match: Match, depth: number): FilledMatch | null {
  const wraps: Wrap[] = [];
  const filled: Filled[] = [];
  for (const slot of match.slots) {
    if (slot.kind !== "noun") {
      filled.push(slot);
      continue;
    }
    const { noun } = slot;
    if (noun.kind === "list") return null;
    if (noun.kind === "quantified") {
      const index = depth + wraps.length;
      wraps.push({ noun, index, subject: slot.subject });
      filled.push({ kind: "term", term: { kind: "bound", index }, of: noun.over, quantifier: noun.quantifier.kind });
    } else if (noun.kind === "gap")
      filled.push({ kind: "term", term: { kind: "bound", index: depth - 1 }, of: null, quantifier: null });
    else if (noun.kind === "none") filled.push({ kind: "term", term: { kind: "none" }, of: null, quantifier: null });
    else filled.push({ ...noun, quantifier: null });
  }
  return { filled, wraps };
}

/** Quantifiers read from the left, the first outermost; a denial stands after the subject. */
export function wrapCondition(core: Condition, wraps: readonly Wrap[], so: boolean): Condition {
  const objects = wraps.filter((wrap) => !wrap.subject);
  const subjects = wraps.filter((wrap) => wrap.subject);
  const inside = objects.reduceRight(quantify, core);
  return subjects.reduceRight(quantify, so ? inside : deny(inside));
}

/** The denial of a condition; of a denial, the condition. */
export function deny(condition: Condition): Condition {
  return condition.kind === "not" ? condition.of : { kind: "not", of: condition };
}

function quantify(inside: Condition, wrap: Wrap): Condition {
  const { quantifier, over, place } = wrap.noun;
  if (place === null) return { kind: "quantified", quantifier, over, of: inside };
  const there: Condition = { kind: "in", what: { kind: "bound", index: wrap.index }, where: place };
  const of: Condition =
    quantifier.kind === "every"
      ? { kind: "any", of: [{ kind: "not", of: there }, inside] }
      : { kind: "all", of: [there, inside] };
  return { kind: "quantified", quantifier, over, of };
}

/** Whether the effect, said of all these, is that it be so, or that it not be so; null where it would not say what becomes of whom. */
export function settleEffect(wraps: readonly Wrap[], so: boolean): boolean | null {
  let denials = so ? 0 : 1;
  for (const { noun, subject } of wraps) {
    if (noun.quantifier.kind === "no") denials += 1;
    else if (noun.quantifier.kind === "every" ? !so && !subject : so || subject || !noun.any) return null;
  }
  return denials > 1 ? null : denials === 0;
}

/** One effect for each of those meant; a place becomes a condition inside. */
export function wrapEffects(core: readonly Effect[], wraps: readonly Wrap[]): readonly Effect[] {
  return core.map((effect) =>
    wraps.reduceRight<Effect>((then, { noun, index }) => {
      const there: Condition | null =
        noun.place === null ? null : { kind: "in", what: { kind: "bound", index }, where: noun.place };
      const inside: Effect = there === null ? then : { kind: "if", when: there, then: [then], span: then.span };
      return { kind: "each", over: noun.over, then: inside, span: then.span };
    }, effect),
  );
}
