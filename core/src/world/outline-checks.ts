import type { Span } from "../base/index.js";
import type { Token } from "../syntax/index.js";
import { type Binding, makeScope } from "./binding.js";
import { dropWords, refuse } from "./lines.js";
import type { OutlineCheck } from "./model.js";
import { matchName } from "./names.js";
import type { EventSentence } from "./sentence.js";
import { combineConditions } from "./sentences.js";

const reasonForms = [
  ["has a reason to", true],
  ["has reason to", true],
  ["has no reason to", false],
] as const;

const couldForms = [
  ["could not", false],
  ["couldn't", false],
  ["could", true],
] as const;

/**
 * Reads what a `check` of an outline says; null after a complaint:
 *
 *     Mara knows Letter is not in Drawer
 *     Mara has a reason to walk to Chapel
 *     Vey could not walk to Mill
 */
export function readCheck(binding: Binding, tokens: readonly Token[], span: Span): OutlineCheck | null {
  const name = matchName(tokens, 0, binding.registry);
  const subject = name === null ? [] : tokens.slice(0, name.length);
  const rest = tokens.slice(subject.length);
  if (name !== null) {
    for (const [words, expected] of reasonForms) {
      const act = dropWords(rest, words);
      if (act === null) continue;
      const event = readAct(binding, subject, act, tokens, span);
      return event === null ? null : { kind: "reason", who: name.entity, event, expected };
    }
    for (const [words, expected] of couldForms) {
      const act = dropWords(rest, words);
      if (act === null) continue;
      const event = readAct(binding, subject, act, tokens, span);
      return event === null ? null : { kind: "could", event, expected };
    }
  }
  const conditions = binding.readers.readConditions(tokens, makeScope(binding));
  return conditions === null ? null : { kind: "condition", condition: combineConditions(conditions) };
}

/** The event that somebody would begin, from its bare verb on: `walk to Chapel`. */
function readAct(
  binding: Binding,
  subject: readonly Token[],
  act: readonly Token[],
  tokens: readonly Token[],
  span: Span,
): EventSentence | null {
  if (act.length === 0) return refuse(binding.registry, tokens, "NAME has a reason to EVENT, or NAME could EVENT", span);
  return binding.readers.readEvents([...subject, ...act], makeScope(binding))?.[0] ?? null;
}
