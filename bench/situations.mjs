import { makeFastEngine, makePlainEngine } from "../core/dist/engine/index.js";
import { exploreCould } from "../core/dist/search/index.js";
import { median, round, startBudget, time } from "./measure.mjs";

/** @typedef {import("../core/dist/api/index.js").Program} Program */
/** @typedef {import("../core/dist/api/index.js").Engine} Engine */

/** So many situations are compared one by one before anything is timed. */
const comparedCount = 400;
/** So many are looked for in each round. */
const roundSize = 2000;
const rounds = 5;
/** And so many by the fast engine alone, for a rate that says something of long searches. */
const longSize = 20_000;

/**
 * Situations per second in *could*, by the plain engine and the fast one, in turn, in one process. What both must answer is compared
 * first: a wrong answer is not fast.
 * @param {Program} program
 * @param {{ rounds: number, long: number }} seconds how long the rounds and the long search may take
 */
export function measureSituations(program, seconds) {
  const agreed = compareEngines(program);
  const isOver = startBudget(seconds.rounds);
  /** @type {{ plain: number[], fast: number[] }} */
  const times = { plain: [], fast: [] };
  // The first round only warms up.
  for (let index = -1; index < rounds && !(isOver() && times.fast.length > 0); index++) {
    const plain = time(() => explore(makePlainEngine(program), roundSize)).milliseconds;
    const fast = time(() => explore(makeFastEngine(program), roundSize)).milliseconds;
    if (index < 0) continue;
    times.plain.push(plain);
    times.fast.push(fast);
  }
  const isLongOver = startBudget(seconds.long);
  const long = time(() => explore(makeFastEngine(program), longSize, isLongOver));
  return {
    agreed,
    roundSize,
    rounds: times.fast.length,
    plainPerSecond: rate(roundSize, median(times.plain)),
    fastPerSecond: rate(roundSize, median(times.fast)),
    /** How many times as fast, round by round, and of these the median. */
    ratio: median(times.plain.map((plain, index) => plain / (times.fast[index] ?? Number.NaN))),
    long: { situations: long.result.situations, fastPerSecond: rate(long.result.situations, long.milliseconds) },
  };
}

/**
 * @param {Engine} engine
 * @param {number} situations
 * @param {() => boolean} isStopped
 */
function explore(engine, situations, isStopped = () => false) {
  return exploreCould(engine, { situations, depth: Number.POSITIVE_INFINITY, minutes: Number.POSITIVE_INFINITY, isStopped });
}

function rate(/** @type {number} */ situations, /** @type {number} */ milliseconds) {
  return round((situations / milliseconds) * 1000);
}

/**
 * Both engines must meet the same situations in the same order, by the same steps, and the same endings. Throws where they do not.
 * @param {Program} program
 */
function compareEngines(program) {
  const [plain, fast] = [makePlainEngine(program), makeFastEngine(program)].map((engine) =>
    listSituations(engine, comparedCount),
  );
  plain?.forEach((line, index) => {
    if (line !== fast?.[index]) throw new Error(`the engines disagree about situation ${index}:\n${line}\n${fast?.[index]}`);
  });
  if (plain?.length !== fast?.length) throw new Error("one engine goes on where the other has come to an end");
  const found = [makePlainEngine(program), makeFastEngine(program)].map((engine) => explore(engine, roundSize));
  const [one, other] = found.map((exploration) => JSON.stringify({ ...exploration, endings: [...exploration.endings] }));
  if (one !== other) throw new Error(`the engines disagree about what can be reached:\n${one}\n${other}`);
  const endings = [...(found[0]?.endings.keys() ?? [])].toSorted().map((ending) => program.endings[ending]?.name ?? "");
  return { comparedCount: plain?.length ?? 0, endings };
}

/**
 * The first situations in the order of their distance, each as text: the step that leads to it, its ending, and all of it.
 * @param {Engine} engine
 * @param {number} count
 */
function listSituations(engine, count) {
  const space = engine.openSpace();
  const [known, lines] = [new Set(), /** @type {string[]} */ ([])];
  const waiting = space.first === null ? [] : [space.first];
  for (let next = waiting.shift(); next !== undefined && lines.length < count; next = waiting.shift()) {
    if (known.has(next.key)) continue;
    known.add(next.key);
    lines.push(JSON.stringify([next.step, next.ending, space.readSituation(next.key)]));
    if (next.ending === null) waiting.push(...space.expand(next.key));
  }
  return lines;
}
