import { diagnose } from "../base/index.js";
import type { ActionId, ActionSchema } from "../world/index.js";
import { isAbout } from "./claims.js";
import { makeClause, makeClauses } from "./clauses.js";
import { groundPlace } from "./conditions.js";
import { type Filling, nameSegments } from "./done.js";
import { groundEffects } from "./effects.js";
import { areAtOdds, isNever, keyOf, makeAll } from "./expressions.js";
import { fillRoles, tooMany } from "./fill-roles.js";
import { draftOf, wordsOf } from "./fluents.js";
import { type Env, type Grounding, isPersona, mindOf, type Touch } from "./grounding.js";
import { isPlaceSort } from "./kindred.js";
import { ensureHappeningKnown, ensureSpent } from "./known.js";
import { writeSegments } from "./names.js";
import type { Clause, Expression, FluentId, GroundDue, GroundEffect, GroundEvent } from "./program.js";
import { listTouches } from "./rules.js";
import { groundTravel, listTravels, type Travel } from "./travel.js";
import { groundWitnesses } from "./witnesses.js";

/** More instances of one action or happening than this are refused; fewer where a role takes a fact sentence. */
const instanceLimit = 100_000;
const claimLimit = 20_000;

/** An event with what its prose and its done fact need. */
export interface EventDraft {
  readonly event: GroundEvent;
  readonly env: Env;
  readonly fillings: readonly Filling[];
}

/** What events are made with: the world, and the listing of which `never`s forbid a touching. */
export interface EventContext {
  readonly g: Grounding;
  readonly forbid: (touches: readonly Touch[]) => GroundEvent["forbidden"];
}

/** All instances of an action or happening, but those that can never take place. */
export function groundAction(context: EventContext, action: ActionId, claims: readonly Expression[]): readonly EventDraft[] {
  const { g } = context;
  const schema = g.model.actions[action];
  if (schema === undefined) return [];
  const limit = takesClaim(schema) ? claimLimit : instanceLimit;
  const envs = fillRoles(g, schema.roles, schema.needs, { usesHere: schema.usesHere, touching: null, limit });
  if (envs === tooMany) return refuse(g, schema, limit + 1, limit);
  const { claimAbout } = schema;
  const sayable = claimAbout === undefined ? claims : claims.filter((claim) => isAbout(g, claim, claimAbout));
  const count = envs.length * (takesClaim(schema) ? sayable.length : 1);
  if (count > limit) return refuse(g, schema, count, limit);
  const travels = envs.flatMap((env) => fillClaim(schema, env, sayable).flatMap((full) => listTravels(g, schema, full)));
  const clashes: FluentId[] = [];
  const drafts = travels.flatMap((travel) => {
    const made = makeEvent(context, action, schema, travel);
    if (made !== null && "clash" in made) clashes.push(made.clash);
    return made === null || "clash" in made ? [] : [made];
  });
  if (drafts.length === 0) complainOfNone(g, schema, clashes);
  return drafts;
}

export function takesClaim(schema: ActionSchema): boolean {
  return schema.roles.some((role) => role.kind === "fact");
}

function refuse(g: Grounding, schema: ActionSchema, count: number, limit: number): readonly EventDraft[] {
  g.problems.push(diagnose("too-many-instances", schema.span, { name: schema.name, count, limit }));
  return [];
}

/** Where no instance is left: its effects contradict one another in every one, or nobody can ever do it. What is broken has been told. */
function complainOfNone(g: Grounding, schema: ActionSchema, clashes: readonly FluentId[]): void {
  const [clash] = clashes;
  if (clash !== undefined) {
    const fields = { event: schema.name, fact: wordsOf(draftOf(g.fluents, clash)).name };
    g.problems.push(diagnose("contradicting-effects", schema.span, fields));
  } else if (schema.kind === "action" && !takesClaim(schema) && schema.broken !== true) {
    g.problems.push(diagnose("nobody-to-act", schema.span, { action: schema.name }, "warning"));
  }
}

/** Fills the `fact` role, if there is one, in every way. */
function fillClaim(schema: ActionSchema, env: Env, claims: readonly Expression[]): readonly Env[] {
  const at = schema.roles.findIndex((role) => role.kind === "fact");
  return at === -1
    ? [env]
    : claims.map((claim) => ({ ...env, claims: schema.roles.map((_, role) => (role === at ? claim : null)) }));
}

function makeEvent(
  context: EventContext,
  action: ActionId,
  schema: ActionSchema,
  travel: Travel,
): EventDraft | { readonly clash: FluentId } | null {
  const { g } = context;
  const { env } = travel;
  const needs = groundNeeds(g, schema, travel);
  const then = needs === null ? null : groundEffects(g, schema.then, env);
  const atOnce = then === null ? null : groundEffects(g, schema.atOnce, env);
  const goesOn = makeClauses(g, schema.while === null ? [] : [schema.while], env, schema.span);
  if (needs === null || then === null || atOnce === null || goesOn === null) return null;
  const clash = findClash(then) ?? findClash(atOnce);
  if (clash !== null) return { clash };
  const due = groundDue(g, action, schema, env);
  if (due === "never") return null;
  const parts = {
    needs,
    then,
    while: joinClauses(g, goesOn),
    due,
    atOnce: [...atOnce, ...groundTravel(g, travel, then), ...spend(due)],
  };
  return { event: assemble(context, action, schema, travel, parts), env, fillings: listFillings(schema, env) };
}

type Parts = Pick<GroundEvent, "needs" | "then" | "while" | "due" | "atOnce">;

function assemble(context: EventContext, action: ActionId, schema: ActionSchema, travel: Travel, parts: Parts): GroundEvent {
  const { g } = context;
  const { env } = travel;
  const isAction = schema.kind === "action";
  const actor = isAction ? (env.roles[0] ?? null) : null;
  const willing = isAction ? [...new Set(schema.willing.flatMap((role) => env.roles[role] ?? []))] : [];
  return {
    schema: action,
    roles: env.roles.map((entity) => entity ?? -1),
    name: schema.parts.length === 0 ? schema.name : writeSegments(nameSegments(g, schema.parts, listFillings(schema, env))),
    actor,
    willing: willing.flatMap((entity) => mindOf(g, entity) ?? []),
    busy: willing,
    takes: travel.minutes,
    ...parts,
    witnesses: groundWitnesses(g, schema, env, actor === null ? willing : [actor, ...willing]),
    forbidden: context.forbid(listTouches(schema, env)),
    may: schema.may,
    phantom: env.roles.some((entity) => isPersona(g, entity)),
    known: isAction ? null : (ensureHappeningKnown(g, action)?.id ?? null),
    road: travel.road,
    claim: groundClaim(g, env),
  };
}

/** First where the actor is, if that matters; then the needs as written; then what the road asks for. Null where they cannot be met. */
function groundNeeds(g: Grounding, schema: ActionSchema, travel: Travel): readonly Clause[] | null {
  const { env } = travel;
  const first = env.roles[0] ?? null;
  const isSomebody = schema.usesHere && first !== null && env.here !== null && !isPlaceSort(g.kindred.sorts[first]);
  const here =
    isSomebody && first !== null && env.here !== null ? [makeClause(g, groundPlace(g, first, env.here), schema.span)] : [];
  const written = makeClauses(g, schema.needs, env, schema.span);
  if (written === null) return null;
  const all = new Map<string, Clause>();
  for (const clause of [...here, ...written, ...travel.needs.map((when) => makeClause(g, when, schema.span))]) {
    const key = keyOf(clause.when);
    if (!all.has(key)) all.set(key, clause);
  }
  const needs = [...all.values()];
  const whens = needs.map((clause) => clause.when);
  return whens.some(isNever) || areAtOdds(whens) ? null : needs;
}

function joinClauses(g: Grounding, clauses: readonly Clause[]): Clause | null {
  const [first] = clauses;
  if (first === undefined || clauses.length === 1) return first ?? null;
  return makeClause(g, makeAll(clauses.map((clause) => clause.when)), first.origin);
}

/** A fluent that two unconditional effects give different values; null for none. */
function findClash(effects: readonly GroundEffect[]): FluentId | null {
  const values = new Map<FluentId, number>();
  for (const effect of effects) {
    if (effect.kind !== "set" || effect.when !== null) continue;
    const other = values.get(effect.fluent);
    if (other !== undefined && other !== effect.value) return effect.fluent;
    values.set(effect.fluent, effect.value);
  }
  return null;
}

function groundDue(g: Grounding, action: ActionId, schema: ActionSchema, env: Env): GroundDue | null | "never" {
  if (schema.due === null) return null;
  if (schema.due.kind === "clock") return { kind: "clock", at: schema.due.at };
  const clauses = makeClauses(g, [schema.due.when], env, schema.span);
  if (clauses === null) return "never";
  const roles = env.roles.map((entity) => entity ?? -1);
  const name = writeSegments(nameSegments(g, schema.parts, listFillings(schema, env)));
  const spent = ensureSpent(g, action, roles, name === "" ? schema.name : name);
  return { kind: "condition", when: makeAll(clauses.map((clause) => clause.when)), spent: spent.id };
}

function spend(due: GroundDue | null): readonly GroundEffect[] {
  return due?.kind === "condition" ? [{ kind: "set", when: null, fluent: due.spent, value: 1 }] : [];
}

function listFillings(schema: ActionSchema, env: Env): readonly Filling[] {
  return schema.roles.map((_, role) => env.claims[role] ?? env.roles[role] ?? -1);
}

function groundClaim(g: Grounding, env: Env): Clause | null {
  const claim = env.claims.find((one) => one !== null) ?? null;
  return claim === null ? null : makeClause(g, claim, null);
}
