import type { EventId } from "../../program/index.js";
import { findNextOccurrence } from "../clock.js";
import { dropEnded, dropFrom, listBroken, settleInside } from "./aftermath.js";
import { canOccur, clearSpent, isOver, noteEnding, type Run, runDue, runEnd, runHappening, stop } from "./course.js";
import { fireRules, isKnownIn } from "./firing.js";
import { copyFrame, type Frame, readEntries, readMinute } from "./frame.js";

const minutesOfDay = 24 * 60;

/** The next minute at which something ends, is due, or a deadline passes; -1 where nothing is pending. */
export function findNext(frame: Frame): number {
  const { program, named } = frame.machine;
  const entries = readEntries(frame, 0);
  const minute = readMinute(frame);
  if (program.clock === null && entries.length === 0) return -1;
  let least = -1;
  const consider = (at: number | null) => {
    if (at !== null && at > minute && (least === -1 || at < least)) least = at;
  };
  for (const entry of entries) consider(entry.end);
  for (const id of listClock(frame)) {
    const due = program.events[id]?.due;
    if (due?.kind === "clock") consider(findNextOccurrence(due.at, minute));
  }
  for (const deadline of program.deadlines) consider(findNextOccurrence(deadline.at, minute));
  for (const moment of named) consider(findNextOccurrence(moment, minute));
  return least;
}

function listClock(frame: Frame): readonly EventId[] {
  return frame.machine.clockHappenings.filter((id) => isKnownIn(frame, 0, frame.machine.program.events[id]?.known ?? null));
}

/** When each clock happening and deadline that counts here comes next. */
export function listPendingIn(frame: Frame): readonly number[] {
  const minute = readMinute(frame);
  const { program } = frame.machine;
  const dues = listClock(frame).flatMap((id) => {
    const due = program.events[id]?.due;
    return due?.kind === "clock" ? [due.at] : [];
  });
  return [...dues, ...program.deadlines.map((deadline) => deadline.at)].flatMap(
    (moment) => findNextOccurrence(moment, minute) ?? [],
  );
}

/** Lets time pass, stopping at every moment on the way. */
export function runTime(run: Run, to: number): void {
  if (to <= readMinute(run.frame)) {
    settleMinute(run);
    return;
  }
  while (!isOver(run) && readMinute(run.frame) < to) {
    const next = findNext(run.frame);
    const frame = copyFrame(run.frame);
    frame.cells[0] = next === -1 ? to : Math.min(to, next);
    run.frame = frame;
    runMinute(run);
  }
}

/** Within one minute: ends in the order begun, then happenings in the order of the file, then rules. */
export function runMinute(run: Run): void {
  const minute = readMinute(run.frame);
  for (const entry of readEntries(run.frame, 0).filter((one) => one.end <= minute)) {
    if (isOver(run)) return;
    const goesOn = readEntries(run.frame, 0).some((one) => one.event === entry.event && one.start === entry.start);
    if (goesOn) runEnd(run, entry);
  }
  for (const id of listClock(run.frame)) {
    if (isOver(run)) return;
    const due = run.frame.machine.program.events[id]?.due;
    if (due?.kind !== "clock" || !canOccur(run.frame, id)) continue;
    const isNow = due.at.daily ? minute % minutesOfDay === due.at.minute : minute === due.at.minute;
    if (isNow) runHappening(run, id);
  }
  if (!isOver(run)) settleMinute(run);
}

function settleMinute(run: Run): void {
  const frame = copyFrame(run.frame);
  const touched = new Uint8Array(frame.layout.blocks.length);
  const isWorld = frame.layout.owner === null;
  const before = frame.cells.slice();
  const fired = fireRules(frame, 0, !isWorld, touched, run.shown);
  if (fired.kind === "clash" && isWorld) {
    stop(run, { kind: "rules contradict", fluent: fired.fluent });
    return;
  }
  if (fired.kind === "circle") {
    if (isWorld) {
      stop(run, { kind: "rules run in circles" });
      return;
    }
    frame.cells.set(before);
  }
  dropEnded(frame);
  settleInside(run.frame, frame, 0, touched, true);
  const brokenOff = listBroken(run.frame, frame, 0, null);
  dropFrom(frame, 0, brokenOff, true);
  clearSpent(frame);
  const minute = readMinute(frame);
  if (fired.kind === "settled") {
    for (const rule of fired.rules) run.occurrences.push({ kind: "rule", rule, minute });
  }
  for (const entry of brokenOff) run.occurrences.push({ kind: "breaks off", event: entry.event, minute });
  run.frame = frame;
  noteEnding(run);
  runDue(run);
}
