import {
  type Beat,
  type EventId,
  endingOf,
  explainBeat,
  listChoices,
  listSeenActs,
  lookAround,
  nameSeen,
  narrateTurn,
  playChoice,
  playWait,
  rewindTo,
  type Session,
  situationOf,
  undoTurn,
  type Working,
  wordClosed,
  wordObstacles,
  wordOutlook,
  wordReason,
} from "../api/index.js";
import { type Entry, matchEntries } from "./entries.js";
import { type PlayerCommand, readPlayerCommand } from "./player-command.js";
import { loadPlay, writePlay } from "./player-files.js";
import { showEntries, showHelp, showLines, showMoments, showPassages, showPlace } from "./player-page.js";
import { moveTo, type PlayerState, print } from "./player-state.js";

/** How a play at the terminal came to its end: the input was over or the player left; or he pressed Ctrl-C. */
export interface PlayerEnd {
  readonly state: PlayerState;
  readonly isInterrupted: boolean;
}

/** Others' thoughts that take longer than this get a remark. */
const remarkAfter = 1500;

/** Closed choices beyond this many are only counted. */
const closedLimit = 20;

const minutesPerDay = 24 * 60;

const overWords = "The story is over. You can undo, rewind, save, or quit.";

/** Reads lines and plays until the input ends or the player leaves. */
export async function playLines(start: PlayerState): Promise<PlayerEnd> {
  let state = start;
  showMoment(state);
  for (;;) {
    const line = await state.io.stdin.readLine("> ");
    if (line === null || state.io.isInterrupted()) return { state, isInterrupted: state.io.isInterrupted() };
    if (!state.io.stdin.isTerminal) state.io.stdout.write(`> ${line}\n`);
    state.io.stdout.write("\n");
    const command = readPlayerCommand(line);
    if (command.kind === "quit") return { state, isInterrupted: false };
    const next = await obey(state, command);
    if (next === null) return { state, isInterrupted: true };
    if (next.session !== state.session || command.kind === "choices") showMoment(next);
    state = next;
  }
}

/** Shows where the player's person is and what he can do, or that the story is over. */
export function showMoment(state: PlayerState): void {
  if (endingOf(state.session) !== null) {
    print(state, overWords);
    return;
  }
  print(state, showPlace(state.page, state.session));
  print(state, showEntries(state.page, state.entries));
}

/** Does what was typed. Null where Ctrl-C was pressed meanwhile. */
async function obey(state: PlayerState, command: PlayerCommand): Promise<PlayerState | null> {
  if (endingOf(state.session) !== null && isPlaying(command)) {
    print(state, overWords);
    return state;
  }
  switch (command.kind) {
    case "number":
      return takeNumber(state, command.number);
    case "text":
      return takeText(state, command.text);
    case "wait":
      return waitFor(state, command.minutes === null ? null : situationOf(state.session).minute + command.minutes);
    case "wait until":
      return waitFor(state, findMinute(situationOf(state.session).minute, command.minuteOfDay, command.day));
    case "undo":
      return goBack(state, state.session.turns.length - 1);
    case "rewind":
      return command.to === null ? tellMoments(state) : goBack(state, command.to);
    case "save":
    case "transcript":
    case "record":
      return writePlay(state, command.kind, command.path);
    case "load":
      return loadPlay(state, command.path);
    default:
      tell(state, command);
      return state;
  }
}

/** Whether a command would go on with the story. */
function isPlaying({ kind }: PlayerCommand): boolean {
  return ["number", "text", "wait", "wait until", "closed"].includes(kind);
}

/** What is only told, and changes nothing. */
function tell(state: PlayerState, command: PlayerCommand): void {
  if (command.kind === "help") print(state, showHelp(state.page));
  if (command.kind === "look") print(state, showLines(state.page, wordOutlook(state.session, lookAround(state.session))));
  if (command.kind === "why") print(state, showLines(state.page, wordWhy(state.session, command.who)));
  if (command.kind === "closed") print(state, showLines(state.page, listClosed(state.session)));
}

function takeNumber(state: PlayerState, number: number): Promise<PlayerState | null> | PlayerState {
  const entry = state.entries[number - 1];
  if (entry === undefined) {
    print(
      state,
      state.entries.length === 0 ? "There is nothing to choose now." : `There are numbers from 1 to ${state.entries.length}.`,
    );
    return state;
  }
  return openEntry(state, entry);
}

function openEntry(state: PlayerState, entry: Entry): Promise<PlayerState | null> | PlayerState {
  if (entry.kind === "choice") return takeChoice(state, entry.choice.event);
  const opened = { ...state, entries: entry.of };
  print(opened, showEntries(state.page, entry.of));
  print(opened, "(choices goes back to all of them)");
  return opened;
}

function takeText(state: PlayerState, text: string): Promise<PlayerState | null> | PlayerState {
  const matches = matchEntries(state.entries, text);
  const [only] = matches;
  if (matches.length === 1 && only !== undefined) return openEntry(state, only);
  if (matches.length === 0) {
    print(state, `Nothing that you could do now reads “${text}”. Type help for what you can type.`);
    return state;
  }
  const opened = { ...state, entries: matches };
  print(opened, "Which of these?");
  print(opened, showEntries(state.page, matches));
  return opened;
}

async function takeChoice(state: PlayerState, event: EventId): Promise<PlayerState | null> {
  const played = await workOut(state, playChoice(state.session, event));
  if (played === null) return null;
  if (played.kind === "impossible") {
    print(state, showLines(state.page, ["That cannot be done.", ...wordObstacles(state.story.program, played.obstacles)]));
    return state;
  }
  return follow(state, played.session);
}

async function waitFor(state: PlayerState, until: number | null): Promise<PlayerState | null> {
  const waited = await workOut(state, playWait(state.session, until));
  if (waited === null) return null;
  if (waited !== state.session) return follow(state, waited);
  print(state, "You wait. Nothing comes of it.");
  return state;
}

/** Tells the turn that was taken. */
function follow(state: PlayerState, session: Session): PlayerState {
  const turn = session.turns.at(-1);
  if (turn === undefined) return moveTo(state, session);
  const passages = narrateTurn(session, turn);
  print(state, showPassages(state.page, session.engine.program, passages, situationOf(state.session).minute));
  return moveTo(state, session);
}

/** Works something out with pauses, in which Ctrl-C is heard. Null where it was. */
async function workOut<Result>(state: PlayerState, working: Working<Result>): Promise<Result | null> {
  const { io } = state;
  const callOff = io.later(
    remarkAfter,
    () => io.stderr.isTerminal && io.stderr.write("The others are thinking. Ctrl-C stops.\n"),
  );
  let breath = io.now();
  let step = working.next();
  while (step.done !== true && !io.isInterrupted()) {
    if (io.now() - breath > 50) {
      await io.breathe();
      breath = io.now();
    }
    step = working.next();
  }
  callOff();
  return step.done === true ? step.value : null;
}

function tellMoments(state: PlayerState): PlayerState {
  print(state, showMoments(state.session));
  return state;
}

function goBack(state: PlayerState, to: number): PlayerState {
  const { turns } = state.session;
  if (to < 0 || to > turns.length || turns.length === 0) {
    print(state, turns.length === 0 ? "This is the beginning." : `There are moments from 0 to ${turns.length}.`);
    return state;
  }
  print(state, to === 0 ? "Back to the beginning." : `Back to just after turn ${to}.`);
  return moveTo(state, to === turns.length - 1 ? undoTurn(state.session) : rewindTo(state.session, to));
}

/** The next minute with this time of day, or that time on the day named. */
function findMinute(now: number, minuteOfDay: number, day: number | null): number {
  if (day !== null) return (day - 1) * minutesPerDay + minuteOfDay;
  const today = now - (now % minutesPerDay) + minuteOfDay;
  return today > now ? today : today + minutesPerDay;
}

/** Why somebody, or whoever acted last, did what the player's person saw. */
function wordWhy(session: Session, who: string | null): readonly string[] {
  const { program } = session.engine;
  const wanted = who?.toLowerCase() ?? null;
  const nameOf = (beat: Beat): string => (beat.by === null ? "" : (program.minds[beat.by]?.name ?? ""));
  const beat = listSeenActs(session).find((one) => wanted === null || nameOf(one).toLowerCase().startsWith(wanted));
  if (beat === undefined || beat.step.kind === "pass") {
    return [who === null ? "You have seen nobody do anything yet." : `You have not seen anybody called ${who} do anything.`];
  }
  const explanation = explainBeat(session, beat);
  const act = nameSeen(session, beat.step.event);
  if (explanation?.verdict !== "makes sense" || beat.by === null) return [`${act}. Why, was not found out.`];
  return [`${act}, ${wordReason(program, { mind: beat.by, gains: explanation.gains, plan: explanation.plan })}.`];
}

function listClosed(session: Session): readonly string[] {
  const { closed } = listChoices(session);
  if (closed.length === 0) return ["Nothing is closed to you."];
  const shown = closed
    .slice(0, closedLimit)
    .flatMap((choice) => [`- ${nameSeen(session, choice.event)}. ${wordClosed(session, choice)}`]);
  return closed.length > closedLimit ? [...shown, `And ${closed.length - closedLimit} more.`] : shown;
}
