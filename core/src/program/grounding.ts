import { type Diagnostic, unreachable } from "../base/index.js";
import type { KindId, Term, WorldModel } from "../world/index.js";
import { type FluentTable, makeFluentTable } from "./fluents.js";
import { type Kindred, listMembers } from "./kindred.js";
import type { EntityIndex, Expression, MindId } from "./program.js";

/** What fills a hole: an entity, or null for none and where nothing does. */
export type Filled = EntityIndex | null;

/** What the author's sentences stand in while the world is grounded. Tables grow; nothing else changes. */
export interface Grounding {
  readonly model: WorldModel;
  readonly kindred: Kindred;
  /** By entity: its mind, or null for those that have none. */
  readonly minds: readonly (MindId | null)[];
  /** By mind: its entity. */
  readonly minded: readonly EntityIndex[];
  readonly fluents: FluentTable;
  /** The one expression for each pair of entities that are together, by `left * entities + right`. */
  readonly company: Map<number, Expression>;
  /** The fact sentences that some sentence puts into a `fact` role, by their key. */
  readonly namedClaims: Map<string, Expression>;
  readonly problems: Diagnostic[];
}

/** Opens the tables. `minded` are the entities that have a mind, in order. */
export function openGrounding(model: WorldModel, kindred: Kindred, minded: readonly EntityIndex[]): Grounding {
  const minds = model.entities.map((_, entity) => {
    const mind = minded.indexOf(entity);
    return mind === -1 ? null : (mind as MindId);
  });
  return {
    model,
    kindred,
    minds,
    minded,
    fluents: makeFluentTable(model, kindred),
    company: new Map(),
    namedClaims: new Map(),
    problems: [],
  };
}

/** A touching that an event does: who touches what. */
export interface Touch {
  readonly who: EntityIndex;
  readonly what: EntityIndex;
}

/** What fills the holes of a sentence where it stands. */
export interface Env {
  /** By role: the entity, or null where a fact sentence fills it or nothing does yet. */
  readonly roles: readonly Filled[];
  readonly here: Filled;
  /** Variables of enclosing quantifiers, the outermost first. */
  readonly bound: readonly EntityIndex[];
  /** By role: what fills a `fact` role. */
  readonly claims: readonly (Expression | null)[];
  /** What the event at hand touches; null where there is none at hand. */
  readonly touching: readonly Touch[] | null;
}

export const emptyEnv: Env = { roles: [], here: null, bound: [], claims: [], touching: null };

/** The entity that a term stands for; null for none, and for a role that nothing fills. */
export function resolveTerm(term: Term, env: Env): Filled {
  switch (term.kind) {
    case "entity":
      return term.entity;
    case "role":
      return env.roles[term.role] ?? null;
    case "bound":
      return env.bound[term.index] ?? null;
    case "here":
      return env.here;
    case "none":
      return null;
    default:
      return unreachable(term);
  }
}

export function bindVariable(env: Env, entity: EntityIndex): Env {
  return { ...env, bound: [...env.bound, entity] };
}

/** All of a kind that are really there: a persona is nobody, so `every`, `some` and `at least` do not count it. */
export function listReal(g: Grounding, kind: KindId): readonly EntityIndex[] {
  return listMembers(g.kindred, kind).filter((entity) => g.model.entities[entity]?.persona !== true);
}

export function mindOf(g: Grounding, entity: Filled): MindId | null {
  return entity === null ? null : (g.minds[entity] ?? null);
}

export function isPersona(g: Grounding, entity: Filled): boolean {
  return entity !== null && g.model.entities[entity]?.persona === true;
}
