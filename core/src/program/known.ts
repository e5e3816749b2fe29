import type { Span } from "../base/index.js";
import type { ActionId, KnownTo, RuleId } from "../world/index.js";
import { writeAnyTruth } from "./fluent-words.js";
import { ensureTruth, type FluentDraft } from "./fluents.js";
import type { Grounding } from "./grounding.js";

/**
 * The hidden fluent that says in whose picture a rule counts; null for a rule that everybody reckons with. In the world it is true
 * where the rule is really so. It is secret: nobody has any idea of it but those who know the rule or believe in it.
 */
export function ensureRuleKnown(g: Grounding, rule: RuleId): FluentDraft | null {
  const schema = g.model.rules[rule];
  return schema === undefined ? null : ensureKnown(g, `rule ${rule}`, [2, rule], schema);
}

/** The same for a happening that not everybody reckons with. */
export function ensureHappeningKnown(g: Grounding, action: ActionId): FluentDraft | null {
  const schema = g.model.actions[action];
  return schema === undefined ? null : ensureKnown(g, `happening ${action}`, [3, action], schema);
}

interface Knowable {
  readonly name: string;
  readonly knownTo: KnownTo;
  readonly span: Span;
}

function ensureKnown(g: Grounding, key: string, order: readonly number[], { name, knownTo, span }: Knowable): FluentDraft | null {
  if (knownTo.kind === "everyone") return null;
  const start = knownTo.kind === "believedBy" ? 0 : 1;
  const words = writeAnyTruth(`the rule holds: ${name}`, `the rule does not hold: ${name}`);
  return ensureTruth(g.fluents, key, { start, secret: true, hidden: true, origin: span, order }, words);
}

/** The hidden fluent of a happening that waits on a condition: true from its occurring until the condition ceases. */
export function ensureSpent(g: Grounding, action: ActionId, roles: readonly number[], name: string): FluentDraft {
  const origin = g.model.actions[action]?.span ?? null;
  const words = writeAnyTruth(`this has happened: ${name}`, `this has not happened: ${name}`);
  const about = { start: 0, secret: false, hidden: true, origin, order: [4, action, ...roles] };
  return ensureTruth(g.fluents, `spent ${action}:${roles.join()}`, about, words);
}
