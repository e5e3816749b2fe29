import type { Diagnostic, Span } from "../base/index.js";
import type { Token } from "../syntax/index.js";
import type { ActionId, Entity, EntityId, FactId, FactPattern, Kind, KindId, PatternPart, Role, RuleId } from "./model.js";
import type { Condition, Effect, EventSentence, Gap, Term } from "./sentence.js";

/**
 * All that has been declared so far, by name. Filled by the item readers before any sentence is read, so that order in the
 * text does not matter; grown only by them.
 */
export interface Registry {
  readonly kinds: Kind[];
  readonly entities: Entity[];
  readonly facts: FactPattern[];
  /** The patterns of actions and happenings, by ActionId; a happening's is its name. */
  readonly events: EventPattern[];
  /** Rule names, by RuleId. */
  readonly rules: string[];
  /** Ending names, in order. */
  readonly endings: string[];
  /** Every trait that a header declares. */
  readonly traits: Set<string>;
  /** Where found problems go. */
  readonly problems: Diagnostic[];
}

export interface EventPattern {
  readonly kind: "action" | "happening";
  readonly parts: readonly PatternPart[];
  readonly roles: readonly Role[];
  readonly span: Span;
}

/** Where a sentence stands: which roles it may use and make. */
export interface Scope {
  readonly registry: Registry;
  /** Roles of the item. Grows where `newRoles` is true and a bracket brings in a new one (rules). */
  readonly roles: Role[];
  readonly newRoles: boolean;
  /** `here` may be said (actions); reading it sets `usedHere`. */
  readonly here: boolean;
  usedHere: boolean;
  /** Kinds of the enclosing bound variables, the outermost first. `witness` is the name of one inside `seen by`. */
  readonly bound: readonly { readonly name: string | null; readonly kind: KindId }[];
  /** Who a sentence without subject is about (`trusts Ilya` below a person); null elsewhere. */
  readonly subject: EntityId | null;
  /** Minutes at which the clock starts, for times without a day; null in a world without a clock. */
  readonly clockStart: number | null;
}

/**
 * The sentence readers. Each takes the tokens of one sentence (no commas but inside it) and returns what it means,
 * or null after putting a diagnostic into `scope.registry.problems`.
 */
export interface SentenceReaders {
  /** Comma-separated conditions, all of which must hold. */
  readConditions(tokens: readonly Token[], scope: Scope): Condition[] | null;
  readCondition(tokens: readonly Token[], scope: Scope): Condition | null;
  /** One effect, or `if C, C: E, E`; several where commas part them. */
  readEffects(tokens: readonly Token[], scope: Scope): Effect[] | null;
  /** An event sentence; `Mara and Vey walk to Chapel` gives two. */
  readEvents(tokens: readonly Token[], scope: Scope): EventSentence[] | null;
  /** `where X is`, `what is in box`, `who …`, `whether …`. */
  readGap(tokens: readonly Token[], scope: Scope): Gap | null;
  readTerm(tokens: readonly Token[], scope: Scope): Term | null;
  /** The longest entity name that begins at `at`; its id and how many tokens it takes. */
  matchName(tokens: readonly Token[], at: number, registry: Registry): { entity: EntityId; length: number } | null;
}

export type { ActionId, FactId, RuleId };
