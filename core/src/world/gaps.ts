import { fillMatch, wrapCondition } from "./compose.js";
import { isKindOf, kindIds } from "./kinds.js";
import { gapKind, type Match, matchForm } from "./matching.js";
import { matchKind } from "./names.js";
import { readNouns } from "./nouns.js";
import type { Piece } from "./pieces.js";
import { preludeFacts } from "./prelude-sentences.js";
import type { Gap } from "./sentence.js";
import type { Template } from "./template.js";
import { findTemplates } from "./templates.js";
import { keepDistinct, type Reading, type View } from "./views.js";

/** Everything that `where X is`, `what is in box`, `who …`, `which KIND …`, `how many …`, `whether S` from `at` on can ask for. */
export function readGapAt(view: View, at: number): Reading<Gap>[] {
  const word = view.pieces[at]?.lower;
  if (word === "whether") {
    const inner: View = { ...view, mode: "condition" };
    return view.nested.condition(inner, at + 1).map(({ value, faults }) => ({ value: { kind: "whether", that: value }, faults }));
  }
  if (word === "where") return readWhere(view, at + 1);
  const asked = readAsked(view, at);
  return asked === null ? [] : keepDistinct(askInside(view, asked.words, view.pieces.slice(at + asked.length), at));
}

/** `where X is`: the whole of its location. `where X went` asks the same. */
function readWhere(view: View, at: number): Reading<Gap>[] {
  return readNouns(view, at).flatMap(({ noun, length, faults }) => {
    const rest = view.pieces.slice(at + length);
    const verb = rest[0]?.lower ?? "";
    if (rest.length !== 1 || !["is", "are", "went", "goes"].includes(verb) || noun.kind !== "term") return [];
    if (noun.of !== null && !isKindOf(view.registry, noun.of, kindIds.thing)) return [];
    return [{ value: { kind: "value" as const, fact: preludeFacts.location, roles: [noun.term] }, faults }];
  });
}

function readAsked(view: View, at: number): { words: string; length: number } | null {
  const [first, second] = view.pieces.slice(at, at + 2);
  switch (first?.lower) {
    case "who":
    case "whom":
      return { words: "who", length: 1 };
    case "what":
      return { words: "what", length: 1 };
    case "how":
      return second?.lower === "many" ? { words: "how many", length: 2 } : null;
    case "which": {
      const kind = matchKind(view.pieces, at + 1, view.registry, true);
      return kind === null ? null : { words: view.registry.kinds[kind.kind]?.name ?? "", length: 1 + kind.length };
    }
    default:
      return null;
  }
}

/** The rest with the gap put in at every place; what asks is a variable of its own, outside of all others in the sentence. */
function askInside(view: View, words: string, rest: readonly Piece[], at: number): Reading<Gap>[] {
  const asking = view.pieces[at];
  if (asking === undefined) return [];
  const piece: Piece = { kind: "gap", text: words, lower: words, span: asking.span, apart: true };
  return Array.from({ length: rest.length + 1 }, (_, place) => [...rest.slice(0, place), piece, ...rest.slice(place)]).flatMap(
    (pieces) => {
      const inner: View = { ...view, pieces, mode: "condition", depth: view.depth + 1 };
      return findTemplates(view.registry, pieces, 0).flatMap(({ owner, form }) =>
        matchForm(inner, form, 0, true).flatMap((match) => makeGap(inner, owner, match)),
      );
    },
  );
}

function makeGap(view: View, template: Template, match: Match): Reading<Gap>[] {
  const { faults } = match;
  const asked = match.slots.findIndex((slot) =>
    slot.kind === "noun" ? slot.noun.kind === "gap" : slot.kind === "amount" && slot.amount.kind === "asked",
  );
  const slot = match.slots[asked];
  const filling = fillMatch(match, view.depth);
  if (slot === undefined || filling === null) return [];
  const value = template.askValue(filling.filled, asked);
  if (value !== null) return filling.wraps.length > 0 || !match.form.so ? [] : [{ value, faults }];
  const core = template.condition(filling.filled, view);
  if (core === null || slot.kind !== "noun" || slot.noun.kind !== "gap" || slot.noun.asks === "how many") return [];
  const over = gapKind(view, slot.noun.asks, slot.part.kinds);
  if (over === null) return [];
  return [{ value: { kind: "each", over, that: wrapCondition(core, filling.wraps, match.form.so) }, faults }];
}
