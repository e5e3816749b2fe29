import type { Span } from "../base/index.js";
import type { ActionId, EntityId, FactId, KindId, RuleId } from "./model.js";

/** The index of a role in the schema that a sentence stands in. */
export type RoleId = number;

/**
 * What fills a hole of a sentence.
 * `here` is the place of the first actor. `bound` is the variable of an enclosing `everyone`/`some` (0 the outermost).
 */
export type Term =
  | { readonly kind: "entity"; readonly entity: EntityId }
  | { readonly kind: "role"; readonly role: RoleId }
  | { readonly kind: "bound"; readonly index: number }
  | { readonly kind: "here" }
  | { readonly kind: "none" };

/** What a fact with a value is compared to. */
export type ValueTest =
  | { readonly kind: "is"; readonly term: Term }
  | { readonly kind: "count"; readonly comparison: "=" | "<" | "<=" | ">" | ">="; readonly number: number };

export type Quantifier =
  | { readonly kind: "every" }
  | { readonly kind: "some" }
  | { readonly kind: "no" }
  | { readonly kind: "at least"; readonly number: number };

/** A condition, read from a sentence. `words` where kept is the author's own wording, for messages. */
export type Condition =
  | { readonly kind: "all"; readonly of: readonly Condition[] }
  | { readonly kind: "any"; readonly of: readonly Condition[] }
  | { readonly kind: "not"; readonly of: Condition }
  /** A declared fact. `value` is null for facts that are true or false. */
  | { readonly kind: "fact"; readonly fact: FactId; readonly roles: readonly Term[]; readonly value: ValueTest | null }
  /** Location. `X is in Y`, `Y has X`: directly or through containers and holders, where Y is a place; else directly. */
  | { readonly kind: "in"; readonly what: Term; readonly where: Term }
  /** `X is with Y`: both are in one place. */
  | { readonly kind: "with"; readonly left: Term; readonly right: Term }
  | { readonly kind: "same"; readonly left: Term; readonly right: Term }
  | { readonly kind: "is a"; readonly what: Term; readonly of: KindId }
  | { readonly kind: "trait"; readonly what: Term; readonly trait: string }
  | { readonly kind: "road"; readonly from: Term; readonly to: Term }
  /** `it is 05:40 or later`; before it when negated. Absolute, or of the day when `daily`. */
  | { readonly kind: "time"; readonly minute: number; readonly daily: boolean }
  /** Within `never` and `always` only: the event at hand touches. `what` null is anything. */
  | { readonly kind: "touches"; readonly who: Term; readonly what: Term | null }
  /** `Faith has pushed Spike`. */
  | { readonly kind: "done"; readonly action: ActionId; readonly roles: readonly (Term | Claim)[] }
  | { readonly kind: "believes"; readonly who: Term; readonly that: Condition }
  /** Believes, and it is so. */
  | { readonly kind: "knows"; readonly who: Term; readonly that: Condition }
  | { readonly kind: "knows gap"; readonly who: Term; readonly gap: Gap }
  | { readonly kind: "no idea"; readonly who: Term; readonly gap: Gap }
  | { readonly kind: "knows rule"; readonly who: Term; readonly rule: RuleId }
  /** The fact sentence that fills a `[claim: fact]` role is so. */
  | { readonly kind: "claim"; readonly role: RoleId }
  /** `of` is read with one more bound variable, of the kind named. */
  | { readonly kind: "quantified"; readonly quantifier: Quantifier; readonly over: KindId; readonly of: Condition };

/** The fact sentence in a `fact` hole. */
export interface Claim {
  readonly kind: "claim sentence";
  readonly that: Condition;
}

/**
 * A sentence with a gap, after `knows where`, `knows what`, `knows who`, `knows whether`, `has no idea where` …
 * `value`: the whole value of each fact is asked for (`where Letter is`).
 * `whether`: only whether the sentence is so, for each entity that can fill the gap (`what is in box`: bound variable of `over`).
 */
export type Gap =
  | { readonly kind: "value"; readonly fact: FactId; readonly roles: readonly Term[] }
  | { readonly kind: "whether"; readonly that: Condition }
  | { readonly kind: "each"; readonly over: KindId; readonly that: Condition };

/** What an event, a rule or the start makes so. */
export type Effect =
  | {
      readonly kind: "set";
      readonly fact: FactId;
      readonly roles: readonly Term[];
      readonly value: SetValue;
      readonly span: Span;
    }
  | { readonly kind: "if"; readonly when: Condition; readonly then: readonly Effect[]; readonly span: Span }
  /** `every KIND …`: one effect for each. */
  | { readonly kind: "each"; readonly over: KindId; readonly then: Effect; readonly span: Span }
  /** `who` believes: `that` is a `set`, `claim`, or again `believes`. */
  | { readonly kind: "believes"; readonly who: Term; readonly that: Effect; readonly span: Span }
  /** `who` learns what is so. */
  | { readonly kind: "learns"; readonly who: Term; readonly gap: Gap; readonly span: Span }
  | { readonly kind: "no idea"; readonly who: Term; readonly gap: Gap; readonly span: Span }
  | { readonly kind: "learns rule"; readonly who: Term; readonly rule: RuleId; readonly span: Span }
  /** Inside `believes`: what fills the claim role. */
  | { readonly kind: "claim"; readonly role: RoleId; readonly span: Span };

export type SetValue =
  | { readonly kind: "truth"; readonly so: boolean }
  | { readonly kind: "term"; readonly term: Term }
  /** `X is not in Y`: the value becomes none, if it was that. */
  | { readonly kind: "not term"; readonly term: Term }
  | { readonly kind: "count"; readonly number: number }
  | { readonly kind: "add"; readonly number: number };

/** An event with its roles filled, as an outline says it. */
export interface EventSentence {
  readonly action: ActionId;
  readonly roles: readonly (Term | Claim)[];
  readonly words: string;
  readonly span: Span;
}
