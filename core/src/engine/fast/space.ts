import { present } from "../../base/index.js";
import type { EventId } from "../../program/index.js";
import type { StateSpace, Successor } from "../engine.js";
import type { Step } from "../step.js";
import { findEndingIn, type Run } from "./course.js";
import { decodePicture, type Frame, readMinute } from "./frame.js";
import { findLayout, type Machine } from "./machine.js";
import { listAttemptObstacles, listObstaclesIn, openRun, takeStep } from "./stepping.js";
import { findNext } from "./timing.js";

/**
 * Situations are kept as the numbers of their blocks: most steps change few pictures, and few different pictures occur at all.
 *
 *     key     minute  block 0  block 1  …      two UTF-16 units to a number
 *     table   a block's number -> its cells
 */
interface BlockTable {
  readonly numbers: Map<string, number>;
  readonly contents: Int32Array[];
}

/** The space of the fast engine. */
export function openFastSpace(machine: Machine): StateSpace {
  const table: BlockTable = { numbers: new Map(), contents: [] };
  const layout = findLayout(machine, null, machine.program.mindsDeep);
  const unpack = (key: string): Frame => unpackFrame(machine, layout, table, key);
  const succeed = (step: Step, run: Run): readonly Successor[] => {
    if (run.obstacles !== null) return [];
    return [{ step, key: packFrame(table, run.frame), minute: readMinute(run.frame), ending: run.ending }];
  };
  const start: Step = { kind: "pass", to: machine.program.clock?.start ?? 0 };
  return {
    first: succeed(start, openRun(machine))[0] ?? null,
    expand: (key) => expandFrame(unpack(key), succeed),
    readSituation: (key) => {
      const frame = unpack(key);
      return { minute: readMinute(frame), world: decodePicture(frame, 0) };
    },
  };
}

function expandFrame(frame: Frame, succeed: (step: Step, run: Run) => readonly Successor[]): readonly Successor[] {
  if (findEndingIn(frame) !== -1) return [];
  const found: Successor[] = [];
  frame.machine.program.events.forEach((_, index) => {
    const event = index as EventId;
    const kind =
      listObstaclesIn(frame, event).length === 0 ? "begin" : listAttemptObstacles(frame, event).length === 0 ? "attempt" : null;
    if (kind !== null) found.push(...succeed({ kind, event }, takeStep(frame, { kind, event })));
  });
  const next = findNext(frame);
  if (next !== -1) found.push(...succeed({ kind: "pass", to: next }, takeStep(frame, { kind: "pass", to: next })));
  return found;
}

function packFrame(table: BlockTable, frame: Frame): string {
  const size = frame.machine.fluentCount + 1;
  const units = [readMinute(frame) & 0xffff, readMinute(frame) >>> 16];
  for (let base = 1; base < frame.cells.length; base += size) {
    const number = numberBlock(table, frame.cells.subarray(base, base + size));
    units.push(number & 0xffff, number >>> 16);
  }
  return String.fromCharCode(...units);
}

function numberBlock(table: BlockTable, cells: Int32Array): number {
  let key = "";
  for (const cell of cells) key += String.fromCharCode(cell & 0xffff, cell >>> 16);
  const known = table.numbers.get(key);
  if (known !== undefined) return known;
  table.numbers.set(key, table.contents.length);
  table.contents.push(cells.slice());
  return table.contents.length - 1;
}

function unpackFrame(machine: Machine, layout: Frame["layout"], table: BlockTable, key: string): Frame {
  const cells = new Int32Array(layout.length);
  const read = (at: number) => key.charCodeAt(at) + key.charCodeAt(at + 1) * 0x10000;
  cells[0] = read(0);
  layout.blocks.forEach((block, index) => {
    cells.set(present(table.contents[read(2 + 2 * index)], "a block"), block.base);
  });
  return { machine, layout, cells };
}
