import { type Engine, findBeginnable, type Obstacle, type Occurrence, type Situation, type Step } from "../engine/index.js";
import { type Explanation, explainAction, type PlanLimits } from "../plan/index.js";
import type { EventId, GroundOutline, GroundOutlineLine, MindId } from "../program/index.js";
import { checkMark, type MarkFault } from "./marks.js";

export type Verdict = "holds" | "breaks" | "not decided";

/** Why a line of an outline does not hold, as data. */
export type LineFault =
  | { readonly kind: "impossible"; readonly obstacles: readonly Obstacle[] }
  | { readonly kind: "unmotivated"; readonly who: MindId; readonly event: EventId }
  | { readonly kind: "undecided reason"; readonly who: MindId; readonly event: EventId }
  | { readonly kind: "too late"; readonly now: number; readonly wanted: number }
  | { readonly kind: "not so" }
  | { readonly kind: "does not happen"; readonly event: EventId }
  | { readonly kind: "ending not reached"; readonly ending: number; readonly reached: number | null }
  | { readonly kind: "story has ended"; readonly ending: number }
  | { readonly kind: "could" | "could not"; readonly obstacles: readonly Obstacle[] }
  | { readonly kind: "reason" | "no reason"; readonly who: MindId }
  | { readonly kind: "contradicts start" }
  | MarkFault;

/** A reason that somebody has for an event of a line. */
export interface LineReason {
  readonly who: MindId;
  readonly event: EventId;
  readonly explanation: Explanation;
}

/** One event as the line has it: which, and when it begins and ends. */
export interface PlayedEvent {
  readonly event: EventId;
  readonly at: number;
  readonly until: number;
}

export interface LineResult {
  readonly line: GroundOutlineLine;
  readonly chapter: string | null;
  readonly verdict: Verdict;
  readonly faults: readonly LineFault[];
  readonly events: readonly PlayedEvent[];
  readonly reasons: readonly LineReason[];
  /** The steps taken for this line, waiting included, and what occurred. The situation is the one after it. */
  readonly steps: readonly Step[];
  readonly occurrences: readonly Occurrence[];
  readonly situation: Situation;
}

export interface OutlineResult {
  readonly name: string;
  readonly verdict: Verdict;
  readonly lines: readonly LineResult[];
  readonly ending: number | null;
  /** Every step taken, so that the whole is a Trace. */
  readonly steps: readonly Step[];
}

/** Where the telling has got to. */
interface Walk {
  readonly engine: Engine;
  readonly limits: PlanLimits;
  readonly situation: Situation;
  readonly ending: number | null;
  /** What occurred while the last line took place, or in this very minute, and is no line's own yet. */
  readonly unclaimed: readonly Occurrence[];
}

/** One thread of the telling: its lines still to come, and the minute at which its last line was over. */
interface Thread {
  readonly lines: readonly { readonly line: GroundOutlineLine; readonly chapter: string | null; readonly past: boolean }[];
  readonly over: number;
}

/**
 * Plays an outline line by line and says of each whether it can happen so: possible, at its minute, and with a reason for everybody
 * who must be willing. A line that cannot happen is passed over, so that all faults come out at once.
 */
export function checkOutline(engine: Engine, outline: GroundOutline, limits: PlanLimits): OutlineResult | null {
  const opened = engine.start();
  if (opened.kind === "impossible") return null;
  let walk: Walk = { engine, limits, situation: opened.situation, ending: opened.ending, unclaimed: opened.occurrences };
  let threads = makeThreads(outline, walk.situation.minute);
  const lines: LineResult[] = [];
  for (let next = pickThread(threads); next !== null; next = pickThread(threads)) {
    const thread = threads[next];
    const head = thread?.lines[0];
    if (thread === undefined || head === undefined) break;
    const result = head.past ? checkPast(walk, head.line, head.chapter) : playLine(walk, head.line, head.chapter, thread.over);
    lines.push(result);
    const ended = result.occurrences.find((occurrence) => occurrence.kind === "ending");
    const unclaimed = listUnclaimed(walk, result);
    walk = { ...walk, situation: result.situation, ending: ended?.ending ?? walk.ending, unclaimed };
    const over = Math.max(
      thread.over,
      ...result.events.map((event) => event.until),
      result.events.length > 0 ? 0 : result.situation.minute,
    );
    threads = threads.map((one, index) => (index === next ? { lines: thread.lines.slice(1), over } : one));
  }
  return {
    name: outline.name,
    verdict: joinVerdicts(lines),
    lines,
    ending: walk.ending,
    steps: lines.flatMap((line) => line.steps),
  };
}

function listUnclaimed(walk: Walk, result: LineResult): readonly Occurrence[] {
  const { minute } = result.situation;
  const from = result.events[0]?.at ?? minute;
  const recent = result.occurrences.filter((one) => one.minute >= from);
  const isOwn = (one: Occurrence) =>
    "event" in one && result.events.some((own) => own.event === one.event && own.at === one.minute);
  return [...walk.unclaimed.filter((one) => one.minute === minute), ...recent].filter((one) => !isOwn(one));
}

function joinVerdicts(lines: readonly LineResult[]): Verdict {
  if (lines.some((line) => line.verdict === "breaks")) return "breaks";
  return lines.some((line) => line.verdict === "not decided") ? "not decided" : "holds";
}

/** Chapters follow one another; each `meanwhile` and each flashback is a thread of its own, ordered with the others by the clock. */
function makeThreads(outline: GroundOutline, start: number): readonly Thread[] {
  const main = outline.chapters.filter((chapter) => chapter.kind === "chapter");
  const others = outline.chapters.filter((chapter) => chapter.kind !== "chapter");
  const toLines = (chapters: typeof main) => chapters.flatMap((chapter) => markPast(chapter, start));
  return [{ lines: toLines(main), over: start }, ...others.map((chapter) => ({ lines: toLines([chapter]), over: start }))];
}

/** A line before the clock's start is past, and so is what follows it until a time from the start on is said. */
function markPast({ lines, title }: GroundOutline["chapters"][number], start: number): Thread["lines"] {
  let past = false;
  return lines.map((line) => {
    if (line.when.kind === "at") past = line.when.minute < start;
    return { line, chapter: title, past };
  });
}

/** The thread whose next line comes first by the clock; the one told first where two are equal. */
function pickThread(threads: readonly Thread[]): number | null {
  let best: number | null = null;
  let bestMinute = Number.POSITIVE_INFINITY;
  threads.forEach((thread, index) => {
    const head = thread.lines[0];
    if (head === undefined) return;
    const minute = head.past ? -1 : head.line.when.kind === "at" ? head.line.when.minute : thread.over;
    if (minute < bestMinute) {
      best = index;
      bestMinute = minute;
    }
  });
  return best;
}

/** A line about the past is not played; a claim that it checks must not contradict the start. */
function checkPast(walk: Walk, line: GroundOutlineLine, chapter: string | null): LineResult {
  const { act } = line;
  const contradicts = act.kind === "condition" && walk.engine.evaluate(walk.situation, act.condition) !== true;
  return report(line, chapter, walk.situation, contradicts ? [{ kind: "contradicts start" }] : [], {});
}

type Played = Partial<Pick<LineResult, "events" | "reasons" | "steps" | "occurrences">>;

function report(
  line: GroundOutlineLine,
  chapter: string | null,
  situation: Situation,
  faults: readonly LineFault[],
  played: Played,
): LineResult {
  const undecided = faults.length > 0 && faults.every((fault) => fault.kind === "undecided reason");
  const verdict = faults.length === 0 ? "holds" : undecided ? "not decided" : "breaks";
  return { line, chapter, verdict, faults, events: [], reasons: [], steps: [], occurrences: [], ...played, situation };
}

/** What has been done for a line so far. */
interface Progress {
  readonly situation: Situation;
  readonly steps: readonly Step[];
  readonly occurrences: readonly Occurrence[];
  readonly faults: readonly LineFault[];
}

function playLine(walk: Walk, line: GroundOutlineLine, chapter: string | null, over: number): LineResult {
  const { act } = line;
  const start: Progress = { situation: walk.situation, steps: [], occurrences: [], faults: [] };
  if (act.kind === "ending") return playEnding(walk, line, chapter, start);
  if (walk.ending !== null && act.kind !== "condition") {
    return report(line, chapter, walk.situation, [{ kind: "story has ended", ending: walk.ending }], {});
  }
  const wanted = line.when.kind === "at" ? line.when.minute : line.when.kind === "then" ? over : walk.situation.minute;
  const waited =
    act.kind === "happening" && walk.engine.program.events[act.event]?.may !== true
      ? start
      : passUntil(walk.engine, start, wanted);
  const late = line.when.kind !== "then" && line.when.minute < walk.situation.minute;
  const now: Progress = late
    ? { ...waited, faults: [...waited.faults, { kind: "too late", now: walk.situation.minute, wanted: line.when.minute }] }
    : waited;
  if (act.kind === "events") return playEvents(walk, line, chapter, now, act.events);
  if (act.kind === "happening") return playHappening(walk, line, chapter, now, act.event);
  const faults = [...now.faults, ...checkStanding(walk, now.situation, act)];
  return report(line, chapter, now.situation, faults, { steps: now.steps, occurrences: now.occurrences });
}

function passUntil(engine: Engine, progress: Progress, minute: number): Progress {
  if (minute <= progress.situation.minute) return progress;
  return take(engine, progress, { kind: "pass", to: minute });
}

function take(engine: Engine, progress: Progress, step: Step): Progress {
  const outcome = engine.take(progress.situation, step);
  if (outcome.kind === "impossible") {
    return { ...progress, faults: [...progress.faults, { kind: "impossible", obstacles: outcome.obstacles }] };
  }
  return {
    situation: outcome.situation,
    steps: [...progress.steps, step],
    occurrences: [...progress.occurrences, ...outcome.occurrences],
    faults: progress.faults,
  };
}

function playEnding(walk: Walk, line: GroundOutlineLine, chapter: string | null, start: Progress): LineResult {
  if (line.act.kind !== "ending") return report(line, chapter, start.situation, [], {});
  const { ending } = line.act;
  const { minute } = start.situation;
  const limit = line.when.kind === "then" ? minute + walk.limits.minutes : line.when.minute;
  let progress = start;
  let reached = walk.ending;
  while (reached === null && progress.faults.length === 0) {
    const next = walk.engine.findNextMoment(progress.situation);
    const to = line.when.kind === "then" ? next : Math.min(limit, next ?? limit);
    if (to === null || to > limit || to <= progress.situation.minute) break;
    progress = passUntil(walk.engine, progress, to);
    reached = progress.occurrences.find((occurrence) => occurrence.kind === "ending")?.ending ?? null;
  }
  if (reached === null && line.when.kind === "then") progress = { ...start, faults: progress.faults };
  const faults: readonly LineFault[] =
    reached !== ending
      ? [{ kind: "ending not reached", ending, reached }]
      : progress.situation.minute > limit
        ? [{ kind: "too late", now: progress.situation.minute, wanted: limit }]
        : [];
  return report(line, chapter, progress.situation, [...progress.faults, ...faults], {
    steps: progress.steps,
    occurrences: progress.occurrences,
  });
}

/** Begins all events of the line in one minute, all or none, after asking everybody's reasons in the situation before. */
function playEvents(
  walk: Walk,
  line: GroundOutlineLine,
  chapter: string | null,
  before: Progress,
  events: readonly (readonly EventId[])[],
): LineResult {
  let progress = before;
  if (line.when.kind === "then") progress = waitUntilFree(walk.engine, progress, events);
  const asked = progress.situation;
  const chosen: EventId[] = [];
  for (const alternatives of events) {
    const begun = beginOne(walk.engine, progress, alternatives);
    progress = begun.progress;
    if (begun.event !== null) chosen.push(begun.event);
  }
  if (chosen.length < events.length) {
    return report(line, chapter, before.situation, progress.faults, { steps: before.steps, occurrences: before.occurrences });
  }
  const accident = line.marks.includes("by accident");
  const reasons = accident ? [] : chosen.flatMap((event) => explainAll(walk, asked, event));
  const faults = [
    ...progress.faults,
    ...reasons.flatMap(findReasonFault),
    ...chosen.flatMap((event) => checkMark(walk.engine, asked, event, line.marks)),
  ];
  const played = chosen.map((event) => ({
    event,
    at: asked.minute,
    until: asked.minute + (walk.engine.program.events[event]?.takes ?? 0),
  }));
  return report(line, chapter, progress.situation, faults, {
    events: played,
    reasons,
    steps: progress.steps,
    occurrences: progress.occurrences,
  });
}

/** What comes `then` waits for people who are still in the middle of something. */
function waitUntilFree(engine: Engine, before: Progress, events: readonly (readonly EventId[])[]): Progress {
  let progress = before;
  for (let count = 0; count < 100; count++) {
    const scene = { picture: progress.situation.world, owner: null, minute: progress.situation.minute };
    const isBusy = events.some((alternatives) => {
      return alternatives.every((event) => engine.listObstacles(scene, event).some((obstacle) => obstacle.kind === "busy"));
    });
    const next = isBusy ? engine.findNextMoment(progress.situation) : null;
    if (next === null) return progress;
    progress = passUntil(engine, progress, next);
    if (progress.faults.length > before.faults.length || engine.findEnding(progress.situation) !== null) return progress;
  }
  return progress;
}

function beginOne(
  engine: Engine,
  progress: Progress,
  alternatives: readonly EventId[],
): { progress: Progress; event: EventId | null } {
  const scene = { picture: progress.situation.world, owner: null, minute: progress.situation.minute };
  const event = findBeginnable(engine, progress.situation, alternatives);
  if (event !== null) {
    const taken = take(engine, progress, { kind: "begin", event });
    return { progress: taken, event: taken.faults.length > progress.faults.length ? null : event };
  }
  for (const attempted of alternatives) {
    const outcome = engine.take(progress.situation, { kind: "attempt", event: attempted });
    if (outcome.kind === "taken")
      return { progress: take(engine, progress, { kind: "attempt", event: attempted }), event: attempted };
  }
  const nearest = alternatives
    .map((one) => engine.listObstacles(scene, one))
    .sort((left, right) => left.length - right.length)[0];
  return {
    progress: { ...progress, faults: [...progress.faults, { kind: "impossible", obstacles: nearest ?? [] }] },
    event: null,
  };
}

function explainAll(walk: Walk, situation: Situation, event: EventId): readonly LineReason[] {
  const willing = walk.engine.program.events[event]?.willing ?? [];
  return willing.map((who) => ({ who, event, explanation: explainAction(walk.engine, situation, who, event, walk.limits) }));
}

function findReasonFault({ who, event, explanation }: LineReason): readonly LineFault[] {
  if (explanation.verdict === "makes sense") return [];
  return [{ kind: explanation.verdict === "no reason" ? "unmotivated" : "undecided reason", who, event }];
}

function playHappening(
  walk: Walk,
  line: GroundOutlineLine,
  chapter: string | null,
  before: Progress,
  event: EventId,
): LineResult {
  const { engine } = walk;
  const info = engine.program.events[event];
  let progress = before;
  const isIt = (one: Occurrence) => "event" in one && one.event === event && (one.kind === "occurs" || one.kind === "begins");
  const isInTime = (one: Occurrence) =>
    line.when.kind === "then" || (line.when.kind === "at" ? one.minute === line.when.minute : one.minute <= line.when.minute);
  let found = walk.unclaimed.find((one) => isIt(one) && isInTime(one));
  if (info?.may === true) {
    progress = take(engine, before, { kind: "begin", event });
    found = progress.occurrences.find(isIt);
  }
  const limit = line.when.kind === "then" ? before.situation.minute + walk.limits.minutes : line.when.minute;
  while (found === undefined && info?.may !== true && progress.faults.length === before.faults.length) {
    const next = engine.findNextMoment(progress.situation);
    if (next === null || next > limit) break;
    progress = passUntil(engine, progress, next);
    found = progress.occurrences.find((one) => isIt(one) && isInTime(one));
    if (engine.findEnding(progress.situation) !== null) break;
  }
  if (found === undefined) progress = { ...before, faults: [...progress.faults, { kind: "does not happen", event }] };
  const played = found === undefined ? [] : [{ event, at: found.minute, until: found.minute + (info?.takes ?? 0) }];
  return report(line, chapter, progress.situation, progress.faults, {
    events: played,
    steps: progress.steps,
    occurrences: progress.occurrences,
  });
}

/** Lines that change nothing: `check …`. */
function checkStanding(walk: Walk, situation: Situation, act: GroundOutlineLine["act"]): readonly LineFault[] {
  const { engine, limits } = walk;
  if (act.kind === "condition") return engine.evaluate(situation, act.condition) === true ? [] : [{ kind: "not so" }];
  if (act.kind === "could") {
    const outcomes = act.events.map((event) => engine.take(situation, { kind: "begin", event }));
    if (outcomes.some(({ kind }) => kind === "taken") === act.expected) return [];
    const obstacles = outcomes.flatMap((one) => (act.expected && one.kind === "impossible" ? one.obstacles : [])).slice(0, 4);
    return [{ kind: act.expected ? "could not" : "could", obstacles }];
  }
  if (act.kind === "reason") {
    const verdicts = act.events.map((event) => explainAction(engine, situation, act.who, event, limits).verdict);
    const verdict = (["makes sense", "not decided"] as const).find((one) => verdicts.includes(one)) ?? "no reason";
    const [event] = act.events;
    if (verdict === "not decided" && event !== undefined) return [{ kind: "undecided reason", who: act.who, event }];
    return (verdict === "makes sense") === act.expected ? [] : [{ kind: act.expected ? "no reason" : "reason", who: act.who }];
  }
  return [];
}
