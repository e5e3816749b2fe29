import type { Reasoner, Session, Story } from "../api/index.js";
import { type Entry, listEntries } from "./entries.js";
import type { Io } from "./io.js";
import { openPage, type Page } from "./page.js";

/** A play at the terminal, between two lines of input. */
export interface PlayerState {
  readonly io: Io;
  readonly page: Page;
  readonly story: Story;
  readonly reasoner: Reasoner;
  readonly session: Session;
  /** What the numbers on the page stand for. */
  readonly entries: readonly Entry[];
  /** Files that this play has written, which it may write again. */
  readonly written: ReadonlySet<string>;
}

export function makePlayerState(io: Io, story: Story, reasoner: Reasoner, session: Session): PlayerState {
  const page = openPage(io, io.stdout);
  return { io, page, story, reasoner, session, entries: listEntries(session), written: new Set() };
}

/** The same play at another moment. */
export function moveTo(state: PlayerState, session: Session): PlayerState {
  return { ...state, session, entries: listEntries(session) };
}

/** Prints a block of text and an empty line. Nothing for an empty text. */
export function print(state: PlayerState, text: string): void {
  if (text !== "") state.io.stdout.write(`${text}\n\n`);
}
