import type { Span } from "../base/index.js";
import type { Token } from "../syntax/index.js";
import { turnIntoBelief } from "./beliefs.js";
import { type Binding, makeScope } from "./binding.js";
import { keepWhole, refuse } from "./lines.js";
import type { StartBelief } from "./model.js";
import { matchName } from "./names.js";
import { readSayingOf, type Said } from "./persons.js";
import type { Effect } from "./sentence.js";

/** Reads what `change` says: a fact of the start, or what somebody believes, knows or wants. */
export function readChange(binding: Binding, tokens: readonly Token[], span: Span): Said | null {
  if (tokens.length === 0) return refuse(binding.registry, tokens, "change, and a fact", span);
  const name = matchName(tokens, 0, binding.registry);
  const saying = name === null ? "other" : readSayingOf(binding, tokens.slice(name.length), name.entity, span);
  if (saying !== "other") return saying;
  const effects = binding.readers.readEffects(tokens, makeScope(binding));
  if (effects === null) return null;
  const parted = keepWhole(effects.map((effect) => sort(effect, span)));
  return parted === null
    ? refuse(binding.registry, tokens, "a fact, or what somebody believes or wants", span)
    : joinSaid(parted);
}

/** A fact of the start, or a belief; null for what only an event can bring about. */
function sort(effect: Effect, span: Span): Said | null {
  if (effect.kind === "set" || effect.kind === "each") return { starts: [effect], beliefs: [], wants: [] };
  const belief: StartBelief | null = turnIntoBelief(effect, [], false, span);
  return belief === null ? null : { starts: [], beliefs: [belief], wants: [] };
}

function joinSaid(parts: readonly Said[]): Said {
  return {
    starts: parts.flatMap(({ starts }) => starts),
    beliefs: parts.flatMap(({ beliefs }) => beliefs),
    wants: parts.flatMap(({ wants }) => wants),
  };
}
