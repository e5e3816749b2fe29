import type { EventId, Expression, FluentId, MindId, Program } from "../program/index.js";
import type { Belief, Owner, Picture, Situation } from "./situation.js";
import type { Obstacle, Outcome, Step } from "./step.js";
import type { Showing } from "./writes.js";

/** A picture in which its owner imagines what could happen, and when. */
export interface Imagining {
  readonly picture: Picture;
  readonly owner: Owner;
  readonly minute: number;
}

/** A step imagined: the picture after it, and what it would show of which its owner has no idea. */
export type Imagined =
  | { readonly kind: "taken"; readonly scene: Imagining; readonly shown: readonly Showing[] }
  | { readonly kind: "impossible"; readonly obstacles: readonly Obstacle[] };

/** What holds in a picture: yes, no, or (null) its owner has no idea. In the world it is never null. */
export type Truth = boolean | null;

/** One step from a situation of a space, and where it leads. */
export interface Successor {
  readonly step: Step;
  readonly key: string;
  readonly minute: number;
  readonly ending: number | null;
}

/**
 * All situations that could come of the first one, for a search: each is its key, a text that is the same for equal situations
 * only, from which the engine makes the situation anew when it is looked at.
 */
export interface StateSpace {
  /** The first situation; null where there is none. */
  readonly first: Successor | null;
  /** What could come next. */
  expand(key: string): readonly Successor[];
  /** The situation of a key. */
  readSituation(key: string): Situation;
}

/**
 * The meaning of a program, twice over: `makePlainEngine` is written straight from the page that says what a world means,
 * `makeFastEngine` is quick. Both are this, and a property test holds them together.
 */
export interface Engine {
  readonly program: Program;
  /** The first situation, rules settled; its outcome is impossible where the rules contradict at the start. */
  start(): Outcome;
  /** Takes one step, with all that follows from it. */
  take(situation: Situation, step: Step): Outcome;
  /** Every step that *could* be taken: actions whose needs are met, `may` happenings, attempts, and letting time pass. */
  listSteps(situation: Situation): readonly Step[];
  /** Whether a condition holds in the world of the situation. */
  evaluate(situation: Situation, expression: Expression): Truth;
  /** Whether a condition holds in somebody's picture. Whatever is so counts as no idea at the top of a picture. */
  evaluateIn(picture: Picture, owner: Owner, minute: number, expression: Expression): Truth;
  /** The next minute at which something ends, is due, or a deadline passes; null where nothing is pending. */
  findNextMoment(situation: Situation): number | null;
  /** The first ending, in the order of the file, whose condition holds; null for none. */
  findEnding(situation: Situation): number | null;
  /** All that could happen, for a search. */
  openSpace(): StateSpace;
  /** The events of the program, by name, for tests and for the edges. */
  findEvents(name: string): readonly EventId[];
  /** Takes a step in somebody's picture, as its owner believes that it would go. Happenings that he does not reckon with do not occur. */
  imagine(scene: Imagining, step: Step): Imagined;
  /** A text that is the same for equal pictures of one owner at one minute, and only for them. */
  writeKey(scene: Imagining): string;
  /** What the owner of a picture would be shown by looking about where he is, of what he has no idea of. */
  listShowings(scene: Imagining): readonly Showing[];
  /** The next minute that is pending in somebody's picture; null for none. */
  findNextMomentIn(scene: Imagining): number | null;
  /** When each clock-bound happening and deadline that the owner of a picture reckons with comes next. */
  listPending(scene: Imagining): readonly number[];
  /** The fluents of the picture itself that a condition reads, as far as its owner can tell. */
  listReadFluents(scene: Imagining, condition: Expression): readonly FluentId[];
  /** The values that somebody with no idea of a fluent reckons with. */
  listPossible(fluent: FluentId): readonly number[];
  /** Whether a condition holds in the picture of a scene. */
  judge(scene: Imagining, expression: Expression): Truth;
  /** The belief that the picture holds of a fluent. */
  readBelief(scene: Imagining, fluent: FluentId): Belief;
  /** The picture with what is hoped for put in as if it were so; the same picture where nothing is. */
  assume(scene: Imagining, hopes: readonly Showing[]): Imagining;
  /** The picture in which what was hoped for has proved wrong. */
  disappoint(scene: Imagining, hopes: readonly Showing[]): Imagining;
  /** The minutes at which what is under way in the picture ends. */
  listEnds(scene: Imagining): readonly number[];
  /**
   * What the owner of a picture takes somebody to have in mind, as a picture to imagine in: whatever is so is what the owner holds
   * to be so. Null where minds go no deeper.
   */
  enterMind(scene: Imagining, who: MindId): Imagining | null;
  /** What keeps an event from beginning in somebody's picture, or (owner null) in the world. */
  listObstacles(scene: Imagining, event: EventId): readonly Obstacle[];
}
