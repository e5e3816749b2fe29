import { type Span, unreachable } from "../base/index.js";
import type { Token } from "../syntax/index.js";
import { type Binding, makeScope } from "./binding.js";
import { isWord, keepWhole, makeWords, refuse } from "./lines.js";
import type { EntityId, StartBelief } from "./model.js";
import { splitAtCommas } from "./pieces.js";
import type { Effect, Term } from "./sentence.js";

const gapWords = ["where", "what", "who", "whom", "whether", "which", "how"];

/**
 * Reads what follows `believes`, `knows` or `has no idea` below a person. Each stretch between commas is a sentence of its own:
 *
 *     believes    Letter is in Drawer, Ilya trusts Mara
 *     believes    Wood knows where Spike went              whatever is so
 *     knows       rule sunlight kills vampires
 *     has no idea where Spike is
 */
export function readBelief(
  binding: Binding,
  keyword: "believes" | "knows" | "has no idea",
  tokens: readonly Token[],
  who: EntityId,
  span: Span,
): StartBelief[] | null {
  const sentences = splitAtCommas(tokens).filter((sentence) => sentence.length > 0);
  return keepWhole(sentences.map((sentence) => readSentence(binding, keyword, sentence, who, span)))?.flat() ?? null;
}

function readSentence(
  binding: Binding,
  keyword: "believes" | "knows" | "has no idea",
  tokens: readonly Token[],
  who: EntityId,
  span: Span,
): StartBelief[] | null {
  const [first] = tokens;
  if (first === undefined) return null;
  const asks = isWord(first, "rule", ...gapWords);
  const verb = keyword === "has no idea" ? keyword : asks ? "knows" : "believes";
  const scope = makeScope(binding, { subject: who });
  const effects = binding.readers.readEffects([...makeWords(verb, first.span), ...tokens], scope);
  const beliefs = effects?.map((effect) => turnIntoBelief(effect, [], keyword === "knows", span));
  if (beliefs === undefined) return null;
  return keepWhole(beliefs) ?? refuse(binding.registry, tokens, "what one person believes or knows at the start", span);
}

/** What somebody comes to believe, as what he believes already; null for what only an event can bring about. */
export function turnIntoBelief(effect: Effect, minds: readonly EntityId[], mustBeSo: boolean, span: Span): StartBelief | null {
  switch (effect.kind) {
    case "believes": {
      const who = addMind(minds, effect.who);
      return who === null ? null : turnIntoBelief(effect.that, who, mustBeSo, span);
    }
    case "set":
    case "each":
      return { kind: "believes", who: minds, that: effect, mustBeSo: mustBeSo && minds.length === 1, span };
    case "learns": {
      const who = addMind(minds, effect.who);
      return who === null ? null : { kind: "knows", who, gap: effect.gap, span };
    }
    case "no idea": {
      const who = addMind(minds, effect.who);
      return who === null ? null : { kind: "no idea", who, gap: effect.gap, span };
    }
    case "learns rule": {
      const who = addMind(minds, effect.who);
      return who === null ? null : { kind: "rule", who, rule: effect.rule, span };
    }
    case "if":
    case "claim":
      return null;
    default:
      return unreachable(effect);
  }
}

function addMind(minds: readonly EntityId[], who: Term): readonly EntityId[] | null {
  return who.kind === "entity" ? [...minds, who.entity] : null;
}
