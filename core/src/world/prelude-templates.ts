import type { Span } from "../base/index.js";
import type { Filled } from "./compose.js";
import { isKindOf, kindIds, meetKinds } from "./kinds.js";
import { listAllPreludeForms, type PreludeForms, type PreludeKey } from "./prelude-forms.js";
import { preludeFacts } from "./prelude-sentences.js";
import type { Condition, Effect, Gap, SetValue, Term } from "./sentence.js";
import type { Template } from "./template.js";
import type { View } from "./views.js";

/** The built-in sentences, besides those that are facts, with what they mean. */
export function makePreludeTemplates(): Template[] {
  return listAllPreludeForms().map(makePreludeTemplate);
}

function makePreludeTemplate(prelude: PreludeForms): Template {
  return {
    sentence: prelude.sentence,
    forms: prelude.forms,
    trait: prelude.key === "trait",
    askValue: () => null,
    conditionInside: prelude.key !== "believes",
    condition: (filled, view) => tests[prelude.key](filled, view),
    effect: (filled, so, span, view) => effects[prelude.key]?.(filled, so, span, view) ?? null,
  };
}

function termAt(filled: readonly Filled[], index: number): Term {
  const one = filled[index];
  return one?.kind === "term" ? one.term : { kind: "none" };
}

type Test = (filled: readonly Filled[], view: View) => Condition | null;

const tests: Readonly<Record<PreludeKey, Test>> = {
  nowhere: (filled) => ({
    kind: "fact",
    fact: preludeFacts.location,
    roles: [termAt(filled, 0)],
    value: { kind: "is", term: { kind: "none" } },
  }),
  has: (filled) => ({ kind: "in", what: termAt(filled, 1), where: termAt(filled, 0) }),
  with: testWith,
  here: (filled, view) => testHere(filled[0], view),
  same: (filled, view) => testSame(filled[0], filled[1], view),
  "is a": (filled) => (filled[1]?.kind === "kind" ? { kind: "is a", what: termAt(filled, 0), of: filled[1].of } : null),
  trait: (filled) => (filled[1]?.kind === "trait" ? { kind: "trait", what: termAt(filled, 0), trait: filled[1].trait } : null),
  touches: (filled) => ({ kind: "touches", who: termAt(filled, 0), what: termAt(filled, 1) }),
  "touches anything": (filled) => ({ kind: "touches", who: termAt(filled, 0), what: null }),
  road: (filled) => ({ kind: "road", from: termAt(filled, 0), to: termAt(filled, 1) }),
  believes: (filled) =>
    filled[1]?.kind === "condition" ? { kind: "believes", who: termAt(filled, 0), that: filled[1].of } : null,
  knows: (filled) => (filled[1]?.kind === "condition" ? { kind: "knows", who: termAt(filled, 0), that: filled[1].of } : null),
  "knows gap": (filled) => (filled[1]?.kind === "gap" ? { kind: "knows gap", who: termAt(filled, 0), gap: filled[1].gap } : null),
  "no idea": (filled) => (filled[1]?.kind === "gap" ? { kind: "no idea", who: termAt(filled, 0), gap: filled[1].gap } : null),
  "knows rule": (filled) =>
    filled[1]?.kind === "rule" ? { kind: "knows rule", who: termAt(filled, 0), rule: filled[1].rule } : null,
  learns: () => null,
  "learns gap": () => null,
  "learns rule": () => null,
};

/** Nobody is meant to be with himself: `no one is with Mara` speaks of the others. */
function testWith(filled: readonly Filled[]): Condition {
  const left = termAt(filled, 0);
  const right = termAt(filled, 1);
  const together: Condition = { kind: "with", left, right };
  const others = filled.some((one) => one.kind === "term" && one.quantifier !== null && one.quantifier !== "every");
  return others ? { kind: "all", of: [together, { kind: "not", of: { kind: "same", left, right } }] } : together;
}

/** A place is here if it is this place; anything else, if it is in it. */
function testHere(what: Filled | undefined, view: View): Condition | null {
  if (!view.scope.here || what?.kind !== "term") return null;
  const here: Term = { kind: "here" };
  const isPlace = what.of !== null && isKindOf(view.registry, what.of, kindIds.place);
  return isPlace ? { kind: "same", left: what.term, right: here } : { kind: "in", what: what.term, where: here };
}

/** What can never be the same is no sentence; a lenient reader takes it, in order to complain of it. */
function testSame(left: Filled | undefined, right: Filled | undefined, view: View): Condition | null {
  if (left?.kind !== "term" || right?.kind !== "term" || left.term.kind === "none" || right.term.kind === "none") return null;
  const possible = view.lenient || left.of === null || right.of === null || meetKinds(view.registry, left.of, right.of) !== null;
  return possible ? { kind: "same", left: left.term, right: right.term } : null;
}

type Make = (filled: readonly Filled[], so: boolean, span: Span, view: View) => readonly Effect[] | null;

/** Built-in sentences that say what becomes so; the others only say what is. */
const effects: Readonly<Partial<Record<PreludeKey, Make>>> = {
  nowhere: (filled, so, span) => (so ? [locate(termAt(filled, 0), { kind: "term", term: { kind: "none" } }, span)] : null),
  has: (filled, so, span) => [locate(termAt(filled, 1), { kind: so ? "term" : "not term", term: termAt(filled, 0) }, span)],
  here: (filled, so, span, view) => {
    const where = testHere(filled[0], view);
    return where?.kind === "in" ? [locate(where.what, { kind: so ? "term" : "not term", term: where.where }, span)] : null;
  },
  believes: (filled, so, span) => {
    const that = filled[1];
    if (!so || that?.kind !== "effects") return null;
    return that.of.map((effect) => ({ kind: "believes", who: termAt(filled, 0), that: effect, span }));
  },
  knows: learnWhether,
  learns: learnWhether,
  "knows gap": learn,
  "learns gap": learn,
  "no idea": (filled, _so, span) =>
    filled[1]?.kind === "gap" ? [{ kind: "no idea", who: termAt(filled, 0), gap: filled[1].gap, span }] : null,
  "knows rule": learnRule,
  "learns rule": learnRule,
};

function locate(what: Term, value: SetValue, span: Span): Effect {
  return { kind: "set", fact: preludeFacts.location, roles: [what], value, span };
}

/** Each `knows` inside a belief says twice as much as the sentence in it; nobody means more than this. */
const mostSayings = 32;

/** To know that S is to learn whether S; inside somebody's belief it is that S, and that he believes it. */
function learnWhether(filled: readonly Filled[], so: boolean, span: Span): readonly Effect[] | null {
  const who = termAt(filled, 0);
  const that = filled[1];
  if (!so) return null;
  if (that?.kind === "effects" && that.of.length > mostSayings) return null;
  if (that?.kind === "effects")
    return [...that.of, ...that.of.map((effect): Effect => ({ kind: "believes", who, that: effect, span }))];
  if (that?.kind !== "condition") return null;
  const gap: Gap = { kind: "whether", that: that.of };
  return [{ kind: "learns", who, gap, span }];
}

function learn(filled: readonly Filled[], so: boolean, span: Span): readonly Effect[] | null {
  return so && filled[1]?.kind === "gap" ? [{ kind: "learns", who: termAt(filled, 0), gap: filled[1].gap, span }] : null;
}

function learnRule(filled: readonly Filled[], so: boolean, span: Span): readonly Effect[] | null {
  return so && filled[1]?.kind === "rule" ? [{ kind: "learns rule", who: termAt(filled, 0), rule: filled[1].rule, span }] : null;
}
