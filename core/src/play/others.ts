import { hashText, present } from "../base/index.js";
import type { Outcome, Situation, Step } from "../engine/index.js";
import type { Explanation, Reason } from "../plan/index.js";
import type { EventId, MindId } from "../program/index.js";
import { type Beat, endingOf, isBusy, lastBeatOf, listBeats, type Session, situationOf } from "./session.js";

/** Acts that take no time are begun by one person at most this often in one minute, so that no quarrel goes on for ever. */
const quickActLimit = 20;

/** One in so many: how often a `may` happening that can occur does so when time goes on. */
const happeningOdds = 6;

/** A play that is being worked out. It yields where it stands now and then, so that the caller can stop, or show that it goes on. */
export type Working<Result> = Generator<Session, Result, void>;

/** Every other person who is free and has a reason begins the act that promises most: one act each, in the order of the program. */
export function* actOthers(session: Session): Working<Session> {
  let now = session;
  for (const [index, mind] of session.engine.program.minds.entries()) {
    const who = index as MindId;
    if (endingOf(now) !== null) return now;
    if (who === session.player || isBusy(now, situationOf(now), mind.entity)) continue;
    if (countQuickActs(now, who) >= quickActLimit) continue;
    yield now;
    now = actOne(now, who);
  }
  return now;
}

/** Lets each `may` happening that can occur and has not yet in this play do so, if the seed says so. */
export function letHappen(session: Session): Session {
  return session.engine.program.events.reduce<Session>((now, event, index) => {
    const id = index as EventId;
    if (!event.may || event.phantom || endingOf(now) !== null || hasBegun(now, id)) return now;
    if (draw(now, `may/${event.name}`) % happeningOdds !== 0) return now;
    return addStep(now, { kind: "begin", event: id }, null, null) ?? now;
  }, session);
}

/** Takes a step and adds it to the last turn as a beat; null where it cannot be taken. */
export function addStep(session: Session, step: Step, by: MindId | null, explanation: Explanation | null): Session | null {
  const before = situationOf(session);
  const outcome = session.engine.take(before, step);
  return outcome.kind === "taken" ? addBeat(session, makeBeat(step, by, explanation, before, outcome)) : null;
}

export function makeBeat(
  step: Step,
  by: MindId | null,
  explanation: Explanation | null,
  before: Situation,
  outcome: Outcome & { readonly kind: "taken" },
): Beat {
  return { step, by, explanation, before, after: outcome.situation, occurrences: outcome.occurrences, ending: outcome.ending };
}

export function addBeat(session: Session, beat: Beat): Session {
  const last = present(session.turns.at(-1), "a turn to add to");
  return { ...session, turns: [...session.turns.slice(0, -1), { ...last, beats: [...last.beats, beat] }] };
}

/** Begins the act that promises most to one person, and to whoever else must be willing; unchanged where there is none. */
function actOne(session: Session, who: MindId): Session {
  const situation = situationOf(session);
  for (const { event, explanation } of rankActions(session, session.reasoner.list(situation, who))) {
    if (!areAllWilling(session, situation, event, who)) continue;
    const begun = addStep(session, { kind: "begin", event }, who, explanation);
    const done = begun ?? addStep(session, { kind: "attempt", event }, who, explanation);
    if (done !== null) return done;
  }
  return session;
}

/** The most gain first; of equal gain the shortest plan, so that who has begun a plan goes on with it; then by the seed. */
function rankActions(session: Session, actions: readonly Reason[]): readonly Reason[] {
  const ranked = actions.flatMap((action) => {
    if (action.explanation.verdict !== "makes sense") return [];
    const { gain, plan } = action.explanation;
    return [{ action, gain, length: plan.length, lot: draw(session, `act/${action.event}`) }];
  });
  ranked.sort((left, right) => right.gain - left.gain || left.length - right.length || left.lot - right.lot);
  return ranked.map((entry) => entry.action);
}

/** Whether the act makes sense to all who must be willing. What needs the player's will is offered to the player, never taken. */
function areAllWilling(session: Session, situation: Situation, event: EventId, who: MindId): boolean {
  const ground = present(session.engine.program.events[event], "an event of the program");
  return ground.willing.every((mind) => {
    if (mind === session.player) return false;
    return mind === who || session.reasoner.explain(situation, mind, event).verdict === "makes sense";
  });
}

/** How many acts without minutes somebody has begun in this minute; in a world without a clock, in this turn. */
function countQuickActs(session: Session, who: MindId): number {
  const { program } = session.engine;
  const minute = situationOf(session).minute;
  const beats = program.clock === null ? (session.turns.at(-1)?.beats ?? []) : listBeats(session);
  return beats.filter((beat) => {
    if (beat.by !== who || beat.step.kind === "pass" || beat.before.minute !== minute) return false;
    return beat.step.kind === "attempt" || program.events[beat.step.event]?.takes === 0;
  }).length;
}

function hasBegun(session: Session, event: EventId): boolean {
  return listBeats(session).some((beat) => beat.step.kind === "begin" && beat.step.event === event);
}

/** A whole number that depends on the seed, the moment, how far the play is, and what it is for. */
function draw(session: Session, purpose: string): number {
  const moment = `${situationOf(session).minute}/${session.turns.length}/${lastBeatOf(session)?.step.kind ?? ""}`;
  return Number.parseInt(hashText(`${session.seed}/${moment}/${purpose}`).slice(-8), 16);
}
