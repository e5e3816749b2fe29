import { joinSpans } from "../base/index.js";
import type { Line, Token } from "../syntax/index.js";
import type { Binding } from "./binding.js";
import { dropLastWords, isPunctuation, isWord, keepWhole, refuse, spanOfLine } from "./lines.js";
import type { Scope } from "./scope.js";
import type { Condition, Effect } from "./sentence.js";
import { combineConditions, readIfHead } from "./sentences.js";

/** The conditions of several lines, all of which must hold; null if one cannot be read. */
export function readConditionLines(binding: Binding, lines: readonly Line[], scope: Scope): Condition[] | null {
  return keepWhole(lines.map((line) => readConditionLine(binding, line, scope)))?.flat() ?? null;
}

/**
 * The conditions of a line and of its `any of` block, wherever that stands:
 *
 *     needs     any of                    needs     walker is alive
 *       walker has Key                      any of
 *       Door is open                          walker has Key
 */
export function readConditionLine(binding: Binding, line: Line, scope: Scope): Condition[] | null {
  const tokens = dropColon(line.tokens);
  const before = dropLastWords(tokens, "any of");
  const said = before === null ? tokens : dropComma(before);
  const own = said.length === 0 ? [] : binding.readers.readConditions(said, scope);
  if (before === null) {
    const blocks = readConditionLines(binding, line.lines, scope);
    if (own !== null && own.length + (blocks?.length ?? 1) === 0) return refuse(binding.registry, [], "a fact", spanOfLine(line));
    return own === null || blocks === null ? null : [...own, ...blocks];
  }
  const branches = keepWhole(line.lines.map((below) => readConditionLine(binding, below, scope)));
  if (branches?.length === 0) return refuse(binding.registry, tokens, "alternatives below it, a line each", spanOfLine(line));
  return own === null || branches === null ? null : [...own, { kind: "any", of: branches.map(combineConditions) }];
}

/** The effects of several lines; null if one cannot be read. */
export function readEffectLines(binding: Binding, lines: readonly Line[], scope: Scope): Effect[] | null {
  return keepWhole(lines.map((line) => readEffectLine(binding, line, scope)))?.flat() ?? null;
}

/**
 * The effects of a line and of its `if` block:
 *
 *     then      if hearer trusts liar:
 *       hearer believes claim
 */
function readEffectLine(binding: Binding, line: Line, scope: Scope): Effect[] | null {
  const below = readEffectLines(binding, line.lines, scope);
  const opening = findOpenIf(line);
  const said = opening === -1 ? line.tokens : dropComma(line.tokens.slice(0, opening));
  const own = said.length === 0 ? [] : binding.readers.readEffects(said, scope);
  if (opening === -1) {
    if (own?.length === 0 && below?.length === 0) return refuse(binding.registry, [], "a fact that becomes so", spanOfLine(line));
    return own === null || below === null ? null : [...own, ...below];
  }
  if (line.lines.length === 0)
    return refuse(binding.registry, line.tokens, "if FACT: FACT, or effects below it", spanOfLine(line));
  const when = readIfHead(line.tokens.slice(opening), scope);
  if (own === null || below === null || when === null) return null;
  return [...own, { kind: "if", when, then: below, span: joinSpans(line.keywordSpan, line.span) }];
}

/** Where the `if` begins whose effects stand below the line; -1 where there is none. */
function findOpenIf(line: Line): number {
  const last = line.tokens.at(-1);
  if (isPunctuation(last, ":")) return line.tokens.findLastIndex((token) => isWord(token, "if"));
  const closed = line.tokens.some((token, index) => isPunctuation(token, ":") && !isWord(line.tokens[index - 1], "so"));
  return isWord(line.tokens[0], "if") && !closed && line.lines.length > 0 ? 0 : -1;
}

function dropColon(tokens: readonly Token[]): readonly Token[] {
  return isPunctuation(tokens.at(-1), ":") ? tokens.slice(0, -1) : tokens;
}

function dropComma(tokens: readonly Token[]): readonly Token[] {
  return isPunctuation(tokens.at(-1), ",") ? tokens.slice(0, -1) : tokens;
}
