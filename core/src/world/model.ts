import type { Span } from "../base/index.js";
import type { Condition, Effect, EventSentence, Gap, RoleId } from "./sentence.js";

export type EntityId = number & { readonly brand: "EntityId" };
export type KindId = number & { readonly brand: "KindId" };
export type FactId = number & { readonly brand: "FactId" };
export type ActionId = number & { readonly brand: "ActionId" };
export type RuleId = number & { readonly brand: "RuleId" };

/**
 * What the author declared, with all names bound: schemas, not yet filled in. Plain data; it goes through JSON unchanged.
 * Everything that refers to something by number refers into the list of that name here.
 */
export interface WorldModel {
  readonly format: "explicator-world/1";
  readonly header: Header;
  readonly kinds: readonly Kind[];
  readonly entities: readonly Entity[];
  /** Null where the world declares no minutes: then events simply follow one another. */
  readonly clock: Clock | null;
  readonly deadlines: readonly Deadline[];
  readonly roads: readonly Road[];
  readonly facts: readonly FactPattern[];
  /** Actions and happenings together: both are events with roles. */
  readonly actions: readonly ActionSchema[];
  readonly rules: readonly RuleSchema[];
  readonly starts: readonly StartFact[];
  readonly beliefs: readonly StartBelief[];
  readonly wants: readonly Want[];
  readonly endings: readonly Ending[];
  readonly outlines: readonly Outline[];
  readonly whatIfs: readonly WhatIf[];
  readonly expects: readonly Expectation[];
  /** How far people look ahead (`people look 10 steps ahead`) and how deep minds nest; null where not said. */
  readonly stepsAhead: number | null;
  readonly mindsDeep: number | null;
  /** What `use … change … leave out` departs from, in the author's words, for tags and the note to readers. */
  readonly departures: readonly string[];
}

export interface Header {
  readonly title: string;
  /** Every header line in order, as written: `rating`, `warnings`, `content note` … */
  readonly lines: readonly { readonly keyword: string; readonly text: string }[];
  /** Prose of the header, `opening` and the like. */
  readonly opening: readonly Prose[];
  readonly span: Span | null;
}

/** Kinds form a tree below the built-in `entity`. Built in: entity > place > road; entity > thing > container; thing > person > group. */
export interface Kind {
  readonly name: string;
  readonly parent: KindId | null;
  /** Traits that everything of the kind has. */
  readonly traits: readonly string[];
  readonly span: Span | null;
}

export type Pronoun = "they" | "she" | "he" | "it";

export interface Entity {
  readonly name: string;
  readonly kind: KindId;
  /** Traits as written in headers, with those of its kinds: `shaded`, `open to the sky`. */
  readonly traits: readonly string[];
  readonly pronoun: Pronoun;
  /** True for a name that exists in others' eyes only (`seen as Widow Penn`). */
  readonly persona: boolean;
  readonly span: Span | null;
}

/** Minutes count from 00:00 on day 1. */
export interface Clock {
  readonly start: number;
  readonly span: Span;
}

/** A moment: once (`at 05:40 on day 1`) or `every day`. `minute` is of the day when daily, else absolute. */
export interface Moment {
  readonly minute: number;
  readonly daily: boolean;
}

export interface Deadline {
  readonly name: string | null;
  readonly at: Moment;
  readonly span: Span;
}

/** A road is a place of its own (`place`), open both ways unless `oneWay`. Times from the least to the greatest. */
export interface Road {
  readonly from: EntityId;
  readonly to: EntityId;
  readonly place: EntityId;
  readonly oneWay: boolean;
  readonly times: readonly RoadTime[];
  readonly span: Span;
}

/** The minutes, and what must be so of the walker (`on horseback`, role 0) to be that quick; null for anyone. */
export interface RoadTime {
  readonly minutes: number;
  readonly when: Condition | null;
}

/** A word of a pattern, or a hole that a name fills. */
export type PatternPart =
  | { readonly kind: "word"; readonly text: string }
  | { readonly kind: "role"; readonly role: RoleId }
  | { readonly kind: "value" };

/** A hole of a pattern: `[walker: person]`. A `fact` role takes a fact sentence (`[claim: fact]`). */
export interface Role {
  readonly name: string;
  readonly kind: KindId | "fact";
  readonly span: Span | null;
}

/** What a fact's value can be. `entity` and `count` patterns have a `value` part. */
export type FactDomain =
  | { readonly kind: "truth" }
  | { readonly kind: "entity"; readonly kinds: readonly KindId[]; readonly none: boolean }
  | { readonly kind: "count"; readonly least: number; readonly most: number };

/**
 * A declared fact sentence. Fact 0 is always `[thing] is in [one place or container or person or none]`: location.
 * Fact 1 is `[person] is alive, otherwise dead`. Fact 2 is `[person] is seen as [one person or none]`, secret: the persona.
 */
export interface FactPattern {
  readonly parts: readonly PatternPart[];
  readonly roles: readonly Role[];
  readonly domain: FactDomain;
  /** Who knows it at the start. */
  readonly openness: "open" | "secret";
  readonly visible: boolean;
  /** `otherwise dead`: the word for its being false. */
  readonly opposite: readonly string[] | null;
  /** The truth value where nothing is said; persons are alive by the prelude. */
  readonly initially: boolean;
  readonly span: Span | null;
}

export interface Prose {
  /** Whose eyes: a role of the event, a person, or null for anyone's. */
  readonly from: { readonly role: RoleId } | { readonly person: EntityId } | null;
  readonly when: Condition | null;
  readonly text: string;
  /** What `{if CONDITION: …}` in the text says, by the condition's own words. */
  readonly conditions: readonly { readonly words: string; readonly condition: Condition }[];
  readonly span: Span;
}

/**
 * An action or a happening. Role 0 is the first role; `willing` are role numbers that must consent.
 * `usesHere` says that some line reads `here`, or a road, so that the place of the first actor is a hidden role.
 */
export interface ActionSchema {
  readonly kind: "action" | "happening";
  /** The sentence as declared, without brackets, for messages; a happening's is its name. */
  readonly name: string;
  readonly parts: readonly PatternPart[];
  readonly roles: readonly Role[];
  /** Whom or what the fact in a `claim` role must be about, where the author said so (`claim is about …`); not there for any. */
  readonly claimAbout?: readonly EntityId[];
  readonly needs: readonly Condition[];
  readonly touches: readonly { readonly who: Term; readonly what: Term }[];
  readonly takes: Duration;
  readonly willing: readonly RoleId[];
  readonly witnesses: Witnesses;
  readonly atOnce: readonly Effect[];
  readonly then: readonly Effect[];
  readonly while: Condition | null;
  /** Happenings: when they must occur. Null for actions, and for `may` happenings, which can occur whenever `needs` are met. */
  readonly due: Due | null;
  readonly may: boolean;
  readonly knownTo: KnownTo;
  readonly usesHere: boolean;
  readonly prose: readonly Prose[];
  /** There where a line could not be read, which has been reported: the event keeps its number and its words, and can never occur. */
  readonly broken?: true;
  readonly span: Span;
}

export type Due = { readonly kind: "clock"; readonly at: Moment } | { readonly kind: "condition"; readonly when: Condition };

export type Duration =
  | { readonly kind: "minutes"; readonly minutes: number }
  /** The least time of the road from the actor's place to this place. */
  | { readonly kind: "road"; readonly to: Term };

/** Who notices an event. `default` is everyone in the first actor's place; for a happening without a place everyone. */
export type Witnesses =
  | { readonly kind: "default" }
  | { readonly kind: "nobody" }
  | { readonly kind: "listed"; readonly groups: readonly WitnessGroup[] };

/** `everyone here who is not Spike`: all of a kind, in a place (or anywhere), narrowed; or one person. Inside `when`, role `witness`. */
export type WitnessGroup =
  | { readonly kind: "person"; readonly who: Term; readonly when: Condition | null }
  | { readonly kind: "everyone"; readonly of: KindId; readonly place: Term | null; readonly when: Condition | null };

/** Who reckons with a rule or a happening. `believedBy` means that it is not so, and fires in those minds only. */
export type KnownTo =
  | { readonly kind: "everyone" }
  | { readonly kind: "some"; readonly who: readonly EntityId[] }
  | { readonly kind: "believedBy"; readonly who: readonly EntityId[] };

/** `when … then …`, or `never …`, in which case `then` is empty and `never` true. Roles range over all of their kinds. */
export interface RuleSchema {
  readonly name: string;
  readonly roles: readonly Role[];
  readonly never: boolean;
  readonly when: readonly Condition[];
  readonly then: readonly Effect[];
  readonly knownTo: KnownTo;
  readonly warns: readonly string[];
  /** There where a line could not be read, which has been reported: the rule keeps its number, and never applies. */
  readonly broken?: true;
  readonly span: Span;
}

/** A fact of the start, positive or negative, already an effect with no roles. */
export interface StartFact {
  readonly effect: Effect;
  readonly span: Span;
}

/**
 * What somebody has in mind at the start. `knows` is a belief that must be so (a contradiction with the start is diagnosed).
 * `whateverIsSo`: the inner gap's value is whatever is so (`believes Wood knows where Spike went`).
 * `who` lists the minds from the outermost: [Buffy, Wood] is what Buffy takes Wood to believe.
 */
export type StartBelief =
  | {
      readonly kind: "believes";
      readonly who: readonly EntityId[];
      readonly that: Effect;
      readonly mustBeSo: boolean;
      readonly span: Span;
    }
  | { readonly kind: "knows"; readonly who: readonly EntityId[]; readonly gap: Gap; readonly span: Span }
  | { readonly kind: "no idea"; readonly who: readonly EntityId[]; readonly gap: Gap; readonly span: Span }
  | { readonly kind: "rule"; readonly who: readonly EntityId[]; readonly rule: RuleId; readonly span: Span };

/** A want with its weight; a fear is the want that it not be so (`that` is then negated). */
export interface Want {
  readonly who: EntityId;
  readonly weight: number;
  readonly that: Condition;
  readonly once: Condition | null;
  /** `wants to have DONE`: wanted for itself. */
  readonly expressive: boolean;
  /** The words after `wants`, for messages and for `why`. */
  readonly words: string;
  readonly span: Span;
}

export interface Ending {
  readonly name: string;
  readonly tone: string | null;
  readonly when: Condition;
  readonly prose: readonly Prose[];
  readonly warns: readonly string[];
  readonly span: Span;
}

export interface Outline {
  readonly name: string;
  /** Whose eyes: `outline as told, from Mara`. */
  readonly from: EntityId | null;
  readonly chapters: readonly Chapter[];
  readonly span: Span;
}

/** A chapter, or a block told apart: a flashback, or what goes on `meanwhile`. An outline without chapters has one, unnamed. */
export interface Chapter {
  readonly kind: "chapter" | "flashback" | "meanwhile";
  readonly title: string | null;
  readonly from: EntityId | null;
  readonly lines: readonly OutlineLine[];
  readonly span: Span;
}

export type Mark = "lie" | "mistake" | "by accident" | "dream";

/** When a line of an outline is: at a minute (absolute), when the line before is over, or by a moment at the latest. */
export type OutlineWhen =
  | { readonly kind: "at"; readonly minute: number }
  | { readonly kind: "then" }
  | { readonly kind: "by"; readonly minute: number };

export type OutlineLine =
  /** One event, or several that begin in the same minute (`Mara and Vey walk to Chapel`). */
  | {
      readonly kind: "events";
      readonly when: OutlineWhen;
      readonly events: readonly EventSentence[];
      readonly marks: readonly Mark[];
      readonly span: Span;
    }
  | { readonly kind: "happening"; readonly when: OutlineWhen; readonly action: ActionId; readonly span: Span }
  | { readonly kind: "wait"; readonly when: OutlineWhen; readonly span: Span }
  | { readonly kind: "ending"; readonly when: OutlineWhen; readonly ending: number; readonly span: Span }
  | {
      readonly kind: "check";
      readonly when: OutlineWhen;
      readonly that: OutlineCheck;
      readonly words: string;
      readonly span: Span;
    };

export type OutlineCheck =
  | { readonly kind: "condition"; readonly condition: Condition }
  | { readonly kind: "reason"; readonly who: EntityId; readonly event: EventSentence; readonly expected: boolean }
  | { readonly kind: "could"; readonly event: EventSentence; readonly expected: boolean };

export type Change =
  | { readonly kind: "start"; readonly effect: Effect; readonly words: string }
  | { readonly kind: "belief"; readonly belief: StartBelief; readonly words: string }
  | { readonly kind: "want"; readonly want: Want; readonly words: string }
  | { readonly kind: "swap"; readonly event: EventSentence; readonly for: EventSentence; readonly words: string }
  | { readonly kind: "without"; readonly event: EventSentence; readonly words: string }
  | { readonly kind: "without rule"; readonly rule: RuleId; readonly words: string };

export interface WhatIf {
  readonly name: string;
  readonly changes: readonly Change[];
  readonly expects: readonly Question[];
  readonly span: Span;
}

export interface Expectation {
  readonly question: Question;
  readonly span: Span;
}

/** A question of the notation, bound. `before`/`after` narrow it to a part of the outline. */
export type Question =
  | {
      readonly kind: "can" | "could" | "cannot" | "could not";
      readonly goal: Goal;
      readonly by: number | null;
      readonly words: string;
    }
  | { readonly kind: "always" | "never"; readonly that: Condition; readonly beforeChapter: number | null; readonly words: string }
  | { readonly kind: "how soon"; readonly goal: Goal; readonly words: string }
  | { readonly kind: "how late"; readonly event: EventSentence; readonly goal: Goal; readonly words: string }
  | { readonly kind: "everybody has a reason"; readonly words: string }
  | { readonly kind: "every ending"; readonly words: string }
  | { readonly kind: "stands"; readonly outline: number; readonly words: string };

export type Goal =
  | { readonly kind: "ending"; readonly ending: number }
  | { readonly kind: "condition"; readonly condition: Condition };

export type { Term } from "./sentence.js";

import type { Term } from "./sentence.js";
