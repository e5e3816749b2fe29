import { present } from "../base/index.js";
import type { Engine, Obstacle, Outcome, Step } from "../engine/index.js";
import type { EventId, MindId } from "../program/index.js";
import { pictureIn } from "./notice.js";
import { addBeat, makeBeat } from "./others.js";
import type { Reasoner } from "./reasoner.js";
import { readStep, type Save, type SavedStep, type SavedTurn } from "./save.js";
import { beginSession, type Decision, type Session, situationOf } from "./session.js";

/** The first saved step that the story no longer allows. Turns count from 0. */
export interface Misfit {
  readonly turn: number;
  readonly step: SavedStep;
  /** Empty where the story has no such event any more. */
  readonly obstacles: readonly Obstacle[];
}

export type Resumed =
  /** The play, up to the first step that does not fit; `misfit` is null where all did. */
  | { readonly kind: "resumed"; readonly session: Session; readonly misfit: Misfit | null }
  | { readonly kind: "no such person"; readonly person: string }
  | { readonly kind: "impossible"; readonly obstacles: readonly Obstacle[] };

/** Takes up a saved play in a story, which may have changed since: steps are found again by their sentences. */
export function resumeSession(engine: Engine, reasoner: Reasoner, save: Save): Resumed {
  const as = findMindNamed(engine, save.person);
  if (as === null) return { kind: "no such person", person: save.person };
  const beginning = beginSession(engine, reasoner, { as, seed: save.seed });
  if (beginning.kind === "impossible") return beginning;
  let session = beginning.session;
  for (const [index, turn] of save.turns.entries()) {
    const added = resumeTurn(session, turn, index);
    session = added.session;
    if (added.misfit !== null) return { kind: "resumed", session, misfit: added.misfit };
  }
  return { kind: "resumed", session, misfit: null };
}

function resumeTurn(session: Session, saved: SavedTurn, index: number): { session: Session; misfit: Misfit | null } {
  const decision = resumeDecision(session, saved);
  let now: Session = { ...session, turns: [...session.turns, { decision, beats: [] }] };
  for (const step of saved.steps) {
    const found = refitStep(now, step);
    if (found.kind === "misfit") {
      const isEmpty = now.turns.at(-1)?.beats.length === 0;
      return { session: isEmpty ? session : now, misfit: { turn: index, step, obstacles: found.obstacles } };
    }
    const by = step.by === null ? null : findMindNamed(session.engine, step.by);
    now = addBeat(now, makeBeat(found.step, by, null, situationOf(now), found.outcome));
  }
  return { session: now, misfit: null };
}

function resumeDecision(session: Session, saved: SavedTurn): Decision {
  if (!("choose" in saved.decision)) return { kind: "wait", until: saved.decision.wait };
  const event = pickEvent(session, saved.decision.choose);
  return event === null ? { kind: "wait", until: null } : { kind: "choose", event };
}

type Refitted =
  | { readonly kind: "fits"; readonly step: Step; readonly outcome: Outcome & { readonly kind: "taken" } }
  | { readonly kind: "misfit"; readonly obstacles: readonly Obstacle[] };

function refitStep(session: Session, saved: SavedStep): Refitted {
  const act = readStep(saved);
  if (act.kind === "pass") return tryStep(session, act);
  const event = pickEvent(session, act.name);
  return event === null ? { kind: "misfit", obstacles: [] } : tryStep(session, { kind: act.kind, event });
}

function tryStep(session: Session, step: Step): Refitted {
  const outcome = session.engine.take(situationOf(session), step);
  return outcome.kind === "taken" ? { kind: "fits", step, outcome } : { kind: "misfit", obstacles: outcome.obstacles };
}

/**
 * The event that a sentence means now. Several may share it, begun in different places: the one is meant that its actor believes
 * he can do, then the one that can be done, then the first.
 */
function pickEvent(session: Session, name: string): EventId | null {
  const situation = situationOf(session);
  const { engine } = session;
  const events = engine.findEvents(name).filter((event) => engine.program.events[event]?.phantom === false);
  const isPossible = (event: EventId): boolean => engine.take(situation, { kind: "begin", event }).kind === "taken";
  const isBelieved = (event: EventId): boolean => {
    const ground = present(engine.program.events[event], "an event of the program");
    return ground.willing.every((mind) => {
      const picture = pictureIn(situation, mind);
      return ground.needs.every((need) => engine.evaluateIn(picture, mind, situation.minute, need.when) !== false);
    });
  };
  return (
    events.find((event) => isBelieved(event) && isPossible(event)) ??
    events.find(isBelieved) ??
    events.find(isPossible) ??
    events[0] ??
    null
  );
}

function findMindNamed(engine: Engine, name: string): MindId | null {
  const index = engine.program.minds.findIndex((mind) => mind.name === name);
  return index === -1 ? null : (index as MindId);
}
