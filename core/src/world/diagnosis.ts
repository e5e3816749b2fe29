import { type Diagnostic, diagnose, editDistance, type Span } from "../base/index.js";
import { readName, readNouns } from "./nouns.js";
import { type Piece, writePieces } from "./pieces.js";
import { costOf, faultLimit, type Reading, type View } from "./views.js";

/** A declared or built-in sentence to compare with: its holes are `[…]`. */
export interface KnownSentence {
  readonly sentence: string;
}

/**
 * Says what is wrong with a sentence that has no reading: the faults of the likeliest reading that has some, else a capitalised
 * word that is no name, else that nobody declared such a sentence, with the nearest.
 */
export function diagnoseUnread(
  view: View,
  span: Span,
  readings: readonly Reading<unknown>[],
  known: readonly KnownSentence[],
  code: "unknown-sentence" | "unknown-event",
): Diagnostic[] {
  const sentence = writePieces(view.pieces);
  const nearest = findNearestSentence(view, known);
  const likely = [...readings]
    .filter((reading) => reading.faults.length > 0 && costOf(reading.faults) <= faultLimit)
    .sort((left, right) => costOf(left.faults) - costOf(right.faults))[0];
  const faults = likely?.faults.map((fault) => fault.diagnostic) ?? [];
  if (faults.length > 0 && !faults.some((fault) => isGuess(fault, nearest))) return faults;
  const stranger = findStranger(view, known);
  if (stranger !== null) return [diagnose("unknown-name", stranger.span, { name: stranger.name, nearest: stranger.nearest })];
  return [diagnose(code, span, { sentence, nearest })];
}

/** Whether the fault only says that some words are no trait, so that the sentence itself may be what is unknown. */
function isGuess(fault: Diagnostic, nearestSentence: string | null): boolean {
  return fault.code === "unknown-trait" && fault.fields.nearest === null && nearestSentence !== null;
}

/** The first run of capitalised words that is neither a name nor words of a declared sentence. */
function findStranger(
  view: View,
  sentences: readonly KnownSentence[],
): { name: string; span: Span; nearest: string | null } | null {
  const literal = new Set(sentences.flatMap(({ sentence }) => sentence.toLowerCase().split(/[^\p{L}\p{N}]+/u)));
  for (let at = 0; at < view.pieces.length; ) {
    const known = readNouns({ ...view, lenient: false }, at);
    if (known.length > 0) {
      at += Math.max(...known.map((noun) => noun.length));
      continue;
    }
    const piece = view.pieces[at];
    const strange = piece?.kind === "word" && /^\p{Lu}/u.test(piece.text) && !literal.has(piece.lower);
    if (piece !== undefined && strange) return describeStranger(view, at, piece);
    at += 1;
  }
  return null;
}

function describeStranger(view: View, at: number, piece: Piece): { name: string; span: Span; nearest: string | null } {
  let end = at + 1;
  while (view.pieces[end]?.kind === "word" && /^\p{Lu}/u.test(view.pieces[end]?.text ?? "")) end += 1;
  const pieces = view.pieces.slice(at, end);
  const name = writePieces(pieces);
  const names = view.registry.entities.map((entity) => entity.name);
  return { name, span: { ...piece.span, end: pieces.at(-1)?.span.end ?? piece.span.end }, nearest: findNearestWord(name, names) };
}

function findNearestWord(name: string, names: readonly string[]): string | null {
  const ranked = names
    .map((known) => ({ known, distance: editDistance(name, known) }))
    .sort((left, right) => left.distance - right.distance);
  const [best] = ranked;
  return best !== undefined && best.distance <= Math.max(1, Math.floor(name.length / 3)) ? best.known : null;
}

/** The known sentence with the fewest letters to change once names and holes are left out of both; null where none is near. */
function findNearestSentence(view: View, known: readonly KnownSentence[]): string | null {
  const written = skeleton(view);
  let best: { sentence: string; distance: number } | null = null;
  for (const { sentence } of known) {
    const bare = sentence
      .toLowerCase()
      .replaceAll(/\[[^\]]*\]/gu, "_")
      .replaceAll(/\b[xy]\b|\bsentence\b|\bkind\b|\btrait\b/gu, "_");
    const distance = editDistance(written, bare);
    const limit = Math.max(2, Math.floor(Math.max(written.length, bare.length) / 3));
    if (distance <= limit && distance < (best?.distance ?? Number.POSITIVE_INFINITY)) best = { sentence, distance };
  }
  return best?.sentence ?? null;
}

function skeleton(view: View): string {
  const parts: string[] = [];
  for (let at = 0; at < view.pieces.length; ) {
    const name = readName({ ...view, lenient: false }, at);
    const piece = view.pieces[at];
    const number = piece?.kind === "number";
    const capital = /^\p{Lu}/u.test(piece?.text ?? "");
    parts.push(name !== null || number || capital ? "_" : (piece?.lower ?? ""));
    at += name?.length ?? 1;
  }
  return parts.join(" ").replaceAll(/_(?: _)+/gu, "_");
}
