import type { EventId } from "../program/index.js";
import type { Engine } from "./engine.js";
import type { Situation } from "./situation.js";
import type { Obstacle, Occurrence, Step } from "./step.js";

/** One step of a story, by name, so that it can be read, kept and replayed by another version of the world. */
export type TraceStep =
  | { readonly kind: "begin" | "attempt"; readonly at: number; readonly event: string }
  | { readonly kind: "pass"; readonly to: number };

/** A story as evidence: the first situation and the steps taken from it. `start` null is the world's own first situation. */
export interface Trace {
  readonly format: "explicator-trace/1";
  readonly story: string;
  readonly start: Situation | null;
  readonly steps: readonly TraceStep[];
  /** The name of the ending that it reaches, or null. */
  readonly ending: string | null;
}

/** How a Trace went: every situation passed; or the first step that fails, counted from 0 (-1: the start itself). */
export type Replay =
  | {
      readonly kind: "replayed";
      readonly situations: readonly Situation[];
      readonly occurrences: readonly (readonly Occurrence[])[];
      readonly ending: number | null;
    }
  | { readonly kind: "failed"; readonly step: number; readonly obstacles: readonly Obstacle[] }
  /** It goes through, but not to the ending that it claims. */
  | { readonly kind: "ends otherwise"; readonly ending: number | null };

/** Writes steps down by name. */
export function writeTrace(engine: Engine, steps: readonly Step[], ending: number | null): Trace {
  let minute = engine.program.clock?.start ?? 0;
  const named = steps.map((step): TraceStep => {
    if (step.kind !== "pass") return { kind: step.kind, at: minute, event: engine.program.events[step.event]?.name ?? "" };
    minute = step.to;
    return step;
  });
  const name = ending === null ? null : (engine.program.endings[ending]?.name ?? null);
  return { format: "explicator-trace/1", story: engine.program.title, start: null, steps: named, ending: name };
}

/** Reads a Trace from parsed JSON; null where it is none. */
export function readTrace(json: unknown): Trace | null {
  if (typeof json !== "object" || json === null) return null;
  const trace = json as Partial<Trace>;
  const isStep = (step: unknown): boolean => {
    const one = step as Partial<{ kind: string; event: unknown; to: unknown }> | null;
    if (one?.kind === "pass") return typeof one.to === "number";
    return (one?.kind === "begin" || one?.kind === "attempt") && typeof one.event === "string";
  };
  const isTrace = trace.format === "explicator-trace/1" && Array.isArray(trace.steps) && trace.steps.every(isStep);
  return isTrace ? ({ story: "", start: null, ending: null, ...trace } as Trace) : null;
}

/** Takes every step of a Trace again, and says whether it goes through and ends where it says. */
export function replayTrace(engine: Engine, trace: Trace): Replay {
  const opened = trace.start === null ? engine.start() : null;
  if (opened?.kind === "impossible") return { kind: "failed", step: -1, obstacles: opened.obstacles };
  const first = opened === null ? trace.start : opened.situation;
  if (first === null) return { kind: "failed", step: -1, obstacles: [] };
  const situations: Situation[] = [first];
  const occurrences: (readonly Occurrence[])[] = [opened?.occurrences ?? []];
  let ending = opened === null ? engine.findEnding(first) : opened.ending;
  for (const [index, named] of trace.steps.entries()) {
    const now = situations[situations.length - 1] ?? first;
    const outcome = takeNamed(engine, now, named);
    if (outcome.kind === "impossible") return { kind: "failed", step: index, obstacles: outcome.obstacles };
    situations.push(outcome.situation);
    occurrences.push(outcome.occurrences);
    ending = outcome.ending;
  }
  const last = situations[situations.length - 1] ?? first;
  const isReached = engine.program.endings.some(
    ({ name, when }) => name === trace.ending && engine.evaluate(last, when) === true,
  );
  if (trace.ending !== null && (ending === null || !isReached)) return { kind: "ends otherwise", ending };
  return { kind: "replayed", situations, occurrences, ending };
}

/** Takes a step given by name: of the events that share the name, the one that can be taken. */
function takeNamed(engine: Engine, situation: Situation, named: TraceStep) {
  if (named.kind === "pass") return engine.take(situation, named);
  const obstacles: Obstacle[] = [];
  for (const event of engine.findEvents(named.event)) {
    const outcome = engine.take(situation, { kind: named.kind, event });
    if (outcome.kind === "taken") return outcome;
    if (obstacles.length === 0 || outcome.obstacles.length < obstacles.length)
      obstacles.splice(0, obstacles.length, ...outcome.obstacles);
  }
  return { kind: "impossible", obstacles } as const;
}

/** Finds which of several events that share a sentence can begin now; null where none can. */
export function findBeginnable(engine: Engine, situation: Situation, events: readonly EventId[]): EventId | null {
  const scene = { picture: situation.world, owner: null, minute: situation.minute };
  return events.find((event) => engine.listObstacles(scene, event).length === 0) ?? null;
}
