import { diagnose, findNearest } from "../base/index.js";
import type { Item, Token } from "../syntax/index.js";
import { type Binding, listItems, type PlacedItem } from "./binding.js";
import { readHeader, reportDuplicate } from "./headers.js";
import { findKind, isKindOf, kindIds } from "./kinds.js";
import { refuseValue } from "./lines.js";
import type { KindId } from "./model.js";
import { spanOf, writeTokens } from "./pieces.js";
import type { Registry } from "./scope.js";

/** A kind that has items of its own; their lines are defaults of everybody who is of it. */
export interface DeclaredKind {
  readonly kind: KindId;
  readonly name: string;
  readonly items: Item[];
  readonly phrases: (readonly Token[])[];
}

/** Gives every declared kind its number; what it is below is settled when all names are known. A second `kind vampire` adds to the first. */
export function declareKinds(binding: Binding): DeclaredKind[] {
  const declared = new Map<string, DeclaredKind>();
  for (const { item } of listItems(binding, "kind")) declareKind(binding.registry, item, declared);
  return [...declared.values()];
}

function declareKind(registry: Registry, item: PlacedItem["item"], declared: Map<string, DeclaredKind>): void {
  const header = readHeader(item, registry);
  if (header === null) return;
  const known = findKind(registry, header.name);
  if (known !== null && !declared.has(header.name)) {
    reportDuplicate(registry, header.name, header.span);
    return;
  }
  const kind = known ?? ((registry.kinds.push({ name: header.name, parent: null, traits: [], span: header.span }) - 1) as KindId);
  const entry = declared.get(header.name) ?? { kind, name: header.name, items: [], phrases: [] };
  declared.set(header.name, entry);
  entry.items.push(item);
  entry.phrases.push(...header.phrases);
}

/**
 * Finds what each declared kind is below. `kind vampire: person, pale` says so; where a kind does not, those who are of it say so,
 * by the words of their headers (`uses`, by small letters).
 */
export function settleKinds(
  registry: Registry,
  declared: readonly DeclaredKind[],
  uses: ReadonlyMap<string, readonly KindId[]>,
): void {
  for (const entry of declared) settleParent(registry, entry, uses);
  for (const entry of declared) breakCircle(registry, entry);
  for (const entry of declared) settleTraits(registry, entry);
  registry.kinds.forEach(({ name, traits, parent }, id) => {
    // What headers bring in reads like a trait too: `Mara is human`.
    const own = id in builtIn ? traits : [...new Set([name, ...traits])];
    registry.kinds[id] = { name, parent, traits: own, span: registry.kinds[id]?.span ?? null };
    for (const trait of own) registry.traits.add(trait);
  });
}

const builtIn: Readonly<Record<number, true>> = Object.fromEntries(Object.values(kindIds).map((id) => [id, true]));

function settleParent(registry: Registry, entry: DeclaredKind, uses: ReadonlyMap<string, readonly KindId[]>): void {
  const named = entry.phrases.map((phrase) => findKind(registry, writeTokens(phrase))).find((kind) => kind !== null);
  const [first] = entry.phrases;
  if (named === undefined && first !== undefined) {
    const name = writeTokens(first);
    const names = registry.kinds.filter((kind) => kind.name !== entry.name).map((kind) => kind.name);
    registry.problems.push(diagnose("unknown-kind", spanOf(first), { name, nearest: findNearest(name, names) }));
  }
  setParent(registry, entry.kind, named ?? meetAbove(registry, uses.get(entry.name.toLowerCase()) ?? []));
}

function setParent(registry: Registry, kind: KindId, parent: KindId): void {
  const current = registry.kinds[kind];
  if (current !== undefined) registry.kinds[kind] = { ...current, parent };
}

/** The narrowest built-in kind that all of these are below; things, where there are none. */
function meetAbove(registry: Registry, kinds: readonly KindId[]): KindId {
  const [first = kindIds.thing] = kinds;
  const isAbove = (above: KindId): boolean => kinds.every((kind) => isKindOf(registry, kind, above));
  return [first, kindIds.person, kindIds.thing, kindIds.place].find(isAbove) ?? kindIds.entity;
}

function breakCircle(registry: Registry, { kind, phrases }: DeclaredKind): void {
  const parent = registry.kinds[kind]?.parent ?? null;
  if (parent === null || !isKindOf(registry, parent, kind)) return;
  const phrase = phrases.find((tokens) => findKind(registry, writeTokens(tokens)) === parent);
  if (phrase !== undefined) refuseValue(registry, phrase, "a kind that is not itself below this one");
  setParent(registry, kind, kindIds.thing);
}

/** What is no kind in a header is a trait of the kind; a second kind must be one that it is below anyway. */
function settleTraits(registry: Registry, { kind, name, phrases }: DeclaredKind): void {
  const current = registry.kinds[kind];
  const parent = current?.parent ?? null;
  if (current === undefined || parent === null) return;
  const traits: string[] = [];
  for (const phrase of phrases) {
    const named = findKind(registry, writeTokens(phrase));
    if (named === null) traits.push(writeTokens(phrase));
    else if (!isKindOf(registry, kind, named) && !isKindOf(registry, named, kind)) {
      const fields = { name, first: registry.kinds[parent]?.name ?? "thing", second: writeTokens(phrase) };
      registry.problems.push(diagnose("two-kinds", spanOf(phrase), fields));
    }
  }
  registry.kinds[kind] = { ...current, traits };
}
