import { diagnose, type Span, unreachable } from "../base/index.js";
import type { ActionId, BoundQuestion, RuleId, StartBelief } from "../world/index.js";
import { groundCondition } from "./conditions.js";
import { nameClaim } from "./done.js";
import { groundEffects, groundSaying } from "./effects.js";
import { always } from "./expressions.js";
import { draftOf, type FluentDraft, wordsOf } from "./fluents.js";
import { emptyEnv, type Grounding, mindOf } from "./grounding.js";
import { holds, liesIn, readStart } from "./holding.js";
import { readGap } from "./knowledge.js";
import { ensureHappeningKnown, ensureRuleKnown } from "./known.js";
import { listSaidEvents } from "./minds.js";
import type { FluentId, GroundBelief, GroundEffect, MindId, MindWrite } from "./program.js";
import { forgetGap, learnGap, listGapFluents, type Standing } from "./telling.js";
import { isClaim } from "./walk.js";

/** What the text says of minds at the start: first who knows or believes in which rule, then in the order of the text. */
export function groundBeliefs(g: Grounding): readonly GroundBelief[] {
  return [...listKnowers(g), ...g.model.beliefs.flatMap((belief) => groundBelief(g, belief))];
}

function listKnowers(g: Grounding): readonly GroundBelief[] {
  const rules = g.model.rules.map((rule, id) => ({
    ...rule,
    known: ensureRuleKnown(g, id as RuleId),
  }));
  const happenings = g.model.actions.map((action, id) => ({
    ...action,
    known: action.kind === "happening" ? ensureHappeningKnown(g, id as ActionId) : null,
  }));
  return [...rules, ...happenings].flatMap(({ known, knownTo, span }) => {
    if (known === null || knownTo.kind === "everyone") return [];
    return knownTo.who.flatMap((entity) => {
      const mind = mindOf(g, entity);
      return mind === null
        ? []
        : [{ who: [mind], write: { kind: "believe", fluent: known.id, value: 1 } as const, origin: span }];
    });
  });
}

function groundBelief(g: Grounding, belief: StartBelief): readonly GroundBelief[] {
  const who = belief.who.flatMap((entity) => mindOf(g, entity) ?? []);
  if (who.length < belief.who.length) return [];
  const origin = belief.span;
  const standing: Standing = { when: always, minds: who };
  switch (belief.kind) {
    case "believes": {
      const effects = groundSaying(g, belief.that, emptyEnv, who);
      return toBeliefs(g, effects, origin).map((one) => (belief.mustBeSo && who.length === 1 ? holdTo(g, one, origin) : one));
    }
    case "knows": {
      const gap = readGap(g, belief.gap, emptyEnv, groundCondition);
      if (who.length === 1) return toBeliefs(g, learnGap(g, standing, gap), origin);
      return listGapFluents(g, gap).map((fluent) => ({ who, write: { kind: "whatever is so", fluent }, origin }));
    }
    case "no idea":
      return toBeliefs(g, forgetGap(g, standing, readGap(g, belief.gap, emptyEnv, groundCondition)), origin);
    case "rule": {
      const known = ensureRuleKnown(g, belief.rule);
      return known === null ? [] : [{ who, write: { kind: "believe", fluent: known.id, value: 1 }, origin }];
    }
    default:
      return unreachable(belief);
  }
}

interface Said {
  readonly who: readonly MindId[];
  readonly write: MindWrite;
  readonly origin: Span;
}

/** Effects on minds as what is so at the start: their conditions are judged by the start. */
function toBeliefs(g: Grounding, effects: readonly GroundEffect[], origin: Span): readonly Said[] {
  return effects.flatMap((effect) => {
    if (effect.kind !== "mind" || (effect.when !== null && !holds(g, effect.when, readStart(g)))) return [];
    return [{ who: effect.who, write: effect.write, origin }];
  });
}

/** What is known must be so: a contradiction is reported. Who knows in which place a thing is knows where in it. */
function holdTo(g: Grounding, said: Said, span: Span): Said {
  const { write } = said;
  if (write.kind !== "believe" && write.kind !== "rule out") return said;
  const draft = draftOf(g.fluents, write.fluent);
  const isSo = draft.start === write.value;
  if (isSo === (write.kind === "believe")) return said;
  if (write.kind === "believe" && liesWithin(g, draft, write.value))
    return { ...said, write: { kind: "learn", fluent: draft.id } };
  const { name, sentences, denials } = wordsOf(draft);
  const claimed = write.kind === "believe" ? sentences[write.value] : denials[write.value];
  g.problems.push(
    diagnose("contradicting-start", span, { fact: name, first: sentences[draft.start] ?? "?", second: claimed ?? "?" }),
  );
  return said;
}

function liesWithin(g: Grounding, draft: FluentDraft, value: number): boolean {
  const place = g.fluents.holders[value];
  return draft.locates !== null && place !== undefined && liesIn(g, draft.locates, place, readStart(g));
}

/**
 * Marks all facts that other versions of the world speak of, so that they are never taken for constant, and keeps the fact
 * sentences that named events carry. Returns the fluents that other versions change.
 */
export function pinNamedFacts(g: Grounding, questions: readonly BoundQuestion[]): readonly FluentId[] {
  const effects: GroundEffect[] = [];
  const beliefs: GroundBelief[] = [];
  for (const change of g.model.whatIfs.flatMap((whatIf) => whatIf.changes)) {
    if (change.kind === "start") effects.push(...(groundEffects(g, [change.effect], emptyEnv) ?? []));
    if (change.kind === "belief") beliefs.push(...groundBelief({ ...g, problems: [] }, change.belief));
  }
  for (const question of questions) {
    if (question.kind === "effect") effects.push(...(groundEffects(g, question.effects, emptyEnv) ?? []));
  }
  for (const event of listSaidEvents(g.model, questions)) {
    for (const role of event.roles) if (isClaim(role)) nameClaim(g, groundCondition(g, role.that, emptyEnv));
  }
  const writes = [
    ...effects.flatMap((effect) => (effect.kind === "mind" ? [effect.write] : [])),
    ...beliefs.map((belief) => belief.write),
  ];
  const facts = effects.flatMap((effect) => (effect.kind === "mind" ? [] : [effect.fluent]));
  return [...facts, ...writes.flatMap((write) => ("fluent" in write ? [write.fluent] : []))];
}
