import { unreachable } from "../../base/index.js";
import type { Expression, MindId, MindWrite } from "../../program/index.js";
import type { Showing } from "../writes.js";
import { type Frame, findInside, readCell, readCode, writeCell } from "./frame.js";
import { emptySetCode, whateverCode } from "./layout.js";
import { encodeSet, readSet } from "./machine.js";
import { compileTest, testValue, visitFluents, yes } from "./tests.js";

/**
 * What has changed while a step is taken: by block, whether its picture has been touched, so that rules and sight need not be looked
 * at where nothing happened. A touch is passed outwards, as a picture inside a picture is part of it.
 */
export type Touched = Uint8Array;

/** Writes a code; true where it changes something. */
export function changeCell(frame: Frame, block: number, fluent: number, code: number, touched: Touched): boolean {
  if (readCell(frame, block, fluent) === code) return false;
  writeCell(frame, block, fluent, code);
  touch(frame, block, touched);
  return true;
}

export function touch(frame: Frame, block: number, touched: Touched): void {
  for (let at = block; at !== -1 && touched[at] === 0; at = frame.layout.blocks[at]?.parent ?? -1) touched[at] = 1;
}

/** What is believed once values (rising) are ruled out; see `ruleOut` of the plain engine. */
export function ruleOutCode(frame: Frame, fluent: number, code: number, wrong: readonly number[]): number {
  const { machine } = frame;
  if (code >= 0 && !wrong.includes(code)) return code;
  const before = code >= whateverCode ? [] : readSet(machine, code);
  const out = [...before, ...wrong.filter((value) => !before.includes(value))].sort((left, right) => left - right);
  if (machine.truths[fluent] === 1 && out.length > 0) return out.includes(0) ? 1 : 0;
  const size = machine.program.fluents[fluent]?.size ?? 0;
  const closed = out.length >= size || (machine.possible[fluent] ?? []).every((value) => out.includes(value));
  return encodeSet(machine, closed ? [...wrong].sort((left, right) => left - right) : out);
}

/** Writes into a block what an event says of its owner's mind. `around` is the block that it stands in, -1 in his own imagining. */
export function changeMind(
  frame: Frame,
  block: number,
  write: MindWrite,
  around: number,
  touched: Touched,
  shown: Showing[],
): void {
  switch (write.kind) {
    case "believe":
      changeCell(frame, block, write.fluent, write.value, touched);
      return;
    case "rule out":
      ruleOutCell(frame, block, write.fluent, [write.value], touched);
      return;
    case "forget":
      changeCell(frame, block, write.fluent, emptySetCode, touched);
      return;
    case "learn":
      learnCell(frame, block, write.fluent, around, touched);
      return;
    case "learn whether":
      learnWhether(frame, block, write, around, touched, shown);
      return;
    case "learn condition": {
      const fluents: number[] = [];
      visitFluents(frame, around === -1 ? block : around, write.that, (fluent) => fluents.push(fluent));
      for (const fluent of fluents) learnCell(frame, block, fluent, around, touched);
      return;
    }
    default:
      unreachable(write);
  }
}

export function ruleOutCell(frame: Frame, block: number, fluent: number, wrong: readonly number[], touched: Touched): void {
  changeCell(frame, block, fluent, ruleOutCode(frame, fluent, readCell(frame, block, fluent), wrong), touched);
}

function learnCell(frame: Frame, block: number, fluent: number, around: number, touched: Touched): void {
  if (around === -1) {
    if (readCell(frame, block, fluent) <= emptySetCode) changeCell(frame, block, fluent, whateverCode, touched);
    return;
  }
  const so = readCode(frame, around, fluent);
  changeCell(frame, block, fluent, so >= 0 ? so : whateverCode, touched);
}

type LearnWhether = Extract<MindWrite, { kind: "learn whether" }>;

function learnWhether(
  frame: Frame,
  block: number,
  write: LearnWhether,
  around: number,
  touched: Touched,
  shown: Showing[],
): void {
  const { fluent, value } = write;
  const code = readCell(frame, block, fluent);
  if (around === -1) {
    if (code > emptySetCode || readSet(frame.machine, code).includes(value)) return;
    if (frame.machine.truths[fluent] === 1) changeCell(frame, block, fluent, whateverCode, touched);
    else shown.push({ fluent, value });
    return;
  }
  const so = testValue(frame, around, fluent, value);
  if (so === yes) changeCell(frame, block, fluent, value, touched);
  else if (so === 0) ruleOutCell(frame, block, fluent, [value], touched);
}

/**
 * Copies what the block around has of the fluents that a condition reads there, where it has a value. What is so is read in `from`,
 * the frame as it was before anybody noticed anything.
 */
export function learnRead(
  frame: Frame,
  block: number,
  condition: Expression,
  from: Frame,
  around: number,
  touched: Touched,
): void {
  const fluents: number[] = [];
  visitFluents(from, around, condition, (fluent) => fluents.push(fluent));
  for (const fluent of fluents) {
    const so = readCode(from, around, fluent);
    if (so >= 0) changeCell(frame, block, fluent, so, touched);
  }
}

/** Corrects a block by what must have been so; see `learnCondition` of the plain engine. */
export function learnTruth(
  frame: Frame,
  block: number,
  condition: Expression,
  from: Frame,
  around: number,
  touched: Touched,
): void {
  switch (condition.op) {
    case "all":
      learnEach(frame, block, condition.of, from, around, touched);
      return;
    case "any":
    case "count": {
      const so = condition.of.filter((part) => compileTest(part)(from, around) === yes);
      learnEach(frame, block, so, from, around, touched);
      return;
    }
    case "believes":
    case "knows":
      if (condition.op === "knows") learnTruth(frame, block, condition.that, from, around, touched);
      learnInside(frame, block, condition.who, condition.that, from, around, touched);
      return;
    case "aware":
      learnAware(frame, block, condition.who, condition.fluent, touched);
      return;
    case "knows whether":
      visitFluents(from, around, condition.that, (fluent) => learnAware(frame, block, condition.who, fluent, touched));
      return;
    case "no idea":
      copyInside(frame, block, condition.who, [condition.fluent], from, around, touched);
      return;
    case "not":
      learnDenied(frame, block, condition.of, from, around, touched);
      return;
    default:
      learnRead(frame, block, condition, from, around, touched);
  }
}

function learnEach(
  frame: Frame,
  block: number,
  parts: readonly Expression[],
  from: Frame,
  around: number,
  touched: Touched,
): void {
  for (const part of parts) {
    if (compileTest(part)(frame, block) !== yes) learnTruth(frame, block, part, from, around, touched);
  }
}

function learnDenied(frame: Frame, block: number, denied: Expression, from: Frame, around: number, touched: Touched): void {
  switch (denied.op) {
    case "believes":
    case "knows":
    case "aware":
    case "knows whether":
    case "no idea": {
      const fluents: number[] = [];
      if ("fluent" in denied) fluents.push(denied.fluent);
      else visitFluents(from, around, denied.that, (fluent) => fluents.push(fluent));
      copyInside(frame, block, denied.who, fluents, from, around, touched);
      return;
    }
    default:
      learnRead(frame, block, denied, from, around, touched);
  }
}

function learnInside(
  frame: Frame,
  block: number,
  who: MindId,
  that: Expression,
  from: Frame,
  around: number,
  touched: Touched,
): void {
  const inside = findInside(frame, block, who);
  const real = findInside(from, around, who);
  if (inside !== -1 && real !== -1) learnTruth(frame, inside, that, from, real, touched);
}

function learnAware(frame: Frame, block: number, who: MindId, fluent: number, touched: Touched): void {
  const inside = findInside(frame, block, who);
  if (inside !== -1) changeCell(frame, inside, fluent, whateverCode, touched);
}

/** Copies what somebody really believes into what he is taken to believe. */
export function copyInside(
  frame: Frame,
  block: number,
  who: MindId,
  fluents: readonly number[],
  from: Frame,
  around: number,
  touched: Touched,
): void {
  const inside = findInside(frame, block, who);
  const real = findInside(from, around, who);
  if (inside === -1 || real === -1) return;
  for (const fluent of fluents) changeCell(frame, inside, fluent, readCell(from, real, fluent), touched);
}
