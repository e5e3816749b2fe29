import { fillMatch, settleEffect, wrapEffects } from "./compose.js";
import { skipNotSo } from "./conditions.js";
import type { FormEntry } from "./form-index.js";
import { matchForm } from "./matching.js";
import { readClaimRole } from "./nouns.js";
import { spanOf } from "./pieces.js";
import type { Effect } from "./sentence.js";
import type { Template } from "./template.js";
import { findTemplates } from "./templates.js";
import { keepDistinct, type Reading, type View } from "./views.js";

type Effects = readonly Effect[];

/** Everything that the pieces from `at` to the end can mean as an effect. `if … : …` is read before this, from the line. */
export function readEffectsAt(view: View, at: number): Reading<Effects>[] {
  const denied = skipNotSo(view, at);
  if (denied !== null) {
    return view.nested.effects(view, denied).flatMap(({ value, faults }) => {
      const turned = value.map(denyEffect);
      return turned.every((effect) => effect !== null) ? [{ value: turned, faults }] : [];
    });
  }
  const readings = findTemplates(view.registry, view.pieces, at).flatMap((entry) => readForm(view, entry, at));
  return keepDistinct([...readClaim(view, at), ...readings]);
}

function readForm(view: View, { owner, form }: FormEntry<Template>, at: number): Reading<Effects>[] {
  return matchForm(view, form, at, owner.conditionInside && !view.believed).flatMap((match) => {
    const filling = fillMatch(match, view.depth);
    const so = filling === null ? null : settleEffect(filling.wraps, form.so);
    if (filling === null || so === null) return [];
    const core = owner.effect(filling.filled, so, spanOf(view.pieces.slice(at)), view);
    return core === null ? [] : [{ value: wrapEffects(core, filling.wraps), faults: match.faults }];
  });
}

/** `claim` alone, inside somebody's belief. */
function readClaim(view: View, at: number): Reading<Effects>[] {
  const role = view.believed ? readClaimRole(view, at) : null;
  if (role === null || at + role.length !== view.pieces.length) return [];
  return [{ value: [{ kind: "claim", role: role.role, span: spanOf(view.pieces.slice(at)) }], faults: [] }];
}

/** That it not be so; null where that says nothing that could be made so. */
function denyEffect(effect: Effect): Effect | null {
  if (effect.kind === "each") {
    const then = denyEffect(effect.then);
    return then === null ? null : { ...effect, then };
  }
  if (effect.kind !== "set") return null;
  const { value } = effect;
  if (value.kind === "truth") return { ...effect, value: { kind: "truth", so: !value.so } };
  if (value.kind === "term" && value.term.kind !== "none") return { ...effect, value: { kind: "not term", term: value.term } };
  return value.kind === "not term" ? { ...effect, value: { kind: "term", term: value.term } } : null;
}
