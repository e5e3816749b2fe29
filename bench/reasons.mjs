import { choosePlanLimits } from "../core/dist/api/index.js";
import { checkOutline } from "../core/dist/check/index.js";
import { makeFastEngine } from "../core/dist/engine/index.js";
import { explainAction } from "../core/dist/plan/index.js";
import { round, spread, startBudget, time } from "./measure.mjs";

/** @typedef {import("../core/dist/api/index.js").Program} Program */
/** @typedef {import("../core/dist/api/index.js").Engine} Engine */
/** @typedef {import("../core/dist/check/index.js").LineResult} LineResult */

/**
 * How long it takes to find the reason of each act of the first outline, for each person who needs one, as if it were the first
 * question ever asked: each time by an engine that remembers nothing.
 * @param {Program} program
 * @param {number} seconds
 */
export function measureReasons(program, seconds) {
  const limits = choosePlanLimits(program, {});
  const outline = program.outlines[0];
  const checker = makeFastEngine(program);
  const whole = time(() => (outline === undefined ? null : checkOutline(checker, outline, limits)));
  const isOver = startBudget(seconds);
  const acts = [];
  for (const asked of listActs(checker, whole.result?.lines ?? [])) {
    if (isOver()) break;
    const engine = makeFastEngine(program);
    const answer = time(() => explainAction(engine, asked.situation, asked.who, asked.event, limits));
    acts.push({
      act: program.events[asked.event]?.name ?? "",
      person: program.minds[asked.who]?.name ?? "",
      verdict: answer.result.verdict,
      steps: answer.result.verdict === "makes sense" ? answer.result.plan.length : null,
      milliseconds: round(answer.milliseconds),
    });
  }
  return {
    outline: outline?.name ?? null,
    verdict: whole.result?.verdict ?? null,
    wholeOutline: round(whole.milliseconds),
    ...(acts.length === 0 ? {} : { act: spread(acts.map(({ milliseconds }) => milliseconds)) }),
    acts,
  };
}

/**
 * Every reason that the outline asks for, with the situation just before the act.
 * @param {Engine} engine
 * @param {readonly LineResult[]} lines
 */
function listActs(engine, lines) {
  const opened = engine.start();
  if (opened.kind === "impossible") return [];
  let now = opened.situation;
  return lines.flatMap((line) => {
    const before = new Map();
    for (const step of line.steps) {
      if (step.kind === "begin") before.set(step.event, now);
      const outcome = engine.take(now, step);
      if (outcome.kind === "taken") now = outcome.situation;
    }
    now = line.situation;
    return line.reasons.flatMap(({ who, event }) => (before.has(event) ? [{ who, event, situation: before.get(event) }] : []));
  });
}
