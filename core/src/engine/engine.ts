import type { EventId, Expression, Program } from "../program/index.js";
import type { Owner, Picture, Situation } from "./situation.js";
import type { Outcome, Step } from "./step.js";

/** What holds in a picture: yes, no, or (null) its owner has no idea. In the world it is never null. */
export type Truth = boolean | null;

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
  /** The events of the program, by name, for tests and for the edges. */
  findEvents(name: string): readonly EventId[];
}
