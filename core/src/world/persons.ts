import type { Span } from "../base/index.js";
import type { Line, Token } from "../syntax/index.js";
import { readBelief } from "./beliefs.js";
import { type Binding, makeScope } from "./binding.js";
import type { DeclaredKind } from "./declare-kinds.js";
import type { DeclaredEntity } from "./entities.js";
import { listEntitiesOf } from "./facts.js";
import { findKind } from "./kinds.js";
import { attempt, hasWords, isWord, listLineTokens, makeWords, refuseLine, spanOfLine } from "./lines.js";
import type { EntityId, KindId, StartBelief, Want } from "./model.js";
import { writeTokens } from "./pieces.js";
import type { Effect } from "./sentence.js";
import { type Start, startStrength } from "./starts.js";
import { readWant, wantKeywords } from "./wants.js";

/** What lines below a person, or below anything, say of the start. */
export interface Said {
  readonly starts: readonly Effect[];
  readonly beliefs: readonly StartBelief[];
  readonly wants: readonly Want[];
}

const nothing: Said = { starts: [], beliefs: [], wants: [] };

/** The same, with how much each counts and where it was said. */
export interface Sayings {
  readonly starts: Start[];
  readonly beliefs: { readonly belief: StartBelief; readonly position: number }[];
  readonly wants: { readonly want: Want; readonly position: number }[];
}

/** Reads all that stands below people, things, places and groups, and below kinds, of whose people it is then said. */
export function readSayings(binding: Binding, entities: readonly DeclaredEntity[], kinds: readonly DeclaredKind[]): Sayings {
  const sayings: Sayings = { starts: [], beliefs: [], wants: [] };
  for (const kind of kinds) readKindLines(binding, kind, sayings);
  for (const entity of entities) {
    const { position } = entity;
    for (const said of readHeaderStarts(binding, entity)) collect(sayings, said, startStrength.said, position);
    for (const line of entity.item.lines) {
      const said = readEntityLine(binding, line, entity.entity);
      if (said !== null) collect(sayings, said, startStrength.said, position);
    }
  }
  return sayings;
}

function collect(sayings: Sayings, said: Said, strength: number, position: number): void {
  for (const effect of said.starts) sayings.starts.push({ fact: { effect, span: effect.span }, strength, position });
  for (const belief of said.beliefs) sayings.beliefs.push({ belief, position });
  for (const want of said.wants) sayings.wants.push({ want, position });
}

/** A line below a kind is read once for everybody who is of it; what is wrong with it is said once. */
function readKindLines(binding: Binding, { kind, items, phrases }: DeclaredKind, sayings: Sayings): void {
  const strength = startStrength.kind + countAbove(binding, kind);
  for (const phrase of phrases) {
    if (findKind(binding.registry, writeTokens(phrase)) !== null) continue;
    for (const entity of listEntitiesOf(binding.registry, kind)) {
      const starts = readTraitStart(binding, phrase, entity) ?? [];
      collect(sayings, { ...nothing, starts }, strength, 0);
    }
  }
  for (const line of items.flatMap((item) => item.lines)) {
    for (const entity of listEntitiesOf(binding.registry, kind)) {
      const said = readEntityLine(binding, line, entity);
      if (said === null) break;
      collect(sayings, said, strength, 0);
    }
  }
}

function countAbove(binding: Binding, kind: KindId): number {
  let count = 0;
  for (let at = binding.registry.kinds[kind]?.parent ?? null; at !== null && count < binding.registry.kinds.length; count++) {
    at = binding.registry.kinds[at]?.parent ?? null;
  }
  return count;
}

/** `in Mill` and `seen as Widow Penn` in a header, and traits that a declared fact speaks of: `dead`. */
function readHeaderStarts(binding: Binding, { entity, places, personas, traits }: DeclaredEntity): Said[] {
  const seen = personas.map((tokens) => (tokens[0] === undefined ? [] : [...makeWords("is seen as", tokens[0].span), ...tokens]));
  const said = [...places.map(addIs), ...seen].map((tokens) => readStart(binding, tokens, entity));
  return [...said, ...traits.map((tokens) => readTraitStart(binding, tokens, entity))].flatMap((starts) =>
    starts === null ? [] : [{ ...nothing, starts }],
  );
}

/**
 * A word of a header that a declared fact also says is a fact of the start, since sentences mean that fact by it: with
 * `fact [place] is shaded`, `place Mill: shaded` may cease to be so.
 */
function readTraitStart(binding: Binding, tokens: readonly Token[], entity: EntityId): Effect[] | null {
  return attempt(binding.registry, () => readStart(binding, addIs(tokens), entity));
}

function addIs(tokens: readonly Token[]): readonly Token[] {
  const [first] = tokens;
  return first === undefined ? tokens : [...makeWords("is", first.span), ...tokens];
}

/** Reads a fact of the start with its subject left out. */
function readStart(binding: Binding, tokens: readonly Token[], subject: EntityId): Effect[] | null {
  return binding.readers.readEffects(tokens, makeScope(binding, { subject }));
}

/** Reads one line below somebody; null after a complaint. */
export function readEntityLine(binding: Binding, line: Line, entity: EntityId): Said | null {
  if (line.keyword === null) return readPlainLine(binding, line.tokens, entity);
  if (line.tokens.length === 0) return refuseLine(binding.registry, line, `${line.keyword}, and what`);
  return readSaying(binding, line.keyword, line.tokens, listLineTokens(line), entity, spanOfLine(line));
}

function readPlainLine(binding: Binding, tokens: readonly Token[], entity: EntityId): Said | null {
  const starts = readStart(binding, tokens, entity);
  return starts === null ? null : { ...nothing, starts };
}

/** Reads what follows a keyword. `whole` are its own words too. */
function readSaying(
  binding: Binding,
  keyword: string,
  tokens: readonly Token[],
  whole: readonly Token[],
  entity: EntityId,
  span: Span,
): Said | null {
  if (keyword === "starts" || keyword === "starts in" || keyword === "seen as") {
    const starts = readStart(binding, makeStart(keyword, whole), entity);
    return starts === null ? null : { ...nothing, starts };
  }
  if (keyword === "believes" || keyword === "knows" || keyword === "has no idea") {
    const beliefs = readBelief(binding, keyword, tokens, entity, span);
    return beliefs === null ? null : { ...nothing, beliefs };
  }
  const weight = wantKeywords.get(keyword);
  if (weight === undefined) return readPlainLine(binding, whole, entity);
  const want = readWant(binding, keyword, tokens, entity, span);
  return want === null ? null : { ...nothing, wants: [want] };
}

/** `starts in Mill` is `is in Mill`, and `starts with Letter` is `has Letter`. */
function makeStart(keyword: string, whole: readonly Token[]): readonly Token[] {
  if (keyword === "seen as") return addIs(whole);
  const [, first, ...rest] = whole;
  return first !== undefined && isWord(first, "with") ? [...makeWords("has", first.span), ...rest] : addIs(whole.slice(1));
}

/** Reads a whole sentence about somebody as a line below him would be: `Mara wants most Vey is alive`. Null where it is none such. */
export function readSayingOf(binding: Binding, tokens: readonly Token[], entity: EntityId, span: Span): Said | null | "other" {
  for (const keyword of sayingKeywords) {
    if (!hasWords(tokens, keyword)) continue;
    const rest = tokens.slice(keyword.split(" ").length);
    return rest.length === 0 ? "other" : readSaying(binding, keyword, rest, tokens, entity, span);
  }
  return "other";
}

const sayingKeywords = ["has no idea", "believes", "knows", ...wantKeywords.keys()].toSorted(
  (left, right) => right.length - left.length,
);
