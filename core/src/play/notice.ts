import { present, unreachable } from "../base/index.js";
import type { Engine, Occurrence, Picture, Situation } from "../engine/index.js";
import type { EventId, Fluent, MindId } from "../program/index.js";
import { type Beat, listBeats, type Session } from "./session.js";

/** The number of the fact `[person] is alive`. */
export const aliveFact = 1;

/** What somebody takes to be so. */
export function pictureIn(situation: Situation, mind: MindId): Picture {
  return present(situation.world.minds[mind], "a picture for every mind");
}

/** The situations around a step, and what took place in it. */
export interface Stretch {
  readonly before: Situation;
  readonly after: Situation;
  readonly occurrences: readonly Occurrence[];
}

/**
 * Which occurrences of a step somebody notices. The first is judged in the situation before the step, as the world judges it.
 * What comes after it in the same step is judged before and after: the situations in between are not kept.
 */
export function listNoticed(engine: Engine, mind: MindId, stretch: Stretch): readonly Occurrence[] {
  return stretch.occurrences.filter((occurrence, index) => isNoticed(engine, mind, stretch, occurrence, index === 0));
}

function isNoticed(engine: Engine, mind: MindId, stretch: Stretch, occurrence: Occurrence, isFirst: boolean): boolean {
  switch (occurrence.kind) {
    case "begins":
    case "ends":
    case "occurs":
    case "breaks off":
      return (
        isOwn(engine, mind, occurrence.event) ||
        isWitness(engine, mind, stretch.before, occurrence.event) ||
        (!isFirst && isWitness(engine, mind, stretch.after, occurrence.event))
      );
    case "fails":
      return isOwn(engine, mind, occurrence.event);
    case "rule":
      return showsRule(engine, mind, stretch, occurrence.rule);
    case "ending":
      return true;
    default:
      return unreachable(occurrence);
  }
}

/** Whether something that the rule makes so has changed, and stands in the picture now. */
function showsRule(engine: Engine, mind: MindId, stretch: Stretch, rule: number): boolean {
  const picture = pictureIn(stretch.after, mind);
  return present(engine.program.rules[rule], "a rule of the program").then.some((effect) => {
    if (effect.kind === "mind" || !isSeen(present(engine.program.fluents[effect.fluent], "a fluent"))) return false;
    const is = stretch.after.world.values[effect.fluent];
    return is !== stretch.before.world.values[effect.fluent] && picture.values[effect.fluent] === is;
  });
}

/** Places and whatever else is visible, and whether somebody lives: not what a rule changes in hearts and reckonings. */
function isSeen(fluent: Fluent): boolean {
  return !fluent.hidden && (fluent.visible !== null || fluent.pattern === aliveFact);
}

function isOwn(engine: Engine, mind: MindId, event: EventId): boolean {
  const ground = present(engine.program.events[event], "an event of the program");
  return ground.willing.includes(mind) || ground.actor === engine.program.minds[mind]?.entity;
}

function isWitness(engine: Engine, mind: MindId, situation: Situation, event: EventId): boolean {
  const witness = engine.program.events[event]?.witnesses[mind];
  return witness !== undefined && engine.evaluate(situation, witness) === true;
}

/**
 * What the player's person notices of a beat and has not been told yet. An event that takes minutes is told once: when it begins,
 * or when it ends for who did not see it begin.
 */
export function listTold(session: Session, beat: Beat): readonly Occurrence[] {
  return listNoticed(session.engine, session.player, beat).filter((occurrence) => {
    return occurrence.kind !== "ends" || !sawBeginning(session, beat, occurrence.event);
  });
}

function sawBeginning(session: Session, beat: Beat, event: EventId): boolean {
  const start = beat.before.world.doing.find((entry) => entry.event === event)?.start;
  const isBeginning = (occurrence: Occurrence): boolean => {
    return occurrence.kind === "begins" && occurrence.event === event && occurrence.minute === start;
  };
  return listBeats(session).some((earlier) => {
    return earlier.occurrences.some(isBeginning) && listNoticed(session.engine, session.player, earlier).some(isBeginning);
  });
}
