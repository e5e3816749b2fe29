import type { MindId } from "../../program/index.js";
import type { Picture, Underway } from "../situation.js";
import type { BlockInfo, Layout } from "./layout.js";
import { whateverCode } from "./layout.js";
import { decodeBelief, encodeBelief, encodeDoing, type Machine, readDoing } from "./machine.js";

/** An array with the layout that says how to read it. The one thing here that is changed in place, and only while a step is taken. */
export interface Frame {
  readonly machine: Machine;
  readonly layout: Layout;
  readonly cells: Int32Array;
}

export function copyFrame(frame: Frame): Frame {
  return { ...frame, cells: frame.cells.slice() };
}

export function readMinute(frame: Frame): number {
  return frame.cells[0] ?? 0;
}

export function blockOf(frame: Frame, block: number): BlockInfo {
  const info = frame.layout.blocks[block];
  if (info === undefined) throw new RangeError(`there is no block ${block}`);
  return info;
}

/** The code as it stands. */
export function readCell(frame: Frame, block: number, fluent: number): number {
  return frame.cells[1 + block * (frame.machine.fluentCount + 1) + fluent] ?? 0;
}

export function writeCell(frame: Frame, block: number, fluent: number, code: number): void {
  frame.cells[1 + block * (frame.machine.fluentCount + 1) + fluent] = code;
}

/** The code with whatever is so looked up in the pictures around. */
export function readCode(frame: Frame, block: number, fluent: number): number {
  let at = block;
  for (;;) {
    const code = readCell(frame, at, fluent);
    if (code !== whateverCode) return at === block || code >= 0 ? code : whateverCode;
    const { parent } = blockOf(frame, at);
    if (parent === -1) return whateverCode;
    at = parent;
  }
}

export function readEntries(frame: Frame, block: number): readonly Underway[] {
  return readDoing(frame.machine, readCell(frame, block, frame.machine.fluentCount));
}

export function writeEntries(frame: Frame, block: number, entries: readonly Underway[]): void {
  writeCell(frame, block, frame.machine.fluentCount, encodeDoing(frame.machine, entries));
}

/** The block of somebody's mind inside this one; -1 for his own, or where minds go no deeper. */
export function findInside(frame: Frame, block: number, who: MindId): number {
  const info = blockOf(frame, block);
  return info.owner === who ? -1 : (info.children[who] ?? -1);
}

/** Fills the blocks from a picture, all the way in. Minds that a picture lacks are left as they are. */
export function encodePicture(frame: Frame, block: number, picture: Picture): void {
  picture.values.forEach((belief, fluent) => {
    writeCell(frame, block, fluent, encodeBelief(frame.machine, belief));
  });
  writeEntries(frame, block, picture.doing);
  blockOf(frame, block).children.forEach((child, who) => {
    const mind = picture.minds[who];
    if (child !== -1 && mind !== null && mind !== undefined) encodePicture(frame, child, mind);
  });
}

export function decodePicture(frame: Frame, block: number): Picture {
  const { children, depth } = blockOf(frame, block);
  const values = Array.from({ length: frame.machine.fluentCount }, (_, fluent) => {
    return decodeBelief(frame.machine, readCell(frame, block, fluent));
  });
  const minds = depth === 0 ? [] : children.map((child) => (child === -1 ? null : decodePicture(frame, child)));
  return { values, doing: readEntries(frame, block), minds };
}

/** How many levels of minds a picture holds. */
export function measureDepth(picture: Picture): number {
  const inner = picture.minds.filter((mind) => mind !== null);
  if (picture.minds.length === 0) return 0;
  return inner.length === 0 ? 1 : 1 + Math.max(...inner.map(measureDepth));
}
