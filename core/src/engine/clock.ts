import type { EventId, Expression, GroundMoment, Program } from "../program/index.js";
import { isKnown, settleRules } from "./rules.js";
import {
  beginPhase,
  type Course,
  canHappen,
  clearSpent,
  follow,
  isRefused,
  playDue,
  playPhase,
  reachEnding,
  type Scene,
  viewScene,
} from "./scene.js";
import { dropEntries, dropExpired, listBrokenOff, settleMinds } from "./settling.js";
import type { Underway } from "./situation.js";
import type { Showing } from "./writes.js";

const minutesOfDay = 24 * 60;

/** The first minute after `minute` at which the moment comes; null where it has passed for good. */
export function findNextOccurrence(moment: GroundMoment, minute: number): number | null {
  if (!moment.daily) return moment.minute > minute ? moment.minute : null;
  const today = minute - (minute % minutesOfDay) + moment.minute;
  return today > minute ? today : today + minutesOfDay;
}

/** Every moment that the conditions of a program name (`it is 05:40 or later`): time stops there, or no rule could read it. */
export function listNamedMoments(program: Program): readonly GroundMoment[] {
  const found = new Map<string, GroundMoment>();
  const visit = (value: unknown): void => {
    if (value === null || typeof value !== "object") return;
    if (isTime(value)) found.set(`${value.minute}/${value.daily}`, { minute: value.minute, daily: value.daily });
    for (const inner of Object.values(value)) visit(inner);
  };
  visit([program.events, program.rules, program.nevers, program.wants, program.endings]);
  if ([...found.values()].some((moment) => moment.daily)) found.set("0/true", { minute: 0, daily: true });
  return [...found.values()];
}

function isTime(value: object): value is Extract<Expression, { op: "time" }> {
  return "op" in value && value.op === "time";
}

/** The clock-bound happenings with a mind to whoever's scene it is: only those that its owner reckons with. */
export function listClockHappenings(scene: Scene): readonly EventId[] {
  const view = viewScene(scene);
  return scene.program.events.flatMap((event, id) => {
    return event.due?.kind === "clock" && !event.may && !event.phantom && isKnown(view, event.known) ? [id as EventId] : [];
  });
}

/** The next minute at which something ends, is due, or a deadline passes; null where nothing is pending. */
export function findNextMinute(scene: Scene, named: readonly GroundMoment[]): number | null {
  if (scene.program.clock === null && scene.picture.doing.length === 0) return null;
  const ends = scene.picture.doing.map((entry) => entry.end);
  const moments = [...listMoments(scene), ...named].map((moment) => findNextOccurrence(moment, scene.minute));
  const ahead = [...ends, ...moments].filter((minute) => minute !== null && minute > scene.minute);
  return ahead.reduce<number | null>(
    (least, minute) => (least === null || (minute !== null && minute < least) ? minute : least),
    null,
  );
}

/** When clock-bound happenings are due and deadlines pass. */
export function listMoments(scene: Scene): readonly GroundMoment[] {
  const happenings = listClockHappenings(scene).flatMap((id) => {
    const due = scene.program.events[id]?.due;
    return due?.kind === "clock" ? [due.at] : [];
  });
  return [...happenings, ...scene.program.deadlines.map((deadline) => deadline.at)];
}

/** When each of them comes next. */
export function listPending(scene: Scene): readonly number[] {
  return listMoments(scene).flatMap((moment) => findNextOccurrence(moment, scene.minute) ?? []);
}

/** Lets time pass to a minute, stopping at every moment on the way at which something ends or is due; an ending stops it for good. */
export function passTime(scene: Scene, to: number, named: readonly GroundMoment[], shown: Showing[]): Course {
  if (to <= scene.minute) return settleMinute(scene, shown);
  let course: Course = { kind: "on", scene, occurrences: [], ending: null };
  while (course.kind === "on" && course.ending === null && course.scene.minute < to) {
    const next: number = Math.min(to, findNextMinute(course.scene, named) ?? to);
    course = follow(course, (now) => playMinute({ ...now, minute: next }, shown));
  }
  return course;
}

/** Within one minute: ends in the order begun, then happenings in the order of the file, then rules. */
export function playMinute(scene: Scene, shown: Showing[]): Course {
  let course: Course = { kind: "on", scene, occurrences: [], ending: null };
  for (const entry of scene.picture.doing.filter((one) => one.end <= scene.minute)) {
    course = follow(course, (now) => {
      const goesOn = now.picture.doing.some((one) => one.event === entry.event && one.start === entry.start);
      return goesOn ? playEnd(now, entry, shown) : on(now);
    });
  }
  for (const id of listClockHappenings(scene)) {
    course = follow(course, (now) => {
      const event = now.program.events[id];
      if (event?.due?.kind !== "clock" || !isNow(event.due.at, now.minute) || !canHappen(viewScene(now), event, id))
        return on(now);
      const played = playPhase(now, beginPhase(now, id), shown);
      return isRefused(played) ? on(now) : played;
    });
  }
  return follow(course, (now) => settleMinute(now, shown));
}

/** Time cannot be kept from passing: an action whose end would break a `never` ends without its effects. */
function playEnd(scene: Scene, entry: Underway, shown: Showing[]): Course {
  const played = playPhase(scene, { event: entry.event, part: "end", entry }, shown);
  if (!isRefused(played)) return played;
  const picture = dropEntries(viewScene(scene), [entry], true);
  const occurrences = [{ kind: "breaks off", event: entry.event, minute: scene.minute } as const];
  return { kind: "on", scene: { ...scene, picture }, occurrences, ending: null };
}

function on(scene: Scene): Course {
  return { kind: "on", scene, occurrences: [], ending: null };
}

function isNow(moment: GroundMoment, minute: number): boolean {
  return moment.daily ? minute % minutesOfDay === moment.minute : minute === moment.minute;
}

/** Rules that read the clock, in the world and in every mind; then whatever falls due by that. */
function settleMinute(scene: Scene, shown: Showing[]): Course {
  const settled = settleRules(viewScene(scene), scene.owner !== null, shown);
  if (settled.kind === "clash" && scene.owner === null) {
    return { kind: "stuck", obstacles: [{ kind: "rules contradict", fluent: settled.fluent }] };
  }
  if (settled.kind === "circle" && scene.owner === null) return { kind: "stuck", obstacles: [{ kind: "rules run in circles" }] };
  const ruled = settled.kind === "settled" ? settled.picture : scene.picture;
  const fired = settled.kind === "settled" ? settled.fired : [];
  const forgotten = ruled.minds.map((mind) => (mind === null ? null : dropExpired(mind, scene.minute)));
  const picture = { ...ruled, minds: forgotten };
  const before = viewScene(scene);
  const seen = { ...before, picture: settleMinds({ ...before, picture }, scene.picture, true) };
  const brokenOff = listBrokenOff(before, seen, null);
  const dropped = dropEntries(seen, brokenOff, true);
  const after = { ...scene, picture: clearSpent({ ...before, picture: dropped }) };
  const occurrences = [
    ...fired.map((rule) => ({ kind: "rule", rule, minute: scene.minute }) as const),
    ...brokenOff.map((entry) => ({ kind: "breaks off", event: entry.event, minute: scene.minute }) as const),
  ];
  return playDue(reachEnding({ kind: "on", scene: after, occurrences, ending: null }), shown);
}
