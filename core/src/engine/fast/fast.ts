import type { EventId, FluentId, Program } from "../../program/index.js";
import type { Engine } from "../engine.js";
import type { Situation } from "../situation.js";
import type { Outcome } from "../step.js";
import { findEndingIn, type Run } from "./course.js";
import { type Doors, makeDoors } from "./doors.js";
import { type Frame, readCell, readEntries } from "./frame.js";
import { assumeIn, cutMind, disappointIn } from "./hoping.js";
import { listSights } from "./lookout.js";
import { decodeBelief, type Machine, makeMachine } from "./machine.js";
import { openFastSpace } from "./space.js";
import { imagineStep, listObstaclesIn, listSteps, openRun, takeStep } from "./stepping.js";
import { compileTest, unsure, visitFluents, yes } from "./tests.js";
import { findNext, listPendingIn } from "./timing.js";

/**
 * The fast engine: situations in one array of numbers, conditions made ready once, only those minds looked at that an event has
 * touched. It is held to the plain engine by a property test over random worlds and walks.
 */
export function makeFastEngine(program: Program): Engine {
  const machine = makeMachine(program);
  const names = new Map<string, EventId[]>();
  program.events.forEach((event, id) => {
    names.set(event.name, [...(names.get(event.name) ?? []), id as EventId]);
  });
  const doors = makeDoors(machine);
  const frameOf = (situation: Situation) => doors.enterWorld(situation);
  const report = (run: Run): Outcome => {
    if (run.obstacles !== null) return { kind: "impossible", obstacles: run.obstacles };
    const situation = doors.leaveWorld(run.frame);
    return { kind: "taken", situation, occurrences: run.occurrences, ending: run.ending };
  };
  return {
    program,
    start: () => report(openRun(machine)),
    take: (situation, step) => report(takeStep(frameOf(situation), step)),
    listSteps: (situation) => listSteps(frameOf(situation)),
    evaluate: (situation, expression) => toTruth(compileTest(expression)(frameOf(situation), 0)),
    evaluateIn: (picture, owner, minute, expression) =>
      toTruth(compileTest(expression)(doors.enter({ picture, owner, minute }), 0)),
    findNextMoment: (situation) => toMinute(findNext(frameOf(situation))),
    findEnding: (situation) => toMinute(findEndingIn(frameOf(situation))),
    openSpace: () => openFastSpace(machine),
    findEvents: (name) => names.get(name) ?? [],
    ...makeImagining(machine, doors),
  };
}

type ImaginingPart = Pick<
  Engine,
  | "imagine"
  | "writeKey"
  | "listShowings"
  | "findNextMomentIn"
  | "listPending"
  | "listReadFluents"
  | "listPossible"
  | "judge"
  | "readBelief"
  | "assume"
  | "disappoint"
  | "listEnds"
  | "enterMind"
  | "listObstacles"
>;

/** The part of the engine that plays in somebody's picture. */
function makeImagining(machine: Machine, doors: Doors): ImaginingPart {
  const { enter, leave } = doors;
  const keys = new WeakMap<Frame, string>();
  return {
    imagine: (scene, step) => {
      const run = imagineStep(enter(scene), step);
      if (run.obstacles !== null) return { kind: "impossible", obstacles: run.obstacles };
      return { kind: "taken", scene: leave(run.frame), shown: run.shown };
    },
    writeKey: (scene) => recallKey(keys, enter(scene)),
    listShowings: (scene) => listSights(enter(scene)),
    findNextMomentIn: (scene) => toMinute(findNext(enter(scene))),
    listPending: (scene) => listPendingIn(enter(scene)),
    listReadFluents: (scene, condition) => {
      const found = new Set<number>();
      visitFluents(enter(scene), 0, condition, (fluent) => found.add(fluent));
      return [...found].map((fluent) => fluent as FluentId);
    },
    listPossible: (fluent) => machine.possible[fluent] ?? [],
    judge: (scene, expression) => toTruth(compileTest(expression)(enter(scene), 0)),
    readBelief: (scene, fluent) => decodeBelief(machine, readCell(enter(scene), 0, fluent)),
    assume: (scene, hopes) => (hopes.length === 0 ? scene : leave(assumeIn(enter(scene), hopes))),
    disappoint: (scene, hopes) => leave(disappointIn(enter(scene), hopes)),
    listEnds: (scene) => readEntries(enter(scene), 0).map((entry) => entry.end),
    enterMind: (scene, who) => {
      const inside = cutMind(enter(scene), who);
      return inside === null ? null : leave(inside);
    },
    listObstacles: (scene, event) => listObstaclesIn(enter(scene), event),
  };
}

function recallKey(keys: WeakMap<Frame, string>, frame: Frame): string {
  const known = keys.get(frame);
  if (known !== undefined) return known;
  const key = writeFrameKey(frame);
  keys.set(frame, key);
  return key;
}

/** The owner, the depth of minds and every cell, two UTF-16 units to a number. */
function writeFrameKey(frame: Frame): string {
  const { owner, depth } = frame.layout;
  const parts = [`${owner}/${depth}/`];
  for (let at = 0; at < frame.cells.length; at += 4096) {
    const units: number[] = [];
    for (const cell of frame.cells.subarray(at, at + 4096)) units.push(cell & 0xffff, cell >>> 16);
    parts.push(String.fromCharCode(...units));
  }
  return parts.join("");
}

function toTruth(truth: number): boolean | null {
  return truth === unsure ? null : truth === yes;
}

function toMinute(minute: number): number | null {
  return minute === -1 ? null : minute;
}
