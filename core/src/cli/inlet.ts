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
  const lines: string[] = [];
  let reader: Interface | null = null;
  let isClosed = false;
  let waiting: ((line: string | null) => void) | null = null;
  const hand = (line: string | null): void => {
    const taker = waiting;
    waiting = null;
    taker?.(line);
  };
  const open = (): Interface => {
    // The prompt is no part of the answer, so it goes where remarks go, if a person can see it there.
    const output = process.stderr.isTTY === true ? process.stderr : process.stdout;
    const fresh = createInterface({
      input: process.stdin,
      terminal: isTerminal,
      crlfDelay: Number.POSITIVE_INFINITY,
      ...(isTerminal ? { output } : {}),
    });
    fresh.on("line", (line) => (waiting === null ? lines.push(line) : hand(line)));
    fresh.on("SIGINT", () => {
      interrupt();
      fresh.close();
    });
    fresh.on("close", () => {
      isClosed = true;
      hand(null);
    });
    return fresh;
  };
  const readLine = (prompt: string): Promise<string | null> => {
    reader ??= open();
    const next = lines.shift();
    if (next !== undefined) return Promise.resolve(next);
    if (isClosed) return Promise.resolve(null);
    if (isTerminal) {
      reader.setPrompt(prompt);
      reader.prompt();
    }
    return new Promise((resolve) => {
      waiting = resolve;
    });
  };
  return { inlet: { isTerminal, readLine }, close: () => reader?.close() };
}
