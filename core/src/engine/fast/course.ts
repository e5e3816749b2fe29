import type { EventId } from "../../program/index.js";
import type { Underway } from "../situation.js";
import type { Obstacle, Occurrence } from "../step.js";
import { type Phase, readEvent } from "../witnessing.js";
import type { Showing } from "../writes.js";
import { drawAftermath, dropFrom } from "./aftermath.js";
import { isKnownIn } from "./firing.js";
import { copyFrame, type Frame, readCell, readEntries, readMinute, writeCell } from "./frame.js";
import { writePhase } from "./phases.js";
import { compileTest, testIs, yes } from "./tests.js";

/**
 * How far a step has come: the frame is replaced by each phase, so that the frame it began with is never changed. `obstacles` is set
 * where the step proves impossible, and then nothing else counts.
 */
export interface Run {
  frame: Frame;
  readonly occurrences: Occurrence[];
  readonly shown: Showing[];
  ending: number | null;
  obstacles: readonly Obstacle[] | null;
}

/** More happenings than this in one minute are taken to run in circles; see the plain engine. */
const happeningLimit = 1000;

export function beginRun(frame: Frame): Run {
  return { frame, occurrences: [], shown: [], ending: null, obstacles: null };
}

export function isOver(run: Run): boolean {
  return run.obstacles !== null || run.ending !== null;
}

/** Plays one phase with all that follows at once, then what falls due by it. */
export function runPhase(run: Run, phase: Phase): void {
  runAlone(run, phase);
  runDue(run);
}

function runAlone(run: Run, phase: Phase): void {
  const before = withSpentCleared(run.frame);
  const frame = copyFrame(before);
  const touched = new Uint8Array(frame.layout.blocks.length);
  const imagined = frame.layout.owner !== null;
  const clash = writePhase(frame, 0, phase, imagined, touched, run.shown);
  if (clash !== -1) {
    stop(run, { kind: "contradiction", event: phase.event, fluent: clash });
    return;
  }
  const drawn = drawAftermath(before, frame, phase.entry, imagined, touched, run.shown);
  if (drawn.kind === "clash") {
    stop(run, { kind: "rules contradict", fluent: drawn.fluent });
    return;
  }
  if (drawn.kind === "circle") {
    stop(run, { kind: "rules run in circles" });
    return;
  }
  clearSpent(frame);
  const broken = findBroken(before, frame);
  if (broken !== -1) {
    stop(run, { kind: "never", event: phase.event, never: broken });
    return;
  }
  const minute = readMinute(frame);
  const kind = phase.part === "end" ? "ends" : phase.part === "whole" ? "occurs" : "begins";
  run.occurrences.push({ kind, event: phase.event, minute });
  for (const rule of drawn.fired) run.occurrences.push({ kind: "rule", rule, minute });
  for (const entry of drawn.brokenOff) run.occurrences.push({ kind: "breaks off", event: entry.event, minute });
  run.frame = frame;
  noteEnding(run);
}

export function stop(run: Run, obstacle: Obstacle): void {
  run.obstacles = [obstacle];
}

function findBroken(before: Frame, frame: Frame): number {
  return frame.machine.program.nevers.findIndex((never) => {
    return isKnownIn(frame, 0, never.known) && testIs(frame, 0, never.when) && compileTest(never.when)(before, 0) !== yes;
  });
}

/** The frame with no happening held back whose condition has ceased; the same frame where there are no such happenings. */
function withSpentCleared(frame: Frame): Frame {
  if (frame.machine.conditionHappenings.length === 0) return frame;
  const next = copyFrame(frame);
  clearSpent(next);
  return next;
}

export function clearSpent(frame: Frame): void {
  for (const id of frame.machine.conditionHappenings) {
    const due = frame.machine.program.events[id]?.due;
    if (due?.kind !== "condition" || readCell(frame, 0, due.spent) !== 1) continue;
    if (!testIs(frame, 0, due.when)) writeCell(frame, 0, due.spent, 0);
  }
}

/** In the world, the first ending whose condition holds; -1 for none. */
export function findEndingIn(frame: Frame): number {
  return frame.layout.owner !== null ? -1 : frame.machine.program.endings.findIndex((ending) => testIs(frame, 0, ending.when));
}

export function noteEnding(run: Run): void {
  if (isOver(run)) return;
  const ending = findEndingIn(run.frame);
  if (ending === -1) return;
  run.occurrences.push({ kind: "ending", ending, minute: readMinute(run.frame) });
  run.ending = ending;
}

/** Plays the happenings whose condition has come to hold until none is due; one that cannot be does not occur. */
export function runDue(run: Run): void {
  const refused: EventId[] = [];
  for (let count = 0; count < happeningLimit; count++) {
    if (isOver(run)) return;
    const due = findDue(run.frame, refused);
    if (due === -1) return;
    runAlone(run, beginPhaseOf(run.frame, due as EventId));
    if (forgive(run)) refused.push(due as EventId);
  }
  stop(run, { kind: "rules run in circles" });
}

/** Where it is the event itself that cannot be, takes the run back to before it; true if so. */
function forgive(run: Run): boolean {
  const isRefused = run.obstacles?.every(({ kind }) => kind === "never" || kind === "contradiction") === true;
  if (isRefused) run.obstacles = null;
  return isRefused;
}

/** A happening that is due now; it does not occur where it cannot be. */
export function runHappening(run: Run, id: EventId): void {
  runPhase(run, beginPhaseOf(run.frame, id));
  forgive(run);
}

/** The end of what is under way: where that cannot be, it ends without its effects. */
export function runEnd(run: Run, entry: Underway): void {
  runPhase(run, { event: entry.event, part: "end", entry });
  if (!forgive(run)) return;
  run.frame = copyFrame(run.frame);
  dropFrom(run.frame, 0, [entry], true);
  run.occurrences.push({ kind: "breaks off", event: entry.event, minute: readMinute(run.frame) });
}

function findDue(frame: Frame, refused: readonly EventId[]): number {
  const found = frame.machine.conditionHappenings.find((id) => {
    const event = readEvent(frame.machine.program, id);
    if (event.due?.kind !== "condition" || refused.includes(id) || readCell(frame, 0, event.due.spent) === 1) return false;
    return isKnownIn(frame, 0, event.known) && testIs(frame, 0, event.due.when) && canOccur(frame, id);
  });
  return found ?? -1;
}

export function canOccur(frame: Frame, id: EventId): boolean {
  const event = readEvent(frame.machine.program, id);
  return event.needs.every((need) => testIs(frame, 0, need.when)) && !readEntries(frame, 0).some((entry) => entry.event === id);
}

export function beginPhaseOf(frame: Frame, event: EventId): Phase {
  const { takes } = readEvent(frame.machine.program, event);
  const minute = readMinute(frame);
  return takes === 0
    ? { event, part: "whole", entry: null }
    : { event, part: "beginning", entry: { event, start: minute, end: minute + takes } };
}
