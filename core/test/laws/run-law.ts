import type { Engine, Occurrence, Outcome, Picture, Situation, Step } from "../../src/engine/index.js";
import { explainAction, type PlanLimits, readLimits } from "../../src/plan/index.js";
import type { EventId, MindId } from "../../src/program/index.js";
import type { CompiledLaw } from "./compile-law.js";
import type { Answer, ClockTime, Law, ScriptAct } from "./read-law.js";

/** Where a script has got to. */
interface Progress {
  readonly situation: Situation;
  /** What took place in the last step. */
  readonly occurrences: readonly Occurrence[];
  readonly ending: number | null;
  readonly limits: PlanLimits;
}

/** What a line comes to: the progress after it, or what was found instead of what it says. */
type Found = Progress | string;

interface Bench {
  readonly engine: Engine;
  readonly compiled: CompiledLaw;
}

/** Runs the script of a law on an engine and returns what was found otherwise, each with its place. Empty: the law holds. */
export function runLaw(law: Law, compiled: CompiledLaw, engine: Engine): readonly string[] {
  const script = law.script.filter(({ act }) => act.kind !== "problem");
  const start = engine.start();
  if (script.length === 0) return [];
  if (start.kind === "impossible") return [`${law.path}: no start: ${JSON.stringify(start.obstacles)}`];
  const failures: string[] = [];
  let progress: Progress = { ...start, limits: readLimits(compiled.program) };
  for (const { line, words, act } of script) {
    const found = runAct({ engine, compiled }, progress, act);
    if (typeof found === "string") failures.push(`${law.path}:${line}: ${words} (${found})`);
    else progress = found;
  }
  return failures;
}

function runAct(bench: Bench, progress: Progress, act: ScriptAct): Found {
  const check = (problem: string | null): Found => problem ?? progress;
  switch (act.kind) {
    case "begin":
    case "attempt":
      return takeEvents(bench, progress, act.kind, act.event);
    case "pass":
      return passTime(bench, progress, act.to);
    case "limit":
      return { ...progress, limits: { ...progress.limits, [act.which]: act.number } };
    case "can":
      return check(checkCan(bench, progress, act.event, act.expected, act.because));
    case "can attempt":
      return check(checkCanAttempt(bench, progress, act.event, act.expected));
    case "so":
      return check(checkSo(bench, progress, act.condition, act.expected));
    case "in":
      return check(checkPicture(bench, progress, act.who, act.condition, act.answer));
    case "reason":
      return check(checkReason(bench, progress, act.who, act.event, act.expected));
    case "would":
      return check(checkWould(bench, progress, act.event, act.expected));
    default:
      return check(checkStep(bench, progress, act));
  }
}

/** What concerns the last step alone. */
function checkStep({ engine, compiled }: Bench, progress: Progress, act: ScriptAct): string | null {
  const { program } = compiled;
  if (act.kind === "time") {
    const at = act.at.day === null ? progress.situation.minute % dayLength : progress.situation.minute;
    return at === resolve(act.at) ? null : `it is minute ${progress.situation.minute}`;
  }
  if (act.kind === "ending") {
    const found = progress.ending === null ? null : (program.endings[progress.ending]?.name ?? null);
    if (engine.findEnding(progress.situation) !== progress.ending) return "the situation and the step name different endings";
    return found === act.name ? null : `the ending is ${found ?? "none"}`;
  }
  if (act.kind !== "occurs" && act.kind !== "breaks off") return `${act.kind} is not run`;
  const wanted = compiled.events.get(act.event)?.flat() ?? [];
  const kinds = act.kind === "occurs" ? ["occurs", "begins", "ends"] : ["breaks off"];
  const found = progress.occurrences.some((one) => "event" in one && kinds.includes(one.kind) && wanted.includes(one.event));
  return found ? null : `in the last step: ${progress.occurrences.map(({ kind }) => kind).join(", ") || "nothing"}`;
}

const dayLength = 24 * 60;

function resolve({ minute, day }: ClockTime): number {
  return (day === null ? 0 : (day - 1) * dayLength) + minute;
}

/** Takes the events of a sentence one after the other: all or none. */
function takeEvents(bench: Bench, progress: Progress, kind: "begin" | "attempt", words: string): Found {
  let current = progress;
  let occurrences: readonly Occurrence[] = [];
  for (const variants of listVariants(bench, words)) {
    const outcomes = variants.map((event) => bench.engine.take(current.situation, { kind, event }));
    const taken = outcomes.find((outcome) => outcome.kind === "taken");
    if (taken?.kind !== "taken") return `impossible: ${describeObstacles(bench, outcomes)}`;
    occurrences = [...occurrences, ...taken.occurrences];
    current = { ...progress, situation: taken.situation, ending: taken.ending, occurrences };
  }
  return current;
}

/** The ground events of each event of a sentence: several share one where the place or road is a hidden role. */
function listVariants({ compiled }: Bench, words: string): readonly (readonly EventId[])[] {
  const events = compiled.events.get(words) ?? [];
  if (events.length === 0 || events.some((variants) => variants.length === 0)) throw new Error(`no event of the world: ${words}`);
  return events;
}

function describeObstacles({ compiled }: Bench, outcomes: readonly Outcome[]): string {
  const { events } = compiled.program;
  const obstacles = outcomes.flatMap((outcome) => (outcome.kind === "impossible" ? outcome.obstacles : []));
  return obstacles
    .map((one) => (one.kind === "need" ? `need ${events[one.event]?.needs[one.need]?.words}` : JSON.stringify(one)))
    .join("; ");
}

function passTime({ engine }: Bench, progress: Progress, to: ClockTime | null): Found {
  const { minute } = progress.situation;
  const next = to === null ? engine.findNextMoment(progress.situation) : findNext(minute, to);
  if (next === null) return "nothing is pending";
  const outcome = engine.take(progress.situation, { kind: "pass", to: next });
  return outcome.kind === "taken" ? { ...progress, ...outcome } : `impossible: ${JSON.stringify(outcome.obstacles)}`;
}

/** The minute meant: of the day named, else the next one at that time of day. */
function findNext(minute: number, to: ClockTime): number {
  if (to.day !== null) return resolve(to);
  const today = minute - (minute % dayLength) + to.minute;
  return today >= minute ? today : today + dayLength;
}

function isListed(engine: Engine, situation: Situation, step: { readonly kind: string; readonly event: EventId }): boolean {
  return engine.listSteps(situation).some((one: Step) => one.kind === step.kind && "event" in one && one.event === step.event);
}

/** An action that can be taken must also stand in the list of steps, and the reverse. */
function checkCan(bench: Bench, progress: Progress, words: string, expected: boolean, because: string | null): string | null {
  const variants = listVariants(bench, words);
  for (const event of variants.flat()) {
    const taken = bench.engine.take(progress.situation, { kind: "begin", event }).kind === "taken";
    if (taken !== isListed(bench.engine, progress.situation, { kind: "begin", event })) return "taken and listed differ";
  }
  const taken = takeEvents(bench, progress, "begin", words);
  if (expected) return typeof taken === "string" ? taken : null;
  if (typeof taken !== "string") return "it is possible";
  return because === null ? null : checkObstacles(bench, progress, variants, because);
}

/** Some event of the sentence is hindered in every variant, and in one of them by this and nothing else. */
function checkObstacles(
  bench: Bench,
  progress: Progress,
  variants: readonly (readonly EventId[])[],
  because: string,
): string | null {
  const named = variants.some((events) => {
    const outcomes = events.map((event) => bench.engine.take(progress.situation, { kind: "begin", event }));
    return outcomes.some((one) => one.kind === "impossible" && one.obstacles.every(({ kind }) => kind === because));
  });
  if (named) return null;
  const outcomes = variants.flat().map((event) => bench.engine.take(progress.situation, { kind: "begin", event }));
  return `because ${describeObstacles(bench, outcomes)}`;
}

function checkCanAttempt(bench: Bench, progress: Progress, words: string, expected: boolean): string | null {
  const found = listVariants(bench, words)
    .flat()
    .some((event) => isListed(bench.engine, progress.situation, { kind: "attempt", event }));
  return found === expected ? null : `it is ${found ? "listed" : "not listed"}`;
}

function checkSo({ engine, compiled }: Bench, { situation }: Progress, words: string, expected: boolean): string | null {
  const condition = compiled.conditions.get(words);
  if (condition === undefined) return "the condition was not read";
  const found = engine.evaluate(situation, condition);
  return found === expected ? null : `it is ${found}`;
}

function checkPicture(bench: Bench, progress: Progress, who: readonly string[], words: string, answer: Answer): string | null {
  const condition = bench.compiled.conditions.get(words);
  if (condition === undefined) return "the condition was not read";
  const minds = who.map((name) => findMind(bench, name));
  let picture: Picture | null = progress.situation.world;
  for (const mind of minds) picture = picture?.minds[mind] ?? null;
  const owner = minds.at(-1);
  if (picture === null || owner === undefined) return "there is no such picture";
  const found = bench.engine.evaluateIn(picture, owner, progress.situation.minute, condition);
  const told = found === null ? "no idea" : found ? "yes" : "no";
  return told === answer ? null : told;
}

function findMind({ compiled }: Bench, name: string): MindId {
  const mind = compiled.program.minds.findIndex((one) => one.name === name);
  if (mind === -1) throw new Error(`nobody's mind: ${name}`);
  return mind as MindId;
}

function checkReason(bench: Bench, progress: Progress, who: string, words: string, expected: boolean): string | null {
  const mind = findMind(bench, who);
  const verdicts = listVariants(bench, words)
    .flat()
    .map((event) => explainAction(bench.engine, progress.situation, mind, event, progress.limits).verdict);
  if (expected) return verdicts.includes("makes sense") ? null : verdicts.join(", ");
  return verdicts.every((verdict) => verdict === "no reason") ? null : verdicts.join(", ");
}

/** An event would take place that can begin and in which everybody who must be willing has a reason. */
function checkWould(bench: Bench, progress: Progress, words: string, expected: boolean): string | null {
  const { engine, compiled } = bench;
  const found = listVariants(bench, words)
    .flat()
    .some((event) => {
      if (engine.take(progress.situation, { kind: "begin", event }).kind === "impossible") return false;
      const ground = compiled.program.events[event];
      const willing = ground?.willing ?? [];
      // Somebody must be willing to do an action; that he has no mind to be willing with is no consent.
      if (willing.length === 0) return ground?.due !== null || ground.may;
      return willing.every(
        (mind) => explainAction(engine, progress.situation, mind, event, progress.limits).verdict === "makes sense",
      );
    });
  return found === expected ? null : `it ${found ? "would" : "would not"}`;
}
