import { present } from "../base/index.js";
import { type Beat, endingOf, listBeats, type Session, situationOf } from "../play/index.js";
import { dayOf, wordHour } from "../words/index.js";
import type { EventDocument } from "./documents.js";
import { documentEvent, type EventReason } from "./events.js";

/**
 * Writes a play as an outline in the notation, which `check` accepts: what everybody did, at its minute. What merely follows
 * (happenings, rules, the passing of time) is left out, as an outline leaves it; tries that failed are kept as comments.
 */
export function recordOutline(session: Session, name: string): string {
  const { program } = session.engine;
  const person = present(program.minds[session.player], "the player's mind").name;
  const acts = listBeats(session).filter((beat) => beat.step.kind !== "pass");
  const ending = endingOf(session);
  const lines = acts.map((beat) => `  ${recordBeat(session, beat)}`);
  if (ending !== null)
    lines.push(`  ${startLine(session, situationOf(session).minute)}${present(program.endings[ending], "an ending").name}`);
  return [`outline ${name}, from ${person}`, ...lines, ""].join("\n");
}

function recordBeat(session: Session, beat: Beat): string {
  if (beat.step.kind === "pass") return "";
  const event = present(session.engine.program.events[beat.step.event], "an event of the program");
  if (beat.step.kind === "attempt") return `// tried in vain: ${event.name}`;
  return `${startLine(session, beat.before.minute)}${event.name}`;
}

/** The clock time that a line begins with, or `then` where there is no clock. */
function startLine(session: Session, minute: number): string {
  const { clock } = session.engine.program;
  if (clock === null) return "then    ";
  const day = dayOf(minute) === dayOf(clock.start) ? "" : `day ${dayOf(minute)} `;
  return `${day}${wordHour(minute)}   `;
}

/** The events of a play for a document: what was begun and what happened, in order, with the reasons of those who had to be asked. */
export function documentPlay(session: Session): readonly EventDocument[] {
  const { program } = session.engine;
  return listBeats(session).flatMap((beat) =>
    beat.occurrences.flatMap((occurrence) => {
      if (occurrence.kind !== "begins" && occurrence.kind !== "occurs") return [];
      const isAct = beat.step.kind === "begin" && beat.step.event === occurrence.event;
      return [documentEvent(program, occurrence.event, occurrence.minute, isAct ? listReasons(beat) : [])];
    }),
  );
}

function listReasons(beat: Beat): readonly EventReason[] {
  return beat.by === null || beat.explanation === null ? [] : [{ who: beat.by, explanation: beat.explanation }];
}
