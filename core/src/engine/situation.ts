import type { EventId, MindId } from "../program/index.js";

/**
 * What a picture holds for one fluent:
 *
 *      0 … size-1     this value
 *     -1              whatever is so: the value that the picture around it has (only inside somebody's mind, or learnt in imagining)
 *     [v, w, …]       no idea; the values listed, in rising order, are ruled out
 */
export type Belief = number | readonly number[];

export const whateverIsSo = -1;
export const noIdea: readonly number[] = [];

/** An event under way, from its beginning to its end. Where the same minute holds several, in the order begun. */
export interface Underway {
  readonly event: EventId;
  readonly start: number;
  readonly end: number;
}

/**
 * What is so, or what somebody takes to be so: a value for every fluent, what is under way, and what each person believes.
 * The world is a picture in which every fluent has a value; a mind is a picture inside a picture.
 *
 *     Situation        values  doing  minds[Buffy] ── values  doing  minds[Spike] ── values  doing  (no deeper: minds is [])
 *                                     minds[Spike] ── …        minds[Buffy] is null in Buffy's own
 */
export interface Picture {
  readonly values: readonly Belief[];
  readonly doing: readonly Underway[];
  /** By MindId; null for the owner of the picture himself; empty at the limit of depth. */
  readonly minds: readonly (Picture | null)[];
}

/** A moment of the story, whole. */
export interface Situation {
  readonly minute: number;
  readonly world: Picture;
}

/** Whose picture it is: null for the world. */
export type Owner = MindId | null;
