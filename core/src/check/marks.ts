import type { Engine, Situation } from "../engine/index.js";
import type { EventId, MindId } from "../program/index.js";

/** A mark of an outline line that is not borne out: `(lie)` by somebody who believes what he says, and the like. */
export interface MarkFault {
  readonly kind: "mark";
  readonly mark: string;
}

/**
 * Checks the marks of a line like any other claim. A lie is a telling whose speaker believes otherwise; a mistake is one whose speaker
 * believes it, and it is not so. Telling without a mark is not checked: people may say what they are not sure of.
 */
export function checkMark(engine: Engine, situation: Situation, event: EventId, marks: readonly string[]): readonly MarkFault[] {
  const { claim, actor } = engine.program.events[event] ?? { claim: null, actor: null };
  const speaker = engine.program.minds.findIndex((mind) => mind.entity === actor) as MindId;
  const picture = situation.world.minds[speaker];
  return marks.flatMap((mark): readonly MarkFault[] => {
    if (mark !== "lie" && mark !== "mistake") return [];
    if (claim === null || picture === undefined || picture === null) return [{ kind: "mark", mark }];
    const believed = engine.evaluateIn(picture, speaker, situation.minute, claim.when);
    const so = engine.evaluate(situation, claim.when);
    const isBorneOut = mark === "lie" ? believed === false : believed === true && so === false;
    return isBorneOut ? [] : [{ kind: "mark", mark }];
  });
}
