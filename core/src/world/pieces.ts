import { joinSpans, present, type Span } from "../base/index.js";
import type { Token } from "../syntax/index.js";
import type { RoleId, Term } from "./sentence.js";

/**
 * What the sentence readers compare: a token cut into runs of letters and digits and single other signs, so that it makes
 * no difference whether `isn't` or `Turok-Han` is one token or three.
 *
 * A `term` stands for a word that was not written (the subject left out); a `gap` is what a question asks for.
 */
export interface Piece {
  readonly kind: Token["kind"] | "term" | "gap";
  readonly text: string;
  /** `text` in small letters, with typographic apostrophes made plain: literal words are compared by it. */
  readonly lower: string;
  readonly span: Span;
  /** The role that a bracket brought in. */
  readonly role?: RoleId;
  readonly term?: Term;
  /** True where a blank, or nothing written at all, stands before the piece. */
  readonly apart: boolean;
}

/** Cuts a text into runs of letters and digits and single other signs; blanks are dropped. */
export function atomize(text: string): string[] {
  return text.replaceAll("’", "'").match(/[\p{L}\p{M}\p{N}_]+|[^\s\p{L}\p{M}\p{N}_]/gu) ?? [];
}

const namedAtoms = new WeakMap<object, readonly string[]>();

/** The cut name of something that has one; cut once, because names are compared at every word of every sentence. */
export function atomsOf(named: { readonly name: string | null }): readonly string[] {
  const known = namedAtoms.get(named);
  if (known !== undefined) return known;
  const atoms = atomize(named.name ?? "");
  namedAtoms.set(named, atoms);
  return atoms;
}

/** The pieces of a sentence. Brackets are looked up in `holes`: the role that each brought in, by its token. */
export function makePieces(tokens: readonly Token[], holes: ReadonlyMap<Token, RoleId> = new Map()): Piece[] {
  let lastEnd = -1;
  return tokens.flatMap((token): Piece[] => {
    const apart = token.span.start !== lastEnd;
    lastEnd = token.span.end;
    if (token.kind === "hole") {
      const role = holes.get(token);
      return [
        { kind: token.kind, text: token.text, lower: "", span: token.span, apart, ...(role === undefined ? {} : { role }) },
      ];
    }
    if (token.kind !== "word")
      return [{ kind: token.kind, text: token.text, lower: token.text.toLowerCase(), span: token.span, apart }];
    return atomize(token.text).map((text, index) => ({
      kind: "word" as const,
      text,
      lower: text.toLowerCase(),
      span: token.span,
      apart: index === 0 && apart,
    }));
  });
}

/** The text of a run of pieces as it was written, up to the width of blanks. */
export function writePieces(pieces: readonly Piece[]): string {
  return pieces.map((piece, index) => (piece.apart && index > 0 ? ` ${piece.text}` : piece.text)).join("");
}

/** The text of a run of tokens as it was written, up to the width of blanks. */
export function writeTokens(tokens: readonly Token[]): string {
  let text = "";
  let lastEnd: number | null = null;
  for (const token of tokens) {
    if (lastEnd !== null && token.span.start !== lastEnd) text += " ";
    text += token.text;
    lastEnd = token.span.end;
  }
  return text;
}

/** The span of one or more tokens or pieces. */
export function spanOf(parts: readonly { readonly span: Span }[]): Span {
  const first = present(parts[0], "a token");
  return joinSpans(first.span, present(parts.at(-1), "a token").span);
}

/** Parts a line at its commas. Empty stretches stay, so that the caller can complain of them. */
export function splitAtCommas(tokens: readonly Token[]): Token[][] {
  const stretches: Token[][] = [[]];
  for (const token of tokens) {
    if (token.kind === "punctuation" && token.text === ",") stretches.push([]);
    else stretches.at(-1)?.push(token);
  }
  return stretches;
}
