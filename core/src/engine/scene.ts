import { present } from "../base/index.js";
import type { EventId, GroundEvent, Program } from "../program/index.js";
import { isKnown } from "./rules.js";
import { drawConsequences } from "./settling.js";
import type { Owner, Picture } from "./situation.js";
import type { Obstacle, Occurrence } from "./step.js";
import { isMet, judge } from "./truth.js";
import type { View } from "./view.js";
import { applyPhase, type Phase, readEvent } from "./witnessing.js";
import { type Showing, setBelief } from "./writes.js";

/** What events are played in: the world (owner null), or somebody's picture, in which he imagines them. */
export interface Scene {
  readonly program: Program;
  readonly picture: Picture;
  readonly owner: Owner;
  readonly minute: number;
}

/** How far a scene has come within one step; or why it cannot go on. */
export type Course =
  | { readonly kind: "on"; readonly scene: Scene; readonly occurrences: readonly Occurrence[]; readonly ending: number | null }
  | { readonly kind: "stuck"; readonly obstacles: readonly Obstacle[] };

/** More happenings than this in one minute are taken to run in circles. */
const happeningLimit = 1000;

export function viewScene(scene: Scene): View {
  return { program: scene.program, picture: scene.picture, owner: scene.owner, minute: scene.minute, around: null };
}

/** Plays one phase of an event with all that follows from it at once: rules, what is broken off, and happenings that fall due. */
export function playPhase(scene: Scene, phase: Phase, shown: Showing[]): Course {
  const first = playAlone(scene, phase, shown);
  return first.kind === "stuck" ? first : playDue(first, shown);
}

function playAlone(scene: Scene, phase: Phase, shown: Showing[]): Course {
  const before = viewScene({ ...scene, picture: clearSpent(viewScene(scene)) });
  const imagined = scene.owner !== null;
  const applied = applyPhase(before, phase, imagined, shown);
  if (typeof applied === "number") return stop({ kind: "contradiction", event: phase.event, fluent: applied });
  const drawn = drawConsequences(before, { ...before, picture: applied }, phase.entry, imagined, shown);
  if (drawn.kind === "clash") return stop({ kind: "rules contradict", fluent: drawn.fluent });
  if (drawn.kind === "circle") return stop({ kind: "rules run in circles" });
  const after = { ...scene, picture: clearSpent({ ...before, picture: drawn.picture }) };
  const broken = findBrokenNever(before, viewScene(after));
  if (broken !== null) return stop({ kind: "never", event: phase.event, never: broken });
  const { minute } = scene;
  const occurrences: readonly Occurrence[] = [
    { kind: namePhase(readEvent(scene.program, phase.event), phase), event: phase.event, minute },
    ...drawn.fired.map((rule) => ({ kind: "rule", rule, minute }) as const),
    ...drawn.brokenOff.map((entry) => ({ kind: "breaks off", event: entry.event, minute }) as const),
  ];
  return reachEnding({ kind: "on", scene: after, occurrences, ending: null });
}

function stop(obstacle: Obstacle): Course {
  return { kind: "stuck", obstacles: [obstacle] };
}

function namePhase(event: GroundEvent, phase: Phase): "begins" | "ends" | "occurs" {
  if (phase.part === "end") return "ends";
  return phase.part === "whole" && event.actor === null ? "occurs" : phase.part === "whole" ? "occurs" : "begins";
}

/** An event may not bring about what a `never` forbids; what was so before it is not its doing. */
function findBrokenNever(before: View, after: View): number | null {
  const index = after.program.nevers.findIndex((never) => {
    return isKnown(after, never.known) && judge(after, never.when) === true && judge(before, never.when) !== true;
  });
  return index === -1 ? null : index;
}

/** A happening that waits on a condition can occur again once the condition has ceased. */
export function clearSpent(view: View): Picture {
  let picture = view.picture;
  for (const event of view.program.events) {
    if (event.due?.kind !== "condition" || picture.values[event.due.spent] !== 1) continue;
    if (judge({ ...view, picture }, event.due.when) !== true) picture = setBelief(picture, event.due.spent, 0);
  }
  return picture;
}

/** In the world, the first ending whose condition holds ends the story. Nobody reckons with endings in his own imagining. */
export function reachEnding(course: Course): Course {
  if (course.kind === "stuck" || course.scene.owner !== null || course.ending !== null) return course;
  const { scene } = course;
  const ending = scene.program.endings.findIndex((one) => judge(viewScene(scene), one.when) === true);
  if (ending === -1) return course;
  const occurrences = [...course.occurrences, { kind: "ending", ending, minute: scene.minute } as const];
  return { ...course, occurrences, ending };
}

/**
 * Plays the happenings whose condition has come to hold, the first of the file first, until none is due. One that cannot be, because
 * a `never` forbids what it would bring about, does not occur.
 */
export function playDue(course: Course, shown: Showing[]): Course {
  let now = course;
  const refused = new Set<EventId>();
  for (let count = 0; count < happeningLimit; count++) {
    if (now.kind === "stuck" || now.ending !== null) return now;
    const due = findDue(now.scene, refused);
    if (due === null) return now;
    const next = follow(now, (scene) => playAlone(scene, beginPhase(scene, due), shown));
    if (isRefused(next)) refused.add(due);
    else now = next;
  }
  return stop({ kind: "rules run in circles" });
}

/** Whether it is the event itself that cannot be, and not the rules of the world that are at odds. */
export function isRefused(course: Course): boolean {
  return course.kind === "stuck" && course.obstacles.every(({ kind }) => kind === "never" || kind === "contradiction");
}

function findDue(scene: Scene, refused: ReadonlySet<EventId>): EventId | null {
  const view = viewScene(scene);
  const index = scene.program.events.findIndex((event, id) => {
    if (event.due?.kind !== "condition" || event.may || refused.has(id as EventId)) return false;
    if (scene.picture.values[event.due.spent] === 1) return false;
    return isKnown(view, event.known) && isMet(view, event.due.when) && canHappen(view, event, id as EventId);
  });
  return index === -1 ? null : (index as EventId);
}

/** Whether a happening's needs are met and it is not under way already. */
export function canHappen(view: View, event: GroundEvent, id: EventId): boolean {
  return event.needs.every((need) => isMet(view, need.when)) && !view.picture.doing.some((entry) => entry.event === id);
}

export function beginPhase(scene: Scene, event: EventId): Phase {
  const { takes } = readEvent(scene.program, event);
  if (takes === 0) return { event, part: "whole", entry: null };
  return { event, part: "beginning", entry: { event, start: scene.minute, end: scene.minute + takes } };
}

/** Goes on from a course with what comes next, keeping what has occurred. */
export function follow(course: Course, next: (scene: Scene) => Course): Course {
  if (course.kind === "stuck" || course.ending !== null) return course;
  const more = next(course.scene);
  if (more.kind === "stuck") return more;
  return { ...more, occurrences: [...course.occurrences, ...more.occurrences] };
}

/** Why an event cannot begin now, as far as can be told without playing it; empty where nothing stands in the way. */
export function listBeginObstacles(scene: Scene, id: EventId): readonly Obstacle[] {
  const view = viewScene(scene);
  const event = readEvent(scene.program, id);
  const isFree = (entity: number) =>
    !scene.picture.doing.some((entry) => readEvent(scene.program, entry.event).busy.includes(entity));
  return [
    ...(event.phantom || event.due !== null ? [{ kind: "not a choice", event: id } as const] : []),
    ...event.busy.filter((entity) => !isFree(entity)).map((entity) => ({ kind: "busy", event: id, entity }) as const),
    ...event.needs.flatMap((need, index) => (isMet(view, need.when) ? [] : [{ kind: "need", event: id, need: index } as const])),
    ...event.forbidden.flatMap(({ never, when }) => {
      const rule = present(scene.program.nevers[never], "a never");
      return isKnown(view, rule.known) && isMet(view, when) ? [{ kind: "never", event: id, never } as const] : [];
    }),
  ];
}
