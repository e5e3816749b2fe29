import type { Kind, KindId } from "./model.js";
import { atomize } from "./pieces.js";
import type { Registry } from "./scope.js";

/** The built-in kinds, by their numbers in every world. */
export const kindIds = {
  entity: 0 as KindId,
  place: 1 as KindId,
  road: 2 as KindId,
  thing: 3 as KindId,
  container: 4 as KindId,
  person: 5 as KindId,
  group: 6 as KindId,
};

/** The built-in kinds in order: entity > place > road; entity > thing > container; thing > person > group. */
export function makePreludeKinds(): Kind[] {
  const make = (name: string, parent: KindId | null): Kind => ({ name, parent, traits: [], span: null });
  return [
    make("entity", null),
    make("place", kindIds.entity),
    make("road", kindIds.place),
    make("thing", kindIds.entity),
    make("container", kindIds.thing),
    make("person", kindIds.thing),
    make("group", kindIds.person),
  ];
}

/** Whether everything of the one kind is of the other. Ends on circles, which the reader of kinds refuses. */
export function isKindOf(registry: Pick<Registry, "kinds">, kind: KindId, above: KindId): boolean {
  let current: KindId | null = kind;
  for (let steps = 0; current !== null && steps <= registry.kinds.length; steps++) {
    if (current === above) return true;
    current = registry.kinds[current]?.parent ?? null;
  }
  return false;
}

/** The narrower of two kinds, or null where nothing is of both. */
export function meetKinds(registry: Pick<Registry, "kinds">, left: KindId, right: KindId): KindId | null {
  if (isKindOf(registry, left, right)) return left;
  return isKindOf(registry, right, left) ? right : null;
}

/** The names of kinds as a person would list them: `place or container`. */
export function writeKinds(registry: Pick<Registry, "kinds">, kinds: readonly KindId[]): string {
  return kinds.map((kind) => registry.kinds[kind]?.name ?? "?").join(" or ");
}

/** The kind of this name, by its words; capitals do not count. */
export function findKind(registry: Pick<Registry, "kinds">, name: string): KindId | null {
  const wanted = atomize(name).join(" ").toLowerCase();
  const index = registry.kinds.findIndex((kind) => atomize(kind.name).join(" ").toLowerCase() === wanted);
  return index === -1 ? null : (index as KindId);
}
