import type { Item } from "../syntax/index.js";
import { type Binding, listItems, makeScope } from "./binding.js";
import { readConditionLine, readConditionLines, readEffectLines } from "./clauses.js";
import { reportDuplicate } from "./headers.js";
import { readKnown } from "./known.js";
import { keepWhole, refuseLine, reportMissing } from "./lines.js";
import type { RuleId, RuleSchema } from "./model.js";
import { spanOf, writeTokens } from "./pieces.js";
import type { Condition } from "./sentence.js";
import { combineConditions } from "./sentences.js";

/** A rule that has its number; sentences speak of it by its name. */
export interface DeclaredRule {
  readonly rule: RuleId;
  readonly item: Item;
}

export function declareRules(binding: Binding): DeclaredRule[] {
  const { registry } = binding;
  return listItems(binding, "rule").flatMap(({ item }) => {
    if (item.head.length === 0) return [];
    const name = writeTokens(item.head);
    if (registry.rules.some((other) => other.toLowerCase() === name.toLowerCase())) {
      reportDuplicate(registry, name, spanOf(item.head));
      return [];
    }
    return [{ rule: (registry.rules.push(name) - 1) as RuleId, item }];
  });
}

/**
 * Reads `rule NAME` with its `when`, `unless`, `then`, `never` lines. What binds roles is read first, wherever it stands: roles
 * below `unless` and in effects must be bound. A rule that cannot be read keeps its number, and never applies.
 */
export function readRule(binding: Binding, { item, rule }: DeclaredRule): RuleSchema {
  const name = binding.registry.rules[rule] ?? "";
  const broken: RuleSchema = {
    name,
    roles: [],
    never: false,
    when: [{ kind: "any", of: [] }],
    then: [],
    knownTo: { kind: "everyone" },
    warns: [],
    broken: true,
    span: item.span,
  };
  const scope = makeScope(binding, { newRoles: true });
  const lines = (keyword: string) => item.lines.filter((line) => line.keyword === keyword);
  const when = readConditionLines(binding, lines("when"), scope);
  const nevers = readConditionLines(binding, lines("never"), scope);
  const bound = { ...scope, newRoles: false };
  const unless = keepWhole(lines("unless").map((line) => readConditionLine(binding, line, bound)));
  const then = readEffectLines(binding, lines("then"), bound);
  const knownTo = readKnown(binding, item);
  const whole = checkLines(binding, item);
  if (when === null || nevers === null || unless === null || then === null || knownTo === null || !whole) return broken;
  const exceptions = unless.map((conditions): Condition => ({ kind: "not", of: combineConditions(conditions) }));
  const conditions = [...when, ...nevers, ...exceptions];
  const warns = listWarnings(item);
  return { name, roles: scope.roles, never: nevers.length > 0, when: conditions, then, knownTo, warns, span: item.span };
}

/** The words of the `warn` lines, one warning each; commas part them. */
export function listWarnings(item: Item): string[] {
  return item.lines
    .filter((line) => line.keyword === "warn")
    .flatMap((line) => writeTokens(line.tokens).split(","))
    .map((words) => words.trim())
    .filter((words) => words !== "");
}

/** A rule says what follows from what, or what must never be: one of the two. */
function checkLines(binding: Binding, item: Item): boolean {
  const has = (keyword: string) => item.lines.find((line) => line.keyword === keyword);
  const never = has("never");
  if (never === undefined) {
    const missing = ["when", "then"].filter((keyword) => has(keyword) === undefined);
    for (const line of missing) reportMissing(binding.registry, item, line);
    return missing.length === 0;
  }
  const then = has("then");
  if (then === undefined) return true;
  refuseLine(binding.registry, then, "never, for what must not be, or then, for what follows, but not both in one rule");
  return false;
}
