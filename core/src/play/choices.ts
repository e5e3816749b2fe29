import { present } from "../base/index.js";
import type { Obstacle, Situation } from "../engine/index.js";
import type { EntityIndex, EventId, GroundEvent, MindId, Program } from "../program/index.js";
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
    const real = findReal(session.engine.program, situation, event);
    if (real === null) continue;
    const judged = judgeEvent(session, situation, event, real);
    const name = readEvent(session, real).name;
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
function listOwnEvents(session: Session): readonly EventId[] {
  const { program } = session.engine;
  const me = present(program.minds[session.player], "the player's mind").entity;
  return program.events.flatMap((event, index) => {
    const isMine = event.willing.includes(session.player) || (event.willing.length === 0 && event.actor === me);
    const isAction = event.due === null && !event.may && program.schemas[event.schema]?.kind === "action";
    return isMine && isAction ? [index as EventId] : [];
  });
}

/** What is meant by an event with a persona in it: the same with who wears it. Null where nobody does. */
function findReal(program: Program, situation: Situation, event: EventId): EventId | null {
  const ground = present(program.events[event], "an event of the program");
  if (!ground.phantom) return event;
  const roles = ground.roles.map((entity) =>
    program.entities[entity]?.persona === true ? findWearer(program, situation, entity) : entity,
  );
  const same = program.schemas[ground.schema]?.events.find((other) => {
    const candidate = present(program.events[other], "an event of the program");
    return candidate.claim?.words === ground.claim?.words && candidate.roles.every((entity, index) => entity === roles[index]);
  });
  return same ?? null;
}

function findWearer(program: Program, situation: Situation, persona: EntityIndex): EntityIndex | null {
  const worn = program.personas.find(({ fluent }) => {
    const value = situation.world.values[fluent];
    const domain = program.fluents[fluent]?.domain;
    return domain?.kind === "entity" && typeof value === "number" && domain.values[value] === persona;
  });
  return worn?.entity ?? null;
}

type Judged =
  | { readonly kind: "open"; readonly choice: Choice }
  | { readonly kind: "closed"; readonly choice: ClosedChoice; readonly far: number };

/** Of several events with one sentence (begun in different places), the one to offer is the one least in the way of. */
function rankJudged(judged: Judged): number {
  if (judged.kind === "closed") return -judged.far;
  return judged.choice.certain ? 2 : 1;
}

/** Judges by what the player's person believes: of the event as he sees it. What is offered is the event as it really is. */
function judgeEvent(session: Session, situation: Situation, seen: EventId, event: EventId): Judged {
  const { engine, player } = session;
  const picture = pictureIn(situation, player);
  const truths = readEvent(session, seen).needs.map((need) => engine.evaluateIn(picture, player, situation.minute, need.when));
  const unmet = truths.flatMap((truth, index) => (truth === false ? [index] : []));
  if (unmet.length > 0) return close(seen, { kind: "needs", needs: unmet }, 1 + unmet.length - (unmet[0] ?? 0) / truths.length);
  const scene = { picture, owner: player, minute: situation.minute };
  const known = engine.listObstacles(scene, seen).filter((obstacle) => obstacle.kind === "never" || obstacle.kind === "busy");
  const [obstacle] = [...known, ...listWorldly(session, situation, event)];
  if (obstacle !== undefined) return close(seen, { kind: "obstacle", obstacle }, 1);
  const others = readEvent(session, event).willing.filter((mind) => mind !== player);
  for (const mind of others) {
    const { verdict } = session.reasoner.explain(situation, mind, event);
    if (verdict !== "makes sense") return close(seen, { kind: "consent", mind, decided: verdict === "no reason" }, 0.5);
  }
  return { kind: "open", choice: { event, certain: truths.every((truth) => truth === true), with: others } };
}

/** What stands in the way in the world: only what shows at once, as that somebody is busy. Needs are found out by trying. */
function listWorldly(session: Session, situation: Situation, event: EventId): readonly Obstacle[] {
  const world = { picture: situation.world, owner: null, minute: situation.minute };
  return session.engine.listObstacles(world, event).filter((obstacle) => obstacle.kind === "busy");
}

function close(event: EventId, why: ClosedReason, far: number): Judged {
  return { kind: "closed", choice: { event, why }, far };
}

function readEvent(session: Session, event: EventId): GroundEvent {
  return present(session.engine.program.events[event], "an event of the program");
}
