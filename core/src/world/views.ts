import type { Diagnostic } from "../base/index.js";
import type { Piece } from "./pieces.js";
import type { Registry, Scope } from "./scope.js";
import type { Condition, Effect, Gap } from "./sentence.js";

/** What is wrong with a reading that was only tried in order to say what was probably meant. */
export interface Fault {
  readonly diagnostic: Diagnostic;
  /** How unlikely it is that this was meant. */
  readonly cost: number;
}

/** One thing that a sentence can mean. Without faults it counts as read. */
export interface Reading<T> {
  readonly value: T;
  readonly faults: readonly Fault[];
}

/**
 * A sentence as it is being read. Reading changes nothing here and nothing in the scope: all readings are collected first.
 * `depth` is the number of bound variables around the sentence, those of the scope included.
 */
export interface View {
  readonly scope: Scope;
  readonly registry: Registry;
  readonly pieces: readonly Piece[];
  readonly mode: "condition" | "effect" | "event";
  readonly depth: number;
  /** Takes unknown names, and names of a wrong kind, at a cost. */
  readonly lenient: boolean;
  /** Inside of what somebody comes to believe: there `knows S` says also that S. */
  readonly believed: boolean;
  readonly nested: NestedReaders;
  /** How many comparisons are left before a sentence that nests without end is given up. Counts down, and is shared by all views. */
  readonly effort: { left: number };
}

/** Readers of what runs from a piece to the end of the sentence; handed down, because sentences nest. */
export interface NestedReaders {
  readonly condition: (view: View, at: number) => readonly Reading<Condition>[];
  readonly effects: (view: View, at: number) => readonly Reading<readonly Effect[]>[];
  readonly gap: (view: View, at: number) => readonly Reading<Gap>[];
}

/** Far more comparisons than any sentence needs that a person would write. */
export const effortLimit = 50_000;

/** The most that the faults of one reading may cost for it to be worth showing. */
export const faultLimit = 6;

export function costOf(faults: readonly Fault[]): number {
  return faults.reduce((sum, fault) => sum + fault.cost, 0);
}

/** Drops readings that mean the same as one before, and of faulty ones all but the least unlikely. */
export function keepDistinct<T>(readings: readonly Reading<T>[]): Reading<T>[] {
  const least = Math.min(...readings.map((reading) => costOf(reading.faults)));
  const seen = new Set<string>();
  return readings.filter((reading) => {
    if (costOf(reading.faults) > least) return false;
    const key = JSON.stringify(reading.value);
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
