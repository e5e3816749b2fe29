import type { EventId, FluentId, Program } from "../../program/index.js";
import type { Engine, Imagining } from "../engine.js";
import type { Picture, Situation } from "../situation.js";
import type { Outcome } from "../step.js";
import { findEndingIn, type Run } from "./course.js";
import { decodePicture, type Frame, readMinute } from "./frame.js";
import { listSights } from "./lookout.js";
import { makeMachine } from "./machine.js";
import { openFastSpace } from "./space.js";
import { encodeScene, imagineStep, listObstaclesIn, listSteps, openRun, takeStep } from "./stepping.js";
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
  const frames = new WeakMap<Picture, Frame>();
  const enter = (scene: Imagining): Frame => {
    const known = frames.get(scene.picture);
    if (known !== undefined && readMinute(known) === scene.minute && known.layout.owner === scene.owner) return known;
    const frame = encodeScene(machine, scene);
    frames.set(scene.picture, frame);
    return frame;
  };
  const leave = (frame: Frame): Imagining => {
    const picture = decodePicture(frame, 0);
    frames.set(picture, frame);
    return { picture, owner: frame.layout.owner, minute: readMinute(frame) };
  };
  const frameOf = (situation: Situation) => enter({ picture: situation.world, owner: null, minute: situation.minute });
  const report = (run: Run): Outcome => {
    if (run.obstacles !== null) return { kind: "impossible", obstacles: run.obstacles };
    const { picture, minute } = leave(run.frame);
    return { kind: "taken", situation: { minute, world: picture }, occurrences: run.occurrences, ending: run.ending };
  };
  return {
    program,
    start: () => report(openRun(machine)),
    take: (situation, step) => report(takeStep(frameOf(situation), step)),
    listSteps: (situation) => listSteps(frameOf(situation)),
    evaluate: (situation, expression) => toTruth(compileTest(expression)(frameOf(situation), 0)),
    evaluateIn: (picture, owner, minute, expression) => toTruth(compileTest(expression)(enter({ picture, owner, minute }), 0)),
    findNextMoment: (situation) => toMinute(findNext(frameOf(situation))),
    findEnding: (situation) => toMinute(findEndingIn(frameOf(situation))),
    openSpace: () => openFastSpace(machine),
    findEvents: (name) => names.get(name) ?? [],
    imagine: (scene, step) => {
      const run = imagineStep(enter(scene), step);
      if (run.obstacles !== null) return { kind: "impossible", obstacles: run.obstacles };
      return { kind: "taken", scene: leave(run.frame), shown: run.shown };
    },
    writeKey: (scene) => writeFrameKey(enter(scene)),
    listShowings: (scene) => listSights(enter(scene)),
    findNextMomentIn: (scene) => toMinute(findNext(enter(scene))),
    listPending: (scene) => listPendingIn(enter(scene)),
    listReadFluents: (scene, condition) => {
      const found = new Set<number>();
      visitFluents(enter(scene), 0, condition, (fluent) => found.add(fluent));
      return [...found].map((fluent) => fluent as FluentId);
    },
    listPossible: (fluent) => machine.possible[fluent] ?? [],
    listObstacles: (scene, event) => listObstaclesIn(enter(scene), event),
  };
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
