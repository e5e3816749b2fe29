import { type Diagnostic, diagnose, findNearest, type Span } from "../base/index.js";
import type { Token } from "../syntax/index.js";
import { findKind } from "./kinds.js";
import type { FactDomain, KindId, Role } from "./model.js";
import { writeTokens } from "./pieces.js";
import type { Registry } from "./scope.js";

/** What stands in a bracket: a role, or the value of a fact. */
export type Hole = { readonly kind: "role"; readonly role: Role } | { readonly kind: "value"; readonly domain: FactDomain };

type Outcome<T> = { readonly read: T } | { readonly problem: Diagnostic };

/** Reads `[walker: person]`, `[thing]`, `[claim: fact]`, `[one place or none]`, `[home: one place]`, `[0 to 6]`. */
export function readHole(token: Token, registry: Registry): Outcome<Hole> {
  const inner = token.inner ?? [];
  const colon = inner.findIndex((part) => part.kind === "punctuation" && part.text === ":");
  const name = colon === -1 ? null : writeTokens(inner.slice(0, colon));
  const rest = colon === -1 ? inner : inner.slice(colon + 1);
  if (rest.length === 0 || name === "") return { problem: complain(token.span, writeTokens([token]), "a bracket needs a kind") };
  const range = readRange(rest);
  if (range !== null) {
    if (range.least > range.most) return { problem: complain(token.span, writeTokens(rest), "the lower number comes first") };
    return { read: { kind: "value", domain: { kind: "count", ...range } } };
  }
  if (rest[0]?.text.toLowerCase() === "one" && rest.length > 1) return readValue(rest.slice(1), registry);
  return readRole(name, rest, registry, token.span);
}

function readRole(name: string | null, rest: readonly Token[], registry: Registry, span: Span): Outcome<Hole> {
  const words = writeTokens(rest);
  if (words.toLowerCase() === "fact") return { read: { kind: "role", role: { name: name ?? "fact", kind: "fact", span } } };
  const kind = readKindName(rest, registry);
  if ("problem" in kind) return kind;
  return { read: { kind: "role", role: { name: name ?? words, kind: kind.read, span } } };
}

/** Reads `place or container or none`. */
function readValue(rest: readonly Token[], registry: Registry): Outcome<Hole> {
  const kinds: KindId[] = [];
  let none = false;
  for (const words of splitAtOr(rest)) {
    if (writeTokens(words).toLowerCase() === "none") {
      none = true;
      continue;
    }
    const kind = readKindName(words, registry);
    if ("problem" in kind) return kind;
    if (!kinds.includes(kind.read)) kinds.push(kind.read);
  }
  return { read: { kind: "value", domain: { kind: "entity", kinds, none } } };
}

function splitAtOr(tokens: readonly Token[]): Token[][] {
  const stretches: Token[][] = [[]];
  for (const token of tokens) {
    if (token.text.toLowerCase() === "or") stretches.push([]);
    else stretches.at(-1)?.push(token);
  }
  return stretches.filter((stretch) => stretch.length > 0);
}

function readKindName(tokens: readonly Token[], registry: Registry): Outcome<KindId> {
  const name = writeTokens(tokens);
  const kind = findKind(registry, name);
  if (kind !== null) return { read: kind };
  const nearest = findNearest(
    name,
    registry.kinds.map((known) => known.name),
  );
  const first = tokens[0];
  const span = first === undefined ? null : { ...first.span, end: tokens.at(-1)?.span.end ?? first.span.end };
  return { problem: diagnose("unknown-kind", span, { name, nearest }) };
}

/** Reads `0 to 6` and `-3 to 3`. */
function readRange(tokens: readonly Token[]): { least: number; most: number } | null {
  const match = /^(-?\d+) to (-?\d+)$/u.exec(
    tokens
      .map((token) => token.text.toLowerCase())
      .join(" ")
      .replaceAll("- ", "-"),
  );
  return match === null ? null : { least: Number(match[1]), most: Number(match[2]) };
}

function complain(span: Span, pattern: string, reason: string): Diagnostic {
  return diagnose("bad-pattern", span, { pattern, reason });
}
