import type { Situation } from "../engine/index.js";
import type { Explanation, Reason } from "../plan/index.js";
import type { EventId, MindId } from "../program/index.js";

/** What a play asks about minds. Given by the caller, who knows the limits of the search and what is worth remembering. */
export interface Reasoner {
  readonly explain: (situation: Situation, mind: MindId, event: EventId) => Explanation;
  /** All that a person could begin now and has a reason to. */
  readonly list: (situation: Situation, mind: MindId) => readonly Reason[];
}
