import { unreachable } from "../base/index.js";
import { draftOf, wordsOf } from "./fluents.js";
import type { Grounding } from "./grounding.js";
import { nameOf } from "./kindred.js";
import { writeMinute } from "./names.js";
import type { EntityIndex, Expression, MindId } from "./program.js";

/** The sentence of an expression as a person would say it. */
export function describe(g: Grounding, expression: Expression): string {
  switch (expression.op) {
    case "constant":
      return expression.value ? "it is so" : "it is not so";
    case "is":
      return wordsOf(draftOf(g.fluents, expression.fluent)).sentences[expression.value] ?? "?";
    case "at least":
      return describeCount(g, expression, "at least");
    case "with":
      return `${name(g, expression.left)} is with ${name(g, expression.right)}`;
    case "in place":
      return `${name(g, expression.entity)} is in ${name(g, expression.place)}`;
    case "not":
      return deny(g, expression.of);
    case "all":
      return expression.of.map((part) => describe(g, part)).join(", ");
    case "any":
      return expression.of.map((part) => describe(g, part)).join(" or ");
    case "count":
      return `at least ${expression.number} of: ${expression.of.map((part) => describe(g, part)).join("; ")}`;
    case "time":
      return `it is ${writeMinute(expression.minute, expression.daily)} or later`;
    case "believes":
    case "knows":
    case "aware":
    case "knows whether":
    case "no idea":
      return describeHeld(g, expression, true);
    default:
      return unreachable(expression);
  }
}

/** The sentence of the expression's not being so. */
function deny(g: Grounding, expression: Expression): string {
  switch (expression.op) {
    case "is":
      return wordsOf(draftOf(g.fluents, expression.fluent)).denials[expression.value] ?? "?";
    case "at least":
      return describeCount(g, expression, "fewer than");
    case "with":
      return `${name(g, expression.left)} is not with ${name(g, expression.right)}`;
    case "in place":
      return `${name(g, expression.entity)} is not in ${name(g, expression.place)}`;
    case "time":
      return `it is before ${writeMinute(expression.minute, expression.daily)}`;
    case "believes":
    case "knows":
    case "aware":
    case "knows whether":
    case "no idea":
      return describeHeld(g, expression, false);
    default:
      return `not so: ${describe(g, expression)}`;
  }
}

type Held = Extract<Expression, { op: "believes" | "knows" | "aware" | "knows whether" | "no idea" }>;

function describeHeld(g: Grounding, held: Held, so: boolean): string {
  const who = nameMind(g, held.who);
  switch (held.op) {
    case "believes":
      return `${who} ${so ? "believes" : "does not believe"} ${describe(g, held.that)}`;
    case "knows":
      return `${who} ${so ? "knows" : "does not know"} ${describe(g, held.that)}`;
    case "knows whether":
      return `${who} ${so ? "knows" : "does not know"} whether ${describe(g, held.that)}`;
    case "aware":
      return `${who} ${so ? "knows" : "does not know"} ${describeAsked(g, held)}`;
    case "no idea":
      return `${who} has ${so ? "no" : "an"} idea ${describeAsked(g, { ...held, value: null })}`;
    default:
      return unreachable(held);
  }
}

/** `where Letter is`, `whether it is day`, `what is so of: Oda is seen as …`. */
function describeAsked(g: Grounding, asked: Pick<Extract<Expression, { op: "aware" }>, "fluent" | "value">): string {
  const draft = draftOf(g.fluents, asked.fluent);
  const { name: open, sentences } = wordsOf(draft);
  if (asked.value !== null) return `whether ${sentences[asked.value] ?? "?"}`;
  if (draft.locates !== null) return `where ${name(g, draft.locates)} is`;
  return draft.domain.kind === "truth" ? `whether ${open}` : `what is so of: ${open}`;
}

function describeCount(g: Grounding, of: Extract<Expression, { op: "at least" }>, words: string): string {
  const draft = draftOf(g.fluents, of.fluent);
  const least = draft.domain.kind === "count" ? draft.domain.least : 0;
  return wordsOf(draft).name.replace("…", `${words} ${least + of.value}`);
}

function name(g: Grounding, entity: EntityIndex): string {
  return nameOf(g.model, entity);
}

export function nameMind(g: Grounding, mind: MindId): string {
  return name(g, g.minds.indexOf(mind));
}
