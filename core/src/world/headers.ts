import { diagnose, type Span } from "../base/index.js";
import type { Item, Token } from "../syntax/index.js";
import { isPunctuation, isWord, refuse } from "./lines.js";
import type { Pronoun } from "./model.js";
import { spanOf, splitAtCommas, writeTokens } from "./pieces.js";
import type { Registry } from "./scope.js";

/**
 * The first line of a person, a thing, a place, a group or a kind.
 *
 *     person  Oda: ghost, seen as Widow Penn
 *             name  └──── phrases ─────────┘
 */
export interface EntityHeader {
  readonly name: string;
  readonly span: Span;
  readonly phrases: readonly (readonly Token[])[];
}

/** Reads a header; null where it has no name, which `syntax` has reported, or none that could be said. */
export function readHeader(item: Item, registry: Registry): EntityHeader | null {
  const colon = item.head.findIndex((token) => isPunctuation(token, ":"));
  const name = colon === -1 ? item.head : item.head.slice(0, colon);
  if (name.length === 0) return null;
  if (name.some((token) => token.kind === "hole" || isPunctuation(token, ","))) {
    return refuse(registry, item.head, `${item.keyword} NAME: what it is, with commas between`, item.keywordSpan);
  }
  const phrases = colon === -1 ? [] : splitAtCommas(item.head.slice(colon + 1)).filter((phrase) => phrase.length > 0);
  return { name: writeTokens(name), span: spanOf(name), phrases };
}

const pronouns: ReadonlySet<string> = new Set<Pronoun>(["they", "she", "he", "it"]);

/** The pronoun that a phrase is, or null. */
export function readPronoun(phrase: readonly Token[]): Pronoun | null {
  const word = phrase.length === 1 ? phrase[0]?.text.toLowerCase() : undefined;
  return word !== undefined && pronouns.has(word) ? (word as Pronoun) : null;
}

/** The words after `seen as`, or null. */
export function readPersona(phrase: readonly Token[]): readonly Token[] | null {
  return isWord(phrase[0], "seen") && isWord(phrase[1], "as") && phrase.length > 2 ? phrase.slice(2) : null;
}

/** Reports a name that another declaration has. */
export function reportDuplicate(registry: Registry, name: string, span: Span): void {
  registry.problems.push(diagnose("duplicate-name", span, { name }));
}
