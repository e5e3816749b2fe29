import { getHeapStatistics } from "node:v8";
import { parentPort, workerData } from "node:worker_threads";
import { type AskStop, answerCheck, type CheckQuestion } from "../api/index.js";
import { readDisk } from "./disk.js";

/** What the thread that works out an answer is given. `stop` holds 1 once the user has asked to stop. */
export interface WorkOrder {
  readonly question: CheckQuestion;
  readonly stop: Int32Array;
}

/** Of the memory that this thread may have, this much is used before it stops with the answer so far. */
const memoryShare = 0.75;

/** Looking at the memory takes a while itself: it is done once in so many times. */
const memoryEvery = 64;

const { question, stop } = workerData as WorkOrder;
parentPort?.postMessage(answerCheck(question, readDisk, watchLimits(question, stop)));

/** Watches what only a machine can: the clock, the memory, and Ctrl-C. */
function watchLimits({ limits }: CheckQuestion, flag: Int32Array): AskStop {
  const end = limits.seconds === undefined ? Number.POSITIVE_INFINITY : performance.now() + limits.seconds * 1000;
  const mostBytes = Math.min(
    getHeapStatistics().heap_size_limit * memoryShare,
    (limits.memory ?? Number.POSITIVE_INFINITY) * 1024 * 1024,
  );
  let count = 0;
  return () => {
    if (Atomics.load(flag, 0) === 1) return "interrupt";
    if (performance.now() > end) return "seconds";
    count += 1;
    return count % memoryEvery === 0 && process.memoryUsage().heapUsed > mostBytes ? "memory" : null;
  };
}
