import { present } from "../base/index.js";
import type { Engine, Imagining } from "../engine/index.js";
import type { EventId, Expression, FluentId, GroundEffect, MindWrite, Program } from "../program/index.js";
import { isAboutMinds } from "./hope.js";

/**
 * The events that could have to do with a want as things stand: those that write what it reads, those that write what these still
 * lack, and so on backwards, through rules and through what is seen. Where to look first; never a reason not to look elsewhere.
 */
export type RelevantEvents = ReadonlySet<EventId>;

/** What is to be written: of each fluent the values that would serve, or any. */
type Reads = Map<FluentId, Set<number> | "any">;

function measure(read: Reads): number {
  return [...read.values()].reduce((sum, values) => sum + (values === "any" ? 1000 : 1 + values.size), 0);
}

/** One thing that writes: an event, or a rule (then `event` is null). */
interface Writer {
  readonly event: EventId | null;
  /** Somebody does it: not a happening, not a rule. */
  readonly isAct: boolean;
  readonly effects: readonly GroundEffect[];
  readonly reads: readonly Expression[];
}

/** Follows a want backwards from a picture to the events that could bring it about, or keep it. */
export function findRelevantEvents(engine: Engine, scene: Imagining, want: number): RelevantEvents {
  const { program } = engine;
  const { that, who } = present(program.wants[want], "a want");
  const read: Reads = new Map();
  addReads(program, that, read, true);
  const isToBeSeen = [...read.keys()].some((fluent) => program.fluents[fluent]?.visible !== null);
  if (isToBeSeen && (isAboutMinds(that) || engine.judge(scene, that) === null)) {
    addLocation(program, present(program.minds[who], "a mind").entity, read);
  }
  const writers = recallWriters(engine);
  const taken = new Set<Writer>();
  for (let size = -1; size !== measure(read) + taken.size; ) {
    size = measure(read) + taken.size;
    for (const writer of writers) if (!taken.has(writer) && takeWriter(engine, scene, writer, read)) taken.add(writer);
  }
  return new Set([...taken].flatMap(({ event }) => (event === null ? [] : [event])));
}

const known = new WeakMap<Engine, readonly Writer[]>();

function recallWriters(engine: Engine): readonly Writer[] {
  const before = known.get(engine);
  if (before !== undefined) return before;
  const writers = listWriters(engine.program);
  known.set(engine, writers);
  return writers;
}

function listWriters(program: Program): readonly Writer[] {
  const events = program.events.map((event, index): Writer => {
    const reads = [...event.needs.map((need) => need.when), ...(event.while === null ? [] : [event.while.when])];
    const due = event.due?.kind === "condition" ? [event.due.when] : [];
    return {
      event: index as EventId,
      isAct: event.due === null && !event.may,
      effects: [...event.atOnce, ...event.then],
      reads: [...reads, ...due],
    };
  });
  const rules = program.rules.map((rule): Writer => ({ event: null, isAct: false, effects: rule.then, reads: [rule.when] }));
  return [...events, ...rules];
}

/**
 * If the writer writes something that would serve, what it lacks itself is to be written as well. Of a rule or a happening everything
 * that it reads is, for whoever would prevent it.
 */
function takeWriter(engine: Engine, scene: Imagining, writer: Writer, read: Reads): boolean {
  const effects = writer.effects.filter((effect) => wouldServe(effect, read));
  if (effects.length === 0) return false;
  const conditions = [...writer.reads, ...effects.flatMap(({ when }) => (when === null ? [] : [when]))];
  for (const condition of conditions) {
    if (writer.isAct) addUnmet(engine, scene, condition, read);
    else addReads(engine.program, condition, read, false);
  }
  return true;
}

function wouldServe(effect: GroundEffect, read: Reads): boolean {
  if (effect.kind === "mind") {
    const { write } = effect;
    return listLearnt(write).some((fluent) => {
      const values = read.get(fluent);
      return values !== undefined && (values === "any" || write.kind !== "believe" || values.has(write.value));
    });
  }
  const values = read.get(effect.fluent);
  return values !== undefined && (values === "any" || effect.kind !== "set" || values.has(effect.value));
}

function addUnmet(engine: Engine, scene: Imagining, condition: Expression, into: Reads): void {
  if (engine.judge(scene, condition) === true) return;
  if (condition.op === "all" || condition.op === "any" || condition.op === "count") {
    for (const part of condition.of) addUnmet(engine, scene, part, into);
  } else addReads(engine.program, condition, into, true);
}

function listLearnt(write: MindWrite): readonly FluentId[] {
  if (write.kind !== "learn condition") return [write.fluent];
  const found: Reads = new Map();
  addReads(null, write.that, found, false);
  return [...found.keys()];
}

function note(into: Reads, fluent: FluentId, value: number | null): void {
  const before = into.get(fluent);
  if (value === null || before === "any") into.set(fluent, "any");
  else into.set(fluent, new Set([...(before ?? []), value]));
}

/** Everything that a condition reads, in any mind; with `asSaid`, the values that it asks for, else any. */
function addReads(program: Program | null, expression: Expression, into: Reads, asSaid: boolean): void {
  switch (expression.op) {
    case "constant":
    case "time":
      return;
    case "is":
      note(into, expression.fluent, asSaid ? expression.value : null);
      return;
    case "at least":
    case "aware":
    case "no idea":
      note(into, expression.fluent, null);
      return;
    case "with":
      addLocation(program, expression.left, into);
      addLocation(program, expression.right, into);
      return;
    case "in place":
      addLocation(program, expression.entity, into);
      return;
    case "not":
      addReads(program, expression.of, into, false);
      return;
    case "all":
    case "any":
    case "count":
      for (const part of expression.of) addReads(program, part, into, asSaid);
      return;
    default:
      addReads(program, expression.that, into, asSaid);
  }
}

function addLocation(program: Program | null, entity: number, into: Reads): void {
  const fluent = program?.locations[entity];
  if (fluent !== null && fluent !== undefined) note(into, fluent, null);
}
