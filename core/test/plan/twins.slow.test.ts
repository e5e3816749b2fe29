import { describe, expect, it } from "vitest";
import { type Engine, makeFastEngine, type Situation } from "../../src/engine/index.js";
import { explainAction, explainPlainly, type PlanLimits } from "../../src/plan/index.js";
import type { EventId, Expression, FluentId, GroundWant, MindId, Program } from "../../src/program/index.js";
import { type Die, type Draft, makeAtom, makeDie, people } from "../engine/random-pieces.js";
import { makeRandomProgram } from "../engine/random-program.js";

const limits: PlanLimits = { steps: 2, minds: 2, situations: 4000, minutes: 40 };

/** How many answers of each kind both searches gave; the comparison is worth nothing without enough of them. */
interface Met {
  sense: number;
  none: number;
  longer: number;
}

describe("the search for reasons", () => {
  it("agrees with the plain one, which tries every way there is, on random worlds", () => {
    const met: Met = { sense: 0, none: 0, longer: 0 };
    for (let seed = 1; seed <= 90; seed++) compareReasons(seed, met);
    expect(met.sense).toBeGreaterThanOrEqual(40);
    expect(met.none).toBeGreaterThanOrEqual(100);
    expect(met.longer).toBeGreaterThanOrEqual(5);
  }, 240_000);
});

function compareReasons(seed: number, met: Met): void {
  const engine = makeFastEngine(makeWantingProgram(seed));
  const die = makeDie(seed * 104729);
  const opened = engine.start();
  if (opened.kind === "impossible" || opened.ending !== null) return;
  let now = opened.situation;
  for (let count = 0; count < 3; count++) {
    for (let asked = 0; asked < 8; asked++) compareOne(engine, now, die, met, `world ${seed}, step ${count}`);
    const steps = engine.listSteps(now);
    if (steps.length === 0) return;
    const outcome = engine.take(now, die.pick(steps));
    if (outcome.kind === "impossible" || outcome.ending !== null) return;
    now = outcome.situation;
  }
}

function compareOne(engine: Engine, now: Situation, die: Die, met: Met, label: string): void {
  const acts = engine.program.events.flatMap((event, id) => (event.willing.length > 0 && !event.phantom ? [id as EventId] : []));
  const possible = acts.filter((act) => isPossibleToActor(engine, now, act));
  const event = die.pick(possible.length > 0 && die.likely(80) ? possible : acts);
  const who = engine.program.events[event]?.willing[0] as MindId;
  const picture = now.world.minds[who];
  if (picture === null || picture === undefined) return;
  const quick = explainAction(engine, now, who, event, { ...limits, situations: 100_000 });
  const plain = explainPlainly(engine, { picture, owner: who, minute: now.minute }, event, limits);
  if (!plain.tried || quick.verdict === "not decided") return;
  expect(quick.verdict, `${label}: ${engine.program.events[event]?.name}`).toBe(plain.makesSense ? "makes sense" : "no reason");
  if (quick.verdict !== "makes sense") met.none += 1;
  else {
    met.sense += 1;
    if (quick.plan.length > 1) met.longer += 1;
  }
}

function isPossibleToActor(engine: Engine, now: Situation, event: EventId): boolean {
  const who = engine.program.events[event]?.willing[0] as MindId;
  const picture = now.world.minds[who];
  return (
    picture !== null &&
    picture !== undefined &&
    engine.listObstacles({ picture, owner: who, minute: now.minute }, event).length === 0
  );
}

/** Something that an act brings about, or something to know, or anything. */
function makeGoal(program: Program, draft: Draft, facts: readonly FluentId[], who: MindId): Expression {
  const { die } = draft;
  const effects = program.events.flatMap((event) => (event.due === null ? event.then : []));
  const sets = effects.flatMap((effect) => (effect.kind === "set" && effect.when === null ? [effect] : []));
  if (sets.length > 0 && die.likely(60)) {
    const { fluent, value } = die.pick(sets);
    return { op: "is", fluent, value };
  }
  return die.likely(40) ? { op: "aware", who, fluent: die.pick(facts), value: null } : makeAtom(draft);
}

/** A random world, small enough to try everything, in which people want things. */
function makeWantingProgram(seed: number): Program {
  const program = makeRandomProgram(seed);
  const die = makeDie(seed * 31);
  const facts = program.fluents.flatMap((fluent, id) =>
    fluent.pattern === 9 && fluent.size === 2 && !fluent.hidden ? [id as never] : [],
  );
  const draft = { die, fluents: [...program.fluents], locations: [...program.locations], facts, counts: [0 as FluentId] };
  const wants = people.flatMap((_, who): readonly GroundWant[] =>
    [10, 3].map((weight) => ({
      who: who as MindId,
      weight,
      that: makeGoal(program, draft, facts, who as MindId),
      once: null,
      expressive: false,
      words: "a want",
      origin: null,
    })),
  );
  const kept = program.events.filter((event, index) => event.due !== null || event.may || index % 3 === seed % 3);
  const schemas = program.schemas.map((schema, id) => ({
    ...schema,
    events: kept.flatMap((event, at) => (event.schema === id ? [at as EventId] : [])),
  }));
  return { ...program, events: kept, schemas, wants, endings: [] };
}
