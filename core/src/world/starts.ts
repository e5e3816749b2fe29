import type { StartFact } from "./model.js";
import type { Effect } from "./sentence.js";

/** A fact of the start, and how much it counts against another of the same: what is said of one counts more than what is said of a kind. */
export interface Start {
  readonly fact: StartFact;
  readonly strength: number;
  /** The position of the file that says it. */
  readonly position: number;
}

/** The least strength of each sort; kinds add how deep they are below the built-in ones. */
export const startStrength = { fact: 0, kind: 1, said: 1000 } as const;

/** What a start is about, as text: equal for two starts that cannot both be. Null for what sets nothing or more than one thing. */
export function keyOfEffect(effect: Effect): string | null {
  return effect.kind === "set" ? JSON.stringify([effect.fact, effect.roles]) : null;
}

/**
 * The starts that count: a weaker one gives way to a stronger one about the same. Of equal strength both stay,
 * since `program` says where they contradict.
 */
export function settleStarts(starts: readonly Start[]): StartFact[] {
  const strongest = new Map<string, number>();
  for (const { fact, strength } of starts) {
    const key = keyOfEffect(fact.effect);
    if (key !== null) strongest.set(key, Math.max(strength, strongest.get(key) ?? strength));
  }
  return starts.flatMap(({ fact, strength }) => {
    const key = keyOfEffect(fact.effect);
    return key === null || strongest.get(key) === strength ? [fact] : [];
  });
}

/** The starts without those that a file before `position` makes of the same: what `change` puts in their place. */
export function dropChanged(starts: readonly Start[], changes: readonly Effect[], position: number): Start[] {
  const keys = new Set(changes.map(keyOfEffect));
  return starts.filter((start) => start.position >= position || !keys.has(keyOfEffect(start.fact.effect)));
}
