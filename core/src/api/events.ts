import { present } from "../base/index.js";
import type { Explanation } from "../plan/index.js";
import type { EventId, MindId, Program } from "../program/index.js";
import { listWants, wordStep, wordTime } from "../words/index.js";
import type { EventDocument, ReasonDocument } from "./documents.js";

/** Somebody's reason for an event of a story. */
export interface EventReason {
  readonly who: MindId;
  readonly explanation: Explanation;
}

/** Writes an event that began at a minute, for a document. */
export function documentEvent(program: Program, event: EventId, minute: number, reasons: readonly EventReason[]): EventDocument {
  const ground = present(program.events[event], "an event of the program");
  const actors =
    ground.willing.length > 0 ? ground.willing.map((mind) => present(program.minds[mind], "a mind").entity) : [ground.actor];
  return {
    at: writeTime(program, minute),
    until: writeTime(program, minute + ground.takes),
    event: ground.name,
    actors: actors.flatMap((entity) => (entity === null ? [] : [present(program.entities[entity], "an entity").name])),
    reasons: documentReasons(program, reasons),
  };
}

/** The reasons that make sense, for a document. */
export function documentReasons(program: Program, reasons: readonly EventReason[]): readonly ReasonDocument[] {
  return reasons.flatMap(({ who, explanation }) => {
    if (explanation.verdict !== "makes sense") return [];
    const { plan, gains } = explanation;
    const person = present(program.minds[who], "a mind").name;
    return [{ person, wants: listWants(program, { mind: who, gains, plan }), plan: plan.map((step) => wordStep(program, step)) }];
  });
}

/** A time for a document; null in a world without a clock. */
export function writeTime(program: Program, minute: number): string | null {
  return program.clock === null ? null : wordTime(minute);
}
