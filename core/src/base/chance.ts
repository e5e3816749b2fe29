/**
 * Seeded chance (mulberry32, public domain, Tommy Ettinger 2017).
 *
 * Nothing here reads a random source: the seed comes in by the front door and the state is a value that can be saved.
 */
export interface Chance {
  readonly state: number;
}

/** Chance that starts from a whole number. */
export function seedChance(seed: number): Chance {
  return { state: seed >>> 0 };
}

/** Draws a fraction in `[0, 1)` and returns it with the chance that follows. */
export function drawFraction(chance: Chance): readonly [number, Chance] {
  const state = (chance.state + 0x6d2b79f5) >>> 0;
  let mixed = Math.imul(state ^ (state >>> 15), state | 1);
  mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
  return [((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296, { state }];
}

/** Draws a whole number in `[0, count)` and returns it with the chance that follows. */
export function drawIndex(chance: Chance, count: number): readonly [number, Chance] {
  const [fraction, next] = drawFraction(chance);
  return [Math.floor(fraction * count), next];
}
