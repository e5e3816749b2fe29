import type { EventId, GroundMoment, MindId, Program } from "../program/index.js";
import { findNextMinute, listNamedMoments, listPending, passTime, playMinute } from "./clock.js";
import type { Engine, Imagined, StateSpace, Successor } from "./engine.js";
import { learnFailure } from "./failing.js";
import { assumeHopes, disappointHopes, enterMindOf } from "./imagining.js";
import { openScene } from "./opening.js";
import { beginPhase, type Course, listBeginObstacles, playPhase, reachEnding, type Scene, viewScene } from "./scene.js";
import { settleMinds } from "./settling.js";
import { listShowings } from "./sight.js";
import type { Situation } from "./situation.js";
import type { Obstacle, Outcome, Step } from "./step.js";
import { isMet, judge, listFluents } from "./truth.js";
import { lookInto } from "./view.js";
import { readEvent } from "./witnessing.js";
import { listPossible, type Showing, setMind } from "./writes.js";

/**
 * The plain engine: written straight from the page that says what a world means, in the order of its sentences, with values that are
 * copied rather than changed. It is slow, and it is what the fast one is held to.
 */
export function makePlainEngine(program: Program): Engine {
  const named = listNamedMoments(program);
  const sceneOf = (situation: Situation): Scene => ({ program, picture: situation.world, owner: null, minute: situation.minute });
  const names = new Map<string, EventId[]>();
  program.events.forEach((event, id) => {
    names.set(event.name, [...(names.get(event.name) ?? []), id as EventId]);
  });
  return {
    program,
    start: () => report(openAt(program)),
    take: (situation, step) => report(takeStep(sceneOf(situation), step, named, [])),
    listSteps: (situation) => listSteps(sceneOf(situation), named),
    evaluate: (situation, expression) => judge(viewScene(sceneOf(situation)), expression),
    evaluateIn: (picture, owner, minute, expression) => judge({ program, picture, owner, minute, around: null }, expression),
    findNextMoment: (situation) => findNextMinute(sceneOf(situation), named),
    findEnding: (situation) => findEndingOf(sceneOf(situation)),
    openSpace: () => openSpace(program, named),
    findEvents: (name) => names.get(name) ?? [],
    imagine: (scene, step) => imagineStep({ ...scene, program }, step, named),
    writeKey: ({ picture, owner, minute }) => JSON.stringify([owner, minute, picture]),
    listShowings: (scene) => listShowings(viewScene({ ...scene, program })),
    findNextMomentIn: (scene) => findNextMinute({ ...scene, program }, named),
    listPending: (scene) => listPending({ ...scene, program }),
    listReadFluents: (scene, condition) => [...new Set(listFluents(condition, viewScene({ ...scene, program })))],
    listPossible: (fluent) => listPossible(program, fluent),
    judge: ({ picture, owner, minute }, expression) => judge({ program, picture, owner, minute, around: null }, expression),
    readBelief: (scene, fluent) => scene.picture.values[fluent] ?? 0,
    assume: assumeHopes,
    disappoint: (scene, hopes) => disappointHopes(program, scene, hopes),
    listEnds: (scene) => scene.picture.doing.map((entry) => entry.end),
    enterMind: enterMindOf,
    listObstacles: (scene, event) => listBeginObstacles({ ...scene, program }, event),
  };
}

/** The first situation, with what is due in its very first minute. */
function openAt(program: Program): Course {
  const opened = openScene(program);
  if (opened.kind === "stuck" || opened.ending !== null) return opened;
  const played = playMinute(opened.scene, []);
  if (played.kind === "stuck") return played;
  return { ...played, occurrences: [...opened.occurrences, ...played.occurrences] };
}

function report(course: Course): Outcome {
  if (course.kind === "stuck") return { kind: "impossible", obstacles: course.obstacles };
  const { scene, occurrences, ending } = course;
  return { kind: "taken", situation: { minute: scene.minute, world: scene.picture }, occurrences, ending };
}

function findEndingOf(scene: Scene): number | null {
  const reached = reachEnding({ kind: "on", scene, occurrences: [], ending: null });
  return reached.kind === "on" ? reached.ending : null;
}

/** The space as the plain engine has it: a key is the situation itself, written out. */
function openSpace(program: Program, named: readonly GroundMoment[]): StateSpace {
  const readScene = (key: string): Scene => {
    const situation = JSON.parse(key) as Situation;
    return { program, picture: situation.world, owner: null, minute: situation.minute };
  };
  const succeed = (step: Step, course: Course): readonly Successor[] => {
    if (course.kind === "stuck") return [];
    const { minute, picture } = course.scene;
    return [{ step, key: JSON.stringify({ minute, world: picture }), minute, ending: course.ending }];
  };
  const start: Step = { kind: "pass", to: program.clock?.start ?? 0 };
  return {
    first: succeed(start, openAt(program))[0] ?? null,
    expand: (key) => {
      const scene = readScene(key);
      return listSteps(scene, named).flatMap((step) => succeed(step, takeStep(scene, step, named, [])));
    },
    readSituation: (key) => JSON.parse(key) as Situation,
  };
}

function takeStep(scene: Scene, step: Step, named: readonly GroundMoment[], shown: Showing[]): Course {
  const ended = findEndingOf(scene);
  if (ended !== null) return { kind: "stuck", obstacles: [{ kind: "ended", ending: ended }] };
  if (step.kind === "pass") {
    if (step.to <= scene.minute || scene.program.clock === null) {
      const next = findNextMinute(scene, named);
      if (step.to <= scene.minute || next === null) return { kind: "stuck", obstacles: [{ kind: "time", minute: step.to }] };
    }
    return passTime(scene, step.to, named, shown);
  }
  if (step.kind === "attempt") return attempt(scene, step.event);
  const obstacles = listBeginObstacles(scene, step.event);
  if (obstacles.length > 0) return { kind: "stuck", obstacles };
  return playPhase(scene, beginPhase(scene, step.event), shown);
}

/**
 * An attempt at what cannot be done: it takes no time and has no effect, and the actor learns which of its needs is not so. It can be
 * made only by somebody who, in his own picture, has nothing that speaks against it.
 */
function attempt(scene: Scene, id: EventId): Course {
  const obstacles = listAttemptObstacles(scene, id);
  if (obstacles.length > 0) return { kind: "stuck", obstacles };
  const event = readEvent(scene.program, id);
  const view = viewScene(scene);
  const unmet = event.needs.flatMap((need, index) => (isMet(view, need.when) ? [] : [index]));
  const who = scene.program.minds.findIndex((mind) => mind.entity === event.actor) as MindId;
  const mind = lookInto(view, who);
  const learnt = unmet.reduce((picture, index) => {
    const need = event.needs[index];
    return need === undefined || mind === null ? picture : learnFailure({ ...mind, picture }, need.when, view);
  }, mind?.picture ?? scene.picture);
  const told = { ...view, picture: setMind(scene.picture, who, learnt) };
  const after = { ...scene, picture: settleMinds(told, scene.picture) };
  const occurrences = [{ kind: "fails", event: id, minute: scene.minute, unmet } as const];
  return { kind: "on", scene: after, occurrences, ending: null };
}

function listAttemptObstacles(scene: Scene, id: EventId): readonly Obstacle[] {
  const event = readEvent(scene.program, id);
  const view = viewScene(scene);
  const who = scene.program.minds.findIndex((mind) => mind.entity === event.actor);
  const others = listBeginObstacles(scene, id).filter((obstacle) => obstacle.kind !== "need");
  if (who === -1 || event.phantom || event.due !== null || event.may) return [{ kind: "not a choice", event: id }, ...others];
  if (others.length > 0) return others;
  if (event.needs.every((need) => isMet(view, need.when))) return [{ kind: "not a choice", event: id }];
  return event.willing.flatMap((one) => {
    const mind = lookInto(view, one);
    if (mind === null) return [];
    return event.needs.flatMap((need, index) => {
      return judge(mind, need.when) === false ? [{ kind: "need", event: id, need: index } as const] : [];
    });
  });
}

function listSteps(scene: Scene, named: readonly GroundMoment[]): readonly Step[] {
  if (findEndingOf(scene) !== null) return [];
  const steps = scene.program.events.flatMap((_, index): readonly Step[] => {
    const event = index as EventId;
    if (listBeginObstacles(scene, event).length === 0) return [{ kind: "begin", event }];
    return listAttemptObstacles(scene, event).length === 0 ? [{ kind: "attempt", event }] : [];
  });
  const next = findNextMinute(scene, named);
  const possible = steps.filter((step) => takeStep(scene, step, named, []).kind === "on");
  return next === null ? possible : [...possible, { kind: "pass", to: next }];
}

function imagineStep(scene: Scene, step: Step, named: readonly GroundMoment[]): Imagined {
  const shown: Showing[] = [];
  const course =
    step.kind === "pass"
      ? passTime(scene, step.to, named, shown)
      : listBeginObstacles(scene, step.event).length > 0
        ? { kind: "stuck" as const, obstacles: listBeginObstacles(scene, step.event) }
        : playPhase(scene, beginPhase(scene, step.event), shown);
  if (course.kind === "stuck") return { kind: "impossible", obstacles: course.obstacles };
  const { picture, minute } = course.scene;
  return { kind: "taken", scene: { picture, owner: scene.owner, minute }, shown };
}
