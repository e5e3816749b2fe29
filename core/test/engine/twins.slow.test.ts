import { describe, expect, it } from "vitest";
import {
  type Engine,
  makeFastEngine,
  makePlainEngine,
  type Occurrence,
  type Picture,
  type Situation,
  type Step,
} from "../../src/engine/index.js";
import type { EventId, MindId } from "../../src/program/index.js";
import { type Die, makeDie } from "./random-pieces.js";
import { makeRandomProgram } from "./random-program.js";

/** What the walks came across; the comparison is worth nothing unless it meets enough of each. */
interface Met {
  steps: number;
  surprises: number;
  brokenOff: number;
  chains: number;
  secondLevel: number;
  attempts: number;
  refusals: number;
}

describe("the fast engine", () => {
  it("agrees with the plain one on random worlds and walks, in the world and in every mind", () => {
    const met: Met = { steps: 0, surprises: 0, brokenOff: 0, chains: 0, secondLevel: 0, attempts: 0, refusals: 0 };
    for (let seed = 1; seed <= 160; seed++) walkTogether(seed, 14, met);
    expect(met.steps).toBeGreaterThan(500);
    for (const kind of ["surprises", "brokenOff", "chains", "secondLevel"] as const)
      expect(met[kind], kind).toBeGreaterThanOrEqual(100);
    expect(met.attempts).toBeGreaterThan(20);
    expect(met.refusals).toBeGreaterThan(100);
  }, 120_000);
});

function walkTogether(seed: number, length: number, met: Met): void {
  const program = makeRandomProgram(seed);
  const plain = makePlainEngine(program);
  const fast = makeFastEngine(program);
  const die = makeDie(seed * 7919);
  const opened = plain.start();
  expect(fast.start(), `start of world ${seed}`).toEqual(opened);
  if (opened.kind === "impossible" || opened.ending !== null) return;
  let now = opened.situation;
  for (let count = 0; count < length; count++) {
    const label = `world ${seed}, step ${count}`;
    const steps = plain.listSteps(now);
    expect(fast.listSteps(now), label).toEqual(steps);
    expect(fast.findNextMoment(now), label).toBe(plain.findNextMoment(now));
    compareRefusal(plain, fast, now, die, met, label);
    compareImagining(plain, fast, now, die, label);
    if (steps.length === 0) return;
    const step = die.pick(steps);
    const outcome = plain.take(now, step);
    expect(fast.take(now, step), `${label}: ${JSON.stringify(step)}`).toEqual(outcome);
    if (outcome.kind === "impossible") return;
    noteWhatWasMet(plain, now, step, outcome.occurrences, outcome.situation, met);
    if (outcome.ending !== null) return;
    now = outcome.situation;
  }
}

/** Any event at all, possible or not: both engines must give the same reasons. */
function compareRefusal(plain: Engine, fast: Engine, now: Situation, die: Die, met: Met, label: string): void {
  const event = die.index(plain.program.events.length) as EventId;
  const step: Step = { kind: die.likely(70) ? "begin" : "attempt", event };
  const outcome = plain.take(now, step);
  expect(fast.take(now, step), `${label}: ${JSON.stringify(step)}`).toEqual(outcome);
  if (outcome.kind === "impossible") met.refusals += 1;
}

/** The same step in somebody's imagining. */
function compareImagining(plain: Engine, fast: Engine, now: Situation, die: Die, label: string): void {
  const owner = die.index(plain.program.minds.length) as MindId;
  const picture = now.world.minds[owner];
  if (picture === null || picture === undefined) return;
  const scene = { picture, owner, minute: now.minute };
  expect(fast.listShowings(scene), label).toEqual(plain.listShowings(scene));
  expect(fast.listPending(scene), label).toEqual(plain.listPending(scene));
  for (let count = 0; count < 3; count++) {
    const event = die.index(plain.program.events.length) as EventId;
    const step: Step = die.likely(20) ? { kind: "pass", to: now.minute + 1 + die.index(30) } : { kind: "begin", event };
    expect(fast.imagine(scene, step), `${label}, imagined by ${owner}: ${JSON.stringify(step)}`).toEqual(
      plain.imagine(scene, step),
    );
  }
}

function noteWhatWasMet(
  engine: Engine,
  before: Situation,
  step: Step,
  occurrences: readonly Occurrence[],
  after: Situation,
  met: Met,
): void {
  met.steps += 1;
  met.brokenOff += occurrences.filter((one) => one.kind === "breaks off").length;
  if (occurrences.filter((one) => one.kind === "rule").length >= 2) met.chains += 1;
  if (step.kind === "attempt") met.attempts += 1;
  if (step.kind === "begin") met.surprises += countSurprised(engine, before, step.event);
  if (hasSecondLevelDifference(after.world)) met.secondLevel += 1;
}

function countSurprised(engine: Engine, before: Situation, event: EventId): number {
  const { needs, witnesses } = engine.program.events[event] ?? { needs: [], witnesses: [] };
  return before.world.minds.filter((mind, who) => {
    const notices = witnesses[who];
    if (mind === null || notices === undefined || engine.evaluate(before, notices) !== true) return false;
    return needs.some((need) => engine.evaluateIn(mind, who as MindId, before.minute, need.when) !== true);
  }).length;
}

function hasSecondLevelDifference(world: Picture): boolean {
  return world.minds.some((mind) =>
    mind?.minds.some((inner, who) => inner !== null && JSON.stringify(inner.values) !== JSON.stringify(world.minds[who]?.values)),
  );
}
