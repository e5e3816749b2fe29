import type { Entity, EntityId, Kind, KindId, WorldModel } from "../world/index.js";
import { listLooks } from "./looks.js";
import type { EntityIndex, ProgramEntity } from "./program.js";

export type Sort = ProgramEntity["sort"];

/** Which entity is of which kind, looked up once. `listMembers` order is that of the entities. */
export interface Kindred {
  /** By entity: its kind and all above it. */
  readonly ancestry: readonly ReadonlySet<KindId>[];
  /** By kind: everything of it, subkinds and personas included. */
  readonly members: readonly (readonly EntityIndex[])[];
  readonly sorts: readonly Sort[];
}

const sortNames: readonly Sort[] = ["road", "place", "group", "person", "container", "thing"];

export function makeKindred(model: WorldModel): Kindred {
  const ancestry = model.entities.map((entity) => collectAncestry(model.kinds, entity.kind));
  return {
    ancestry,
    members: model.kinds.map((_, kind) =>
      model.entities.flatMap((_, entity) => (ancestry[entity]?.has(kind as KindId) ? [entity] : [])),
    ),
    sorts: ancestry.map((kinds) => findSort(model.kinds, kinds)),
  };
}

function collectAncestry(kinds: readonly Kind[], kind: KindId): ReadonlySet<KindId> {
  const found = new Set<KindId>();
  for (let current: KindId | null = kind; current !== null && !found.has(current); current = kinds[current]?.parent ?? null) {
    found.add(current);
  }
  return found;
}

/** The built-in kind that an entity belongs to, by the name nearest to it. */
function findSort(kinds: readonly Kind[], ancestry: ReadonlySet<KindId>): Sort {
  const names = new Set([...ancestry].map((kind) => kinds[kind]?.name));
  return sortNames.find((name) => names.has(name)) ?? "other";
}

export function isOfKind(kindred: Kindred, entity: EntityIndex, kind: KindId): boolean {
  return kindred.ancestry[entity]?.has(kind) ?? false;
}

export function listMembers(kindred: Kindred, kind: KindId): readonly EntityIndex[] {
  return kindred.members[kind] ?? [];
}

/** Places and roads: where one can be, and which are nowhere themselves. */
export function isPlaceSort(sort: Sort | undefined): boolean {
  return sort === "place" || sort === "road";
}

export function isPersonSort(sort: Sort | undefined): boolean {
  return sort === "person" || sort === "group";
}

/** What can hold something: places, roads, containers, people. These are the values of every location. */
export function isHolderSort(sort: Sort | undefined): boolean {
  return isPlaceSort(sort) || isPersonSort(sort) || sort === "container";
}

/** Whether a location can be said of it at all. */
export function isLocatedSort(sort: Sort | undefined): boolean {
  return isPersonSort(sort) || sort === "container" || sort === "thing";
}

/** The entities of the program, under the numbers they have in the model. */
export function describeEntities(model: WorldModel, kindred: Kindred): ProgramEntity[] {
  return model.entities.map((entity, index) => describeEntity(model, entity, index, kindred.sorts[index] ?? "other"));
}

function describeEntity(model: WorldModel, entity: Entity, index: EntityIndex, sort: Sort): ProgramEntity {
  const looksInto = listLooks({ model }).flatMap(({ from, into }) => (from === index ? [into] : []));
  return {
    ...(looksInto.length === 0 ? {} : { looksInto }),
    name: entity.name,
    sort,
    kind: model.kinds[entity.kind]?.name ?? "entity",
    traits: entity.traits,
    pronoun: entity.pronoun,
    closed: sort === "container" && !entity.traits.includes("open"),
    persona: entity.persona,
  };
}

export function nameOf(model: WorldModel, entity: EntityIndex | EntityId): string {
  return model.entities[entity]?.name ?? "?";
}
