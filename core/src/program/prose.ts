import type { ActionSchema, Condition, Prose } from "../world/index.js";
import { groundCondition } from "./conditions.js";
import type { Env, Grounding } from "./grounding.js";
import { emptyEnv } from "./grounding.js";
import type { Expression, GroundProse, SchemaProse } from "./program.js";

/** The prose of an action or happening; its conditions once for each of its events, in their order. */
export function groundSchemaProse(g: Grounding, schema: ActionSchema, envs: readonly Env[]): readonly SchemaProse[] {
  return schema.prose.map((prose) => ({
    fromRole: prose.from !== null && "role" in prose.from ? prose.from.role : null,
    fromPerson: prose.from !== null && "person" in prose.from ? prose.from.person : null,
    when: envs.map((env) => groundWhen(g, prose.when, env)),
    text: prose.text,
    conditions: prose.conditions.map(({ words, condition }) => ({
      words,
      when: envs.map((env) => groundCondition(g, condition, env)),
    })),
  }));
}

/** Prose that belongs to no event: an opening, an ending. */
export function groundProse(g: Grounding, prose: readonly Prose[]): readonly GroundProse[] {
  return prose.map(({ from, when, text, conditions }) => ({
    fromPerson: from !== null && "person" in from ? from.person : null,
    when: groundWhen(g, when, emptyEnv),
    text,
    conditions: conditions.map(({ words, condition }) => ({ words, when: groundCondition(g, condition, emptyEnv) })),
  }));
}

function groundWhen(g: Grounding, when: Condition | null, env: Env): Expression | null {
  return when === null ? null : groundCondition(g, when, env);
}
