import { present } from "../base/index.js";
import type { Occurrence } from "../engine/index.js";
import { type Beat, listTold, type Session, situationOf, type Turn } from "../play/index.js";
import type { EntityIndex, EventId } from "../program/index.js";
import { capitalise, endSentence, seeEvent, tellOccurrence, tellOpening, wordHour } from "../words/index.js";

/** A piece of a play as it is told, in paragraphs of Markdown as the author wrote them. */
export interface Passage {
  /** `choice` is what the player chose, as he chose it. */
  readonly kind: "opening" | "choice" | "event" | "ending";
  readonly minute: number;
  readonly text: string;
}

/** What is told before the first choice. */
export function narrateOpening(session: Session): readonly Passage[] {
  const { engine, opening, seed } = session;
  const minute = opening.situation.minute;
  const prose = tellOpening(engine, opening.situation, playerEntity(session), seed);
  const passages: readonly Passage[] = prose === null ? [] : [{ kind: "opening", minute, text: prose }];
  return opening.ending === null ? passages : [...passages, nameEnding(session, opening.ending, minute)];
}

/** What is told of one turn: the choice, what the player's person notices, and the ending if it comes to one. */
export function narrateTurn(session: Session, turn: Turn): readonly Passage[] {
  const choice = narrateChoice(session, turn);
  const told = turn.beats.flatMap((beat) => narrateBeat(session, beat)).filter((passage) => passage.text !== choice.text);
  const last = turn.beats.at(-1);
  const ending = last === undefined || last.ending === null ? [] : [nameEnding(session, last.ending, last.after.minute)];
  return [choice, ...told, ...ending];
}

/** The whole play so far as a text of its own, for a file. */
export function writeTranscript(session: Session): string {
  const { program } = session.engine;
  const passages = [...narrateOpening(session), ...session.turns.flatMap((turn) => narrateTurn(session, turn))];
  const lines = [`# ${program.title}`];
  let minute = Number.NaN;
  for (const passage of passages) {
    if (program.clock !== null && passage.minute !== minute) lines.push(`*${wordHour(passage.minute)}*`);
    minute = passage.minute;
    lines.push(passage.kind === "choice" ? `> ${passage.text}` : passage.text);
  }
  return `${lines.join("\n\n")}\n`;
}

/** The event as the player's person sees it, in its own sentence. */
export function nameSeen(session: Session, event: EventId): string {
  return seeEvent(session.engine.program, situationOf(session), playerEntity(session), event).name;
}

function narrateChoice(session: Session, turn: Turn): Passage {
  const { decision, beats } = turn;
  const minute = beats[0]?.before.minute ?? situationOf(session).minute;
  if (decision.kind === "wait") return { kind: "choice", minute, text: "Wait." };
  const before = beats[0]?.before ?? situationOf(session);
  const seen = seeEvent(session.engine.program, before, playerEntity(session), decision.event);
  return { kind: "choice", minute, text: endSentence(capitalise(seen.name)) };
}

function narrateBeat(session: Session, beat: Beat): readonly Passage[] {
  return listTold(session, beat).flatMap((occurrence): readonly Passage[] => {
    const text = tellOccurrence(session.engine, occurrence, beat.before, beat.after, playerEntity(session), session.seed);
    const kind = occurrence.kind === "ending" ? "ending" : "event";
    return text === "" || isBareEnding(session, occurrence) ? [] : [{ kind, minute: occurrence.minute, text }];
  });
}

/** An ending without prose has nothing to tell but its name, which stands by itself at the end. */
function isBareEnding(session: Session, occurrence: Occurrence): boolean {
  return occurrence.kind === "ending" && session.engine.program.endings[occurrence.ending]?.prose.length === 0;
}

function nameEnding(session: Session, ending: number, minute: number): Passage {
  const { name, tone } = present(session.engine.program.endings[ending], "an ending of the program");
  return { kind: "ending", minute, text: `**The end: ${name}**${tone === null ? "" : ` (${tone})`}` };
}

function playerEntity(session: Session): EntityIndex {
  return present(session.engine.program.minds[session.player], "the player's mind").entity;
}
