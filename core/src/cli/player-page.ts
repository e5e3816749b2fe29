import {
  capitalise,
  lookAround,
  type Passage,
  type Program,
  type Session,
  situationOf,
  type Turn,
  wordChoice,
  wordHour,
  wordTime,
} from "../api/index.js";
import type { Entry } from "./entries.js";
import { type Page, paint, renderEmphasis, renderProse, withoutControls, wrap } from "./page.js";
import { playerHelp } from "./player-command.js";

/** The head of a play: title, what its author wants readers told first, and whom they play. */
export function showTitle(page: Page, program: Program, person: string): string {
  const lines = [paint(page, "bold", withoutControls(program.title)), ""];
  for (const { keyword, text } of program.header.lines.filter(({ keyword }) => isForReaders(keyword))) {
    lines.push(wrap(withoutControls(`${capitalise(keyword)}: ${text}`), page.width, "", "  "));
  }
  if (lines.length > 2) lines.push("");
  lines.push(`You are ${person}. Type help for what you can type.`);
  return lines.join("\n");
}

/** Header lines that a reader should see before the story. */
function isForReaders(keyword: string): boolean {
  return ["author", "rating", "warnings", "warning", "content note", "content notes", "summary", "note"].includes(keyword);
}

/** Passages, parted by empty lines, with the clock where it has moved on. The player's own choice is not repeated to him. */
export function showPassages(page: Page, program: Program, passages: readonly Passage[], minute: number): string {
  const blocks: string[] = [];
  let clock = minute;
  for (const passage of passages) {
    if (passage.kind === "choice" && passages.length > 1) continue;
    if (program.clock !== null && passage.minute !== clock) blocks.push(paint(page, "dim", wordHour(passage.minute)));
    clock = passage.minute;
    blocks.push(renderProse(page, withoutControls(passage.text)));
  }
  return blocks.join("\n\n");
}

/** Where the player's person is, and who and what is there: one line. */
export function showPlace(page: Page, session: Session): string {
  const { program } = session.engine;
  const { place, here } = lookAround(session);
  const name = (entity: number): string => program.entities[entity]?.name ?? "";
  const parts = [
    program.clock === null ? null : wordTime(situationOf(session).minute, Math.floor(program.clock.start / 1440) + 1),
    place === null ? null : name(place),
  ];
  const where = parts.filter((part) => part !== null).join(", ");
  const around = here.length === 0 ? "" : ` Here: ${here.map(name).join(", ")}.`;
  return where === "" && around === "" ? "" : paint(page, "dim", wrap(`${where}.${around}`.trimStart(), page.width, "", ""));
}

/** The numbered choices, and that one can always wait. */
export function showEntries(page: Page, entries: readonly Entry[]): string {
  const width = String(entries.length).length;
  const lines = entries.map((entry, index) => {
    const lead = `${String(index + 1).padStart(width)}  `;
    return wrap(withoutControls(entry.label), page.width, lead, " ".repeat(lead.length));
  });
  return [...lines, `${"w".padStart(width)}  Wait`].join("\n");
}

/** Everything that can be typed. */
export function showHelp(page: Page): string {
  const width = Math.max(...playerHelp.map(([command]) => command.length));
  return playerHelp
    .map(([command, meaning]) => wrap(meaning, page.width, `${command.padEnd(width)}  `, " ".repeat(width + 2)))
    .join("\n");
}

/** The moments that can be gone back to, numbered from the beginning. */
export function showMoments(session: Session): string {
  const { program } = session.engine;
  const when = (turn: Turn): string => {
    const minute = turn.beats[0]?.before.minute;
    return program.clock === null || minute === undefined ? "" : `${wordHour(minute)}  `;
  };
  const lines = session.turns.map((turn, index) => `${index + 1}  ${when(turn)}${wordDecision(session, turn)}`);
  return ["0  The beginning", ...lines, "rewind N goes back to just after N."].join("\n");
}

function wordDecision(session: Session, turn: Turn): string {
  return turn.decision.kind === "wait" ? "Wait" : wordChoice(session, turn.decision.event);
}

/** Plain sentences, one paragraph each, wrapped. */
export function showLines(page: Page, lines: readonly string[]): string {
  return lines
    .map((line) => wrap(renderEmphasis(page, withoutControls(line)), page.width, "", line.startsWith("- ") ? "  " : ""))
    .join("\n");
}
