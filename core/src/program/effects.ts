import { unreachable } from "../base/index.js";
import { type Effect, preludeFacts, type SetValue } from "../world/index.js";
import { groundCondition } from "./conditions.js";
import { always, isNever, makeAll, makeIs } from "./expressions.js";
import { ensureFact, type FluentDraft, findValue, sizeOf } from "./fluents.js";
import { bindVariable, type Env, type Grounding, listReal, mindOf, resolveTerm } from "./grounding.js";
import { readGap } from "./knowledge.js";
import { ensureRuleKnown } from "./known.js";
import type { GroundEffect, MindId } from "./program.js";
import { forgetGap, heldBy, learnGap, makeWrite, type Standing, sayTo } from "./telling.js";

/** What some effects come to with their roles filled; null where they say what cannot be (a thing inside itself). */
export function groundEffects(g: Grounding, effects: readonly Effect[], env: Env): readonly GroundEffect[] | null {
  const found: GroundEffect[] = [];
  for (const effect of effects) {
    const grounded = groundEffect(g, effect, env, { when: always, minds: [] });
    if (grounded === null) return null;
    found.push(...grounded);
  }
  return found;
}

/** What the text says of somebody's mind at the start: an effect on it. `who` are the minds from the outermost. */
export function groundSaying(g: Grounding, that: Effect, env: Env, who: readonly MindId[]): readonly GroundEffect[] {
  return groundEffect(g, that, env, { when: always, minds: who }) ?? [];
}

function groundEffect(g: Grounding, effect: Effect, env: Env, standing: Standing): readonly GroundEffect[] | null {
  switch (effect.kind) {
    case "set":
      return groundSet(g, effect, env, standing);
    // Of several effects, or of one that may never apply, it is not said that each must be possible: the cart is not put into
    // itself with all that is here.
    case "if": {
      const when = makeAll([standing.when, groundCondition(g, effect.when, env)]);
      if (isNever(when)) return [];
      return effect.then.flatMap((part) => groundEffect(g, part, env, { ...standing, when }) ?? []);
    }
    case "each":
      return listReal(g, effect.over).flatMap(
        (entity) => groundEffect(g, effect.then, bindVariable(env, entity), standing) ?? [],
      );
    case "claim": {
      const claim = env.claims[effect.role] ?? null;
      return claim === null || standing.minds.length === 0 ? [] : sayTo(g, standing, claim);
    }
    case "believes":
    case "learns":
    case "no idea":
    case "learns rule":
      return groundOfMind(g, effect, env, standing);
    default:
      return unreachable(effect);
  }
}

type OfMind = Extract<Effect, { kind: "believes" | "learns" | "no idea" | "learns rule" }>;

/** What is said of somebody's mind. Of those who have none nothing is kept. */
function groundOfMind(g: Grounding, effect: OfMind, env: Env, standing: Standing): readonly GroundEffect[] | null {
  const mind = mindOf(g, resolveTerm(effect.who, env));
  if (mind === null) return [];
  const inner: Standing = { ...standing, minds: [...standing.minds, mind] };
  switch (effect.kind) {
    case "believes":
      return groundEffect(g, effect.that, env, inner);
    case "learns":
      return learnGap(g, inner, readGap(g, effect.gap, env, groundCondition));
    case "no idea":
      return forgetGap(g, inner, readGap(g, effect.gap, env, groundCondition));
    case "learns rule": {
      const known = ensureRuleKnown(g, effect.rule);
      return known === null ? [] : [makeWrite(inner, { kind: "believe", fluent: known.id, value: 1 })];
    }
    default:
      return unreachable(effect);
  }
}

function groundSet(
  g: Grounding,
  effect: Extract<Effect, { kind: "set" }>,
  env: Env,
  standing: Standing,
): readonly GroundEffect[] | null {
  const roles = effect.roles.map((role) => resolveTerm(role, env));
  const draft = ensureFact(g.fluents, effect.fact, roles);
  const change = draft === null ? null : readChange(draft, effect.value, env);
  if (draft === null || change === null || isInItself(draft, effect.value, env)) return null;
  return standing.minds.length === 0 ? changeFact(draft, change, standing) : changeBelief(draft, change, standing);
}

function isInItself(draft: FluentDraft, value: SetValue, env: Env): boolean {
  return draft.pattern === preludeFacts.location && value.kind === "term" && resolveTerm(value.term, env) === draft.locates;
}

/** What becomes of a fluent. `value` counts in its domain; null where it is to lose a value that it can never have. */
type FactChange =
  | { readonly kind: "to"; readonly value: number }
  | { readonly kind: "not"; readonly value: number | null }
  | { readonly kind: "by"; readonly number: number };

/** Null where the fluent cannot have such a value. */
function readChange(draft: FluentDraft, value: SetValue, env: Env): FactChange | null {
  const { domain } = draft;
  switch (value.kind) {
    case "truth":
      return { kind: "to", value: value.so ? 1 : 0 };
    case "count": {
      const least = domain.kind === "count" ? domain.least : 0;
      return { kind: "to", value: clamp(value.number - least, sizeOf(domain)) };
    }
    case "add":
      return { kind: "by", number: value.number };
    case "term":
    case "not term": {
      const entity = resolveTerm(value.term, env);
      const found = entity === null && value.term.kind !== "none" ? null : findValue(domain, entity);
      if (value.kind === "not term") return { kind: "not", value: found };
      return found === null ? null : { kind: "to", value: found };
    }
    default:
      return unreachable(value);
  }
}

function clamp(value: number, size: number): number {
  return Math.max(0, Math.min(size - 1, value));
}

function changeFact(draft: FluentDraft, change: FactChange, standing: Standing): readonly GroundEffect[] {
  const when = standing.when.op === "constant" ? null : standing.when;
  const fluent = draft.id;
  if (change.kind === "to") return [{ kind: "set", when, fluent, value: change.value }];
  if (change.kind === "by") return change.number === 0 ? [] : [{ kind: "add", when, fluent, number: change.number }];
  return change.value === null ? [] : [{ kind: "unset", when, fluent, value: change.value }];
}

/** In a mind, a count that goes up or down is written for each value that it may be believed to have. */
function changeBelief(draft: FluentDraft, change: FactChange, standing: Standing): readonly GroundEffect[] {
  const fluent = draft.id;
  if (change.kind === "to") return [makeWrite(standing, { kind: "believe", fluent, value: change.value })];
  if (change.kind === "not") {
    return change.value === null ? [] : [makeWrite(standing, { kind: "rule out", fluent, value: change.value })];
  }
  const size = sizeOf(draft.domain);
  return Array.from({ length: size }, (_, value) => {
    const believed = heldBy(standing.minds, makeIs(fluent, value));
    const after = clamp(value + change.number, size);
    return makeWrite({ ...standing, when: makeAll([standing.when, believed]) }, { kind: "believe", fluent, value: after });
  });
}
