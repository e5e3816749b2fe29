import type { EventId, GroundEvent, MindId } from "../../program/index.js";
import { type Phase, readEvent } from "../witnessing.js";
import type { Showing } from "../writes.js";
import { learnRead, learnTruth, type Touched, touch } from "./changes.js";
import { gatherEffects, isKnownIn, writeGathered } from "./firing.js";
import { blockOf, copyFrame, type Frame, readCell, readEntries, writeCell, writeEntries } from "./frame.js";
import { findTwinOf, findWorn } from "./lookout.js";
import { compileTest, no, testIs, yes } from "./tests.js";

/**
 * Writes one phase of an event into a block and into the mind of everybody in it who notices; see `applyPhase` of the plain engine.
 * Minds are written before the block itself and read what is around them in a copy from before, so
 * that nobody is told what another has noticed. Returns the fluent on which
 * effects disagree (in the world only), else -1.
 */
export function writePhase(
  frame: Frame,
  block: number,
  phase: Phase,
  imagined: boolean,
  touched: Touched,
  shown: Showing[],
): number {
  const { machine } = frame;
  const event = readEvent(machine.program, phase.event);
  const gathered = gatherEffects(frame, block, listEffects(event, phase.part));
  const [clash] = gathered.clashes;
  if (clash !== undefined && blockOf(frame, block).owner === null) return clash;
  const noticing = listNoticing(frame, block, event);
  if (noticing.length > 0) {
    const from = copyFrame(frame);
    for (const who of noticing) noticePhase(frame, from, block, blockOf(frame, block).children[who] ?? -1, phase, who, touched);
  }
  writeGathered(frame, block, gathered, imagined, touched, shown);
  updateEntries(frame, block, phase);
  return -1;
}

/** Who notices an event, as the block has it before anybody has noticed anything. */
function listNoticing(frame: Frame, block: number, event: GroundEvent): readonly MindId[] {
  return blockOf(frame, block).children.flatMap((child, index) => {
    const when = event.witnesses[index];
    return child !== -1 && (when === undefined || testIs(frame, block, when)) ? [index as MindId] : [];
  });
}

function listEffects(event: GroundEvent, part: Phase["part"]) {
  if (part === "beginning") return event.atOnce;
  return part === "end" ? event.then : [...event.atOnce, ...event.then];
}

function updateEntries(frame: Frame, block: number, phase: Phase): void {
  const { entry } = phase;
  if (entry === null) return;
  const entries = readEntries(frame, block);
  if (phase.part === "beginning") writeEntries(frame, block, [...entries, entry]);
  else
    writeEntries(
      frame,
      block,
      entries.filter((one) => one.event !== entry.event || one.start !== entry.start),
    );
}

/** The mind of somebody who notices: corrected by what must have been so, then the event as he sees it. */
function noticePhase(
  frame: Frame,
  from: Frame,
  around: number,
  block: number,
  phase: Phase,
  who: MindId,
  touched: Touched,
): void {
  const look = disguise(from, around, block, phase, who);
  if (look === null) return;
  touch(frame, block, touched);
  const entry = phase.entry === null ? null : { ...phase.entry, event: look.event };
  const seen = { ...phase, event: look.event, entry };
  if (phase.part !== "end") withLent(from, around, look, () => correct(frame, from, around, block, seen.event, touched));
  const hasNevers = frame.machine.hasFactNevers;
  const before = hasNevers ? frame.cells.slice() : null;
  writePhase(frame, block, seen, false, touched, []);
  if (before === null) return;
  let isMended = false;
  withLent(from, around, look, () => {
    isMended = mend(frame, from, before, around, block, touched);
  });
  if (isMended) writePhase(frame, block, seen, false, touched, []);
}

/** Needs, and what a `never` of touching that he knows would otherwise have forbidden. */
function correct(frame: Frame, from: Frame, around: number, block: number, event: EventId, touched: Touched): void {
  const { program } = frame.machine;
  const { needs, forbidden } = readEvent(program, event);
  for (const need of needs) {
    if (!testIs(frame, block, need.when)) learnTruth(frame, block, need.when, from, around, touched);
  }
  for (const { never, when } of forbidden) {
    const known = program.nevers[never]?.known ?? null;
    if (isKnownIn(frame, block, known) && compileTest(when)(frame, block) !== no)
      learnRead(frame, block, when, from, around, touched);
  }
}

/** Where a `never` over facts would be broken in his picture, sets it back and corrects it; true where the event must be seen anew. */
function mend(frame: Frame, from: Frame, before: Int32Array, around: number, block: number, touched: Touched): boolean {
  const { nevers } = frame.machine.program;
  const old: Frame = { ...frame, cells: before };
  const broken = nevers.filter((never) => {
    if (!isKnownIn(old, block, never.known)) return false;
    return testIs(frame, block, never.when) && compileTest(never.when)(old, block) !== yes;
  });
  if (broken.length === 0) return false;
  const { base, end } = blockOf(frame, block);
  const stop = base + (end - block) * (frame.machine.fluentCount + 1);
  const after = frame.cells.slice(base, stop);
  frame.cells.set(before.subarray(base, stop), base);
  for (const never of broken) learnRead(frame, block, never.when, from, around, touched);
  const isSame = frame.cells.subarray(base, stop).every((code, index) => code === before[base + index]);
  if (isSame) frame.cells.set(after, base);
  return !isSame;
}

/** How an event looks to somebody: which one he takes it for, and who lends his facts to which persona. */
interface Look {
  readonly event: EventId;
  readonly lent: readonly { readonly wearer: number; readonly persona: number }[];
}

/** The event as it looks to somebody who does not know a persona for what it is; null where no such event is known. */
function disguise(frame: Frame, around: number, block: number, phase: Phase, who: MindId): Look | null {
  const { machine } = frame;
  if (machine.personas.length === 0) return { event: phase.event, lent: [] };
  const event = readEvent(machine.program, phase.event);
  const watcher = machine.program.minds[who]?.entity ?? -1;
  const worn = event.roles.map((role) => (role < 0 ? -1 : findWorn(frame, around, block, watcher, role)));
  if (worn.every((persona) => persona === -1)) return { event: phase.event, lent: [] };
  const roles = event.roles.map((role, index) => (worn[index] === -1 ? role : (worn[index] ?? role)));
  const found = findLikeness(frame, phase.event, roles);
  if (found === null) return null;
  const lent = worn.flatMap((persona, index) => (persona === -1 ? [] : [{ wearer: event.roles[index] ?? -1, persona }]));
  return { event: found, lent };
}

/** Does something while all that is so of a wearer is so of his persona, in the block around; then puts that back. */
function withLent(frame: Frame, around: number, look: Look, action: () => void): void {
  const restore: { cell: number; code: number }[] = [];
  for (const { wearer, persona } of look.lent) {
    frame.machine.program.fluents.forEach((fluent, index) => {
      const twin = fluent.roles[0] === wearer ? findTwinOf(frame, index, persona) : -1;
      if (twin === -1) return;
      const cell = blockOf(frame, around).base + twin;
      restore.push({ cell, code: frame.cells[cell] ?? 0 });
      writeCell(frame, around, twin, readCell(frame, around, index));
    });
  }
  action();
  for (const { cell, code } of restore.reverse()) frame.cells[cell] = code;
}

function findLikeness(frame: Frame, event: EventId, roles: readonly number[]): EventId | null {
  const { program } = frame.machine;
  const own = readEvent(program, event);
  const same = (program.schemas[own.schema]?.events ?? []).filter((other) => {
    const candidate = readEvent(program, other);
    return candidate.roles.every((role, index) => role === roles[index]) && candidate.claim?.words === own.claim?.words;
  });
  const place = readPlaceOf(own);
  return same.find((other) => readPlaceOf(readEvent(program, other)) === place) ?? same[0] ?? null;
}

function readPlaceOf(event: GroundEvent): number | null {
  const first = event.needs[0]?.when;
  return first?.op === "in place" ? first.place : null;
}
