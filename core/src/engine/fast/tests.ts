import { unreachable } from "../../base/index.js";
import type { Expression, MindId } from "../../program/index.js";
import { type Frame, findInside, readCell, readCode, readMinute } from "./frame.js";
import { emptySetCode, whateverCode } from "./layout.js";
import { readSet } from "./machine.js";
import { testInPlace, testWith } from "./whereabouts.js";

/** No, yes, or no idea. */
export const no = 0;
export const yes = 1;
export const unsure = 2;

/** A condition made ready: reads one block of a frame. */
export type Test = (frame: Frame, block: number) => number;

const minutesOfDay = 24 * 60;
const compiled = new WeakMap<Expression, Test>();

/** Makes a condition ready, once. */
export function compileTest(expression: Expression): Test {
  const known = compiled.get(expression);
  if (known !== undefined) return known;
  const test = build(expression);
  compiled.set(expression, test);
  return test;
}

export function testIs(frame: Frame, block: number, expression: Expression): boolean {
  return compileTest(expression)(frame, block) === yes;
}

function build(expression: Expression): Test {
  switch (expression.op) {
    case "constant": {
      const value = expression.value ? yes : no;
      return () => value;
    }
    case "is": {
      const { fluent, value } = expression;
      return (frame, block) => testValue(frame, block, fluent, value);
    }
    case "at least":
      return buildAtLeast(expression.fluent, expression.value);
    case "with": {
      const { left, right } = expression;
      return (frame, block) => testWith(frame, block, left, right);
    }
    case "in place": {
      const { entity, place } = expression;
      return (frame, block) => testInPlace(frame, block, entity, place);
    }
    case "not": {
      const of = compileTest(expression.of);
      return (frame, block) => negate(of(frame, block));
    }
    case "all":
      return buildCount(expression.of, expression.of.length);
    case "any":
      return buildCount(expression.of, 1);
    case "count":
      return buildCount(expression.of, expression.number);
    case "time": {
      const { minute, daily } = expression;
      return (frame) => ((daily ? readMinute(frame) % minutesOfDay : readMinute(frame)) >= minute ? yes : no);
    }
    default:
      return buildMind(expression);
  }
}

function negate(truth: number): number {
  return truth === unsure ? unsure : 1 - truth;
}

export function testValue(frame: Frame, block: number, fluent: number, value: number): number {
  const code = readCode(frame, block, fluent);
  if (code >= 0) return code === value ? yes : no;
  if (code === whateverCode || code === emptySetCode) return unsure;
  return readSet(frame.machine, code).includes(value) ? no : unsure;
}

function buildAtLeast(fluent: number, value: number): Test {
  return (frame, block) => {
    const code = readCode(frame, block, fluent);
    if (code >= 0) return code >= value ? yes : no;
    if (code === whateverCode) return unsure;
    const size = frame.machine.program.fluents[fluent]?.size ?? 0;
    const out = readSet(frame.machine, code);
    let above = 0;
    let below = 0;
    for (let one = 0; one < size; one++) {
      if (out.includes(one)) continue;
      if (one >= value) above += 1;
      else below += 1;
    }
    if (below === 0) return yes;
    return above > 0 ? unsure : no;
  };
}

function buildCount(of: readonly Expression[], number: number): Test {
  const parts = of.map(compileTest);
  return (frame, block) => {
    let met = 0;
    let open = 0;
    for (let index = 0; index < parts.length && met < number; index++) {
      const truth = parts[index]?.(frame, block) ?? no;
      if (truth === yes) met += 1;
      else if (truth === unsure) open += 1;
      if (met + open + (parts.length - index - 1) < number) return no;
    }
    if (met >= number) return yes;
    return met + open >= number ? unsure : no;
  };
}

type MindExpression = Extract<Expression, { op: "believes" | "knows" | "aware" | "knows whether" | "no idea" }>;

function buildMind(expression: MindExpression): Test {
  switch (expression.op) {
    case "believes":
      return buildBelieves(expression.who, expression.that);
    case "knows": {
      const believes = buildBelieves(expression.who, expression.that);
      const so = compileTest(expression.that);
      return (frame, block) => both(believes(frame, block), so(frame, block));
    }
    case "aware": {
      const { who, fluent, value } = expression;
      return (frame, block) => testAware(frame, block, who, fluent, value);
    }
    case "knows whether":
      return buildKnowsWhether(expression.who, expression.that);
    case "no idea": {
      const { who, fluent } = expression;
      return (frame, block) => {
        const inside = findInside(frame, block, who);
        return readCode(frame, inside === -1 ? block : inside, fluent) <= emptySetCode ? yes : no;
      };
    }
    default:
      return unreachable(expression);
  }
}

function both(left: number, right: number): number {
  if (left === no || right === no) return no;
  return left === unsure || right === unsure ? unsure : yes;
}

function buildBelieves(who: MindId, that: Expression): Test {
  const test = compileTest(that);
  return (frame, block) => {
    const inside = findInside(frame, block, who);
    const at = inside === -1 ? block : inside;
    const truth = test(frame, at);
    if (truth !== unsure) return truth;
    return readsWhatever(frame, at, that) ? unsure : no;
  };
}

function readsWhatever(frame: Frame, block: number, expression: Expression): boolean {
  let found = false;
  visitFluents(frame, block, expression, (fluent) => {
    if (readCode(frame, block, fluent) === whateverCode) found = true;
  });
  return found;
}

function testAware(frame: Frame, block: number, who: MindId, fluent: number, value: number | null): number {
  const inside = findInside(frame, block, who);
  const own = inside === -1 ? readCode(frame, block, fluent) : readCell(frame, inside, fluent);
  if (own === whateverCode) return yes;
  if (value === null) {
    if (own < 0) return no;
    return inside === -1 ? yes : testValue(frame, block, fluent, own);
  }
  if (own >= 0) {
    if (inside === -1) return yes;
    const so = testValue(frame, block, fluent, value);
    if (so === unsure) return own === value ? testValue(frame, block, fluent, own) : unsure;
    return (so === yes) === (own === value) ? yes : no;
  }
  if (!readSet(frame.machine, own).includes(value)) return no;
  return inside === -1 ? yes : negate(testValue(frame, block, fluent, value));
}

function buildKnowsWhether(who: MindId, that: Expression): Test {
  const test = compileTest(that);
  return (frame, block) => {
    const inside = findInside(frame, block, who);
    const at = inside === -1 ? block : inside;
    const believed = test(frame, at);
    if (believed === unsure) return readsWhatever(frame, at, that) ? yes : no;
    if (inside === -1) return yes;
    const so = test(frame, block);
    return so === unsure ? unsure : so === believed ? yes : no;
  };
}

/** Visits the fluents of this block that a condition reads (see `listFluents` of the plain engine). */
export function visitFluents(frame: Frame, block: number, expression: Expression, visit: (fluent: number) => void): void {
  switch (expression.op) {
    case "constant":
    case "time":
    case "believes":
    case "no idea":
      return;
    case "is":
    case "at least":
    case "aware":
      visit(expression.fluent);
      return;
    case "with":
      visitLocations(frame, block, expression.left, visit);
      visitLocations(frame, block, expression.right, visit);
      return;
    case "in place":
      visitLocations(frame, block, expression.entity, visit);
      return;
    case "not":
      visitFluents(frame, block, expression.of, visit);
      return;
    case "all":
    case "any":
    case "count":
      for (const part of expression.of) visitFluents(frame, block, part, visit);
      return;
    case "knows":
    case "knows whether":
      visitFluents(frame, block, expression.that, visit);
      return;
    default:
      unreachable(expression);
  }
}

function visitLocations(frame: Frame, block: number, entity: number, visit: (fluent: number) => void): void {
  const { machine } = frame;
  let current = entity;
  for (let steps = 0; steps < machine.places.length; steps++) {
    const fluent = machine.locations[current] ?? -1;
    if (fluent === -1) return;
    visit(fluent);
    const code = readCode(frame, block, fluent);
    const holder = code < 0 ? undefined : machine.program.holders[code];
    if (holder === undefined || holder === entity) return;
    current = holder;
  }
}
