import { readFileSync } from "node:fs";

/**
 * `node bench/compare.mjs BEFORE.json AFTER.json`: what two results have in common, side by side. Times of different machines, or of a
 * machine that was busy, say little; the ratio of the two engines was measured within one run and says more.
 *
 * Left out are numbers that say how it was measured, and not what came out.
 */
const isManner = (/** @type {string} */ key) =>
  ["agreed", "count", "endings", "events", "facts", "minds", "plays", "rounds", "roundSize", "rules", "situations"].includes(key);

const [beforePath, afterPath] = process.argv.slice(2);
if (beforePath === undefined || afterPath === undefined) {
  process.stderr.write("Usage: node bench/compare.mjs BEFORE.json AFTER.json\n");
  process.exit(4);
}
// Whoever reads this may stop reading, as `head` does.
process.stdout.on("error", () => process.exit());
const before = readResult(beforePath);
const after = readResult(afterPath);

for (const key of ["cpu", "cores", "node"]) {
  const [one, other] = [before.machine[key], after.machine[key]];
  if (one !== other) process.stdout.write(`Not the same machine: ${key} is ${one} before and ${other} after.\n`);
}
process.stdout.write(`The machine's load was ${before.loadBefore.join(" ")} before and ${after.loadBefore.join(" ")} after.\n`);

for (const key of ["facts", "events", "rules", "minds"]) {
  const [one, other] = [before.world[key], after.world[key]];
  if (one !== other) process.stdout.write(`Not the same world: it has ${one} ${key} before and ${other} after.\n`);
}

const [left, right] = [listNumbers(before), listNumbers(after)];
const shared = [...left].flatMap(([name, one]) => {
  const other = right.get(name);
  return other === undefined ? [] : [{ name, one, other }];
});
const width = Math.max(...shared.map(({ name }) => name.length));
process.stdout.write(`\n${"".padEnd(width)}  ${before.revision.padStart(10)}  ${after.revision.padStart(10)}  after/before\n`);
for (const { name, one, other } of shared) {
  const share = one === 0 ? "" : (other / one).toFixed(2);
  process.stdout.write(
    `${name.padEnd(width)}  ${String(one).padStart(10)}  ${String(other).padStart(10)}  ${share.padStart(12)}\n`,
  );
}

function readResult(/** @type {string} */ path) {
  const result = JSON.parse(readFileSync(path, "utf8"));
  if (result.format !== "explicator-bench/1") throw new Error(`${path} is no result of this bench`);
  return result;
}

/**
 * Every time and rate by its name: `turns.Buffy.turn.median`; of each act of the outline `reasons.PERSON: ACT`.
 * @param {Record<string, unknown>} result
 * @returns {Map<string, number>}
 */
function listNumbers(result) {
  /** @type {Map<string, number>} */
  const numbers = new Map();
  for (const part of ["world", "situations", "turns", "reasons", "startup"]) collect(part, result[part], numbers);
  return numbers;
}

/**
 * @param {string} name
 * @param {unknown} value
 * @param {Map<string, number>} numbers
 */
function collect(name, value, numbers) {
  if (typeof value === "number") numbers.set(name, value);
  else if (Array.isArray(value)) for (const one of value) collectAct(one, numbers);
  else if (typeof value === "object" && value !== null)
    for (const [key, inner] of Object.entries(value)) if (!isManner(key)) collect(`${name}.${key}`, inner, numbers);
}

/**
 * @param {unknown} act
 * @param {Map<string, number>} numbers
 */
function collectAct(act, numbers) {
  if (typeof act !== "object" || act === null || !("act" in act) || !("milliseconds" in act) || !("person" in act)) return;
  numbers.set(`reasons.${act.person}: ${act.act}`, Number(act.milliseconds));
}
