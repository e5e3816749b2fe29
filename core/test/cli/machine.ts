import { answerCheck, type ReadResult, shortenPath } from "../../src/api/index.js";
import { runCommand } from "../../src/cli/command.js";
import type { Io, Outlet } from "../../src/cli/io.js";
import { readFrom } from "../play/ferry.js";

/** A machine in memory, on which the command line can be tried out. */
export interface Tried {
  readonly status: number;
  readonly out: string;
  readonly err: string;
  /** The files as they are afterwards. */
  readonly files: Readonly<Record<string, string>>;
}

export interface Trial {
  readonly files?: Readonly<Record<string, string>>;
  /** Lines of input; with `isTerminal` as somebody types them. */
  readonly input?: readonly string[];
  readonly isTerminal?: boolean;
  readonly columns?: number;
  readonly env?: Readonly<Record<string, string>>;
  readonly worlds?: string | null;
  /** From which line of input on Ctrl-C has been pressed. */
  readonly interruptAt?: number;
  /** Paths that cannot be written. */
  readonly locked?: readonly string[];
}

/** Runs the command line with these arguments on a machine in memory. */
export async function tryCommand(argv: readonly string[], trial: Trial = {}): Promise<Tried> {
  const files: Record<string, string> = { ...trial.files };
  const written = { out: "", err: "" };
  let lineCount = 0;
  const { isTerminal = false, columns = null, input = [] } = trial;
  const read = (path: string): ReadResult => readFrom(files)(path);
  const isInterrupted = (): boolean => lineCount > (trial.interruptAt ?? Number.POSITIVE_INFINITY);
  const openOutlet = (write: (text: string) => void): Outlet => ({ write, isTerminal, columns });
  const io: Io = {
    stdout: openOutlet((text) => {
      written.out += text;
    }),
    stderr: openOutlet((text) => {
      written.err += text;
    }),
    stdin: { isTerminal, readLine: () => Promise.resolve(input[lineCount++] ?? null) },
    files: {
      read,
      absolute: (path) => shortenPath(path.startsWith("/") ? path : `/${path}`),
      write: (path, text) => {
        if (trial.locked?.includes(path) === true) return { words: "locked" };
        files[path] = text;
        return null;
      },
    },
    env: trial.env ?? {},
    worlds: trial.worlds ?? null,
    version: "1.2.3",
    now: () => 0,
    later: () => () => undefined,
    breathe: () => Promise.resolve(),
    isInterrupted,
    check: (question) => Promise.resolve({ kind: "answered", answer: answerCheck(question, read, () => null) }),
  };
  const status = await runCommand(argv, io);
  return { status, ...written, files };
}
