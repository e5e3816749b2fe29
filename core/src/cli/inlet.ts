import { createInterface, type Interface } from "node:readline";
import type { Inlet } from "./io.js";

/** Standard input, line by line; it is not touched before the first line is asked for. */
export interface OpenInlet {
  readonly inlet: Inlet;
  readonly close: () => void;
}

/** Opens standard input. `interrupt` is called when Ctrl-C is typed at a prompt. */
export function openInlet(interrupt: () => void): OpenInlet {
  const isTerminal = process.stdin.isTTY === true;
  const queue = makeQueue();
  let reader: Interface | null = null;
  const readLine = (prompt: string): Promise<string | null> => {
    reader ??= openReader(queue, isTerminal, interrupt);
    if (isTerminal && queue.isEmpty()) {
      reader.setPrompt(prompt);
      reader.prompt();
    }
    return queue.take();
  };
  return { inlet: { isTerminal, readLine }, close: () => reader?.close() };
}

function openReader(queue: LineQueue, isTerminal: boolean, interrupt: () => void): Interface {
  // The prompt is no part of the answer, so it goes where remarks go, if a person can see it there.
  const output = process.stderr.isTTY === true ? process.stderr : process.stdout;
  const reader = createInterface({
    input: process.stdin,
    terminal: isTerminal,
    crlfDelay: Number.POSITIVE_INFINITY,
    ...(isTerminal ? { output } : {}),
  });
  reader.on("line", queue.put);
  reader.on("close", queue.end);
  reader.on("SIGINT", () => {
    interrupt();
    reader.close();
  });
  return reader;
}

/** Lines that have come and have not been asked for, or the one who waits for the next. */
interface LineQueue {
  readonly put: (line: string) => void;
  readonly end: () => void;
  /** False once the input is over, too: then nobody need be asked. */
  readonly isEmpty: () => boolean;
  /** The next line; null at the end. */
  readonly take: () => Promise<string | null>;
}

function makeQueue(): LineQueue {
  const lines: string[] = [];
  let isOver = false;
  let waiting: ((line: string | null) => void) | null = null;
  const hand = (line: string | null): void => {
    const taker = waiting;
    waiting = null;
    taker?.(line);
  };
  return {
    put: (line) => {
      if (waiting === null) lines.push(line);
      else hand(line);
    },
    end: () => {
      isOver = true;
      hand(null);
    },
    isEmpty: () => lines.length === 0 && !isOver,
    take: () => {
      const next = lines.shift();
      if (next !== undefined || isOver) return Promise.resolve(next ?? null);
      return new Promise((resolve) => {
        waiting = resolve;
      });
    },
  };
}
