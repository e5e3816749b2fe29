import { expandForms, type Form, type FormPart, type NounPart, noun, words } from "./forms.js";
import { kindIds } from "./kinds.js";

/** The built-in sentences besides the built-in facts. */
export type PreludeKey =
  | "nowhere"
  | "has"
  | "with"
  | "here"
  | "same"
  | "is a"
  | "trait"
  | "touches"
  | "touches anything"
  | "road"
  | "believes"
  | "knows"
  | "knows gap"
  | "learns"
  | "learns gap"
  | "no idea"
  | "knows rule"
  | "learns rule";

export interface PreludeForms {
  readonly key: PreludeKey;
  /** As a person would write it, for messages. */
  readonly sentence: string;
  readonly forms: readonly Form[];
}

const { entity, place, thing, container, person } = kindIds;

/** Where something can be. */
export const holderKinds = [place, container, person] as const;

const named: NounPart = { ...noun(thing), named: true };

/** Not in this list: what clashes with no declared pattern because the reader prefers that (`X is TRAIT`), or compares apart (`X is Y`). */
const clashing: readonly PreludeForms[] = [
  say("nowhere", "X is nowhere", [noun(thing), ...words("is nowhere")]),
  say("has", "X has Y", [noun(...holderKinds), ...words("has"), noun(thing)]),
  say("with", "X is with Y", [noun(thing), ...words("is with"), noun(thing)]),
  say("here", "X is here", [noun(entity), ...words("is here")]),
  say(
    "is a",
    "X is a KIND",
    [noun(entity), ...words("is a"), { kind: "kind" }],
    [noun(entity), ...words("is an"), { kind: "kind" }],
  ),
  say("touches", "X touches Y", [noun(thing), ...words("touches"), named]),
  touchAnything(),
  sayRoad(),
  say("believes", "X believes SENTENCE", tell("believes"), tell("believes that")),
  say("knows", "X knows SENTENCE", tell("knows"), tell("knows that")),
  say("knows gap", "X knows where Y is", [noun(person), ...words("knows"), { kind: "gap" }]),
  say("learns", "X learns SENTENCE", tell("learns"), tell("learns that")),
  say("learns gap", "X learns where Y is", [noun(person), ...words("learns"), { kind: "gap" }]),
  onlySaid(say("no idea", "X has no idea where Y is", [noun(person), ...words("has no idea"), { kind: "gap" }])),
  say("knows rule", "X knows rule NAME", [noun(person), ...words("knows rule"), { kind: "rule" }]),
  say("learns rule", "X learns rule NAME", [noun(person), ...words("learns rule"), { kind: "rule" }]),
];

const all: readonly PreludeForms[] = [
  ...clashing,
  say("same", "X is Y", [noun(entity), ...words("is"), noun(entity)]),
  say(
    "trait",
    "X is TRAIT",
    [noun(entity), ...words("is"), { kind: "trait" }],
    [noun(entity), ...words("is a"), { kind: "trait" }],
    [noun(entity), ...words("is an"), { kind: "trait" }],
    [noun(entity), ...words("has"), { kind: "trait" }],
  ),
];

/** The built-in sentences that a declared fact must not be taken for. */
export function listPreludeForms(): readonly PreludeForms[] {
  return clashing;
}

/** All built-in sentences but those that are facts. */
export function listAllPreludeForms(): readonly PreludeForms[] {
  return all;
}

function say(key: PreludeKey, sentence: string, ...parts: readonly (readonly FormPart[])[]): PreludeForms {
  return { key, sentence, forms: parts.flatMap((one) => expandForms(one)) };
}

function tell(verb: string): FormPart[] {
  return [noun(person), ...words(verb), { kind: "sentence" }];
}

function onlySaid(prelude: PreludeForms): PreludeForms {
  return { ...prelude, forms: prelude.forms.filter((form) => form.so) };
}

/** `X touches anything` and `X touches nothing`. */
function touchAnything(): PreludeForms {
  const anything = ["anything", "something"].flatMap((word) => expandForms([noun(thing), ...words(`touches ${word}`)]));
  const nothing = expandForms([noun(thing), ...words("touches nothing")]).map((form) => ({ ...form, so: !form.so }));
  return { key: "touches anything", sentence: "X touches anything", forms: [...anything, ...nothing] };
}

function sayRoad(): PreludeForms {
  const way: FormPart[] = [...words("road from"), noun(place), ...words("to"), noun(place)];
  const form = (opening: string, so: boolean): Form => ({ parts: [...words(opening), ...way], so, verbAt: -1 });
  const forms = ["a", "there is a"].map((opening) => form(opening, true));
  return {
    key: "road",
    sentence: "a road from X to Y",
    forms: [...forms, ...["no", "there is no"].map((opening) => form(opening, false))],
  };
}
