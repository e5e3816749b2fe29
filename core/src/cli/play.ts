import {
  type AnswerDocument,
  type AskedLimits,
  beginSession,
  choosePlayLimits,
  documentFormat,
  documentPlay,
  endingOf,
  hasErrors,
  listChoices,
  listPlayable,
  listProblems,
  loadStory,
  type MindId,
  makeReasoner,
  nameSeen,
  narrateOpening,
  type PlayDocument,
  type Problem,
  recordOutline,
  type Session,
  type Story,
  situationOf,
  tellLimits,
  wordObstacles,
  wordTime,
  writeTranscript,
} from "../api/index.js";
import type { Io } from "./io.js";
import { openPage } from "./page.js";
import { type PlayerEnd, playLines } from "./player.js";
import { readPlay } from "./player-files.js";
import { showPassages, showTitle } from "./player-page.js";
import { makePlayerState, type PlayerState, print } from "./player-state.js";
import { printProblems, writeDocument } from "./print.js";
import { type ExitStatus, status, UsageFault } from "./status.js";

export interface PlayOptions {
  readonly as: string | null;
  readonly seed: number;
  readonly load: string | null;
  readonly record: string | null;
  readonly json: boolean;
  readonly limits: AskedLimits;
}

/** Plays a story from lines of input, at a terminal or from a pipe. */
export async function runPlay(io: Io, path: string, options: PlayOptions): Promise<ExitStatus> {
  const quiet = options.json ? silence(io) : io;
  const started = io.now();
  if (options.record !== null && io.files.read(options.record).kind !== "missing") {
    throw new UsageFault(`“${options.record}” is there already, and is left as it is. Choose another name.`);
  }
  const loaded = loadStory(path, io.files.read);
  const problems = listProblems(loaded);
  if (!options.json) printProblems(io, problems);
  const { story } = loaded;
  const finish = (end: PlayerEnd | null, done: ExitStatus): ExitStatus => {
    if (options.json) writeDocument(io, makeDocument(story, end, problems, options, Math.round(io.now() - started)));
    return done;
  };
  const people = story === null ? [] : listPlayable(story.program);
  if (story === null || (people.length === 0 && hasErrors(problems))) return finish(null, status.problems);
  if (people.length === 0)
    throw new UsageFault(`Nobody in “${story.program.title}” can do anything, so there is nobody to play.`);
  const asked = options.load === null ? await choosePerson(quiet, people, options) : (people[0]?.mind ?? null);
  if (asked === null) return status.yes;
  const state = beginPlay(quiet, story, asked, options);
  if (state === null) return finish(null, status.problems);
  const end = await playLines(state);
  const recorded = options.record === null ? status.yes : saveRecord(io, end.state.session, options.record);
  return finish(end, end.isInterrupted ? status.undecided : recorded);
}

/** The same machine, but what is meant for people to read goes nowhere: standard output is for one document. */
function silence(io: Io): Io {
  const stdout = { ...io.stdout, write: () => undefined };
  return { ...io, stdout };
}

async function choosePerson(io: Io, people: ReturnType<typeof listPlayable>, options: PlayOptions): Promise<MindId | null> {
  const names = people.map(({ name }) => name).join(", ");
  if (options.as !== null) {
    const found = findPerson(people, options.as);
    if (found === null) throw new UsageFault(`Nobody to play is called “${options.as}”. There are: ${names}.`);
    return found;
  }
  const [only] = people;
  if (people.length === 1 && only !== undefined) return only.mind;
  if (options.json) throw new UsageFault(`Say whom to play, with --as. There are: ${names}.`);
  return askPerson(io, people);
}

async function askPerson(io: Io, people: ReturnType<typeof listPlayable>): Promise<MindId | null> {
  io.stdout.write(`Whom will you play?\n\n${people.map(({ name }, index) => `${index + 1}  ${name}`).join("\n")}\n\n`);
  for (;;) {
    const line = await io.stdin.readLine("> ");
    if (line === null || line.trim() === "quit") return null;
    if (!io.stdin.isTerminal) io.stdout.write(`> ${line}\n\n`);
    const found = findPerson(people, line.trim());
    if (found !== null) return found;
    io.stdout.write(`Type one of the names, or its number.\n\n`);
  }
}

/** By number, by name, or by how the name begins if only one does so. */
function findPerson(people: ReturnType<typeof listPlayable>, typed: string): MindId | null {
  const wanted = typed.toLowerCase();
  const numbered = /^\d+$/.test(typed) ? people[Number.parseInt(typed, 10) - 1] : undefined;
  const exact = people.find(({ name }) => name.toLowerCase() === wanted);
  const begun = wanted === "" ? [] : people.filter(({ name }) => name.toLowerCase().startsWith(wanted));
  return (numbered ?? exact ?? (begun.length === 1 ? begun[0] : undefined))?.mind ?? null;
}

/** Begins at the beginning, or where a save left off; prints the head and the opening. Null where the story cannot begin. */
function beginPlay(io: Io, story: Story, as: MindId, options: PlayOptions): PlayerState | null {
  const { program, engine } = story;
  const reasoner = makeReasoner(engine, choosePlayLimits(program, options.limits));
  const beginning = beginSession(engine, reasoner, { as, seed: options.seed });
  if (beginning.kind === "impossible") {
    io.stderr.write(`The story cannot begin. ${wordObstacles(program, beginning.obstacles).join(" ")}\n`);
    return null;
  }
  const fresh = makePlayerState(io, story, reasoner, beginning.session);
  const taken = options.load === null ? null : readPlay(fresh, options.load);
  if (typeof taken === "string") throw new UsageFault(taken);
  const state = taken?.state ?? fresh;
  const { session } = state;
  print(state, showTitle(openPage(io, io.stdout), program, program.minds[session.player]?.name ?? ""));
  print(state, taken?.remark ?? showPassages(state.page, program, narrateOpening(session), situationOf(session).minute));
  return state;
}

function saveRecord(io: Io, session: Session, path: string): ExitStatus {
  const fault = io.files.write(path, recordOutline(session, "as played"));
  if (fault !== null) io.stderr.write(`“${path}” could not be written: ${fault.words}.\n`);
  return fault === null ? status.yes : status.usage;
}

function makeDocument(
  story: Story | null,
  end: PlayerEnd | null,
  problems: readonly Problem[],
  options: PlayOptions,
  milliseconds: number,
): PlayDocument {
  const plan = story === null ? null : choosePlayLimits(story.program, options.limits);
  return {
    format: documentFormat,
    verb: "play",
    story: story?.program.title ?? null,
    verdict: null,
    problems,
    limits: tellLimits(options.limits, plan, null),
    situations: 0,
    milliseconds,
    ...(end === null ? { ...unplayed, seed: options.seed } : documentSession(end.state.session)),
  };
}

type DocumentedPlay = Omit<PlayDocument, keyof AnswerDocument> & { readonly situations?: number };

/** What a document says of a play that never began. */
const unplayed: Omit<DocumentedPlay, "seed"> = { person: null, now: null, events: [], transcript: [], choices: [], ending: null };

function documentSession(session: Session): DocumentedPlay {
  const { program } = session.engine;
  const ending = endingOf(session);
  return {
    situations: 1 + session.turns.reduce((sum, turn) => sum + turn.beats.length, 0),
    person: program.minds[session.player]?.name ?? null,
    seed: session.seed,
    now: program.clock === null ? null : wordTime(situationOf(session).minute),
    events: documentPlay(session),
    transcript: writeTranscript(session).trimEnd().split("\n\n"),
    choices: listChoices(session).open.map(({ event, certain }, index) => ({
      number: index + 1,
      event: nameSeen(session, event),
      certain,
    })),
    ending: ending === null ? null : (program.endings[ending]?.name ?? null),
  };
}
