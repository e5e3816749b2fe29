import type { EventId, Expression, GroundEffect } from "./program.js";

/** A sentence that was bound with the world, in the numbers of the program. */
export type GroundQuestion =
  /**
   * `atEvents`: for a condition on what is touched, what it comes to when one of these events takes place; `when` is what it comes
   * to otherwise. Empty for all other conditions.
   */
  | {
      readonly kind: "condition";
      readonly when: Expression;
      readonly atEvents: readonly { readonly event: EventId; readonly when: Expression }[];
    }
  /** For each event the ground events that its sentence can mean. */
  | { readonly kind: "event"; readonly events: readonly (readonly EventId[])[] }
  | { readonly kind: "effect"; readonly effects: readonly GroundEffect[] }
  | { readonly kind: "unread" };
