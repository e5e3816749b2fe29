import { present } from "../base/index.js";
import type { Obstacle, Situation } from "../engine/index.js";
import type { EventId, GroundEvent, MindId } from "../program/index.js";
import { pictureIn } from "./notice.js";
import { endingOf, isBusy, type Session, situationOf } from "./session.js";

/** What the player's person could do now, as far as he knows. */
export interface Choice {
  readonly event: EventId;
  /** False where he has no idea whether it can be done: choosing it may turn out to be a try that fails. */
  readonly certain: boolean;
  /** Others who must be willing, and are. */
  readonly with: readonly MindId[];
}

/** What he cannot do now, with the reason. */
export interface ClosedChoice {
  readonly event: EventId;
  readonly why: ClosedReason;
}

export type ClosedReason =
  /** By what he believes, these needs are not met (numbers of the event's needs). */
  | { readonly kind: "needs"; readonly needs: readonly number[] }
  /** Somebody who must be willing sees no reason to, or it could not be found out whether he does. */
  | { readonly kind: "consent"; readonly mind: MindId; readonly decided: boolean }
  | { readonly kind: "obstacle"; readonly obstacle: Obstacle };

export interface Choices {
  readonly open: readonly Choice[];
  readonly closed: readonly ClosedChoice[];
}

/**
 * Everything that the player's person could think of doing, open or closed, in the order of the program, each sentence once.
 * What he has no idea of does not close a choice: it can be tried. Whoever else must be willing is asked for his reasons.
 */
export function listChoices(session: Session): Choices {
  const situation = situationOf(session);
  const me = present(session.engine.program.minds[session.player], "the player's mind").entity;
  if (endingOf(session) !== null || isBusy(session, situation, me)) return { open: [], closed: [] };
  const best = new Map<string, Judged>();
  for (const event of listOwnEvents(session)) {
    const judged = judgeEvent(session, situation, event);
    const name = readEvent(session, event).name;
    const rival = best.get(name);
    if (rival === undefined || rankJudged(judged) > rankJudged(rival)) best.set(name, judged);
  }
  const all = [...best.values()];
  return {
    open: all.flatMap((judged) => (judged.kind === "open" ? [judged.choice] : [])),
    closed: all.flatMap((judged) => (judged.kind === "closed" ? [judged.choice] : [])),
  };
}

/** Events that wait on the player's will: those he must be willing for, or does himself where nobody need be willing. */
export function listOwnEvents(session: Session): readonly EventId[] {
  const { program } = session.engine;
  const me = present(program.minds[session.player], "the player's mind").entity;
  return program.events.flatMap((event, index) => {
    const mine = event.willing.includes(session.player) || (event.willing.length === 0 && event.actor === me);
    return mine && isAction(session, event) ? [index as EventId] : [];
  });
}

function isAction(session: Session, event: GroundEvent): boolean {
  return !event.phantom && event.due === null && !event.may && session.engine.program.schemas[event.schema]?.kind === "action";
}

type Judged =
  | { readonly kind: "open"; readonly choice: Choice }
  | { readonly kind: "closed"; readonly choice: ClosedChoice; readonly far: number };

/** Of several events with one sentence (begun in different places), the one to offer is the one least in the way of. */
function rankJudged(judged: Judged): number {
  if (judged.kind === "closed") return -judged.far;
  return judged.choice.certain ? 2 : 1;
}

function judgeEvent(session: Session, situation: Situation, event: EventId): Judged {
  const { engine, player } = session;
  const picture = pictureIn(situation, player);
  const truths = readEvent(session, event).needs.map((need) => engine.evaluateIn(picture, player, situation.minute, need.when));
  const unmet = truths.flatMap((truth, index) => (truth === false ? [index] : []));
  if (unmet.length > 0) return close(event, { kind: "needs", needs: unmet }, 1 + unmet.length - (unmet[0] ?? 0) / truths.length);
  const scene = { picture, owner: player, minute: situation.minute };
  const obstacle = [...engine.listObstacles(scene, event), ...listWorldly(session, situation, event)].find(isMoreThanNeed);
  if (obstacle !== undefined) return close(event, { kind: "obstacle", obstacle }, 1);
  const others = readEvent(session, event).willing.filter((mind) => mind !== player);
  for (const mind of others) {
    const { verdict } = session.reasoner.explain(situation, mind, event);
    if (verdict !== "makes sense") return close(event, { kind: "consent", mind, decided: verdict === "no reason" }, 0.5);
  }
  return { kind: "open", choice: { event, certain: truths.every((truth) => truth === true), with: others } };
}

/** What stands in the way in the world: only what shows at once, as that somebody is busy. Needs are found out by trying. */
function listWorldly(session: Session, situation: Situation, event: EventId): readonly Obstacle[] {
  const world = { picture: situation.world, owner: null, minute: situation.minute };
  return session.engine.listObstacles(world, event).filter((obstacle) => obstacle.kind === "busy");
}

function isMoreThanNeed(obstacle: Obstacle): boolean {
  return obstacle.kind !== "need";
}

function close(event: EventId, why: ClosedReason, far: number): Judged {
  return { kind: "closed", choice: { event, why }, far };
}

function readEvent(session: Session, event: EventId): GroundEvent {
  return present(session.engine.program.events[event], "an event of the program");
}
