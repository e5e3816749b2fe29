import type { EventId } from "../program/index.js";
import type { Situation } from "./situation.js";

/**
 * What is chosen in a story; all else follows. A Trace is a first situation and steps.
 *
 * - `begin`: an action begins now (and ends now, if it takes no minutes), or a `may` happening occurs.
 * - `attempt`: somebody tries an action whose needs are not so; he learns which.
 * - `pass`: time goes on to this minute; what ends or is due on the way happens.
 */
export type Step =
  | { readonly kind: "begin"; readonly event: EventId }
  | { readonly kind: "attempt"; readonly event: EventId }
  | { readonly kind: "pass"; readonly to: number };

/** What took place in one step, in order. Rules are listed so that answers can name them. */
export type Occurrence =
  | { readonly kind: "begins" | "ends" | "occurs" | "breaks off"; readonly event: EventId; readonly minute: number }
  | { readonly kind: "fails"; readonly event: EventId; readonly minute: number; readonly unmet: readonly number[] }
  | { readonly kind: "rule"; readonly rule: number; readonly minute: number }
  | { readonly kind: "ending"; readonly ending: number; readonly minute: number };

/** Why a step cannot be taken. Numbers point into the program. */
export type Obstacle =
  | { readonly kind: "need"; readonly event: EventId; readonly need: number }
  | { readonly kind: "busy"; readonly event: EventId; readonly entity: number }
  | { readonly kind: "never"; readonly event: EventId; readonly never: number }
  | { readonly kind: "contradiction"; readonly event: EventId; readonly fluent: number }
  | { readonly kind: "rules contradict"; readonly fluent: number }
  | { readonly kind: "rules run in circles" }
  | { readonly kind: "time"; readonly minute: number }
  | { readonly kind: "not a choice"; readonly event: EventId }
  | { readonly kind: "ended"; readonly ending: number };

/** The situation after a step, or why there is none. `ending` is the ending reached, or null. */
export type Outcome =
  | {
      readonly kind: "taken";
      readonly situation: Situation;
      readonly occurrences: readonly Occurrence[];
      readonly ending: number | null;
    }
  | { readonly kind: "impossible"; readonly obstacles: readonly Obstacle[] };
