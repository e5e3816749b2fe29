import { present, type Span } from "../base/index.js";
import { type FactId, type FactPattern, type KindId, preludeFacts, type WorldModel } from "../world/index.js";
import { type FluentWords, writeFact } from "./fluent-words.js";
import { isHolderSort, isLocatedSort, isOfKind, type Kindred } from "./kindred.js";
import type { Domain, EntityIndex, FluentId, Value } from "./program.js";
import { listChangingFacts } from "./statics.js";

/**
 * A fluent as long as the world is being grounded. Made when a sentence first speaks of it; those that nothing reads are dropped
 * at the end, and the others numbered anew in the order of `order`.
 */
export interface FluentDraft {
  readonly id: FluentId;
  readonly pattern: number;
  readonly roles: readonly EntityIndex[];
  domain: Domain;
  start: Value;
  /** Whether the text says how it starts; values that it says it has not. */
  said: boolean;
  readonly denied: Set<Value>;
  /** Something in the text says that it may be otherwise in somebody's mind or in another version: it is never taken for constant. */
  pinned: boolean;
  readonly secret: boolean;
  readonly visible: { readonly subject: EntityIndex | null } | null;
  readonly locates: EntityIndex | null;
  readonly hidden: boolean;
  readonly origin: Span | null;
  readonly order: readonly (number | string)[];
  readonly writeWords: (domain: Domain) => FluentWords;
}

export interface FluentTable {
  readonly model: WorldModel;
  readonly kindred: Kindred;
  readonly drafts: FluentDraft[];
  readonly byKey: Map<string, FluentDraft>;
  /** The values of every location. */
  readonly holders: readonly EntityIndex[];
  /** The values of other facts, by their kinds. */
  readonly values: Map<string, readonly EntityIndex[]>;
  /** By entity: the fluent of where it is, as far as it has been asked for. */
  readonly locations: (FluentDraft | null | undefined)[];
  readonly changing: ReadonlySet<FactId>;
  /**
   * What is being read: the starts, then what the text says of minds and of other versions (all it speaks of is pinned), then
   * everything else, when what cannot change is decided at once.
   */
  phase: "starts" | "pins" | "all";
}

export function makeFluentTable(model: WorldModel, kindred: Kindred): FluentTable {
  const holders = model.entities.flatMap((_, entity) => (isHolderSort(kindred.sorts[entity]) ? [entity] : []));
  const changing = listChangingFacts(model);
  return { model, kindred, drafts: [], byKey: new Map(), holders, values: new Map(), locations: [], changing, phase: "starts" };
}

export function draftOf(table: FluentTable, fluent: FluentId): FluentDraft {
  return present(table.drafts[fluent], "a fluent of the table");
}

/** The fluent of a fact with its roles filled; null where the fact cannot be said of them. */
export function ensureFact(table: FluentTable, fact: FactId, roles: readonly (EntityIndex | null)[]): FluentDraft | null {
  const pattern = table.model.facts[fact];
  if (pattern === undefined) return null;
  const filled = roles.filter((entity): entity is EntityIndex => entity !== null);
  if (filled.length < roles.length || !canFill(table, pattern, fact, filled)) return null;
  const key = `${fact}:${filled.join()}`;
  const draft = table.byKey.get(key) ?? addDraft(table, key, draftFact(table, fact, pattern, filled));
  if (table.phase === "pins") draft.pinned = true;
  return draft;
}

/** The fluent that says where an entity is; null for places. */
export function findLocation(table: FluentTable, entity: EntityIndex): FluentDraft | null {
  const known = table.locations[entity];
  if (known !== undefined) return known;
  const location = ensureFact(table, preludeFacts.location, [entity]);
  table.locations[entity] = location;
  return location;
}

function canFill(table: FluentTable, pattern: FactPattern, fact: FactId, roles: readonly EntityIndex[]): boolean {
  if (fact === preludeFacts.location) return isLocatedSort(table.kindred.sorts[roles[0] ?? -1]);
  return pattern.roles.every((role, index) => {
    const entity = roles[index];
    return entity !== undefined && role.kind !== "fact" && isOfKind(table.kindred, entity, role.kind);
  });
}

type Draft = Omit<FluentDraft, "id" | "said" | "denied" | "pinned">;

function addDraft(table: FluentTable, key: string, draft: Draft): FluentDraft {
  const added: FluentDraft = { ...draft, id: table.drafts.length as FluentId, said: false, denied: new Set(), pinned: false };
  table.drafts.push(added);
  table.byKey.set(key, added);
  return added;
}

function draftFact(table: FluentTable, fact: FactId, pattern: FactPattern, roles: readonly EntityIndex[]): Draft {
  const located = fact === preludeFacts.location ? (roles[0] ?? null) : null;
  const domain = makeDomain(table, pattern, located !== null);
  return {
    pattern: fact,
    roles,
    domain,
    start: findDefault(pattern, domain),
    secret: pattern.openness === "secret",
    visible: located !== null || pattern.visible ? { subject: roles[0] ?? null } : null,
    locates: located,
    hidden: false,
    origin: located === null ? pattern.span : (table.model.entities[located]?.span ?? null),
    order: [0, fact, ...roles],
    writeWords: (now) => writeFact(table, pattern, roles, now, located),
  };
}

function makeDomain(table: FluentTable, pattern: FactPattern, location: boolean): Domain {
  if (location) return { kind: "entity", values: table.holders, none: true };
  const { domain } = pattern;
  if (domain.kind !== "entity") return domain;
  const values = listValues(table, domain.kinds);
  // Where the text does not say how it starts, there is no value: an unsaid fact is false.
  return { kind: "entity", values, none: domain.none || table.phase !== "starts" };
}

/** All of these kinds, in order; the same list for the same kinds. */
function listValues(table: FluentTable, kinds: readonly KindId[]): readonly EntityIndex[] {
  const key = kinds.join();
  const known = table.values.get(key);
  if (known !== undefined) return known;
  const values = table.model.entities.flatMap((_, entity) =>
    kinds.some((kind) => isOfKind(table.kindred, entity, kind)) ? [entity] : [],
  );
  table.values.set(key, values);
  return values;
}

/** The value where nothing is said: false (or true by the prelude), none, or the count nearest to 0. */
function findDefault(pattern: FactPattern, domain: Domain): Value {
  if (domain.kind === "truth") return pattern.initially ? 1 : 0;
  if (domain.kind === "entity") return domain.values.length;
  return Math.min(Math.max(0, domain.least), domain.most) - domain.least;
}

/** Once the starts are read: what has no value can have none. */
export function closeStarts(table: FluentTable): void {
  for (const draft of table.drafts) {
    if (draft.domain.kind === "entity" && !draft.said) draft.domain = { ...draft.domain, none: true };
  }
  table.phase = "pins";
}

/** A fact that nothing can change, that everybody knows, and of which nobody is said to think otherwise. */
export function isConstant(table: FluentTable, draft: FluentDraft): boolean {
  if (table.phase !== "all" || draft.pattern < 0 || draft.pattern === preludeFacts.location) return false;
  if (draft.pinned || draft.secret || table.changing.has(draft.pattern as FactId)) return false;
  return draft.roles.every((entity) => table.model.entities[entity]?.persona !== true);
}

/** The value that stands for an entity (or null for none) in a domain; null where it has no such value. */
export function findValue(domain: Domain, entity: EntityIndex | null): Value | null {
  if (domain.kind !== "entity") return null;
  if (entity === null) return domain.none ? domain.values.length : null;
  return indexValues(domain.values).get(entity) ?? null;
}

const indexes = new WeakMap<readonly EntityIndex[], ReadonlyMap<EntityIndex, Value>>();

function indexValues(values: readonly EntityIndex[]): ReadonlyMap<EntityIndex, Value> {
  const known = indexes.get(values);
  if (known !== undefined) return known;
  const index = new Map(values.map((entity, value) => [entity, value]));
  indexes.set(values, index);
  return index;
}

export function sizeOf(domain: Domain): number {
  if (domain.kind === "truth") return 2;
  return domain.kind === "entity" ? domain.values.length + (domain.none ? 1 : 0) : domain.most - domain.least + 1;
}

/** A truth of our own, not declared by a pattern. */
export function ensureTruth(
  table: FluentTable,
  key: string,
  about: Pick<FluentDraft, "start" | "secret" | "hidden" | "origin" | "order">,
  words: FluentWords,
): FluentDraft {
  const rest = { pattern: -1, roles: [], domain: { kind: "truth" } as const, visible: null, locates: null };
  return table.byKey.get(key) ?? addDraft(table, key, { ...about, ...rest, writeWords: () => words });
}

/** The sentences of a fluent. */
export function wordsOf(draft: FluentDraft): FluentWords {
  const known = written.get(draft);
  if (known !== undefined && known.domain === draft.domain) return known.words;
  const words = draft.writeWords(draft.domain);
  written.set(draft, { domain: draft.domain, words });
  return words;
}

const written = new WeakMap<FluentDraft, { readonly domain: Domain; readonly words: FluentWords }>();
