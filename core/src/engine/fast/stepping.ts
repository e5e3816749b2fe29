import { present } from "../../base/index.js";
import type { EventId, MindId } from "../../program/index.js";
import type { Imagining } from "../engine.js";
import { learnFailure } from "../failing.js";
import { openScene } from "../opening.js";
import type { Obstacle, Step } from "../step.js";
import { readEvent } from "../witnessing.js";
import { settleInside } from "./aftermath.js";
import { beginPhaseOf, beginRun, findEndingIn, type Run, runPhase, stop } from "./course.js";
import { isKnownIn } from "./firing.js";
import {
  copyFrame,
  decodePicture,
  encodePicture,
  type Frame,
  findInside,
  measureDepth,
  readEntries,
  readMinute,
} from "./frame.js";
import { findLayout, type Machine } from "./machine.js";
import { compileTest, no, testIs } from "./tests.js";
import { findNext, runMinute, runTime } from "./timing.js";

export function encodeScene(machine: Machine, scene: Imagining): Frame {
  const layout = findLayout(machine, scene.owner, measureDepth(scene.picture));
  const frame: Frame = { machine, layout, cells: new Int32Array(layout.length) };
  frame.cells[0] = scene.minute;
  encodePicture(frame, 0, scene.picture);
  return frame;
}

/** The first situation is formed by the plain engine: it is made once. */
export function openRun(machine: Machine): Run {
  const opened = openScene(machine.program);
  const picture = opened.kind === "on" ? opened.scene.picture : { values: [], doing: [], minds: [] };
  const minute = machine.program.clock?.start ?? 0;
  const run = beginRun(encodeScene(machine, { picture, owner: null, minute }));
  if (opened.kind === "stuck") {
    run.obstacles = opened.obstacles;
    return run;
  }
  run.occurrences.push(...opened.occurrences);
  run.ending = opened.ending;
  if (run.ending === null) runMinute(run);
  return run;
}

export function takeStep(frame: Frame, step: Step): Run {
  const run = beginRun(frame);
  const ended = findEndingIn(frame);
  if (ended !== -1) {
    stop(run, { kind: "ended", ending: ended });
  } else if (step.kind === "pass") {
    const isLate = step.to <= readMinute(frame) || (frame.machine.program.clock === null && findNext(frame) === -1);
    if (isLate) stop(run, { kind: "time", minute: step.to });
    else runTime(run, step.to);
  } else if (step.kind === "attempt") {
    runAttempt(run, step.event);
  } else {
    const obstacles = listObstaclesIn(frame, step.event);
    if (obstacles.length > 0) run.obstacles = obstacles;
    else runPhase(run, beginPhaseOf(frame, step.event));
  }
  return run;
}

export function imagineStep(frame: Frame, step: Step): Run {
  const run = beginRun(frame);
  if (step.kind === "pass") {
    runTime(run, step.to);
    return run;
  }
  const obstacles = listObstaclesIn(frame, step.event);
  if (obstacles.length > 0) run.obstacles = obstacles;
  else runPhase(run, beginPhaseOf(frame, step.event));
  return run;
}

export function listObstaclesIn(frame: Frame, id: EventId): readonly Obstacle[] {
  const { program } = frame.machine;
  const event = readEvent(program, id);
  const obstacles: Obstacle[] = [];
  if (event.phantom || event.due !== null) obstacles.push({ kind: "not a choice", event: id });
  for (const entity of event.busy) {
    const isBusy = readEntries(frame, 0).some((entry) => readEvent(program, entry.event).busy.includes(entity));
    if (isBusy) obstacles.push({ kind: "busy", event: id, entity });
  }
  event.needs.forEach((need, index) => {
    if (!testIs(frame, 0, need.when)) obstacles.push({ kind: "need", event: id, need: index });
  });
  for (const { never, when } of event.forbidden) {
    const known = present(program.nevers[never], "a never").known;
    if (isKnownIn(frame, 0, known) && testIs(frame, 0, when)) obstacles.push({ kind: "never", event: id, never });
  }
  return obstacles;
}

export function listAttemptObstacles(frame: Frame, id: EventId): readonly Obstacle[] {
  const { program } = frame.machine;
  const event = readEvent(program, id);
  const who = program.minds.findIndex((mind) => mind.entity === event.actor);
  const others = listObstaclesIn(frame, id).filter((obstacle) => obstacle.kind !== "need");
  if (who === -1 || event.phantom || event.due !== null || event.may) return [{ kind: "not a choice", event: id }, ...others];
  if (others.length > 0) return others;
  if (event.needs.every((need) => testIs(frame, 0, need.when))) return [{ kind: "not a choice", event: id }];
  return event.willing.flatMap((one) => {
    const inside = findInside(frame, 0, one);
    if (inside === -1) return [];
    return event.needs.flatMap((need, index) => {
      return compileTest(need.when)(frame, inside) === no ? [{ kind: "need", event: id, need: index } as const] : [];
    });
  });
}

/** An attempt is rare, so what it teaches is worked out by the plain engine's own page. */
function runAttempt(run: Run, id: EventId): void {
  const { frame } = run;
  const obstacles = listAttemptObstacles(frame, id);
  if (obstacles.length > 0) {
    run.obstacles = obstacles;
    return;
  }
  const { machine } = frame;
  const event = readEvent(machine.program, id);
  const unmet = event.needs.flatMap((need, index) => (testIs(frame, 0, need.when) ? [] : [index]));
  const who = machine.program.minds.findIndex((mind) => mind.entity === event.actor) as MindId;
  const minute = readMinute(frame);
  const world = { program: machine.program, picture: decodePicture(frame, 0), owner: null, minute, around: null };
  const next = copyFrame(frame);
  const touched = new Uint8Array(frame.layout.blocks.length);
  const inside = findInside(frame, 0, who);
  const mind = world.picture.minds[who];
  if (inside !== -1 && mind !== null && mind !== undefined) {
    const learnt = unmet.reduce((picture, index) => {
      const view = { program: machine.program, picture, owner: who, minute, around: world };
      return learnFailure(view, present(event.needs[index], "a need").when, world);
    }, mind);
    encodePicture(next, inside, learnt);
    if (learnt !== mind) touched[inside] = 1;
  }
  settleInside(frame, next, 0, touched);
  run.frame = next;
  run.occurrences.push({ kind: "fails", event: id, minute, unmet });
}

/** Every step that could be taken now. */
export function listSteps(frame: Frame): readonly Step[] {
  if (findEndingIn(frame) !== -1) return [];
  const steps = frame.machine.program.events.flatMap((_, index): readonly Step[] => {
    const event = index as EventId;
    if (listObstaclesIn(frame, event).length === 0) return [{ kind: "begin", event }];
    return listAttemptObstacles(frame, event).length === 0 ? [{ kind: "attempt", event }] : [];
  });
  const possible = steps.filter((step) => takeStep(frame, step).obstacles === null);
  const next = findNext(frame);
  return next === -1 ? possible : [...possible, { kind: "pass", to: next }];
}
