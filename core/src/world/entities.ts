import { diagnose, findNearest, type Span } from "../base/index.js";
import type { Item, Token } from "../syntax/index.js";
import type { Binding } from "./binding.js";
import { type EntityHeader, readHeader, readPersona, readPronoun } from "./headers.js";
import { findKind, isKindOf, kindIds } from "./kinds.js";
import { isWord } from "./lines.js";
import type { Entity, EntityId, KindId } from "./model.js";
import { matchName } from "./names.js";
import { spanOf, writeTokens } from "./pieces.js";
import type { Registry } from "./scope.js";

/** An item about somebody, something or somewhere, with what its header says of the start. */
export interface DeclaredEntity {
  readonly entity: EntityId;
  readonly item: Item;
  readonly position: number;
  /** `in Mill`, without the `is`. */
  readonly places: readonly (readonly Token[])[];
  readonly personas: readonly (readonly Token[])[];
  /** The other words of the header that are no kind: `shaded`, `dead`. */
  readonly traits: readonly (readonly Token[])[];
}

/** What stands in a header besides the start: kinds and traits, as written. */
interface Words {
  readonly text: string;
  readonly span: Span;
  /** One header says one kind; a later one may only say more exactly what somebody is. */
  readonly header: EntityHeader;
  readonly single: boolean;
}

interface Draft {
  readonly entity: EntityId;
  readonly name: string;
  base: KindId;
  readonly headers: { readonly header: EntityHeader; readonly item: Item; readonly position: number }[];
  readonly words: Words[];
}

const bases: ReadonlyMap<string | null, KindId> = new Map([
  ["place", kindIds.place],
  ["thing", kindIds.thing],
  ["person", kindIds.person],
  ["group", kindIds.group],
]);

/**
 * Declares everybody and everything, and the kinds that headers bring in: the first plain word of a header is a kind
 * (`person Mara: human, courier`), if none of its words is one already. `settleKinds` runs when all of them are known.
 */
export function declareEntities(
  binding: Binding,
  settleKinds: (uses: ReadonlyMap<string, readonly KindId[]>) => void,
): DeclaredEntity[] {
  const { registry } = binding;
  const drafts = collectDrafts(binding);
  collectPersonas(binding);
  for (const draft of drafts) collectWords(draft, registry);
  const brought = bringKinds(drafts, registry);
  settleKinds(listUses(drafts));
  for (const draft of drafts) settleEntity(draft, registry, brought);
  return drafts.flatMap((draft) =>
    draft.headers.map(({ header, item, position }) => describe(draft, header, item, position, registry)),
  );
}

function describe(draft: Draft, header: EntityHeader, item: Item, position: number, registry: Registry): DeclaredEntity {
  const places = header.phrases.filter((phrase) => saysPlace(draft, phrase, registry));
  const personas = header.phrases.flatMap((phrase) => {
    const persona = readPersona(phrase);
    return persona === null ? [] : [persona];
  });
  const traits = header.phrases.filter((phrase) => isTrait(draft, phrase, registry));
  return { entity: draft.entity, item, position, places, personas, traits };
}

/** Gives everybody a number. A second `person Vey` adds to the first; a `place Vey` does not. */
function collectDrafts(binding: Binding): Draft[] {
  const drafts = new Map<string, Draft>();
  for (const { item, position } of binding.items) {
    const base = bases.get(item.keyword);
    const header = base === undefined ? null : readHeader(item, binding.registry);
    if (base === undefined || header === null) continue;
    const draft = drafts.get(header.name) ?? openDraft(binding.registry, header, base);
    drafts.set(header.name, draft);
    const narrower = isKindOf(binding.registry, base, draft.base) ? base : draft.base;
    if (isKindOf(binding.registry, narrower, base)) {
      draft.base = narrower;
      draft.headers.push({ header, item, position });
    } else reportChange(binding.registry, draft.name, header.span, draft.base, base);
  }
  return [...drafts.values()];
}

function openDraft(registry: Registry, header: EntityHeader, base: KindId): Draft {
  const entity = registry.entities.length as EntityId;
  registry.entities.push({ name: header.name, kind: base, traits: [], pronoun: "it", persona: false, span: header.span });
  return { entity, name: header.name, base, headers: [], words: [] };
}

/** Whoever is only ever seen: a name after `seen as` that nothing declares. */
function collectPersonas(binding: Binding): void {
  const { registry } = binding;
  const written = binding.items.flatMap(({ item }) => {
    if (!bases.has(item.keyword)) return [];
    const lines = item.lines.filter((line) => line.keyword === "seen as").map((line) => line.tokens);
    const phrases = readHeader(item, { ...registry, problems: [] })?.phrases ?? [];
    return [...phrases.map(readPersona), ...lines];
  });
  for (const tokens of written) {
    const name = tokens === null ? "" : writeTokens(tokens);
    if (
      tokens === null ||
      tokens.length === 0 ||
      !/^\p{Lu}/u.test(name) ||
      registry.entities.some((entity) => entity.name === name)
    )
      continue;
    registry.entities.push({ name, kind: kindIds.person, traits: [], pronoun: "they", persona: true, span: spanOf(tokens) });
  }
}

/** `in Mill` says where somebody is. For places, which are nowhere, it is a trait like any other. */
function saysPlace(draft: Draft, phrase: readonly Token[], registry: Registry): boolean {
  if (draft.base === kindIds.place || !isWord(phrase[0], "in")) return false;
  return matchName(phrase, 1, registry)?.length === phrase.length - 1;
}

/** Whether a phrase is a kind or a trait, and nothing about the start, nor a pronoun. */
function isWords(draft: Draft, phrase: readonly Token[], registry: Registry): boolean {
  return !saysPlace(draft, phrase, registry) && readPersona(phrase) === null && readPronoun(phrase) === null;
}

function isTrait(draft: Draft, phrase: readonly Token[], registry: Registry): boolean {
  return isWords(draft, phrase, registry) && findKind(registry, writeTokens(phrase)) === null;
}

function collectWords(draft: Draft, registry: Registry): void {
  for (const { header } of draft.headers) {
    for (const phrase of header.phrases) {
      if (!isWords(draft, phrase, registry)) continue;
      draft.words.push({ text: writeTokens(phrase), span: spanOf(phrase), header, single: phrase.length === 1 });
    }
  }
}

/** Makes kinds of the words that headers bring in as such; returns those. */
function bringKinds(drafts: readonly Draft[], registry: Registry): ReadonlySet<KindId> {
  const declared = registry.kinds.length;
  for (const draft of drafts) {
    const [first] = draft.words;
    if (draft.base === kindIds.place || first === undefined || !first.single) continue;
    const known = draft.words.map(({ text }) => findKind(registry, text));
    if (known.some((kind) => kind !== null && (kind < declared || kind === known[0]))) continue;
    registry.kinds.push({ name: first.text, parent: draft.base, traits: [], span: first.span });
  }
  return new Set(registry.kinds.flatMap((_, id) => (id < declared ? [] : [id as KindId])));
}

/** For each word of the headers, by its small letters, what kinds of things have it. */
function listUses(drafts: readonly Draft[]): ReadonlyMap<string, readonly KindId[]> {
  const uses = new Map<string, KindId[]>();
  for (const { words, base } of drafts) {
    for (const { text } of words) uses.set(text.toLowerCase(), [...(uses.get(text.toLowerCase()) ?? []), base]);
  }
  return uses;
}

/** Finds the kind and the traits of somebody: the narrowest of the kinds named, which must lie below one another. */
function settleEntity(draft: Draft, registry: Registry, brought: ReadonlySet<KindId>): void {
  let kind = draft.base;
  let chosen: Words | null = null;
  const traits: string[] = [];
  for (const words of draft.words) {
    const named = findKind(registry, words.text);
    if (
      named === null ||
      (brought.has(named) && !isKindOf(registry, named, draft.base) && !isKindOf(registry, draft.base, named))
    ) {
      traits.push(words.text);
    } else if (isKindOf(registry, named, kind)) {
      kind = named;
      chosen = words;
    } else if (!isKindOf(registry, kind, named)) {
      reportKinds(registry, draft, words, chosen, kind, named);
    }
  }
  const pronoun = draft.headers.flatMap(({ header }) => header.phrases.map(readPronoun)).find((found) => found !== null);
  const entity: Entity = {
    name: draft.name,
    kind,
    traits: [...new Set([...traits, ...listTraits(registry, kind)])],
    pronoun: pronoun ?? (isKindOf(registry, kind, kindIds.person) ? "they" : "it"),
    persona: false,
    span: registry.entities[draft.entity]?.span ?? null,
  };
  registry.entities[draft.entity] = entity;
  for (const trait of entity.traits) registry.traits.add(trait);
}

function reportKinds(registry: Registry, draft: Draft, words: Words, chosen: Words | null, kind: KindId, named: KindId): void {
  if (chosen?.header === words.header) {
    const fields = { name: draft.name, first: nameKind(registry, kind), second: nameKind(registry, named) };
    registry.problems.push(diagnose("two-kinds", words.span, fields));
  } else reportChange(registry, draft.name, words.span, kind, named);
}

function reportChange(registry: Registry, name: string, span: Span, before: KindId, after: KindId): void {
  const fields = { name, before: nameKind(registry, before), after: nameKind(registry, after) };
  registry.problems.push(diagnose("changed-kind", span, fields));
}

function nameKind(registry: Registry, kind: KindId): string {
  return registry.kinds[kind]?.name ?? "thing";
}

/** The traits of a kind and of all kinds above it. */
function listTraits(registry: Registry, kind: KindId): string[] {
  const traits: string[] = [];
  for (let at: KindId | null = kind, steps = 0; at !== null && steps <= registry.kinds.length; steps++) {
    traits.push(...(registry.kinds[at]?.traits ?? []));
    at = registry.kinds[at]?.parent ?? null;
  }
  return traits;
}

/** Declares a name where there is none yet, as for a road. */
export function addEntity(registry: Registry, entity: Entity): EntityId {
  for (const trait of entity.traits) registry.traits.add(trait);
  return (registry.entities.push(entity) - 1) as EntityId;
}

/** The nearest names of a kind, for messages. */
export function findNearestName(registry: Registry, name: string, kind: KindId): string | null {
  const names = registry.entities.filter((entity) => isKindOf(registry, entity.kind, kind)).map((entity) => entity.name);
  return findNearest(name, names);
}
