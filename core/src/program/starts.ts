import { diagnose, type Span } from "../base/index.js";
import type { StartFact } from "../world/index.js";
import { groundSaying } from "./effects.js";
import { closeStarts, draftOf, ensureFact, type FluentDraft, sizeOf, wordsOf } from "./fluents.js";
import { emptyEnv, type Grounding, resolveTerm } from "./grounding.js";
import type { GroundEffect } from "./program.js";
import { visitEffect } from "./walk.js";

/** Gives every fluent that the text speaks of at the start its value, and reports starts that disagree or leave their bounds. */
export function groundStarts(g: Grounding): void {
  for (const start of g.model.starts) {
    checkBounds(g, start);
    for (const effect of groundSaying(g, start.effect, emptyEnv, [])) applyStart(g, effect, start.span);
  }
  closeStarts(g.fluents);
}

function checkBounds(g: Grounding, start: StartFact): void {
  visitEffect(start.effect, (part) => {
    if (part.kind !== "set" || part.value.kind !== "count") return;
    const roles = part.roles.map((role) => resolveTerm(role, emptyEnv));
    const draft = ensureFact(g.fluents, part.fact, roles);
    if (draft?.domain.kind !== "count") return;
    const value = part.value.number;
    if (value >= draft.domain.least && value <= draft.domain.most) return;
    g.problems.push(diagnose("starts-past-bounds", start.span, { fact: wordsOf(draft).name, value }));
  });
}

function applyStart(g: Grounding, effect: GroundEffect, span: Span): void {
  if (effect.kind === "mind") return;
  const draft = draftOf(g.fluents, effect.fluent);
  if (effect.kind === "set") setStart(g, draft, effect.value, span);
  if (effect.kind === "unset") {
    if (draft.said && draft.start === effect.value) reportDenied(g, draft, effect.value, span);
    draft.denied.add(effect.value);
  }
  if (effect.kind === "add") {
    draft.start = Math.max(0, Math.min(sizeOf(draft.domain) - 1, draft.start + effect.number));
    draft.said = true;
  }
}

function setStart(g: Grounding, draft: FluentDraft, value: number, span: Span): void {
  const { name, sentences } = wordsOf(draft);
  if (draft.denied.has(value)) reportDenied(g, draft, value, span);
  if (draft.said && draft.start !== value) {
    const fields = { fact: name, first: sentences[draft.start] ?? "?", second: sentences[value] ?? "?" };
    g.problems.push(diagnose("contradicting-start", span, fields));
    return;
  }
  draft.start = value;
  draft.said = true;
}

function reportDenied(g: Grounding, draft: FluentDraft, value: number, span: Span): void {
  const { name, sentences, denials } = wordsOf(draft);
  g.problems.push(
    diagnose("contradicting-start", span, { fact: name, first: sentences[value] ?? "?", second: denials[value] ?? "?" }),
  );
}
