import type { Span } from "../base/index.js";
import type { Token } from "../syntax/index.js";
import { type Binding, makeScope } from "./binding.js";
import { hasWords, isWord, makeWords, refuse, refuseValue } from "./lines.js";
import type { EntityId, Want } from "./model.js";
import { splitAtCommas, writeTokens } from "./pieces.js";
import type { Scope } from "./scope.js";
import type { Condition } from "./sentence.js";
import { combineConditions } from "./sentences.js";

/** The words that begin a want, with its weight where no `worth` says another. */
export const wantKeywords: ReadonlyMap<string, number> = new Map([
  ["wants most", 100],
  ["wants a little", 1],
  ["wants", 10],
  ["fears most", 100],
  ["fears a little", 1],
  ["fears", 10],
]);

/** A want as its line is parted. */
interface Parts {
  readonly wanted: (readonly Token[])[];
  readonly once: (readonly Token[])[];
  weight: number;
}

/**
 * Reads what follows `wants` or `fears`, in any mixture:
 *
 *     wants most  Vey is alive
 *     wants       Mara has Letter, Mara is in Chapel, once it is day, worth 7
 *     wants       to know where Letter is
 *     wants       to have thanked Buffy                  for itself: a done fact
 */
export function readWant(binding: Binding, keyword: string, tokens: readonly Token[], who: EntityId, span: Span): Want | null {
  const manner = keyword.startsWith("fears") ? readManner(tokens) : null;
  const parts = partWant(binding, manner?.rest ?? tokens, manner?.weight ?? wantKeywords.get(keyword) ?? 10);
  if (parts === null) return null;
  const scope = makeScope(binding, { subject: who });
  const wanted = parts.wanted.map((sentence) => readWanted(binding, sentence, scope, span));
  const once = parts.once.map((sentence) => binding.readers.readCondition(sentence, scope));
  const that = wanted.filter((condition) => condition !== null);
  const when = once.filter((condition) => condition !== null);
  if (that.length < wanted.length || when.length < once.length) return null;
  if (that.length === 0) return refuse(binding.registry, tokens, `${keyword}, and what`, span);
  const whole = combineConditions(that);
  return {
    who,
    weight: parts.weight,
    that: keyword.startsWith("fears") ? { kind: "not", of: whole } : whole,
    once: when.length === 0 ? null : combineConditions(when),
    expressive: whole.kind === "done" && isToHave(parts.wanted[0] ?? []),
    words: writeWords(keyword, parts.wanted),
    span,
  };
}

/** What is wanted, in the author's words: of a fear, that it not be so. */
function writeWords(keyword: string, wanted: readonly (readonly Token[])[]): string {
  const words = wanted.map((tokens) => writeTokens(tokens)).join(", ");
  return keyword.startsWith("fears") ? `not so: ${words}` : words;
}

/** `most` and `a little` after `fears`, which the keyword leaves to the sentence. */
function readManner(tokens: readonly Token[]): { readonly weight: number; readonly rest: readonly Token[] } | null {
  if (isWord(tokens[0], "most")) return { weight: 100, rest: tokens.slice(1) };
  return hasWords(tokens, "a little") ? { weight: 1, rest: tokens.slice(2) } : null;
}

/** Parts the line at its commas; `once` goes on over the commas that follow it, and `worth 7` may end any stretch. */
function partWant(binding: Binding, tokens: readonly Token[], weight: number): Parts | null {
  const parts: Parts = { wanted: [], once: [], weight };
  let arising = false;
  for (const stretch of splitAtCommas(tokens)) {
    const rest = takeWorth(binding, stretch, parts);
    if (rest === null) return null;
    const begins = isWord(rest[0], "once");
    arising ||= begins;
    const sentence = begins ? rest.slice(1) : rest;
    if (sentence.length > 0) (arising ? parts.once : parts.wanted).push(sentence);
  }
  return parts;
}

function takeWorth(binding: Binding, stretch: readonly Token[], parts: Parts): readonly Token[] | null {
  const at = stretch.length - 2;
  const alone = stretch.length === 1 || at < 0;
  if (alone || !isWord(stretch[at], "worth")) return stretch;
  const number = stretch[at + 1];
  const worth = number?.kind === "number" ? Number(number.text) : 0;
  if (worth < 1) return refuseValue(binding.registry, stretch.slice(at), "worth and a whole number above 0");
  parts.weight = worth;
  return stretch.slice(0, at);
}

/** `to know …`, `to be …`, `to have …` are sentences about oneself. */
function readWanted(binding: Binding, tokens: readonly Token[], scope: Scope, span: Span): Condition | null {
  const [to, verb] = tokens;
  if (!isWord(to, "to") || verb === undefined) return binding.readers.readCondition(tokens, scope);
  const third = infinitives.get(verb.text.toLowerCase());
  if (third === undefined) return refuse(binding.registry, tokens, "to know …, to be …, to have …, or a fact", span);
  return binding.readers.readCondition([...makeWords(third, verb.span), ...tokens.slice(2)], scope);
}

const infinitives: ReadonlyMap<string, string> = new Map([
  ["know", "knows"],
  ["believe", "believes"],
  ["be", "is"],
  ["have", "has"],
]);

function isToHave(tokens: readonly Token[]): boolean {
  return hasWords(tokens, "to have");
}
