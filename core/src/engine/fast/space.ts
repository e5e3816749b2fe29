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
  const succeed = (step: Step, run: Run, from: Origin | null): readonly Successor[] => {
    if (run.obstacles !== null) return [];
    return [{ step, key: packFrame(table, run.frame, from), minute: readMinute(run.frame), ending: run.ending }];
  };
  const start: Step = { kind: "pass", to: machine.program.clock?.start ?? 0 };
  return {
    first: succeed(start, openRun(machine), null)[0] ?? null,
    expand: (key) => {
      const frame = unpack(key);
      return expandFrame(frame, (step, run) => succeed(step, run, { frame, key }));
    },
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

/** Where a situation comes from: the blocks that are the same keep their numbers. */
interface Origin {
  readonly frame: Frame;
  readonly key: string;
}

function packFrame(table: BlockTable, frame: Frame, from: Origin | null): string {
  const size = frame.machine.fluentCount + 1;
  const units = [readMinute(frame) & 0xffff, readMinute(frame) >>> 16];
  for (let base = 1; base < frame.cells.length; base += size) {
    if (from !== null && isSameStretch(frame.cells, from.frame.cells, base, size)) {
      units.push(from.key.charCodeAt(units.length), from.key.charCodeAt(units.length + 1));
      continue;
    }
    const number = numberBlock(table, frame.cells.subarray(base, base + size));
    units.push(number & 0xffff, number >>> 16);
  }
  return String.fromCharCode(...units);
}

function isSameStretch(left: Int32Array, right: Int32Array, base: number, size: number): boolean {
  for (let at = base; at < base + size; at++) if (left[at] !== right[at]) return false;
  return true;
}

function numberBlock(table: BlockTable, cells: Int32Array): number {
  const units = new Uint16Array(cells.buffer, cells.byteOffset, cells.length * 2);
  const key = String.fromCharCode(...units);
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
