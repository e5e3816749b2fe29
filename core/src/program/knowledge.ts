import { unreachable } from "../base/index.js";
import type { Condition, Gap } from "../world/index.js";
import type { GroundCondition } from "./done.js";
import { always, makeAll, makeAny, makeConstant, makeHeld, makeIs, makeNot, never } from "./expressions.js";
import { ensureFact, type FluentDraft, isConstant } from "./fluents.js";
import { bindVariable, type Env, type Grounding, listReal, mindOf, resolveTerm } from "./grounding.js";
import { ensureRuleKnown } from "./known.js";
import type { Expression, MindId } from "./program.js";

type Held = Extract<Condition, { kind: "believes" | "knows" | "knows gap" | "no idea" | "knows rule" }>;

/** What somebody believes or knows. Whoever has no mind believes nothing, and is not without an idea either. */
export function groundHeld(g: Grounding, condition: Held, env: Env, ground: GroundCondition): Expression {
  const who = mindOf(g, resolveTerm(condition.who, env));
  if (who === null) return never;
  switch (condition.kind) {
    case "believes":
    case "knows":
      return makeHeld(condition.kind, who, ground(g, condition.that, env));
    case "knows gap":
      return groundKnowsGap(g, who, readGap(g, condition.gap, env, ground));
    case "no idea":
      return groundNoIdea(g, who, readGap(g, condition.gap, env, ground));
    case "knows rule": {
      const known = ensureRuleKnown(g, condition.rule);
      return known === null ? always : makeHeld("knows", who, makeIs(known.id, 1));
    }
    default:
      return unreachable(condition);
  }
}

/** A sentence with a gap, grounded: the fluent whose value is asked for, or the sentences of which it is asked whether they are so. */
export type GroundGap =
  | { readonly kind: "value"; readonly fluent: FluentDraft | null }
  | { readonly kind: "whether"; readonly that: Expression }
  | { readonly kind: "each"; readonly of: readonly Expression[] };

export function readGap(g: Grounding, gap: Gap, env: Env, ground: GroundCondition): GroundGap {
  switch (gap.kind) {
    case "value": {
      const fluent = ensureFact(
        g.fluents,
        gap.fact,
        gap.roles.map((role) => resolveTerm(role, env)),
      );
      return { kind: "value", fluent };
    }
    case "whether":
      return { kind: "whether", that: ground(g, gap.that, env) };
    case "each":
      return { kind: "each", of: listReal(g, gap.over).map((entity) => ground(g, gap.that, bindVariable(env, entity))) };
    default:
      return unreachable(gap);
  }
}

function groundKnowsGap(g: Grounding, who: MindId, gap: GroundGap): Expression {
  if (gap.kind === "whether") return makeKnowsWhether(who, gap.that);
  if (gap.kind === "each") return makeAll(gap.of.map((that) => makeKnowsWhether(who, that)));
  if (gap.fluent === null) return never;
  return isConstant(g.fluents, gap.fluent) ? always : { op: "aware", who, fluent: gap.fluent.id, value: null };
}

function makeKnowsWhether(who: MindId, that: Expression): Expression {
  if (that.op === "constant") return always;
  if (that.op === "not") return makeKnowsWhether(who, that.of);
  if (that.op === "is") return { op: "aware", who, fluent: that.fluent, value: that.value };
  return { op: "knows whether", who, that };
}

/**
 * Of a value: no value in mind. Of `whether S`: neither S nor its negation is believed. Of `what is in the box`: nothing is
 * believed to be in it, and of something it is open whether it is; who takes the box to be empty has an idea.
 */
function groundNoIdea(g: Grounding, who: MindId, gap: GroundGap): Expression {
  if (gap.kind === "whether") return makeUndecided(who, gap.that);
  if (gap.kind === "each") {
    const nothing = gap.of.map((that) => makeNot(makeHeld("believes", who, that)));
    return makeAll([...nothing, makeAny(gap.of.map((that) => makeUndecided(who, that)))]);
  }
  if (gap.fluent === null || isConstant(g.fluents, gap.fluent)) return never;
  return { op: "no idea", who, fluent: gap.fluent.id };
}

function makeUndecided(who: MindId, that: Expression): Expression {
  if (that.op === "constant") return makeConstant(false);
  return makeAll([makeNot(makeHeld("believes", who, that)), makeNot(makeHeld("believes", who, makeNot(that)))]);
}
