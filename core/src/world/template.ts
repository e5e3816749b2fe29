import type { Span } from "../base/index.js";
import type { Filled } from "./compose.js";
import type { Form } from "./forms.js";
import type { Condition, Effect, Gap } from "./sentence.js";
import type { View } from "./views.js";

/** A sentence that can be read: the ways to say it, and what it means with its holes filled. */
export interface Template {
  readonly sentence: string;
  readonly forms: readonly Form[];
  /** Traits give way to declared facts that read the same. */
  readonly trait: boolean;
  /** The gap that asks for the whole value of a fact, where the hole of this number is its value; else null. */
  readonly askValue: (filled: readonly Filled[], hole: number) => Gap | null;
  /** A sentence inside is a condition, even where this one is an effect. */
  readonly conditionInside: boolean;
  readonly condition: (filled: readonly Filled[], view: View) => Condition | null;
  /** Null where the sentence cannot be made so (or not so). */
  readonly effect: (filled: readonly Filled[], so: boolean, span: Span, view: View) => readonly Effect[] | null;
}
