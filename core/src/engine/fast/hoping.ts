import type { MindId } from "../../program/index.js";
import type { Showing } from "../writes.js";
import { ruleOutCode } from "./changes.js";
import { blockOf, copyFrame, type Frame, readCell, readMinute, writeCell } from "./frame.js";
import { whateverCode } from "./layout.js";
import { findLayout } from "./machine.js";

/** The frame with what is hoped for put in as if it were so. */
export function assumeIn(frame: Frame, hopes: readonly Showing[]): Frame {
  const next = copyFrame(frame);
  for (const { fluent, value } of hopes) writeCell(next, 0, fluent, value);
  return next;
}

/** The frame in which what was hoped for has proved wrong. */
export function disappointIn(frame: Frame, hopes: readonly Showing[]): Frame {
  const next = copyFrame(frame);
  for (const { fluent, value } of hopes) {
    writeCell(next, 0, fluent, ruleOutCode(next, fluent, readCell(next, 0, fluent), [value]));
  }
  return next;
}

/**
 * Somebody's mind cut out of a frame, as a frame of its own; whatever is so becomes what the frame around holds, if
 * it holds anything. Null for none.
 */
export function cutMind(frame: Frame, who: MindId): Frame | null {
  const child = blockOf(frame, 0).children[who] ?? -1;
  if (child === -1) return null;
  const { base, end, depth } = blockOf(frame, child);
  const layout = findLayout(frame.machine, who, depth);
  const cells = new Int32Array(layout.length);
  cells[0] = readMinute(frame);
  cells.set(frame.cells.subarray(base, base + (end - child) * (frame.machine.fluentCount + 1)), 1);
  const inside: Frame = { machine: frame.machine, layout, cells };
  for (let fluent = 0; fluent < frame.machine.fluentCount; fluent++) {
    const outer = readCell(frame, 0, fluent);
    if (readCell(inside, 0, fluent) === whateverCode && outer >= 0) writeCell(inside, 0, fluent, outer);
  }
  return inside;
}
