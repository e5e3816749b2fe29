import { unreachable } from "../base/index.js";
import type { ActionSchema, Claim, Condition, Effect, Gap, KindId, RuleSchema, Term } from "../world/index.js";

/** The conditions directly inside a condition, with the kind of the variable that each brings in (null for none). */
export function listInner(condition: Condition): readonly { readonly of: Condition; readonly over: KindId | null }[] {
  switch (condition.kind) {
    case "all":
    case "any":
      return condition.of.map((of) => ({ of, over: null }));
    case "not":
      return [{ of: condition.of, over: null }];
    case "believes":
    case "knows":
      return [{ of: condition.that, over: null }];
    case "knows gap":
    case "no idea":
      return listInGap(condition.gap);
    case "quantified":
      return [{ of: condition.of, over: condition.over }];
    case "done":
      return condition.roles.flatMap((role) => (role.kind === "claim sentence" ? [{ of: role.that, over: null }] : []));
    case "fact":
    case "in":
    case "with":
    case "same":
    case "is a":
    case "trait":
    case "road":
    case "time":
    case "touches":
    case "knows rule":
    case "claim":
      return [];
    default:
      return unreachable(condition);
  }
}

function listInGap(gap: Gap): readonly { readonly of: Condition; readonly over: KindId | null }[] {
  if (gap.kind === "value") return [];
  return [{ of: gap.that, over: gap.kind === "each" ? gap.over : null }];
}

/** The terms of a condition itself, not of those inside it. */
export function listTerms(condition: Condition): readonly Term[] {
  switch (condition.kind) {
    case "fact":
      return condition.value?.kind === "is" ? [...condition.roles, condition.value.term] : condition.roles;
    case "in":
      return [condition.what, condition.where];
    case "with":
    case "same":
      return [condition.left, condition.right];
    case "is a":
    case "trait":
      return [condition.what];
    case "road":
      return [condition.from, condition.to];
    case "touches":
      return condition.what === null ? [condition.who] : [condition.who, condition.what];
    case "done":
      return condition.roles.filter((role): role is Term => role.kind !== "claim sentence");
    case "believes":
    case "knows":
    case "knows rule":
      return [condition.who];
    case "knows gap":
    case "no idea":
      return condition.gap.kind === "value" ? [condition.who, ...condition.gap.roles] : [condition.who];
    case "claim":
      return [{ kind: "role", role: condition.role }];
    case "all":
    case "any":
    case "not":
    case "time":
    case "quantified":
      return [];
    default:
      return unreachable(condition);
  }
}

/** Calls `visit` with the condition and all inside it, and the kinds of the variables around each. */
export function visitCondition(
  condition: Condition,
  visit: (part: Condition, bound: readonly KindId[]) => void,
  bound: readonly KindId[] = [],
): void {
  visit(condition, bound);
  for (const { of, over } of listInner(condition)) visitCondition(of, visit, over === null ? bound : [...bound, over]);
}

/** Calls `visit` with the effect and all inside it. */
export function visitEffect(
  effect: Effect,
  visit: (part: Effect, bound: readonly KindId[]) => void,
  bound: readonly KindId[] = [],
): void {
  visit(effect, bound);
  if (effect.kind === "if") for (const part of effect.then) visitEffect(part, visit, bound);
  if (effect.kind === "each") visitEffect(effect.then, visit, [...bound, effect.over]);
  if (effect.kind === "believes") visitEffect(effect.that, visit, bound);
}

/** A condition in its frame: with the kinds of the variables around it. */
export interface Framed {
  readonly condition: Condition;
  readonly bound: readonly KindId[];
}

/** The conditions under which effects apply. What they say of minds is no condition. */
export function listEffectConditions(effects: readonly Effect[]): readonly Framed[] {
  const found: Framed[] = [];
  for (const effect of effects) {
    visitEffect(effect, (part, bound) => {
      if (part.kind === "if") found.push({ condition: part.when, bound });
    });
  }
  return found;
}

/** Every condition of an event but those of its prose. */
export function listActionConditions(action: ActionSchema): readonly Framed[] {
  const plain = [
    ...action.needs,
    ...(action.while === null ? [] : [action.while]),
    ...(action.due?.kind === "condition" ? [action.due.when] : []),
  ];
  const groups = action.witnesses.kind === "listed" ? action.witnesses.groups : [];
  return [
    ...plain.map((condition) => ({ condition, bound: [] })),
    ...listEffectConditions([...action.atOnce, ...action.then]),
    ...groups.flatMap((group) => {
      if (group.when === null) return [];
      return [{ condition: group.when, bound: group.kind === "everyone" ? [group.of] : [] }];
    }),
  ];
}

export function listRuleConditions(rule: RuleSchema): readonly Framed[] {
  return [...rule.when.map((condition) => ({ condition, bound: [] })), ...listEffectConditions(rule.then)];
}

export function isClaim(role: Term | Claim): role is Claim {
  return role.kind === "claim sentence";
}
