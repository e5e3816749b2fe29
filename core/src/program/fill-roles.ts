import type { Condition, Role } from "../world/index.js";
import { groundCondition } from "./conditions.js";
import { isNever } from "./expressions.js";
import { type Env, emptyEnv, type Filled, type Grounding, isPersona, type Touch } from "./grounding.js";
import { isPlaceSort, listMembers } from "./kindred.js";
import type { EntityIndex } from "./program.js";
import { listTerms, visitCondition } from "./walk.js";

export interface FillOptions {
  /** Whether the place of the first role is a hidden role. */
  readonly usesHere: boolean;
  readonly touching: readonly Touch[] | null;
  /** More fillings than this are not listed. */
  readonly limit: number;
}

/** Why fillings could not be listed: there are more than the limit. */
export const tooMany = "too many";

/** A hole to fill: a role by its number, or the place of the first role. */
type Slot = { readonly role: number } | "here";

/**
 * Every way to fill the roles by kind under which none of the conditions is ruled out from the start. Conditions are tried as
 * soon as their roles are filled, so that whole branches fall away:
 *
 *     walker = Mara ── here = Mill ── goal = Mill      no road: dropped
 *                                  └─ goal = Causeway  kept
 */
export function fillRoles(
  g: Grounding,
  roles: readonly Role[],
  conditions: readonly Condition[],
  options: FillOptions,
): readonly Env[] | typeof tooMany {
  const slots = listSlots(roles, options.usesHere);
  const checks = slots.map((): Condition[] => []);
  for (const condition of conditions) checks[findLevel(condition, slots)]?.push(condition);
  const found: Env[] = [];
  const fill = (env: Env, level: number): boolean => {
    const slot = slots[level];
    if (slot === undefined) return found.push(env) <= options.limit;
    return listCandidates(g, roles, slot, env).every((entity) => {
      const next = fillSlot(env, slot, entity);
      const isOpen = (checks[level] ?? []).every((condition) => !isNever(groundCondition(g, condition, next)));
      return isOpen ? fill(next, level + 1) : true;
    });
  };
  const start: Env = { ...emptyEnv, roles: roles.map(() => null), claims: roles.map(() => null), touching: options.touching };
  return fill(start, 0) ? found : tooMany;
}

function listSlots(roles: readonly Role[], usesHere: boolean): readonly Slot[] {
  const entities = roles.flatMap((role, index) => (role.kind === "fact" ? [] : [{ role: index }]));
  return usesHere ? [...entities.slice(0, 1), "here", ...entities.slice(1)] : entities;
}

/** The slot after which all that a condition asks for is filled; past the last where a fact sentence is asked for. */
function findLevel(condition: Condition, slots: readonly Slot[]): number {
  let level = 0;
  visitCondition(condition, (part) => {
    for (const term of listTerms(part)) {
      if (term.kind !== "role" && term.kind !== "here") continue;
      const at = slots.findIndex((slot) =>
        slot === "here" ? term.kind === "here" : term.kind === "role" && slot.role === term.role,
      );
      level = Math.max(level, at === -1 ? slots.length : at);
    }
  });
  return level;
}

function listCandidates(g: Grounding, roles: readonly Role[], slot: Slot, env: Env): readonly EntityIndex[] {
  if (slot === "here") return listHeres(g, env.roles[0] ?? null);
  const kind = roles[slot.role]?.kind;
  return kind === undefined || kind === "fact" ? [] : listMembers(g.kindred, kind);
}

/** Where somebody could be: in any place or on any road. A place is where it is. */
function listHeres(g: Grounding, first: Filled): readonly EntityIndex[] {
  if (first === null) return [];
  if (isPlaceSort(g.kindred.sorts[first])) return [first];
  return g.fluents.holders.filter((holder) => isPlaceSort(g.kindred.sorts[holder]) && !isPersona(g, holder));
}

function fillSlot(env: Env, slot: Slot, entity: EntityIndex): Env {
  if (slot === "here") return { ...env, here: entity };
  return { ...env, roles: env.roles.map((filled, role) => (role === slot.role ? entity : filled)) };
}
