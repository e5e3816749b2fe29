import { diagnose } from "../base/index.js";
import type { ActionSchema, Condition, RuleId, RuleSchema } from "../world/index.js";
import { groundAll } from "./conditions.js";
import { groundEffects } from "./effects.js";
import { isNever, keyOf, never } from "./expressions.js";
import { fillRoles, tooMany } from "./fill-roles.js";
import { type Env, type Grounding, resolveTerm, type Touch } from "./grounding.js";
import { ensureRuleKnown } from "./known.js";
import type { FluentId, GroundEvent, GroundNever, GroundRule } from "./program.js";
import { visitCondition } from "./walk.js";

/** More instances of one rule than this are refused. */
const instanceLimit = 100_000;

/** A `never` over touching: it is asked at events, not of situations. `never` is its number among the program's. */
export interface TouchRule {
  readonly never: number;
  readonly schema: RuleSchema;
}

export interface GroundRules {
  readonly rules: readonly GroundRule[];
  readonly nevers: readonly GroundNever[];
  readonly touchRules: readonly TouchRule[];
}

export function groundRules(g: Grounding): GroundRules {
  const rules: GroundRule[] = [];
  const nevers: GroundNever[] = [];
  const touchRules: TouchRule[] = [];
  g.model.rules.forEach((schema, id) => {
    const known = ensureRuleKnown(g, id as RuleId)?.id ?? null;
    if (!schema.never) {
      rules.push(...groundRule(g, schema, known));
      return;
    }
    if (schema.when.some(readsTouching)) {
      touchRules.push({ never: nevers.length, schema });
      nevers.push({ name: schema.name, when: never, known, origin: schema.span });
    }
    nevers.push(...groundNever(g, schema, known));
  });
  return { rules, nevers, touchRules };
}

export function readsTouching(condition: Condition): boolean {
  let found = false;
  visitCondition(condition, (part) => {
    found ||= part.kind === "touches";
  });
  return found;
}

function groundRule(g: Grounding, schema: RuleSchema, known: FluentId | null): readonly GroundRule[] {
  return listInstances(g, schema, null).flatMap((env) => {
    const when = groundAll(g, schema.when, env);
    const then = isNever(when) ? null : groundEffects(g, schema.then, env);
    return then === null || then.length === 0 ? [] : [{ name: schema.name, when, then, known, origin: schema.span }];
  });
}

function groundNever(g: Grounding, schema: RuleSchema, known: FluentId | null): readonly GroundNever[] {
  return listInstances(g, schema, []).flatMap((env) => {
    const when = groundAll(g, schema.when, env);
    return isNever(when) ? [] : [{ name: schema.name, when, known, origin: schema.span }];
  });
}

function listInstances(g: Grounding, schema: RuleSchema, touching: readonly Touch[] | null): readonly Env[] {
  const envs = fillRoles(g, schema.roles, schema.when, { usesHere: false, touching, limit: instanceLimit });
  if (envs !== tooMany) return envs;
  const fields = { name: schema.name, count: instanceLimit + 1, limit: instanceLimit };
  g.problems.push(diagnose("too-many-instances", schema.span, fields));
  return [];
}

/** What an event touches, by its `touches` lines. */
export function listTouches(schema: ActionSchema, env: Env): readonly Touch[] {
  return schema.touches.flatMap((line) => {
    const who = resolveTerm(line.who, env);
    const what = resolveTerm(line.what, env);
    return who === null || what === null ? [] : [{ who, what }];
  });
}

type Forbidden = GroundEvent["forbidden"];

/** Makes the listing of which `never`s forbid a touching, and when; each touching is worked out once. */
export function makeForbidding(g: Grounding, touchRules: readonly TouchRule[]): (touches: readonly Touch[]) => Forbidden {
  const known = new Map<string, Forbidden>();
  return (touches) => {
    if (touches.length === 0) return [];
    const key = touches.map(({ who, what }) => `${who}>${what}`).join();
    const forbidden = known.get(key) ?? touchRules.flatMap((rule) => forbid(g, rule, touches));
    known.set(key, forbidden);
    return forbidden;
  };
}

function forbid(g: Grounding, { never: number, schema }: TouchRule, touches: readonly Touch[]): Forbidden {
  return listInstances(g, schema, touches).flatMap((env) => {
    const when = groundAll(g, schema.when, env);
    // What holds whatever is touched is a condition on situations, and stands among the others.
    const isIdle = isNever(when) || keyOf(when) === keyOf(groundAll(g, schema.when, { ...env, touching: [] }));
    return isIdle ? [] : [{ never: number, when }];
  });
}
