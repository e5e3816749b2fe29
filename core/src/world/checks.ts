import type { RoleId } from "./sentence.js";

/** Whether anything in a meaning reads `here`. Meanings are plain data, so every part of them is looked at. */
export function readsHere(meaning: unknown): boolean {
  if (meaning === null || typeof meaning !== "object") return false;
  if ("kind" in meaning && meaning.kind === "here") return true;
  return Object.values(meaning).some(readsHere);
}

/**
 * The roles that a meaning reads only where it denies something or speaks of all or none, so that it cannot be what they range
 * over: `unless [place] is shaded`.
 */
export function listDeniedRoles(meaning: unknown): RoleId[] {
  const said = new Set<RoleId>();
  const denied = new Set<RoleId>();
  const look = (part: unknown, under: boolean): void => {
    if (part === null || typeof part !== "object") return;
    if ("kind" in part && part.kind === "role" && "role" in part) (under ? denied : said).add(part.role as RoleId);
    const inside = under || denies(part);
    for (const inner of Object.values(part)) look(inner, inside);
  };
  look(meaning, false);
  return [...denied].filter((role) => !said.has(role));
}

function denies(part: object): boolean {
  if (!("kind" in part)) return false;
  if (part.kind === "not") return true;
  if (part.kind !== "quantified" || !("quantifier" in part)) return false;
  const { kind } = part.quantifier as { readonly kind: string };
  return kind === "no" || kind === "every";
}
