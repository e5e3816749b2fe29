import type { EventDraft } from "./events.js";
import { keyOf, listReads, makeIs, makeNot, visitExpression } from "./expressions.js";
import { writeAnyTruth } from "./fluent-words.js";
import { draftOf, ensureTruth, type FluentDraft } from "./fluents.js";
import { type Grounding, isPersona } from "./grounding.js";
import { isPlaceSort } from "./kindred.js";
import type { EntityIndex, Expression, GroundBelief, GroundRule, Value } from "./program.js";

/**
 * The fact sentences that can fill a `fact` role: those that a text puts there, those that some condition reads, and what the text
 * says of minds at the start, denials too. Only single facts of the world; nothing of our own, and nothing about personas unless
 * a text says it.
 */
export function listClaims(g: Grounding, reads: readonly Expression[], beliefs: readonly GroundBelief[]): readonly Expression[] {
  const found = new Map(g.namedClaims);
  const add = (claim: Expression): void => {
    const key = keyOf(claim);
    if (!found.has(key)) found.set(key, claim);
  };
  for (const read of reads) visitExpression(read, (part) => listAtoms(g, part).forEach(add));
  for (const { write } of beliefs) {
    if (write.kind === "believe") saysOf(g, draftOf(g.fluents, write.fluent), write.value).forEach(add);
    if (write.kind === "rule out") saysOf(g, draftOf(g.fluents, write.fluent), write.value).map(makeNot).forEach(add);
  }
  return [...found.values()];
}

/** The fact sentences that one part of a condition reads. Who asks where something is can be told any place. */
function listAtoms(g: Grounding, part: Expression): readonly Expression[] {
  if (part.op === "in place") return isPersona(g, part.entity) ? [] : [part];
  if (part.op === "is") return saysOf(g, draftOf(g.fluents, part.fluent), part.value);
  if (part.op !== "aware") return [];
  const draft = draftOf(g.fluents, part.fluent);
  if (part.value !== null) return saysOf(g, draft, part.value);
  if (draft.domain.kind === "truth") return saysOf(g, draft, 1);
  return draft.domain.kind === "entity" ? draft.domain.values.flatMap((_, value) => saysOf(g, draft, value)) : [];
}

/** The sentence that a fluent has a value, in the form that conditions have; none for fluents that are not spoken of. */
function saysOf(g: Grounding, draft: FluentDraft, value: Value): readonly Expression[] {
  if (draft.hidden || draft.roles.some((entity) => isPersona(g, entity))) return [];
  if (draft.domain.kind === "truth") return [value === 1 ? makeIs(draft.id, 1) : makeNot(makeIs(draft.id, 1))];
  const place = draft.locates === null ? undefined : g.fluents.holders[value];
  if (draft.locates === null || place === undefined || !isPlaceSort(g.kindred.sorts[place])) return [makeIs(draft.id, value)];
  return [{ op: "in place", entity: draft.locates, place }];
}

/** The conditions that an author wrote for an event, but those about personas. Where the actor is, is not asked by the author. */
export function listEventReads({ event, env }: EventDraft): readonly Expression[] {
  if (event.phantom && event.actor !== null) return [];
  const first = event.needs[0]?.when;
  const isHere = env.here !== null && first?.op === "in place" && first.entity === env.roles[0] && first.place === env.here;
  return [
    ...event.needs.slice(isHere ? 1 : 0).map((need) => need.when),
    ...(event.while === null ? [] : [event.while.when]),
    ...(event.due?.kind === "condition" ? [event.due.when] : []),
    ...[...event.atOnce, ...event.then].flatMap((effect) => effect.when ?? []),
  ];
}

export function listRuleReads(rules: readonly GroundRule[]): readonly Expression[] {
  return rules.flatMap((rule) => [rule.when, ...rule.then.flatMap((effect) => effect.when ?? [])]);
}

/** Whether a fact sentence is about one of these: it fills a hole of it, or is what is said to be somewhere. */
export function isAbout(g: Grounding, claim: Expression, about: readonly EntityIndex[]): boolean {
  const { fluents, located } = listReads(claim);
  const drafts = fluents.map((fluent) => draftOf(g.fluents, fluent));
  const isProbe = located.length === 0 && drafts.every((draft) => draft.hidden);
  return isProbe || [...located, ...drafts.flatMap((draft) => draft.roles)].some((entity) => about.includes(entity));
}

/**
 * A fact sentence that stands for any: with it an action that takes one can be grounded to see what it reads besides. It is about
 * anything, nobody speaks of it, and it is dropped in the end, since nothing reads it.
 */
export function makeProbe(g: Grounding): Expression {
  const about = { start: 0, secret: false, hidden: true, origin: null, order: [5] };
  return makeIs(ensureTruth(g.fluents, "probe", about, writeAnyTruth("something", "nothing")).id, 1);
}
