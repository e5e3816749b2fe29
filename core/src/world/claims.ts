import type { Line, Token } from "../syntax/index.js";
import type { Binding } from "./binding.js";
import { listEntitiesOf } from "./facts.js";
import { findKind, kindIds } from "./kinds.js";
import { readNameOf } from "./known.js";
import { hasWords, isPunctuation, isWord, keepWhole, refuse } from "./lines.js";
import type { EntityId } from "./model.js";
import { splitAtCommas, writeTokens } from "./pieces.js";
import type { Scope } from "./scope.js";

/** The `needs` lines without what they say of a claim, and that; null where a claim can be any fact. */
export interface ClaimLimits {
  readonly lines: readonly Line[];
  readonly about: readonly EntityId[] | null | "unread";
}

/**
 * Takes `claim is about Letter or every person` out of the needs of an event with a `[claim: fact]` role: it is no fact, but
 * says which facts the role ranges over, those about one of the things named.
 */
export function cutClaimLimits(binding: Binding, lines: readonly Line[], scope: Scope): ClaimLimits {
  const claim = scope.roles.find((role) => role.kind === "fact");
  if (claim === undefined) return { lines, about: null };
  const limits: (readonly EntityId[] | null)[] = [];
  const kept = lines.flatMap((line) => {
    const stretches = splitAtCommas(line.tokens);
    const isLimit = (tokens: readonly Token[]): boolean =>
      isWord(tokens[0], claim.name.toLowerCase()) && hasWords(tokens, "is about", 1);
    if (!stretches.some(isLimit)) return [line];
    for (const tokens of stretches.filter(isLimit)) limits.push(readAbout(binding, tokens.slice(3), line));
    const rest = joinStretches(
      line,
      stretches.filter((tokens) => !isLimit(tokens)),
    );
    return rest.length === 0 && line.lines.length === 0 ? [] : [{ ...line, tokens: rest }];
  });
  const read = keepWhole(limits);
  if (read === null) return { lines: kept, about: "unread" };
  return { lines: kept, about: limits.length === 0 ? null : [...new Set(read.flat())] };
}

/** The stretches with the commas that stood between them. */
function joinStretches(line: Line, stretches: readonly (readonly Token[])[]): readonly Token[] {
  const comma = line.tokens.find((token) => isPunctuation(token, ","));
  return stretches.flatMap((tokens, index) => (index === 0 || comma === undefined ? tokens : [comma, ...tokens]));
}

function readAbout(binding: Binding, tokens: readonly Token[], line: Line): readonly EntityId[] | null {
  const names = splitAtOr(tokens);
  if (names.length === 0) return refuse(binding.registry, line.tokens, "ROLE is about NAME or every KIND", line.span);
  return keepWhole(names.map((name) => readSubject(binding, name)))?.flat() ?? null;
}

function splitAtOr(tokens: readonly Token[]): Token[][] {
  const stretches: Token[][] = [[]];
  for (const token of tokens) {
    if (isWord(token, "or", "and")) stretches.push([]);
    else stretches.at(-1)?.push(token);
  }
  return stretches.filter((stretch) => stretch.length > 0);
}

function readSubject(binding: Binding, tokens: readonly Token[]): readonly EntityId[] | null {
  const kind = isWord(tokens[0], "every") ? findKind(binding.registry, writeTokens(tokens.slice(1))) : null;
  if (kind !== null) return listEntitiesOf(binding.registry, kind);
  const entity = readNameOf(binding, tokens, kindIds.entity);
  return entity === null ? null : [entity];
}
