import type { MindId } from "../../program/index.js";
import type { Underway } from "../situation.js";
import { readEvent } from "../witnessing.js";
import type { Showing } from "../writes.js";
import type { Touched } from "./changes.js";
import { fireInMind, fireRules } from "./firing.js";
import { blockOf, type Frame, readCell, readEntries, readMinute, writeEntries } from "./frame.js";
import { lookAbout } from "./lookout.js";
import { compileTest, no, testIs, yes } from "./tests.js";

export type Drawn =
  | { readonly kind: "settled"; readonly fired: readonly number[]; readonly brokenOff: readonly Underway[] }
  | { readonly kind: "clash"; readonly fluent: number }
  | { readonly kind: "circle" };

/** Draws the consequences of what has been written; see `drawConsequences` of the plain engine. `before` is the frame before it. */
export function drawAftermath(
  before: Frame,
  frame: Frame,
  own: Underway | null,
  imagined: boolean,
  touched: Touched,
  shown: Showing[],
): Drawn {
  const isWorld = frame.layout.owner === null;
  const kept = isWorld ? null : frame.cells.slice();
  const fired = fireRules(frame, 0, imagined, touched, shown);
  if (fired.kind === "clash") return { kind: "clash", fluent: fired.fluent };
  if (fired.kind === "circle") {
    if (isWorld) return { kind: "circle" };
    if (kept !== null) frame.cells.set(kept);
  }
  settleInside(before, frame, 0, touched);
  const brokenOff = listBroken(before, frame, 0, own);
  dropFrom(frame, 0, brokenOff, true);
  return { kind: "settled", fired: fired.kind === "settled" ? fired.rules : [], brokenOff };
}

/** Brings every mind in a block up to date. */
export function settleInside(before: Frame, frame: Frame, block: number, touched: Touched, isAnew = false): void {
  for (const child of blockOf(frame, block).children) {
    if (child !== -1) settleChild(before, frame, block, child, touched, isAnew);
  }
}

/** Rules where he has noticed something; then what is in sight; then rules once more on what was seen, and the minds in his. */
function settleChild(before: Frame, frame: Frame, around: number, block: number, touched: Touched, isAnew: boolean): void {
  if (isAnew || touched[block] === 1) fireInMind(frame, block, touched);
  const wasTouched = touched[block] === 1;
  touched[block] = 0;
  lookAbout(frame, around, block, touched);
  const hasSeen = touched[block] === 1;
  if (wasTouched) touched[block] = 1;
  if (!isAnew && !wasTouched && !hasSeen) return;
  if (hasSeen) {
    fireInMind(frame, block, touched);
    lookAbout(frame, around, block, touched);
  }
  settleInside(before, frame, block, touched, isAnew);
  const known = readEntries(before, block);
  const broken = listBroken(before, frame, block, null).filter((entry) => known.some((one) => isSame(one, entry)));
  dropFrom(frame, block, broken, false);
}

function isSame(left: Underway, right: Underway): boolean {
  return left.event === right.event && left.start === right.start;
}

/** What is under way and cannot go on; see `listBrokenOff` of the plain engine. */
export function listBroken(before: Frame, frame: Frame, block: number, own: Underway | null): readonly Underway[] {
  const entries = readEntries(frame, block);
  if (entries.length === 0) return entries;
  const isWorld = blockOf(frame, block).owner === null;
  return entries.filter((entry) => {
    const event = readEvent(frame.machine.program, entry.event);
    const holds = event.while === null ? yes : compileTest(event.while.when)(frame, block);
    if (holds === no || (holds !== yes && isWorld)) return true;
    const isOwn = own !== null && isSame(own, entry);
    return event.busy.some(
      (entity) => hasDied(before, frame, block, entity) || (!isOwn && hasMoved(before, frame, block, entity)),
    );
  });
}

function hasMoved(before: Frame, frame: Frame, block: number, entity: number): boolean {
  const fluent = frame.machine.locations[entity] ?? -1;
  if (fluent === -1) return false;
  const from = readCell(before, block, fluent);
  const to = readCell(frame, block, fluent);
  return from >= 0 && to >= 0 && from !== to;
}

function hasDied(before: Frame, frame: Frame, block: number, entity: number): boolean {
  const fluent = frame.machine.alive[entity] ?? -1;
  return fluent !== -1 && readCell(before, block, fluent) !== 0 && readCell(frame, block, fluent) === 0;
}

export function dropFrom(frame: Frame, block: number, entries: readonly Underway[], noticed: boolean): void {
  if (entries.length === 0) return;
  if (noticed) {
    blockOf(frame, block).children.forEach((child, who) => {
      if (child === -1) return;
      const seen = entries.filter((entry) => {
        const when = readEvent(frame.machine.program, entry.event).witnesses[who as MindId];
        return when !== undefined && testIs(frame, block, when);
      });
      dropFrom(frame, child, seen, true);
    });
  }
  writeEntries(
    frame,
    block,
    readEntries(frame, block).filter((one) => !entries.some((entry) => isSame(entry, one))),
  );
}

/** Forgets, in every mind, what should have ended by now and was not seen to end. */
export function dropEnded(frame: Frame): void {
  const minute = readMinute(frame);
  for (let block = 1; block < frame.layout.blocks.length; block++) {
    const entries = readEntries(frame, block);
    if (entries.some((entry) => entry.end <= minute)) {
      writeEntries(
        frame,
        block,
        entries.filter((entry) => entry.end > minute),
      );
    }
  }
}
