import type { Token } from "../syntax/index.js";
import type { EntityId, Kind, KindId } from "./model.js";
import { atomize, atomsOf, makePieces, type Piece } from "./pieces.js";
import type { Registry } from "./scope.js";

interface NameIndex {
  readonly count: number;
  /** Names by their first word, the longest first. */
  readonly byFirst: ReadonlyMap<string, readonly { readonly atoms: readonly string[]; readonly entity: EntityId }[]>;
}

const indexes = new WeakMap<object, NameIndex>();

/** Names are only ever added, so an index is good as long as their number has not changed. */
function indexNames(registry: Pick<Registry, "entities">): NameIndex {
  const known = indexes.get(registry.entities);
  if (known !== undefined && known.count === registry.entities.length) return known;
  const byFirst = new Map<string, { atoms: string[]; entity: EntityId }[]>();
  registry.entities.forEach((entity, id) => {
    const atoms = atomize(entity.name);
    const first = atoms[0];
    if (first === undefined) return;
    const names = byFirst.get(first) ?? [];
    names.push({ atoms, entity: id as EntityId });
    byFirst.set(first, names);
  });
  for (const names of byFirst.values()) names.sort((left, right) => right.atoms.length - left.atoms.length);
  const index = { count: registry.entities.length, byFirst };
  indexes.set(registry.entities, index);
  return index;
}

/** Whether these words stand at this place. `exactly` compares capitals too. */
export function standsAt(pieces: readonly Piece[], at: number, atoms: readonly string[], exactly: boolean): boolean {
  return atoms.every((atom, offset) => {
    const piece = pieces[at + offset];
    if (piece === undefined || (piece.kind !== "word" && piece.kind !== "number" && piece.kind !== "punctuation")) return false;
    return exactly ? piece.text === atom : piece.lower === atom.toLowerCase();
  });
}

/** The longest name of an entity that begins at this piece. Capitals count. */
export function matchEntity(
  pieces: readonly Piece[],
  at: number,
  registry: Registry,
): { entity: EntityId; length: number } | null {
  const first = pieces[at];
  if (first === undefined) return null;
  for (const { atoms, entity } of indexNames(registry).byFirst.get(first.text) ?? []) {
    if (standsAt(pieces, at, atoms, true)) return { entity, length: atoms.length };
  }
  return null;
}

/** The longest entity name that begins at the token `at`; its id and how many tokens it takes. */
export function matchName(tokens: readonly Token[], at: number, registry: Registry): { entity: EntityId; length: number } | null {
  const rest = tokens.slice(at);
  const ends = new Map<number, number>();
  let pieceCount = 0;
  rest.forEach((token, index) => {
    pieceCount += makePieces([token]).length;
    ends.set(pieceCount, index + 1);
  });
  const pieces = makePieces(rest);
  const names = indexNames(registry).byFirst.get(pieces[0]?.text ?? "") ?? [];
  for (const { atoms, entity } of names) {
    const length = ends.get(atoms.length);
    if (length !== undefined && standsAt(pieces, 0, atoms, true)) return { entity, length };
  }
  return null;
}

/** The plural of a kind's name, as a person would write it: `slayers`, `witches`, `bodies`. */
export function pluralize(name: string): string {
  if (/[^aeiou]y$/u.test(name)) return `${name.slice(0, -1)}ies`;
  return /(?:s|x|z|ch|sh)$/u.test(name) ? `${name}es` : `${name}s`;
}

const pluralAtoms = new WeakMap<Kind, readonly string[]>();

function pluralAtomsOf(kind: Kind): readonly string[] {
  const known = pluralAtoms.get(kind);
  if (known !== undefined) return known;
  const atoms = atomize(pluralize(kind.name));
  pluralAtoms.set(kind, atoms);
  return atoms;
}

/** The longest name of a kind that begins at this piece, also in the plural where allowed. Capitals do not count. */
export function matchKind(
  pieces: readonly Piece[],
  at: number,
  registry: Pick<Registry, "kinds">,
  plural: boolean,
): { kind: KindId; length: number } | null {
  let best: { kind: KindId; length: number } | null = null;
  registry.kinds.forEach((kind, id) => {
    for (const atoms of plural ? [atomsOf(kind), pluralAtomsOf(kind)] : [atomsOf(kind)]) {
      if (atoms.length > (best?.length ?? 0) && standsAt(pieces, at, atoms, false))
        best = { kind: id as KindId, length: atoms.length };
    }
  });
  return best;
}
