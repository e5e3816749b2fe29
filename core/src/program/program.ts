import type { Span } from "../base/index.js";

export type FluentId = number & { readonly brand: "FluentId" };
export type EventId = number & { readonly brand: "EventId" };
/** Numbers those who have a mind, from 0. */
export type MindId = number & { readonly brand: "MindId" };
/** Index in `Program.entities`. The same numbers as in the world model. */
export type EntityIndex = number;
/** Index in a fluent's domain; see `Domain`. */
export type Value = number;

/**
 * A world with all roles filled in: numbered fluents, events, rules, wants. Plain data with names and places in the text,
 * so that from here down nobody needs the tree. Goes through JSON unchanged; the format is versioned.
 */
export interface Program {
  readonly format: "explicator-program/1";
  readonly dialect: "explicator" | "sabre";
  readonly title: string;
  readonly entities: readonly ProgramEntity[];
  readonly fluents: readonly Fluent[];
  /** The location fluent of each entity, null for those that have none (places). By entity. */
  readonly locations: readonly (FluentId | null)[];
  /** The values of a location fluent, the same for all: `holders[value]` is an entity; the last value is nowhere. */
  readonly holders: readonly EntityIndex[];
  readonly minds: readonly Mind[];
  readonly events: readonly GroundEvent[];
  readonly schemas: readonly SchemaInfo[];
  readonly rules: readonly GroundRule[];
  readonly nevers: readonly GroundNever[];
  readonly wants: readonly GroundWant[];
  readonly endings: readonly GroundEnding[];
  readonly outlines: readonly GroundOutline[];
  readonly clock: { readonly start: number } | null;
  readonly deadlines: readonly { readonly name: string | null; readonly at: GroundMoment }[];
  /** Personas: the fluent that says whom an entity is seen as (its own domain, not `holders`). */
  readonly personas: readonly { readonly entity: EntityIndex; readonly fluent: FluentId }[];
  /** What the text says of minds at the start, in order: applied over the defaults. */
  readonly beliefs: readonly GroundBelief[];
  readonly stepsAhead: number;
  readonly mindsDeep: number;
  readonly header: ProgramHeader;
}

export interface ProgramHeader {
  readonly lines: readonly { readonly keyword: string; readonly text: string }[];
  readonly opening: readonly GroundProse[];
  readonly departures: readonly string[];
}

export interface ProgramEntity {
  readonly name: string;
  readonly sort: "place" | "road" | "thing" | "container" | "person" | "group" | "other";
  readonly kind: string;
  readonly traits: readonly string[];
  readonly pronoun: "they" | "she" | "he" | "it";
  /** What lies in it is out of sight: containers, unless they have the trait `open`. */
  readonly closed: boolean;
  readonly persona: boolean;
  /** Of a place: who is in it sees what is in these places (and witnesses what happens there). Not there where it is none. */
  readonly looksInto?: readonly EntityIndex[];
}

/**
 * The values of a fluent are the numbers from 0: false and true; the entities in the order listed, and after them none if allowed;
 * or the counts from `least`, so that value 0 stands for `least`.
 */
export type Domain =
  | { readonly kind: "truth" }
  | { readonly kind: "entity"; readonly values: readonly EntityIndex[]; readonly none: boolean }
  | { readonly kind: "count"; readonly least: number; readonly most: number };

export interface Fluent {
  /** The fact pattern it fills (0 location, 1 is alive, 2 is seen as; -1 for those made by us) and the entities in its roles. */
  readonly pattern: number;
  readonly roles: readonly EntityIndex[];
  /** The sentence with its value left open: `Letter is in …`, `Ilya trusts Mara`. Words for true and false where it is a truth. */
  readonly name: string;
  /** The sentence for each value of the domain. */
  readonly sentences: readonly string[];
  readonly domain: Domain;
  readonly size: number;
  readonly start: Value;
  /** Nobody has any idea at the start but those it is said of and those who see it. */
  readonly secret: boolean;
  /** Seen by whoever is where `subject` is; a subject of null is seen everywhere. Null: not visible. */
  readonly visible: { readonly subject: EntityIndex | null } | null;
  /** Set for the location of this entity. */
  readonly locates: EntityIndex | null;
  /** Made by us (a happening that is spent, a rule that is known): never shown to people. */
  readonly hidden: boolean;
  readonly origin: Span | null;
}

/** Conditions on a situation or on a picture. Evaluated in three values; see `engine`. */
export type Expression =
  | { readonly op: "constant"; readonly value: boolean }
  | { readonly op: "is"; readonly fluent: FluentId; readonly value: Value }
  | { readonly op: "at least"; readonly fluent: FluentId; readonly value: Value }
  /** Both are in the same place, directly or in or on something or somebody there. */
  | { readonly op: "with"; readonly left: EntityIndex; readonly right: EntityIndex }
  /** The entity is in the place, directly or in or on something or somebody there. `place` is a place or a road. */
  | { readonly op: "in place"; readonly entity: EntityIndex; readonly place: EntityIndex }
  | { readonly op: "not"; readonly of: Expression }
  | { readonly op: "all"; readonly of: readonly Expression[] }
  | { readonly op: "any"; readonly of: readonly Expression[] }
  /** At least `number` of them hold. */
  | { readonly op: "count"; readonly number: number; readonly of: readonly Expression[] }
  /** The clock: at this minute or later. `daily`: of the day. */
  | { readonly op: "time"; readonly minute: number; readonly daily: boolean }
  | { readonly op: "believes"; readonly who: MindId; readonly that: Expression }
  /** Believes, and it is so. */
  | { readonly op: "knows"; readonly who: MindId; readonly that: Expression }
  /** Has a value for the fluent, and the right one (`value` null); or has it right whether it is that value. */
  | { readonly op: "aware"; readonly who: MindId; readonly fluent: FluentId; readonly value: Value | null }
  /** Knows whether the condition is so: believes it or its negation, rightly. */
  | { readonly op: "knows whether"; readonly who: MindId; readonly that: Expression }
  | { readonly op: "no idea"; readonly who: MindId; readonly fluent: FluentId };

/** A condition with where it stands in the text and its words. */
export interface Clause {
  readonly when: Expression;
  readonly words: string;
  readonly origin: Span | null;
}

/** What becomes so. Effects of one event read the situation before it, all at once. */
export type GroundEffect =
  | { readonly kind: "set"; readonly when: Expression | null; readonly fluent: FluentId; readonly value: Value }
  /** The value ceases: none if it was this one. */
  | { readonly kind: "unset"; readonly when: Expression | null; readonly fluent: FluentId; readonly value: Value }
  /** Counts stop at their bounds. */
  | { readonly kind: "add"; readonly when: Expression | null; readonly fluent: FluentId; readonly number: number }
  | { readonly kind: "mind"; readonly when: Expression | null; readonly who: readonly MindId[]; readonly write: MindWrite };

/** What happens to one fluent in somebody's picture. */
export type MindWrite =
  /** Comes to believe this value. */
  | { readonly kind: "believe"; readonly fluent: FluentId; readonly value: Value }
  /** Comes to believe that it is not this value. */
  | { readonly kind: "rule out"; readonly fluent: FluentId; readonly value: Value }
  /** Gets what is so. */
  | { readonly kind: "learn"; readonly fluent: FluentId }
  /** Gets whether it is this value. */
  | { readonly kind: "learn whether"; readonly fluent: FluentId; readonly value: Value }
  /** Learns the fluents that the condition reads. */
  | { readonly kind: "learn condition"; readonly that: Expression }
  | { readonly kind: "forget"; readonly fluent: FluentId };

export interface GroundEvent {
  readonly schema: number;
  /** Entities in the roles; -1 where a role takes a fact sentence. `here` is not among them. */
  readonly roles: readonly EntityIndex[];
  /** The whole sentence: `Mara walks to Chapel`. Several events may share it (from other places). */
  readonly name: string;
  /** Who acts (role 0), as an entity; null for most happenings. */
  readonly actor: EntityIndex | null;
  /** Who must have a reason, by mind. Those without a mind are not listed. */
  readonly willing: readonly MindId[];
  /** Whom it keeps busy, as entities: the willing roles, with or without a mind. */
  readonly busy: readonly EntityIndex[];
  readonly needs: readonly Clause[];
  readonly takes: number;
  readonly atOnce: readonly GroundEffect[];
  readonly then: readonly GroundEffect[];
  readonly while: Clause | null;
  /** For each mind the condition, in the situation before, on which it notices. By mind. */
  readonly witnesses: readonly Expression[];
  /** `never`s that this event's touching could break. */
  readonly forbidden: readonly { readonly never: number; readonly when: Expression }[];
  /** Happenings only. */
  readonly due: GroundDue | null;
  readonly may: boolean;
  /** True for an event with a persona in one of its roles: only others' eyes can see it, and it never takes place in earnest. */
  readonly phantom: boolean;
  /** True in those who reckon with it; null where everybody does. Happenings only. */
  readonly known: FluentId | null;
  /** The road it uses, a place, or null. */
  readonly road: EntityIndex | null;
  /** What fills a `fact` role, in words, and as a condition. */
  readonly claim: Clause | null;
}

export type GroundDue =
  | { readonly kind: "clock"; readonly at: GroundMoment }
  /** `spent` is true from its occurring until the condition ceases. */
  | { readonly kind: "condition"; readonly when: Expression; readonly spent: FluentId };

export interface GroundMoment {
  readonly minute: number;
  readonly daily: boolean;
}

/** What events of one schema share: their prose, and how to find the one with other people in it. */
export interface SchemaInfo {
  readonly kind: "action" | "happening";
  readonly name: string;
  readonly roleNames: readonly string[];
  readonly events: readonly EventId[];
  readonly prose: readonly SchemaProse[];
  readonly origin: Span | null;
}

/** Prose of a schema; conditions are given per event, in the order of `Program.schemas[…].events`. */
export interface SchemaProse {
  readonly fromRole: number | null;
  readonly fromPerson: EntityIndex | null;
  readonly when: readonly (Expression | null)[];
  readonly text: string;
  /** Conditions inside the text by their words, per event. */
  readonly conditions: readonly { readonly words: string; readonly when: readonly Expression[] }[];
}

export interface GroundProse {
  readonly fromPerson: EntityIndex | null;
  readonly when: Expression | null;
  readonly text: string;
  readonly conditions: readonly { readonly words: string; readonly when: Expression }[];
}

/** `when … then …`, in whoever's picture `known` is true (null: in all, and in the world). */
export interface GroundRule {
  readonly name: string;
  readonly when: Expression;
  readonly then: readonly GroundEffect[];
  readonly known: FluentId | null;
  readonly origin: Span | null;
}

/** A condition that no event may bring about. */
export interface GroundNever {
  readonly name: string;
  /** False constant where the rule is only about touching; then the events carry their own conditions. */
  readonly when: Expression;
  readonly known: FluentId | null;
  readonly origin: Span | null;
}

export interface GroundWant {
  readonly who: MindId;
  readonly weight: number;
  readonly that: Expression;
  readonly once: Expression | null;
  readonly expressive: boolean;
  readonly words: string;
  readonly origin: Span | null;
}

export interface GroundEnding {
  readonly name: string;
  readonly tone: string | null;
  readonly when: Expression;
  readonly prose: readonly GroundProse[];
  readonly warns: readonly string[];
  readonly origin: Span | null;
}

/** One who believes. Groups too. */
export interface Mind {
  readonly entity: EntityIndex;
  readonly name: string;
}

/** Applied in order at the start, over the defaults. `who` from the outermost mind. */
export type GroundBelief =
  | { readonly who: readonly MindId[]; readonly write: MindWrite; readonly origin: Span | null }
  /** What the last of `who` is taken to believe of the fluent is whatever is so. */
  | {
      readonly who: readonly MindId[];
      readonly write: { readonly kind: "whatever is so"; readonly fluent: FluentId };
      readonly origin: Span | null;
    };

export interface GroundOutline {
  readonly name: string;
  readonly from: EntityIndex | null;
  readonly chapters: readonly GroundChapter[];
}

export interface GroundChapter {
  readonly kind: "chapter" | "flashback" | "meanwhile";
  readonly title: string | null;
  readonly from: EntityIndex | null;
  readonly lines: readonly GroundOutlineLine[];
}

export type GroundWhen =
  | { readonly kind: "at"; readonly minute: number }
  | { readonly kind: "then" }
  | { readonly kind: "by"; readonly minute: number };

export interface GroundOutlineLine {
  readonly when: GroundWhen;
  readonly act: OutlineAct;
  /** The line as written. */
  readonly words: string;
  readonly marks: readonly string[];
  readonly origin: Span;
}

export type OutlineAct =
  /** For each event of the line, the ground events that its sentence can mean (from whatever place the actor is in). */
  | { readonly kind: "events"; readonly events: readonly (readonly EventId[])[] }
  | { readonly kind: "happening"; readonly event: EventId }
  | { readonly kind: "wait" }
  | { readonly kind: "ending"; readonly ending: number }
  | { readonly kind: "condition"; readonly condition: Expression }
  | { readonly kind: "reason"; readonly who: MindId; readonly events: readonly EventId[]; readonly expected: boolean }
  | { readonly kind: "could"; readonly events: readonly EventId[]; readonly expected: boolean };
