import { performance } from "node:perf_hooks";

/**
 * Times are in milliseconds of the wall clock. On a machine that does other things as well a single time says little, so everything
 * is measured several times, what is compared is measured in turn, and medians are given.
 *
 * @typedef {{ count: number, median: number, percentile95: number, least: number, most: number }} Spread
 */

/**
 * How long some work takes, and what it returns.
 * @template Result
 * @param {() => Result} work
 * @returns {{ result: Result, milliseconds: number }}
 */
export function time(work) {
  const start = performance.now();
  const result = work();
  return { result, milliseconds: performance.now() - start };
}

/** Says whether so many seconds have passed since it was made. */
export function startBudget(/** @type {number} */ seconds) {
  const end = performance.now() + seconds * 1000;
  return () => performance.now() > end;
}

/**
 * What a list of measurements comes to. There must be at least one.
 * @param {readonly number[]} measured
 * @returns {Spread}
 */
export function spread(measured) {
  const sorted = measured.toSorted((left, right) => left - right);
  const at = (/** @type {number} */ share) =>
    round(sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN);
  return { count: sorted.length, median: median(sorted), percentile95: at(0.95), least: at(0), most: at(1) };
}

/** The middle of the measurements; of an even number the mean of the two in the middle. */
export function median(/** @type {readonly number[]} */ measured) {
  const sorted = measured.toSorted((left, right) => left - right);
  const middle = sorted.length / 2;
  const [low, high] = [sorted[Math.ceil(middle) - 1], sorted[Math.floor(middle)]];
  return round(((low ?? Number.NaN) + (high ?? Number.NaN)) / 2);
}

/** Four digits are more than the measurements are good for. */
export function round(/** @type {number} */ number) {
  return Number(number.toPrecision(4));
}

/** Whole numbers from 0 that look random and are the same for the same seed (mulberry32). */
export function makeDice(/** @type {number} */ seed) {
  let state = seed >>> 0;
  return (/** @type {number} */ sides) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % sides;
  };
}
