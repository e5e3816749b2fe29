import { unreachable } from "../base/index.js";
import { tokenizeSentence } from "../syntax/index.js";
import { type Binding, makeScope } from "./binding.js";
import { refuse } from "./lines.js";
import type { Condition, Effect, EventSentence } from "./sentence.js";
import { combineConditions } from "./sentences.js";

/** A sentence that stands in no file, and what it is meant to be. */
export interface QuestionText {
  readonly kind: "condition" | "event" | "effect";
  readonly text: string;
}

/** What such a sentence means; `unread` where it could not be read. */
export type BoundQuestion =
  | { readonly kind: "condition"; readonly condition: Condition }
  | { readonly kind: "event"; readonly events: readonly EventSentence[] }
  | { readonly kind: "effect"; readonly effects: readonly Effect[] }
  | { readonly kind: "unread" };

/** The number that spans of such sentences have for a file: that of none. */
const noFile = -1;

export function readQuestions(binding: Binding, questions: readonly QuestionText[]): BoundQuestion[] {
  return questions.map((question) => readQuestionText(binding, question) ?? { kind: "unread" });
}

function readQuestionText(binding: Binding, { kind, text }: QuestionText): BoundQuestion | null {
  const { readers } = binding;
  const tokens = tokenizeSentence(text, noFile, 0);
  const scope = makeScope(binding);
  if (tokens.length === 0) return refuse(binding.registry, tokens, "a sentence", { file: noFile, start: 0, end: 0 });
  switch (kind) {
    case "condition": {
      const conditions = readers.readConditions(tokens, scope);
      return conditions === null ? null : { kind, condition: combineConditions(conditions) };
    }
    case "event": {
      const events = readers.readEvents(tokens, scope);
      return events === null ? null : { kind, events };
    }
    case "effect": {
      const effects = readers.readEffects(tokens, scope);
      return effects === null ? null : { kind, effects };
    }
    default:
      return unreachable(kind);
  }
}
