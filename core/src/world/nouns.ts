import { type Diagnostic, diagnose, findNearest, type Span } from "../base/index.js";
import { kindIds } from "./kinds.js";
import type { EntityId, KindId } from "./model.js";
import { matchEntity, matchKind, standsAt } from "./names.js";
import { atomsOf, type Piece, spanOf, writePieces } from "./pieces.js";
import type { Quantifier, Term } from "./sentence.js";
import type { Fault, View } from "./views.js";

/**
 * What stands where a name can stand. `of` is the kind of a term, null where it is not known (then it fits everywhere).
 * `generic` quantifiers (`everyone`, `nothing`) take the kind of their hole where that is narrower.
 */
export type Noun =
  | (NounMember & { readonly kind: "term" })
  | QuantifiedNoun
  | { readonly kind: "none" }
  | { readonly kind: "list"; readonly members: readonly NounMember[] }
  | { readonly kind: "gap"; readonly asks: "who" | "what" | "how many" | KindId };

/** A term with its kind. */
export interface NounMember {
  readonly term: Term;
  readonly of: KindId | null;
}

export interface QuantifiedNoun {
  readonly kind: "quantified";
  readonly quantifier: Quantifier;
  readonly over: KindId;
  readonly generic: boolean;
  /** `everyone here`, `everyone in goal`. */
  readonly place: Term | null;
  /** True for `any…`, which after a denial means none. */
  readonly any: boolean;
}

export interface NounReading {
  readonly noun: Noun;
  readonly length: number;
  readonly faults: readonly Fault[];
}

/** Everything that can stand for somebody or something from this piece on. */
export function readNouns(view: View, at: number): NounReading[] {
  const piece = view.pieces[at];
  if (piece === undefined) return [];
  if (piece.kind === "gap") return [{ noun: readGapPiece(piece, view), length: 1, faults: [] }];
  const name = readName(view, at);
  const readings = [...(name === null ? [] : [name]), ...readQuantified(view, at), ...readNone(view, at)];
  return readings.length === 0 && view.lenient ? readUnknown(view, at) : readings;
}

/** One known name, role, `here` or bracket. Roles come before names, and the longest is taken. */
export function readName(view: View, at: number): NounReading | null {
  const piece = view.pieces[at];
  if (piece === undefined) return null;
  if (piece.kind === "term" && piece.term !== undefined) return found(view, piece.term, 1);
  if (piece.kind === "hole") return piece.role === undefined ? null : found(view, { kind: "role", role: piece.role }, 1);
  const role = longestOf(view, at, view.scope.roles, (entry) => entry.kind !== "fact");
  if (role !== null) return found(view, { kind: "role", role: role.index }, role.length);
  const bound = longestOf(view, at, view.scope.bound, () => true);
  if (bound !== null) return found(view, { kind: "bound", index: bound.index }, bound.length);
  if (view.scope.here && piece.lower === "here" && piece.kind === "word") return found(view, { kind: "here" }, 1);
  const entity = matchEntity(view.pieces, at, view.registry);
  return entity === null ? null : found(view, { kind: "entity", entity: entity.entity }, entity.length);
}

/** The role, `claim` and its like, of a fact sentence that stands alone at this piece. */
export function readClaimRole(view: View, at: number): { role: number; length: number } | null {
  const role = longestOf(view, at, view.scope.roles, (entry) => entry.kind === "fact");
  return role === null ? null : { role: role.index, length: role.length };
}

function longestOf<T extends { readonly name: string | null }>(
  view: View,
  at: number,
  entries: readonly T[],
  accepts: (entry: T) => boolean,
): { index: number; length: number } | null {
  let best: { index: number; length: number } | null = null;
  entries.forEach((entry, index) => {
    if (entry.name === null || !accepts(entry)) return;
    const atoms = atomsOf(entry);
    if (atoms.length > (best?.length ?? 0) && standsAt(view.pieces, at, atoms, true)) best = { index, length: atoms.length };
  });
  return best;
}

function found(view: View, term: Term, length: number): NounReading {
  return { noun: { kind: "term", term, of: kindOfTerm(view, term) }, length, faults: [] };
}

/** The kind of what a term stands for; null where it is not known, as for a variable that the sentence itself binds. */
export function kindOfTerm(view: Pick<View, "scope" | "registry">, term: Term): KindId | null {
  switch (term.kind) {
    case "entity":
      return view.registry.entities[term.entity]?.kind ?? null;
    case "role": {
      const kind = view.scope.roles[term.role]?.kind;
      return kind === undefined || kind === "fact" ? null : kind;
    }
    case "bound":
      return view.scope.bound[term.index]?.kind ?? null;
    case "here":
      return kindIds.place;
    case "none":
      return null;
  }
}

function readGapPiece(piece: Piece, view: View): Noun {
  const asks = piece.lower;
  if (asks === "who" || asks === "what" || asks === "how many") return { kind: "gap", asks };
  return { kind: "gap", asks: matchKind([{ ...piece, kind: "word" }], 0, view.registry, true)?.kind ?? kindIds.entity };
}

type Generic = Pick<QuantifiedNoun, "quantifier" | "over" | "any">;
const every: Quantifier = { kind: "every" };
const some: Quantifier = { kind: "some" };
const no: Quantifier = { kind: "no" };

const genericWords: ReadonlyMap<string, Generic> = new Map([
  ["everyone", { quantifier: every, over: kindIds.person, any: false }],
  ["everybody", { quantifier: every, over: kindIds.person, any: false }],
  ["everything", { quantifier: every, over: kindIds.thing, any: false }],
  ["someone", { quantifier: some, over: kindIds.person, any: false }],
  ["somebody", { quantifier: some, over: kindIds.person, any: false }],
  ["something", { quantifier: some, over: kindIds.thing, any: false }],
  ["anyone", { quantifier: some, over: kindIds.person, any: true }],
  ["anybody", { quantifier: some, over: kindIds.person, any: true }],
  ["anything", { quantifier: some, over: kindIds.thing, any: true }],
  ["no one", { quantifier: no, over: kindIds.person, any: false }],
  ["nobody", { quantifier: no, over: kindIds.person, any: false }],
  ["nothing", { quantifier: no, over: kindIds.thing, any: false }],
]);

const kindWords: ReadonlyMap<string, Pick<QuantifiedNoun, "quantifier" | "any">> = new Map([
  ["every", { quantifier: every, any: false }],
  ["some", { quantifier: some, any: false }],
  ["any", { quantifier: some, any: true }],
  ["no", { quantifier: no, any: false }],
]);

function readQuantified(view: View, at: number): NounReading[] {
  const word = view.pieces[at]?.lower ?? "";
  const two = `${word} ${view.pieces[at + 1]?.lower ?? ""}`;
  const generic = genericWords.get(two) ?? genericWords.get(word);
  if (generic !== undefined) {
    return narrow(view, at, genericWords.has(two) ? 2 : 1, { kind: "quantified", ...generic, generic: true, place: null }, []);
  }
  const opening = kindWords.get(word);
  if (opening !== undefined) return readOverKind(view, at, 1, opening);
  if (two !== "at least" || view.pieces[at + 2]?.kind !== "number") return [];
  const quantifier: Quantifier = { kind: "at least", number: Number(view.pieces[at + 2]?.text) };
  const of = view.pieces[at + 3]?.lower === "of" ? 1 : 0;
  const the = of === 1 && view.pieces[at + 4]?.lower === "the" ? 1 : 0;
  return readOverKind(view, at, 3 + of + the, { quantifier, any: false });
}

function readOverKind(view: View, at: number, skip: number, opening: Pick<QuantifiedNoun, "quantifier" | "any">): NounReading[] {
  const roleStands = longestOf(view, at + skip, view.scope.roles, () => true) !== null;
  if (opening.quantifier.kind === "no" && roleStands) return [];
  const plural = opening.quantifier.kind === "at least" || opening.quantifier.kind === "no";
  const kind = matchKind(view.pieces, at + skip, view.registry, plural);
  const make = (over: KindId): Noun & QuantifiedNoun => ({ kind: "quantified", ...opening, over, generic: false, place: null });
  if (kind !== null) return narrow(view, at, skip + kind.length, make(kind.kind), []);
  const word = view.pieces[at + skip];
  if (!view.lenient || word?.kind !== "word" || opening.quantifier.kind === "no") return [];
  const names = view.registry.kinds.map((known) => known.name);
  const fields = { name: word.text, nearest: findNearest(word.text, names) };
  const fault: Fault = { diagnostic: diagnose("unknown-kind", word.span, fields), cost: 2 };
  return narrow(view, at, skip + 1, { ...make(kindIds.thing), generic: true }, [fault]);
}

/** The quantifier as it is, and, where that follows, narrowed to a place: `everyone here`, `everyone in goal`. */
function narrow(view: View, at: number, length: number, quantified: QuantifiedNoun, faults: readonly Fault[]): NounReading[] {
  const plain: NounReading = { noun: quantified, length, faults };
  const next = view.pieces[at + length];
  if (next?.lower === "here" && view.scope.here) {
    return [plain, { noun: { ...quantified, place: { kind: "here" } }, length: length + 1, faults }];
  }
  if (next?.lower !== "in") return [plain];
  const place = readName(view, at + length + 1);
  if (place === null || place.noun.kind !== "term") return [plain];
  return [plain, { noun: { ...quantified, place: place.noun.term }, length: length + 1 + place.length, faults }];
}

/** Words for no value at all. `nobody` and `nothing` are quantifiers, and mean this only where a fact can have no value. */
function readNone(view: View, at: number): NounReading[] {
  const piece = view.pieces[at];
  return piece?.kind === "word" && (piece.lower === "none" || piece.lower === "nowhere")
    ? [{ noun: { kind: "none" }, length: 1, faults: [] }]
    : [];
}

/** Words that are no names, taken for misspelt ones: a run of capitalised words, or a single other word, which is less likely. */
function readUnknown(view: View, at: number): NounReading[] {
  const first = view.pieces[at];
  if (first?.kind !== "word" || !/^\p{L}/u.test(first.text)) return [];
  if (first.lower === "here") return [unboundHere(first)];
  if (!/^\p{Lu}/u.test(first.text)) return smallWords.has(first.lower) ? [] : [unknown(view, at, 1, 5)];
  let length = 1;
  while (/^\p{Lu}/u.test(view.pieces[at + length]?.text ?? "") && view.pieces[at + length]?.kind === "word") length += 1;
  return Array.from({ length }, (_, index) => unknown(view, at, index + 1, 2)).reverse();
}

/** `here` where nobody acts. */
function unboundHere(piece: Piece): NounReading {
  const fault: Fault = { diagnostic: diagnose("unbound-role", piece.span, { role: piece.text }), cost: 1 };
  return { noun: { kind: "term", term: { kind: "here" }, of: null }, length: 1, faults: [fault] };
}

const smallWords = new Set(
  "a an the and or not no if it is are was has have does do in on at to from of with that who what where whether so here there by for".split(
    " ",
  ),
);

/** What to say of words that should be a name and are none. */
export function diagnoseName(name: string, span: Span, view: Pick<View, "scope" | "registry">): Diagnostic {
  const roles = view.scope.roles.map((role) => role.name);
  const names = view.registry.entities.map((entity) => entity.name);
  const nearest = findNearest(name, /^\p{Lu}/u.test(name) ? [...names, ...roles] : [...roles, ...names]);
  return diagnose("unknown-name", span, { name, nearest });
}

function unknown(view: View, at: number, length: number, cost: number): NounReading {
  const pieces = view.pieces.slice(at, at + length);
  const fault: Fault = { diagnostic: diagnoseName(writePieces(pieces), spanOf(pieces), view), cost };
  return { noun: { kind: "term", term: { kind: "entity", entity: -1 as EntityId }, of: null }, length, faults: [fault] };
}
