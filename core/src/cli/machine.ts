import { existsSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { Worker } from "node:worker_threads";
import type { CheckAnswer, CheckQuestion } from "../api/index.js";
import { readDisk, writeDisk } from "./disk.js";
import { openInlet } from "./inlet.js";
import type { Io, Outlet, Worked } from "./io.js";
import type { WorkOrder } from "./worker.js";

/** The real machine, and how to let go of it. */
export interface Machine {
  readonly io: Io;
  readonly close: () => void;
}

/** Opens the machine that this process runs on. */
export function openMachine(): Machine {
  const signal = makeSignal();
  const { inlet, close } = openInlet(signal.interrupt);
  const io: Io = {
    stdout: openOutlet(process.stdout),
    stderr: openOutlet(process.stderr),
    stdin: {
      isTerminal: inlet.isTerminal,
      readLine: (prompt) => {
        signal.listen();
        return inlet.readLine(prompt);
      },
    },
    files: { read: readDisk, absolute: (path) => resolve(path).replaceAll("\\", "/"), write: writeDisk },
    env: process.env,
    worlds: findWorlds(),
    version: readVersion(),
    now: () => performance.now(),
    later: (milliseconds, remark) => {
      const timer = setTimeout(remark, milliseconds);
      return () => clearTimeout(timer);
    },
    breathe: () => new Promise((resolve) => setImmediate(resolve)),
    isInterrupted: () => Atomics.load(signal.stop, 0) === 1,
    check: (question) => {
      signal.listen();
      return checkInWorker(question, signal.stop);
    },
  };
  return { io, close };
}

/** Ctrl-C, as a number that other threads see too: 1 once the user has asked to stop. */
interface StopSignal {
  readonly stop: Int32Array;
  readonly interrupt: () => void;
  /** From now on Ctrl-C only asks; before, it ends the process, as the system has it. */
  readonly listen: () => void;
}

function makeSignal(): StopSignal {
  const stop = new Int32Array(new SharedArrayBuffer(4));
  const interrupt = (): void => {
    // Who asks twice does not want to wait for an answer.
    if (Atomics.exchange(stop, 0, 1) === 1) process.exit(130);
  };
  let isListening = false;
  const listen = (): void => {
    if (!isListening) process.on("SIGINT", interrupt);
    isListening = true;
  };
  return { stop, interrupt, listen };
}

function openOutlet(stream: NodeJS.WriteStream): Outlet {
  // Whoever reads our output may stop reading, as `head` does; that is no fault.
  stream.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code === "EPIPE") process.exit();
    throw error;
  });
  return {
    write: (text) => void stream.write(text),
    isTerminal: stream.isTTY === true,
    columns: stream.isTTY === true ? stream.columns : null,
  };
}

/** Works out a check beside this thread, so that Ctrl-C is heard meanwhile. */
function checkInWorker(question: CheckQuestion, stop: Int32Array): Promise<Worked<CheckAnswer>> {
  const workerData: WorkOrder = { question, stop };
  const worker = new Worker(new URL("./worker.js", import.meta.url), { workerData });
  return new Promise((resolve, reject) => {
    worker.once("message", (answer: CheckAnswer) => resolve({ kind: "answered", answer }));
    worker.once("error", (error: NodeJS.ErrnoException) => {
      if (error.code === "ERR_WORKER_OUT_OF_MEMORY") resolve({ kind: "out of memory" });
      else reject(error);
    });
  });
}

/** The worlds lie beside the package in a checkout, and in it where it was installed. */
function findWorlds(): string | null {
  const places = ["../../worlds", "../../../worlds"].map((path) => fileURLToPath(new URL(path, import.meta.url)));
  return places.find((path) => existsSync(path))?.replaceAll("\\", "/") ?? null;
}

function readVersion(): string {
  const manifest = JSON.parse(readFileSync(new URL("../../package.json", import.meta.url), "utf8")) as { version?: string };
  return manifest.version ?? "";
}
