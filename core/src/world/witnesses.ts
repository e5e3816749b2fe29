import type { Span } from "../base/index.js";
import type { Item, Token } from "../syntax/index.js";
import type { Binding } from "./binding.js";
import { findKind, kindIds } from "./kinds.js";
import { isWord, keepWhole, makeWords, refuse, refuseLine } from "./lines.js";
import type { KindId, Witnesses, WitnessGroup } from "./model.js";
import { splitAtCommas, writeTokens } from "./pieces.js";
import type { Scope } from "./scope.js";
import type { Condition, Term } from "./sentence.js";
import { combineConditions } from "./sentences.js";

const witnessForms = "everyone here, everyone in PLACE, everyone here who SENTENCE, NAME, or nobody";

/**
 * Reads who notices an event:
 *
 *     seen by   everyone here who is not Spike, everyone in goal, Wood
 *     heard by  every slayer in Hall
 *     seen by   nobody
 *
 * In `who …` the variable `witness` stands for each of them. Seeing and hearing are one.
 */
export function readWitnesses(binding: Binding, item: Item, scope: Scope): Witnesses | null {
  const lines = item.lines.filter((line) => line.keyword === "seen by" || line.keyword === "heard by");
  if (lines.length === 0) return { kind: "default" };
  const groups = keepWhole(
    lines.map((line) => {
      if (line.tokens.length === 0) return refuseLine(binding.registry, line, witnessForms);
      if (isNobody(line.tokens)) return [];
      return keepWhole(splitGroups(line.tokens).map((tokens) => readGroup(binding, tokens, scope, line.keywordSpan)));
    }),
  )?.flat();
  if (groups === undefined) return null;
  return groups.length === 0 ? { kind: "nobody" } : { kind: "listed", groups };
}

function isNobody(tokens: readonly Token[]): boolean {
  return /^(nobody|no one)$/i.test(writeTokens(tokens));
}

/** Groups are parted by commas, and by `and` before a name; inside `who …` it may stand in the sentence. */
function splitGroups(tokens: readonly Token[]): Token[][] {
  return splitAtCommas(tokens).flatMap((stretch) => {
    const at = stretch.findIndex((token) => isWord(token, "and"));
    const plain = at > 0 && !stretch.slice(0, at).some((token) => isWord(token, "who", "if"));
    return plain ? [stretch.slice(0, at), ...splitGroups(stretch.slice(at + 1))] : [stretch];
  });
}

function readGroup(binding: Binding, tokens: readonly Token[], scope: Scope, line: Span): WitnessGroup | null {
  if (tokens.length === 0) return refuse(binding.registry, tokens, witnessForms, line);
  const at = tokens.findIndex((token) => isWord(token, "who", "if"));
  const who = at === -1 ? tokens : tokens.slice(0, at);
  const rest = at === -1 ? null : tokens.slice(at);
  const everyone = matchEveryone(binding, who);
  if (everyone === null) return readOne(binding, who, rest, scope, line);
  const place = who.length === everyone.length ? null : readPlace(binding, who.slice(everyone.length), scope, line);
  const narrowed: Scope = { ...scope, bound: [...scope.bound, { name: "witness", kind: everyone.of }] };
  const when = rest === null ? null : readNarrowing(binding, rest, narrowed);
  if (narrowed.usedHere) scope.usedHere = true;
  return place === "unread" || when === "unread" ? null : { kind: "everyone", of: everyone.of, place, when };
}

/** `everyone`, `every slayer`: the kind, and how many tokens it takes. */
function matchEveryone(binding: Binding, tokens: readonly Token[]): { readonly of: KindId; readonly length: number } | null {
  if (isWord(tokens[0], "everyone", "everybody")) return { of: kindIds.person, length: 1 };
  if (!isWord(tokens[0], "every")) return null;
  for (let end = tokens.length; end > 1; end--) {
    const of = findKind(binding.registry, writeTokens(tokens.slice(1, end)));
    if (of !== null) return { of, length: end };
  }
  return null;
}

/** `here`, or `in goal`. */
function readPlace(binding: Binding, tokens: readonly Token[], scope: Scope, line: Span): Term | "unread" {
  const bare = isWord(tokens[0], "in", "on", "at") ? tokens.slice(1) : tokens;
  if (bare.length === tokens.length && !isWord(tokens[0], "here")) {
    refuse(binding.registry, tokens, witnessForms, line);
    return "unread";
  }
  if (bare.length > 0) return binding.readers.readTerm(bare, scope) ?? "unread";
  refuse(binding.registry, tokens, witnessForms, line);
  return "unread";
}

/** `who is not Spike`: of each witness. `if it is day`: of the world. */
function readNarrowing(binding: Binding, tokens: readonly Token[], scope: Scope): Condition | "unread" {
  const [first, ...rest] = tokens;
  const sentence = first !== undefined && isWord(first, "who") ? [...makeWords("witness", first.span), ...rest] : rest;
  const conditions = binding.readers.readConditions(sentence, scope);
  return conditions === null ? "unread" : combineConditions(conditions);
}

function readOne(
  binding: Binding,
  who: readonly Token[],
  rest: readonly Token[] | null,
  scope: Scope,
  line: Span,
): WitnessGroup | null {
  if (who.length === 0 || (rest !== null && isWord(rest[0], "who"))) return refuse(binding.registry, who, witnessForms, line);
  const term = binding.readers.readTerm(who, scope);
  const when = rest === null ? null : readNarrowing(binding, rest, scope);
  return term === null || when === "unread" ? null : { kind: "person", who: term, when };
}
