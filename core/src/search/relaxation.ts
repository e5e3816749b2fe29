import type { Expression, GroundEffect, Program } from "../program/index.js";

/**
 * How far a condition is from a situation if nothing once reached were ever lost: the additive heuristic (Bonet and Geffner 2001)
 * over the values of facts. A guess that tells a search where to look first, and no more: it never decides anything.
 *
 *     costs   by atom: a fluent with a value, or a condition on somebody's mind taken as one thing
 */
export interface Relaxation {
  /** The guess for a condition; `isSo` says what holds in the situation. Infinite where not even this way leads to it. */
  measure(goal: Expression, isSo: (expression: Expression) => boolean): number;
}

/** What happens or is done, with what it needs and what it makes so. */
interface Writer {
  readonly needs: readonly Expression[];
  readonly effects: readonly GroundEffect[];
  readonly cost: number;
}

/** More rounds than this bring no better guess that would be worth its time. */
const roundLimit = 12;

/** Prepares the guesses for a program. */
export function makeRelaxation(program: Program): Relaxation {
  const writers = listWriters(program);
  const minds = listMindConditions(program);
  const offsets: number[] = [];
  let size = 0;
  for (const fluent of program.fluents) {
    offsets.push(size);
    size += fluent.size;
  }
  return {
    measure: (goal, isSo) => {
      const guess = new Guess(program, offsets, size, isSo);
      for (const condition of minds) guess.setMind(condition, isSo(condition) ? 0 : Number.POSITIVE_INFINITY);
      for (let round = 0; round < roundLimit; round++) {
        let changed = false;
        for (const writer of writers) changed = applyWriter(guess, writer, minds) || changed;
        if (!changed) break;
      }
      return guess.read(goal);
    },
  };
}

function listWriters(program: Program): readonly Writer[] {
  const events = program.events.flatMap((event): readonly Writer[] => {
    if (event.phantom) return [];
    const due = event.due?.kind === "condition" ? [event.due.when] : [];
    return [{ needs: [...event.needs.map((need) => need.when), ...due], effects: [...event.atOnce, ...event.then], cost: 1 }];
  });
  return [...events, ...program.rules.map((rule) => ({ needs: [rule.when], effects: rule.then, cost: 0 }))];
}

type MindCondition = Extract<Expression, { who: unknown }>;

/** Every condition on a mind that anything in the program asks for. */
function listMindConditions(program: Program): readonly MindCondition[] {
  const found = new Map<string, MindCondition>();
  const visit = (value: unknown): void => {
    if (value === null || typeof value !== "object") return;
    if (isMindCondition(value)) found.set(JSON.stringify(value), value);
    for (const inner of Object.values(value)) visit(inner);
  };
  visit([program.events.map((event) => [event.needs, event.atOnce, event.then, event.due]), program.rules, program.endings]);
  return [...found.values()];
}

function isMindCondition(value: object): value is MindCondition {
  return "op" in value && "who" in value && typeof value.op === "string";
}

/** One guess in the making. It holds state on purpose: the costs fall until they settle. */
class Guess {
  private readonly program: Program;
  private readonly offsets: readonly number[];
  private readonly isSo: (expression: Expression) => boolean;
  private readonly costs: Float64Array;
  private readonly minds = new Map<string, number>();

  constructor(program: Program, offsets: readonly number[], size: number, isSo: (expression: Expression) => boolean) {
    this.program = program;
    this.offsets = offsets;
    this.isSo = isSo;
    this.costs = new Float64Array(size).fill(Number.POSITIVE_INFINITY);
    program.fluents.forEach((fluent, index) => {
      for (let value = 0; value < fluent.size; value++) {
        if (isSo({ op: "is", fluent: index as never, value })) this.costs[(offsets[index] ?? 0) + value] = 0;
      }
    });
  }

  setMind(condition: MindCondition, cost: number): boolean {
    const key = JSON.stringify(condition);
    if ((this.minds.get(key) ?? Number.POSITIVE_INFINITY) <= cost && this.minds.has(key)) return false;
    this.minds.set(key, cost);
    return true;
  }

  readValue(fluent: number, value: number): number {
    return this.costs[(this.offsets[fluent] ?? 0) + value] ?? Number.POSITIVE_INFINITY;
  }

  setValue(fluent: number, value: number, cost: number): boolean {
    if (this.readValue(fluent, value) <= cost) return false;
    this.costs[(this.offsets[fluent] ?? 0) + value] = cost;
    return true;
  }

  listValues(fluent: number): readonly number[] {
    return Array.from({ length: this.program.fluents[fluent]?.size ?? 0 }, (_, value) => value);
  }

  /** The guess for a condition, or (with `denied`) for its not being so. */
  read(expression: Expression, denied = false): number {
    switch (expression.op) {
      case "constant":
        return expression.value !== denied ? 0 : Number.POSITIVE_INFINITY;
      case "is":
        return this.readBest(expression.fluent, (value) => (value === expression.value) !== denied);
      case "at least":
        return this.readBest(expression.fluent, (value) => value >= expression.value !== denied);
      case "not":
        return this.read(expression.of, !denied);
      case "all":
      case "any":
        return this.readParts(expression.of, (expression.op === "all") !== denied, denied);
      case "with":
      case "in place":
        return this.readMeeting(expression, denied);
      case "time":
      case "count":
        return this.isSo(expression) !== denied ? 0 : 1;
      default:
        return denied ? 0 : (this.minds.get(JSON.stringify(expression)) ?? 1);
    }
  }

  private readBest(fluent: number, isWanted: (value: number) => boolean): number {
    let best = Number.POSITIVE_INFINITY;
    for (const value of this.listValues(fluent)) if (isWanted(value)) best = Math.min(best, this.readValue(fluent, value));
    return best;
  }

  private readParts(parts: readonly Expression[], isSum: boolean, denied: boolean): number {
    const costs = parts.map((part) => this.read(part, denied));
    return isSum ? costs.reduce((sum, cost) => sum + cost, 0) : Math.min(Number.POSITIVE_INFINITY, ...costs);
  }

  /** Two in one place, or one in a place: looked at directly, not through what holds them. */
  private readMeeting(expression: Extract<Expression, { op: "with" | "in place" }>, denied: boolean): number {
    if (this.isSo(expression) !== denied) return 0;
    if (denied) return 1;
    const { holders, locations } = this.program;
    const [first, second] = expression.op === "with" ? [expression.left, expression.right] : [expression.entity, null];
    const left = locations[first];
    const right = second === null ? null : locations[second];
    if (left === null || left === undefined) return Number.POSITIVE_INFINITY;
    const costs = holders.map((holder, value) => {
      if (expression.op === "in place")
        return holder === expression.place ? this.readValue(left, value) : Number.POSITIVE_INFINITY;
      if (holder === second) return this.readValue(left, value);
      return right === null || right === undefined
        ? Number.POSITIVE_INFINITY
        : this.readValue(left, value) + this.readValue(right, value);
    });
    return Math.min(Number.POSITIVE_INFINITY, ...costs);
  }
}

function applyWriter(guess: Guess, writer: Writer, minds: readonly MindCondition[]): boolean {
  const cost = writer.cost + writer.needs.reduce((sum, need) => sum + guess.read(need), 0);
  if (!Number.isFinite(cost)) return false;
  let changed = false;
  for (const effect of writer.effects) {
    const whole = cost + (effect.when === null ? 0 : guess.read(effect.when));
    if (Number.isFinite(whole)) changed = applyEffect(guess, effect, whole, minds) || changed;
  }
  return changed;
}

function applyEffect(guess: Guess, effect: GroundEffect, cost: number, minds: readonly MindCondition[]): boolean {
  if (effect.kind === "mind") {
    const target = effect.who[0];
    const touched = minds.filter((condition) => condition.who === target && readsAny(condition, effect.write));
    return touched.map((condition) => guess.setMind(condition, cost)).includes(true);
  }
  const before = guess.listValues(effect.fluent);
  const written = before.flatMap((value) => {
    if (effect.kind === "set") return value === effect.value ? [cost] : [Number.POSITIVE_INFINITY];
    if (effect.kind === "unset") return value === effect.value ? [Number.POSITIVE_INFINITY] : [cost];
    const from = Math.max(0, Math.min(before.length - 1, value - effect.number));
    return [guess.readValue(effect.fluent, from) + cost];
  });
  const changed = written.map((one, value) => Number.isFinite(one) && guess.setValue(effect.fluent, value, one));
  const seen = minds.filter((condition) => JSON.stringify(condition).includes(`"fluent":${effect.fluent},`));
  return [...changed, ...seen.map((condition) => guess.setMind(condition, cost + 1))].includes(true);
}

function readsAny(condition: MindCondition, write: Extract<GroundEffect, { kind: "mind" }>["write"]): boolean {
  const text = JSON.stringify(condition);
  return (
    write.kind === "learn condition" || text.includes(`"fluent":${write.fluent},`) || text.includes(`"fluent":${write.fluent}}`)
  );
}
