import { type DiagnosticFields, diagnose, type Span } from "../base/index.js";
import type { Token } from "../syntax/index.js";
import { findClash, findRefined } from "./clash.js";
import { readHole } from "./holes.js";
import type { FactDomain, FactId, PatternPart, Role } from "./model.js";
import { spanOf, writeTokens } from "./pieces.js";
import type { Registry } from "./scope.js";

/** A declared sentence: its words and holes in order, its roles, and for facts what values it can have. */
export interface ReadPattern {
  readonly parts: readonly PatternPart[];
  readonly roles: readonly Role[];
  readonly domain: FactDomain;
  /**
   * The fact that this sentence only says again, as `[thing] is in [one place]` says location: its visibility and openness
   * are to be taken over there, and no new fact is made. Null for a new pattern.
   */
  readonly refines: FactId | null;
}

export type Declared = "fact" | "action" | "happening";

/**
 * Reads a pattern as declared and compares it with all that stand in the registry already; does not add it there.
 * `opposite` is the word for its not being so (`otherwise dead`), which other patterns must not say either.
 * Null after a complaint in `registry.problems`: `bad-pattern`, `unknown-kind`, `duplicate-name`, `clashing-patterns`.
 */
export function readPattern(
  tokens: readonly Token[],
  registry: Registry,
  declare: Declared,
  opposite: readonly string[] | null = null,
): ReadPattern | null {
  const pattern = readParts(tokens, registry, declare);
  if (pattern === null) return null;
  const refines = declare === "fact" ? findRefined(pattern, registry) : null;
  if (refines !== null) return { ...pattern, refines };
  const other = findClash({ ...pattern, opposite }, declare, registry);
  if (other !== null) {
    registry.problems.push(diagnose("clashing-patterns", spanOf(tokens), { pattern: writeTokens(tokens), other }));
    return null;
  }
  return { ...pattern, refines: null };
}

type Parts = Omit<ReadPattern, "refines">;

function readParts(tokens: readonly Token[], registry: Registry, declare: Declared): Parts | null {
  const written = writeTokens(tokens);
  const complain = (span: Span | null, reason: string): null => {
    registry.problems.push(diagnose("bad-pattern", span, { pattern: written, reason }));
    return null;
  };
  if (tokens.length === 0) return complain(null, "there is no sentence here");
  const parts: PatternPart[] = [];
  const roles: Role[] = [];
  let domain: FactDomain = { kind: "truth" };
  for (const token of tokens) {
    if (token.kind !== "hole") {
      if (token.kind !== "word" && token.text === ":") return complain(token.span, "a sentence to declare has no colon");
      parts.push({ kind: "word", text: token.text });
      continue;
    }
    const hole = readHole(token, registry);
    if ("problem" in hole) {
      registry.problems.push(hole.problem);
      return null;
    }
    if (hole.read.kind === "value") {
      if (domain.kind !== "truth") return complain(token.span, "a fact has one value");
      if (declare !== "fact") return complain(token.span, "only a fact has a value");
      domain = hole.read.domain;
      parts.push({ kind: "value" });
    } else {
      const { role } = hole.read;
      if (declare !== "fact" && roles.some((other) => other.name === role.name))
        return complainOfTwo(role.name, token.span, registry);
      parts.push({ kind: "role", role: roles.length });
      roles.push(role);
    }
  }
  const flaw = findFlaw(parts, roles, declare);
  return flaw === null ? { parts, roles, domain } : complain(spanOf(tokens), flaw);
}

function complainOfTwo(name: string, span: Span, registry: Registry): null {
  const fields: DiagnosticFields["duplicate-name"] = { name };
  registry.problems.push(diagnose("duplicate-name", span, fields));
  return null;
}

/** What keeps a pattern from being told from others, in words; null where nothing does. */
function findFlaw(parts: readonly PatternPart[], roles: readonly Role[], declare: Declared): string | null {
  const first = parts[0];
  if (!parts.some((part) => part.kind === "word" && /[\p{L}\p{N}]/u.test(part.text))) return "a sentence needs a word of its own";
  if (first?.kind === "word" && reservedOpenings.has(first.text.toLowerCase()))
    return `a sentence cannot begin with "${first.text}"`;
  const claims = roles.flatMap((role, index) => (role.kind === "fact" ? [index] : []));
  if (claims.length === 0) return null;
  if (declare === "fact") return "a fact cannot be about a fact";
  const last = parts.at(-1);
  if (claims.length > 1 || last?.kind !== "role" || last.role !== claims[0]) return "a fact can only stand last";
  return parts.at(-2)?.kind === "word" ? null : "a fact must follow a word";
}

const reservedOpenings = new Set(["if", "not", "to", "every", "some", "any", "no"]);

/** A pattern in the author's way of writing, its brackets bare: `walker walks to goal`. */
export function nameSentence(
  parts: readonly PatternPart[],
  roles: readonly Role[],
  domain: FactDomain = { kind: "truth" },
): string {
  const words = parts.map((part) => {
    if (part.kind === "word") return part.text;
    if (part.kind === "role") return roles[part.role]?.name ?? "…";
    return domain.kind === "count" ? `${domain.least} to ${domain.most}` : "…";
  });
  return words.join(" ").replace(/ ([,.;'!?])/gu, "$1");
}
