import type { CheckAnswer, CheckQuestion, ReadFile } from "../api/index.js";

/**
 * Everything that the command line asks of the machine that it runs on, so that a test can be the machine.
 * Only `machine.ts` knows the real one.
 */
export interface Io {
  readonly stdout: Outlet;
  readonly stderr: Outlet;
  readonly stdin: Inlet;
  readonly files: Files;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** The folder of the worlds that come with the program; null where there is none. */
  readonly worlds: string | null;
  readonly version: string;
  /** Milliseconds since some moment in the past. */
  readonly now: () => number;
  /** Does something later, unless it is called off before: for remarks on what takes long. */
  readonly later: (milliseconds: number, remark: () => void) => CallOff;
  /** Lets signals and input through while something is being worked out. */
  readonly breathe: () => Promise<void>;
  /** Whether the user has asked to stop (Ctrl-C). */
  readonly isInterrupted: () => boolean;
  /** Works out what can take long, so that Ctrl-C and limits are heeded meanwhile. */
  readonly check: (question: CheckQuestion) => Promise<Worked<CheckAnswer>>;
}

export type CallOff = () => void;

export type Worked<Answer> = { readonly kind: "answered"; readonly answer: Answer } | { readonly kind: "out of memory" };

export interface Outlet {
  readonly write: (text: string) => void;
  readonly isTerminal: boolean;
  /** The width of the terminal, in signs; null for what is none. */
  readonly columns: number | null;
}

export interface Inlet {
  readonly isTerminal: boolean;
  /** The next line without its end; null at the end of input. The prompt is shown on a terminal only. */
  readonly readLine: (prompt: string) => Promise<string | null>;
}

/** What can go wrong with a file; `words` is the machine's own account of it. */
export interface FileFault {
  readonly words: string;
}

export interface Files {
  readonly read: ReadFile;
  /** The path from the root, with forward slashes. */
  readonly absolute: (path: string) => string;
  /** Writes the whole file or nothing of it: beside it first, then in its place. Null where it went well. */
  readonly write: (path: string, text: string) => FileFault | null;
}
