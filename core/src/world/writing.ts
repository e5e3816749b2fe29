import { writeKinds } from "./kinds.js";
import type { FactDomain, PatternPart, Role } from "./model.js";
import type { Registry } from "./scope.js";
import type { Claim, Condition, Effect, Gap, Quantifier, SetValue, Term, ValueTest } from "./sentence.js";

/**
 * Meanings written out with a bracket round each name and a parenthesis round each sentence within, so that two readings of one
 * sentence can be told apart: `[Mara] believes ([Letter] is in [Chapel])`.
 */
export interface Naming {
  readonly registry: Registry;
  /** The roles of the item that the sentence stands in. */
  readonly roles: readonly Role[];
}

type Pattern = { readonly parts: readonly PatternPart[]; readonly roles: readonly Role[]; readonly domain?: FactDomain };

/** A pattern as declared: `[person] trusts [person]`. */
export function describePattern(pattern: Pattern, registry: Registry): string {
  return fillPattern(
    pattern,
    (role) => {
      const { name, kind } = pattern.roles[role] ?? { name: "?", kind: "fact" };
      const kindName = kind === "fact" ? "fact" : (registry.kinds[kind]?.name ?? "?");
      return name === kindName ? `[${name}]` : `[${name}: ${kindName}]`;
    },
    `[${describeDomain(pattern.domain, registry)}]`,
  );
}

function describeDomain(domain: FactDomain | undefined, registry: Registry): string {
  if (domain === undefined || domain.kind === "truth") return "";
  if (domain.kind === "count") return `${domain.least} to ${domain.most}`;
  return `one ${writeKinds(registry, domain.kinds)}${domain.none ? " or none" : ""}`;
}

function fillPattern(pattern: Pick<Pattern, "parts">, role: (index: number) => string, value: string): string {
  const texts = pattern.parts.map((part) => (part.kind === "word" ? part.text : part.kind === "role" ? role(part.role) : value));
  return texts.join(" ").replace(/ ([,.;'!?])/gu, "$1");
}

export function describeTerm(term: Term, { registry, roles }: Naming): string {
  switch (term.kind) {
    case "entity":
      return `[${registry.entities[term.entity]?.name ?? "?"}]`;
    case "role":
      return `[${roles[term.role]?.name ?? "?"}]`;
    case "bound":
      return `[#${term.index}]`;
    case "here":
      return "[here]";
    case "none":
      return "[none]";
  }
}

export function describeCondition(condition: Condition, naming: Naming): string {
  const term = (one: Term): string => describeTerm(one, naming);
  const inner = (one: Condition): string => `(${describeCondition(one, naming)})`;
  const kindName = (kind: number): string => naming.registry.kinds[kind]?.name ?? "?";
  switch (condition.kind) {
    case "all":
      return condition.of.map(inner).join(" and ");
    case "any":
      return condition.of.map(inner).join(" or ");
    case "not":
      return `not ${inner(condition.of)}`;
    case "fact":
      return describeFact(condition, naming);
    case "in":
      return `${term(condition.what)} is in ${term(condition.where)}`;
    case "with":
      return `${term(condition.left)} is with ${term(condition.right)}`;
    case "same":
      return `${term(condition.left)} is the same as ${term(condition.right)}`;
    case "is a":
      return `${term(condition.what)} is of kind ${kindName(condition.of)}`;
    case "trait":
      return `${term(condition.what)} has the trait "${condition.trait}"`;
    case "quantified":
      return `${describeQuantifier(condition.quantifier)} ${kindName(condition.over)} ${inner(condition.of)}`;
    default:
      return describeFurther(condition, naming);
  }
}

type Further = Exclude<
  Condition,
  { readonly kind: "all" | "any" | "not" | "fact" | "in" | "with" | "same" | "is a" | "trait" | "quantified" }
>;

function describeFurther(condition: Further, naming: Naming): string {
  const term = (one: Term): string => describeTerm(one, naming);
  switch (condition.kind) {
    case "road":
      return `a road from ${term(condition.from)} to ${term(condition.to)}`;
    case "time":
      return `it is ${writeMinute(condition.minute, condition.daily)} or later`;
    case "touches":
      return `${term(condition.who)} touches ${condition.what === null ? "anything" : term(condition.what)}`;
    case "done":
      return `done: ${describeEvent(condition, naming)}`;
    case "believes":
    case "knows":
      return `${term(condition.who)} ${condition.kind} (${describeCondition(condition.that, naming)})`;
    case "knows gap":
      return `${term(condition.who)} knows ${describeGap(condition.gap, naming)}`;
    case "no idea":
      return `${term(condition.who)} has no idea ${describeGap(condition.gap, naming)}`;
    case "knows rule":
      return `${term(condition.who)} knows rule "${naming.registry.rules[condition.rule] ?? "?"}"`;
    case "claim":
      return `[${naming.roles[condition.role]?.name ?? "?"}] is so`;
  }
}

function describeFact(condition: Condition & { readonly kind: "fact" }, naming: Naming): string {
  const fact = naming.registry.facts[condition.fact];
  if (fact === undefined) return "?";
  const value = condition.value === null ? "" : describeValue(condition.value, naming);
  return fillPattern(fact, (role) => describeTerm(condition.roles[role] ?? { kind: "none" }, naming), value);
}

function describeValue(value: ValueTest, naming: Naming): string {
  return value.kind === "is"
    ? describeTerm(value.term, naming)
    : `${value.comparison === "=" ? "" : `${value.comparison} `}${value.number}`;
}

function describeQuantifier(quantifier: Quantifier): string {
  return quantifier.kind === "at least" ? `at least ${quantifier.number}` : quantifier.kind;
}

function writeMinute(minute: number, daily: boolean): string {
  const day = Math.floor(minute / 1440) + 1;
  const clock = `${String(Math.floor((minute % 1440) / 60)).padStart(2, "0")}:${String(minute % 60).padStart(2, "0")}`;
  return daily ? `${clock} every day` : `${clock} on day ${day}`;
}

export function describeEvent(
  event: { readonly action: number; readonly roles: readonly (Term | Claim)[] },
  naming: Naming,
): string {
  const pattern = naming.registry.events[event.action];
  if (pattern === undefined) return "?";
  return fillPattern(
    pattern,
    (role) => {
      const filler = event.roles[role] ?? { kind: "none" };
      return filler.kind === "claim sentence" ? `(${describeCondition(filler.that, naming)})` : describeTerm(filler, naming);
    },
    "",
  );
}

export function describeGap(gap: Gap, naming: Naming): string {
  switch (gap.kind) {
    case "value": {
      const fact = naming.registry.facts[gap.fact];
      return fact === undefined
        ? "?"
        : `what: ${fillPattern(fact, (role) => describeTerm(gap.roles[role] ?? { kind: "none" }, naming), "…")}`;
    }
    case "whether":
      return `whether (${describeCondition(gap.that, naming)})`;
    case "each":
      return `which ${naming.registry.kinds[gap.over]?.name ?? "?"} (${describeCondition(gap.that, naming)})`;
  }
}

export function describeEffect(effect: Effect, naming: Naming): string {
  switch (effect.kind) {
    case "set":
      return describeSet(effect, naming);
    case "if":
      return `if (${describeCondition(effect.when, naming)}): ${effect.then.map((then) => describeEffect(then, naming)).join(", ")}`;
    case "each":
      return `each ${naming.registry.kinds[effect.over]?.name ?? "?"} (${describeEffect(effect.then, naming)})`;
    case "believes":
      return `${describeTerm(effect.who, naming)} believes (${describeEffect(effect.that, naming)})`;
    case "learns":
      return `${describeTerm(effect.who, naming)} learns ${describeGap(effect.gap, naming)}`;
    case "no idea":
      return `${describeTerm(effect.who, naming)} has no idea ${describeGap(effect.gap, naming)}`;
    case "learns rule":
      return `${describeTerm(effect.who, naming)} learns rule "${naming.registry.rules[effect.rule] ?? "?"}"`;
    case "claim":
      return `[${naming.roles[effect.role]?.name ?? "?"}]`;
  }
}

function describeSet(effect: Effect & { readonly kind: "set" }, naming: Naming): string {
  const fact = naming.registry.facts[effect.fact];
  if (fact === undefined) return "?";
  const sentence = fillPattern(
    fact,
    (role) => describeTerm(effect.roles[role] ?? { kind: "none" }, naming),
    describeSetValue(effect.value, naming),
  );
  return effect.value.kind === "not term" || (effect.value.kind === "truth" && !effect.value.so) ? `not (${sentence})` : sentence;
}

function describeSetValue(value: SetValue, naming: Naming): string {
  switch (value.kind) {
    case "truth":
      return "";
    case "term":
    case "not term":
      return describeTerm(value.term, naming);
    case "count":
      return String(value.number);
    case "add":
      return value.number < 0 ? `${-value.number} fewer` : `${value.number} more`;
  }
}
