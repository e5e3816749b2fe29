import type { SourceFile } from "../base/index.js";
import type { Item, SyntaxTree, Token } from "../syntax/index.js";
import type { Clock, EntityId, Moment, Role } from "./model.js";
import type { Registry, Scope, SentenceReaders } from "./scope.js";

/** One text of the world with its tree. */
export interface BoundFile {
  readonly source: SourceFile;
  readonly tree: SyntaxTree;
}

/** What all readers of items share while one world is bound. */
export interface Binding {
  readonly registry: Registry;
  readonly readers: SentenceReaders;
  readonly files: readonly BoundFile[];
  /** Every item that counts, in the order of the files, those that were left out excepted. */
  readonly items: readonly PlacedItem[];
  /** Null where the world has none, or none that can be read. */
  clock: Clock | null;
  /** Moments that have a name: deadlines, and happenings at a time. By name, in small letters. */
  readonly moments: Map<string, Moment>;
  /** The place of each ending in the model, by its name in small letters; null for one that could not be read. */
  readonly endings: Map<string, number | null>;
  /** Which chapter of its outline each numbered chapter is, counted from 1; by the number written. The first outline counts. */
  readonly chapters: Map<number, number>;
  /** The place of each outline in the model, by its name in small letters. */
  readonly outlines: Map<string, number>;
}

/** An item, and the position of its file: the story itself comes last. */
export interface PlacedItem {
  readonly item: Item;
  readonly position: number;
}

/** The part of a scope that a reader has to say; the rest is as in a sentence without roles. */
export interface ScopeOptions {
  readonly roles?: readonly Role[];
  readonly newRoles?: boolean;
  readonly here?: boolean;
  readonly bound?: Scope["bound"];
  readonly subject?: EntityId;
}

export function makeScope(binding: Binding, options: ScopeOptions = {}): Scope {
  return {
    registry: binding.registry,
    roles: [...(options.roles ?? [])],
    newRoles: options.newRoles ?? false,
    here: options.here ?? false,
    usedHere: false,
    bound: options.bound ?? [],
    subject: options.subject ?? null,
    clockStart: binding.clock?.start ?? null,
  };
}

/** The items of one keyword. */
export function listItems(binding: Binding, keyword: Item["keyword"]): readonly PlacedItem[] {
  return binding.items.filter(({ item }) => item.keyword === keyword);
}

/** The author's text from the first to the last of the tokens, exactly as written. */
export function quoteTokens(binding: Binding, tokens: readonly Token[]): string {
  const first = tokens[0];
  const last = tokens.at(-1);
  if (first === undefined || last === undefined) return "";
  const file = binding.files.find(({ source }) => source.file === first.span.file);
  return file?.source.text.slice(first.span.start, last.span.end) ?? "";
}
