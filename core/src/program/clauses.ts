import type { Span } from "../base/index.js";
import type { Condition } from "../world/index.js";
import { groundCondition } from "./conditions.js";
import { describe } from "./describe.js";
import { isAlways, isNever, keyOf } from "./expressions.js";
import type { Env, Grounding } from "./grounding.js";
import type { Clause, Expression } from "./program.js";

export function makeClause(g: Grounding, when: Expression, origin: Span | null): Clause {
  return { when, words: describe(g, when), origin };
}

/**
 * Conditions that must all hold, one clause for each, so that it can be said which is not met. What always holds is left out;
 * null where one can never hold.
 */
export function makeClauses(
  g: Grounding,
  conditions: readonly Condition[],
  env: Env,
  origin: Span | null,
): readonly Clause[] | null {
  const found = new Map<string, Expression>();
  for (const condition of conditions) {
    const when = groundCondition(g, condition, env);
    if (isNever(when)) return null;
    for (const part of when.op === "all" ? when.of : [when]) if (!isAlways(part)) found.set(keyOf(part), part);
  }
  return [...found.values()].map((when) => makeClause(g, when, origin));
}
