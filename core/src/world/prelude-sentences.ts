import { kindIds, makePreludeKinds } from "./kinds.js";
import type { FactId, FactPattern } from "./model.js";
import type { Registry } from "./scope.js";

/** The facts of every world, by their numbers. */
export const preludeFacts = { location: 0 as FactId, alive: 1 as FactId, persona: 2 as FactId };

/** The built-in facts in order: where somebody or something is, who is alive, and as whom somebody is seen. */
export function makePreludeFacts(): FactPattern[] {
  return [
    {
      parts: [{ kind: "role", role: 0 }, word("is"), word("in"), { kind: "value" }],
      roles: [{ name: "thing", kind: kindIds.thing, span: null }],
      domain: { kind: "entity", kinds: [kindIds.place, kindIds.container, kindIds.person], none: true },
      openness: "open",
      visible: true,
      opposite: null,
      initially: false,
      span: null,
    },
    {
      parts: [{ kind: "role", role: 0 }, word("is"), word("alive")],
      roles: [{ name: "person", kind: kindIds.person, span: null }],
      domain: { kind: "truth" },
      openness: "open",
      visible: false,
      opposite: ["dead"],
      initially: true,
      span: null,
    },
    {
      parts: [{ kind: "role", role: 0 }, word("is"), word("seen"), word("as"), { kind: "value" }],
      roles: [{ name: "person", kind: kindIds.person, span: null }],
      domain: { kind: "entity", kinds: [kindIds.person], none: true },
      openness: "secret",
      visible: false,
      opposite: null,
      initially: false,
      span: null,
    },
  ];
}

function word(text: string): { readonly kind: "word"; readonly text: string } {
  return { kind: "word", text };
}

/** A registry in which nothing but the prelude is declared. */
export function makeRegistry(): Registry {
  return {
    kinds: makePreludeKinds(),
    entities: [],
    facts: makePreludeFacts(),
    events: [],
    rules: [],
    endings: [],
    traits: new Set(),
    problems: [],
  };
}
