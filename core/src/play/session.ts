import type { Engine, Obstacle, Occurrence, Situation, Step } from "../engine/index.js";
import type { Explanation } from "../plan/index.js";
import type { EventId, MindId } from "../program/index.js";
import type { Reasoner } from "./reasoner.js";

/**
 * A play as a value: where it began and what was decided since. Nothing in it is ever changed, so that undoing is leaving out
 * the last turn, and a fork is a second variable.
 *
 *     Session   start ── Turn ── Turn ── Turn          a turn is what the player decided, and all that followed from it
 *                        │
 *                        Beat  Beat  Beat              a beat is one step of the engine, by somebody or by nobody (time)
 */
export interface Session {
  readonly engine: Engine;
  readonly reasoner: Reasoner;
  /** The person whom the player plays. */
  readonly player: MindId;
  /** Settles ties between what others could do, which `may` happenings occur, and the variations of the prose. */
  readonly seed: number;
  readonly opening: Opening;
  readonly turns: readonly Turn[];
}

/** The first situation, and what occurred before anybody could choose. */
export interface Opening {
  readonly situation: Situation;
  readonly occurrences: readonly Occurrence[];
  readonly ending: number | null;
}

/** What the player decided: an event, or to let time pass: until something happens (null) or until a minute at the latest. */
export type Decision =
  | { readonly kind: "choose"; readonly event: EventId }
  | { readonly kind: "wait"; readonly until: number | null };

export interface Turn {
  readonly decision: Decision;
  readonly beats: readonly Beat[];
}

/** One step, with the situations around it. */
export interface Beat {
  readonly step: Step;
  /** Whose decision it was; null for time, and for happenings that nobody does. */
  readonly by: MindId | null;
  /** Why, for others' acts; null for the player's own, and where it was not asked (in a play read back from a save). */
  readonly explanation: Explanation | null;
  readonly before: Situation;
  readonly after: Situation;
  readonly occurrences: readonly Occurrence[];
  readonly ending: number | null;
}

export interface SessionOptions {
  readonly as: MindId;
  readonly seed: number;
}

export type Beginning =
  | { readonly kind: "begun"; readonly session: Session }
  /** The rules contradict one another at the start. */
  | { readonly kind: "impossible"; readonly obstacles: readonly Obstacle[] };

/** Begins a play at the first situation of the world. */
export function beginSession(engine: Engine, reasoner: Reasoner, options: SessionOptions): Beginning {
  const outcome = engine.start();
  if (outcome.kind === "impossible") return outcome;
  const { situation, occurrences, ending } = outcome;
  const opening = { situation, occurrences, ending };
  return { kind: "begun", session: { engine, reasoner, player: options.as, seed: options.seed, opening, turns: [] } };
}

/** All beats so far, in order. */
export function listBeats(session: Session): readonly Beat[] {
  return session.turns.flatMap((turn) => turn.beats);
}

/** The last thing that took place; null at the very beginning. */
export function lastBeatOf(session: Session): Beat | null {
  return session.turns.findLast((turn) => turn.beats.length > 0)?.beats.at(-1) ?? null;
}

/** Where the play is now. */
export function situationOf(session: Session): Situation {
  return lastBeatOf(session)?.after ?? session.opening.situation;
}

/** The ending that the play has reached; null while it goes on. */
export function endingOf(session: Session): number | null {
  const last = lastBeatOf(session);
  return last === null ? session.opening.ending : last.ending;
}

/** The play as it was when only the first `turnCount` turns had been taken. */
export function rewindTo(session: Session, turnCount: number): Session {
  return { ...session, turns: session.turns.slice(0, Math.max(0, turnCount)) };
}

/** The play without its last turn. */
export function undoTurn(session: Session): Session {
  return rewindTo(session, session.turns.length - 1);
}

/** Whether an entity is in the middle of something. */
export function isBusy(session: Session, situation: Situation, entity: number): boolean {
  return situation.world.doing.some((entry) => session.engine.program.events[entry.event]?.busy.includes(entity) === true);
}
