import { type Diagnostic, diagnose } from "../base/index.js";
import { draftOf, sizeOf, wordsOf } from "./fluents.js";
import type { Grounding } from "./grounding.js";
import { holds, readStart } from "./holding.js";
import type { FluentId, GroundEffect, GroundRule, Value } from "./program.js";

type Values = ReadonlyMap<FluentId, Value>;

/**
 * Fires the rules of the world at the start, in rounds: null where they come to rest, else what is wrong with them. What they may
 * do later is for the questions over all futures to find.
 */
export function findStartFault(g: Grounding, rules: readonly GroundRule[]): Diagnostic | null {
  const start = readStart(g);
  const counted = rules.filter((rule) => rule.known === null || start(rule.known) === 1);
  const seen: string[] = [];
  const fired: (readonly GroundRule[])[] = [];
  let values: Values = new Map();
  for (;;) {
    const read = (fluent: FluentId): Value => values.get(fluent) ?? start(fluent);
    const applying = counted.filter((rule) => holds(g, rule.when, read));
    const round = fireRound(g, applying, read);
    if ("clash" in round) return describeClash(g, applying, round.clash);
    if (round.changes.size === 0) return null;
    values = new Map([...values, ...round.changes]);
    const key = [...values].sort(([left], [right]) => left - right).join(";");
    fired.push(applying);
    if (seen.includes(key)) {
      const circle = new Set(fired.slice(seen.indexOf(key) + 1).flat());
      return describeCircle(counted.filter((rule) => circle.has(rule)));
    }
    seen.push(key);
  }
}

type Round = { readonly changes: Values } | { readonly clash: FluentId };

/** What the rules that apply write together. */
function fireRound(g: Grounding, applying: readonly GroundRule[], read: (fluent: FluentId) => Value): Round {
  const written = new Map<FluentId, Value>();
  for (const effect of applying.flatMap((rule) => rule.then)) {
    if (effect.kind === "mind" || (effect.when !== null && !holds(g, effect.when, read))) continue;
    const value = findNewValue(g, effect, read(effect.fluent));
    const other = written.get(effect.fluent);
    if (other !== undefined && other !== value) return { clash: effect.fluent };
    written.set(effect.fluent, value);
  }
  return { changes: new Map([...written].filter(([fluent, value]) => read(fluent) !== value)) };
}

function findNewValue(g: Grounding, effect: Exclude<GroundEffect, { kind: "mind" }>, before: Value): Value {
  if (effect.kind === "set") return effect.value;
  const { domain } = draftOf(g.fluents, effect.fluent);
  if (effect.kind === "add") return Math.max(0, Math.min(sizeOf(domain) - 1, before + effect.number));
  if (before !== effect.value) return before;
  if (domain.kind === "truth") return 1 - before;
  return domain.kind === "entity" && domain.none ? domain.values.length : before;
}

function listNames(rules: readonly GroundRule[]): readonly string[] {
  return [...new Set(rules.map((rule) => rule.name))];
}

function describeClash(g: Grounding, applying: readonly GroundRule[], clash: FluentId): Diagnostic {
  const rules = applying.filter((rule) => rule.then.some((effect) => effect.kind !== "mind" && effect.fluent === clash));
  const fields = { rules: listNames(rules), fact: wordsOf(draftOf(g.fluents, clash)).name };
  return diagnose("rules-contradict", rules[0]?.origin ?? null, fields);
}

function describeCircle(applying: readonly GroundRule[]): Diagnostic {
  return diagnose("rules-run-in-circles", applying[0]?.origin ?? null, { rules: listNames(applying) });
}
