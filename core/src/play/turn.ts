import { present } from "../base/index.js";
import type { Obstacle, Step } from "../engine/index.js";
import type { EventId } from "../program/index.js";
import { listTold } from "./notice.js";
import { actOthers, addBeat, addStep, letHappen, makeBeat, type Working } from "./others.js";
import { type Beat, type Decision, endingOf, isBusy, type Session, situationOf } from "./session.js";

/** The play with one turn more; or why there is none. */
export type Played =
  | { readonly kind: "played"; readonly session: Session }
  | { readonly kind: "impossible"; readonly obstacles: readonly Obstacle[] };

/** How long a wait until something happens goes on at most, in minutes of the story. */
const patience = 24 * 60;

/** No turn makes more steps than this; a story that needs more is going nowhere. */
const stepLimit = 2000;

/**
 * The player's person does something, or tries to. The others answer, each with one act; and if it takes minutes, time goes on,
 * with all that others do meanwhile, until he is free again.
 */
export function* playChoice(session: Session, event: EventId): Working<Played> {
  const before = situationOf(session);
  const begun = session.engine.take(before, { kind: "begin", event });
  const isNeed = begun.kind === "impossible" && begun.obstacles.every((obstacle) => obstacle.kind === "need");
  const step: Step = { kind: isNeed ? "attempt" : "begin", event };
  const outcome = isNeed ? session.engine.take(before, step) : begun;
  if (outcome.kind === "impossible") return { kind: "impossible", obstacles: outcome.obstacles };
  const turned = addTurn(session, { kind: "choose", event });
  const chosen = addBeat(turned, makeBeat(step, session.player, null, before, outcome));
  const answered = yield* actOthers(chosen);
  const happened = session.engine.program.clock === null ? letHappen(answered) : answered;
  return { kind: "played", session: yield* goOn(happened, isPlayerFree, null) };
}

/**
 * The player's person lets time pass: until something happens before his eyes, or until a minute at the latest. Unchanged where
 * nothing can come of it.
 */
export function* playWait(session: Session, until: number | null): Working<Session> {
  if (endingOf(session) !== null) return session;
  const start = situationOf(session).minute;
  const isEnough = (now: Session, fresh: readonly Beat[]): boolean => {
    return fresh.some((beat) => listTold(now, beat).length > 0) || situationOf(now).minute - start >= patience;
  };
  const waited = yield* goOn(addTurn(session, { kind: "wait", until }), isEnough, until);
  return waited.turns.at(-1)?.beats.length === 0 ? session : waited;
}

/** Works a play out to the end, without a pause. */
function finish<Result>(working: Working<Result>): Result {
  let step = working.next();
  while (step.done !== true) step = working.next();
  return step.value;
}

/** `playChoice` at one go. */
export function choose(session: Session, event: EventId): Played {
  return finish(playChoice(session, event));
}

/** `playWait` at one go. */
export function wait(session: Session, until: number | null): Session {
  return finish(playWait(session, until));
}

/** Says when to stop, by the play so far and the beats that were added last. */
type Stop = (now: Session, fresh: readonly Beat[]) => boolean;

/** Others act and time passes, in turn, until it is enough, an ending is reached, or nothing is left to come. */
function* goOn(session: Session, isEnough: Stop, until: number | null): Working<Session> {
  let now = session;
  let fresh: readonly Beat[] = [];
  for (let count = 0; count < stepLimit && endingOf(now) === null && !isEnough(now, fresh); count++) {
    const acted = yield* actOthers(now);
    const moved = acted === now ? passOn(now, until) : acted;
    if (moved === now) break;
    fresh = moved.turns.at(-1)?.beats.slice(now.turns.at(-1)?.beats.length) ?? [];
    now = moved;
  }
  return now;
}

/** Time moves to the next moment, at most to `until`; what may happen does so first. Unchanged where nothing is left to come. */
function passOn(session: Session, until: number | null): Session {
  const happened = letHappen(session);
  if (happened !== session) return happened;
  const situation = situationOf(session);
  const next = session.engine.findNextMoment(situation);
  const ahead = [next, session.engine.program.clock === null ? null : until].filter((minute) => minute !== null);
  const to = Math.min(...ahead);
  if (ahead.length === 0 || to <= situation.minute) return session;
  return addStep(session, { kind: "pass", to }, null, null) ?? session;
}

function isPlayerFree(session: Session): boolean {
  const me = present(session.engine.program.minds[session.player], "the player's mind").entity;
  return !isBusy(session, situationOf(session), me);
}

function addTurn(session: Session, decision: Decision): Session {
  return { ...session, turns: [...session.turns, { decision, beats: [] }] };
}
