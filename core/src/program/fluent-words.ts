import type { FactPattern, WorldModel } from "../world/index.js";
import { isPersonSort, isPlaceSort, type Kindred, nameOf } from "./kindred.js";
import { denySegments, emptySegments, fillPattern, opposeSegments, type Segment, writeSegments } from "./names.js";
import type { Domain, EntityIndex } from "./program.js";

/** The sentences of a fluent: with its value left open, for each value, and denied for each value. */
export interface FluentWords {
  readonly name: string;
  readonly sentences: readonly string[];
  readonly denials: readonly string[];
}

interface Names {
  readonly model: WorldModel;
  readonly kindred: Kindred;
}

/** Words a declared fact with its roles filled. `located` is set for a location, which people hold rather than contain. */
export function writeFact(
  names: Names,
  pattern: FactPattern,
  roles: readonly EntityIndex[],
  domain: Domain,
  located: EntityIndex | null,
): FluentWords {
  const roleNames = roles.map((entity) => nameOf(names.model, entity));
  const fill = (value: string): Segment[] => fillPattern(pattern.parts, roleNames, value);
  if (domain.kind === "truth") return writeTruth(fill(""), pattern.opposite);
  const said = domain.kind === "count" ? listCounts(domain).map((count) => fill(String(count))) : [];
  if (domain.kind === "entity") {
    const put = (holder: EntityIndex) => (located === null ? null : writeHaving(names, located, holder));
    said.push(...domain.values.map((entity) => put(entity) ?? fill(nameOf(names.model, entity))));
    const at = pattern.parts.findIndex((part) => part.kind === "value");
    if (domain.none) said.push(emptySegments(fill(""), at, findEmptyKind(names, domain.values, located)));
  }
  return { name: writeSegments(fill("…")), sentences: said.map(writeSegments), denials: said.map(denySegments) };
}

function writeTruth(said: readonly Segment[], opposite: readonly string[] | null): FluentWords {
  const so = writeSegments(said);
  return writeAnyTruth(so, opposite === null ? denySegments(said) : opposeSegments(said, opposite));
}

/** The sentences of a truth, by that for true and that for false. */
export function writeAnyTruth(so: string, notSo: string): FluentWords {
  return { name: so, sentences: [notSo, so], denials: [so, notSo] };
}

function listCounts(domain: Extract<Domain, { kind: "count" }>): readonly number[] {
  return Array.from({ length: domain.most - domain.least + 1 }, (_, value) => domain.least + value);
}

/** People have things; places and containers have things in them. */
function writeHaving(names: Names, located: EntityIndex, holder: EntityIndex): Segment[] | null {
  if (!isPersonSort(names.kindred.sorts[holder])) return null;
  return [
    { text: nameOf(names.model, holder), hole: true },
    { text: "has", hole: false },
    { text: nameOf(names.model, located), hole: true },
  ];
}

function findEmptyKind(names: Names, values: readonly EntityIndex[], located: EntityIndex | null): "place" | "person" | "other" {
  const sorts = values.map((entity) => names.kindred.sorts[entity]);
  if (located !== null || (sorts.length > 0 && sorts.every(isPlaceSort))) return "place";
  return sorts.length > 0 && sorts.every(isPersonSort) ? "person" : "other";
}
