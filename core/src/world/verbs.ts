import { listParticiples } from "./participles.js";

/** How a verb says no: `is not`, `has no` and `does not have`, `cannot`, `does not walk`. */
export type VerbSort = "be" | "have" | "modal" | "plain";

/** The first verb of a pattern: where it stands in the pattern, and its forms, in small letters. */
export interface Verb {
  readonly at: number;
  readonly sort: VerbSort;
  readonly bare: string;
  /** `walks`; also what a plural subject would have where the pattern is written so (`A and B make peace`). */
  readonly third: string;
  /** `walk`, `are`. */
  readonly plural: string;
}

/** A pattern's part as far as the search for its verb goes: a word in small letters, or null for a hole. */
export type VerbPart = string | null;

const modals = new Set(["can", "could", "may", "might", "must", "shall", "should", "will", "would", "cannot"]);
const beForms = new Map([
  ["is", "are"],
  ["was", "were"],
  ["are", "are"],
  ["were", "were"],
  ["am", "are"],
]);
/** Words that end like a verb of the third person and are none. */
const notVerbs = new Set(
  `always this his its as us perhaps sometimes thus yes towards afterwards besides once unless across less bless hers ours theirs yours
  nevertheless nonetheless upstairs downstairs indoors outdoors besides alas whereas`.split(/\s+/u),
);

/** Bare forms that the rules of spelling would miss. */
const bareForms = new Map([
  ["has", "have"],
  ["is", "be"],
  ["are", "be"],
  ["was", "be"],
  ["were", "be"],
  ["does", "do"],
  ["goes", "go"],
  ["undoes", "undo"],
  ["aches", "ache"],
  ["unties", "untie"],
  ["belies", "belie"],
  ["underlies", "underlie"],
  ["shoes", "shoe"],
  ["hoes", "hoe"],
  ["gasses", "gas"],
  ["quizzes", "quiz"],
]);

/** The bare form of a verb in the third person: goes go, tries try, dies die, watches watch, closes close. */
export function makeBare(third: string): string {
  const known = bareForms.get(third);
  if (known !== undefined) return known;
  if (third.endsWith("ies")) return third.length <= 4 ? third.slice(0, -1) : `${third.slice(0, -3)}y`;
  if (/(?:ch|sh|ss|x|zz|o)es$/u.test(third)) return third.slice(0, -2);
  return third.endsWith("s") && !third.endsWith("ss") ? third.slice(0, -1) : third;
}

/** The third person of a bare verb: go goes, try tries, watch watches. */
export function makeThird(bare: string): string {
  if (bare === "be") return "is";
  if (bare === "have") return "has";
  if (/[^aeiou]y$/u.test(bare)) return `${bare.slice(0, -1)}ies`;
  return /(?:ch|sh|s|x|z|o)$/u.test(bare) ? `${bare}es` : `${bare}s`;
}

/** Finds the first verb of a pattern; null where there is none, as in the name of a happening. */
export function findVerb(parts: readonly VerbPart[]): Verb | null {
  if (parts[0] === null) {
    if (parts[1] === "and" && parts[2] === null && typeof parts[3] === "string") return describePlural(parts[3], 3);
    return findAmong(parts, 1);
  }
  const firstHole = parts.indexOf(null);
  const opening = firstHole === -1 ? parts : parts.slice(0, firstHole);
  const helping = opening.findIndex((word) => word !== null && isHelping(word));
  if (helping > 0) return describe(opening[helping] ?? "", helping);
  return findAmong(parts, 1);
}

function isHelping(word: string): boolean {
  return modals.has(word) || beForms.has(word) || word === "has" || word === "have";
}

/** The first word from `from` on, before the next hole, that looks like a verb of the third person. */
function findAmong(parts: readonly VerbPart[], from: number): Verb | null {
  for (let at = from; at < parts.length; at++) {
    const word = parts[at];
    if (word === null || word === undefined) return null;
    if (isHelping(word) || (/[a-z]{2}s$/u.test(word) && !/(?:ss|us|is)$/u.test(word) && !notVerbs.has(word)))
      return describe(word, at);
  }
  return null;
}

function describe(word: string, at: number): Verb {
  if (modals.has(word)) return { at, sort: "modal", bare: word, third: word, plural: word };
  const plural = beForms.get(word);
  if (plural !== undefined) return { at, sort: "be", bare: "be", third: word, plural };
  if (word === "has" || word === "have") return { at, sort: "have", bare: "have", third: "has", plural: "have" };
  const bare = makeBare(word);
  return { at, sort: "plain", bare, third: word, plural: bare };
}

/** The verb after `A and B` is in the plural as written, and takes no other form. */
function describePlural(word: string, at: number): Verb {
  const verb = describe(word, at);
  if (verb.sort !== "plain") return { ...verb, third: word };
  return { at, sort: "plain", bare: word, third: word, plural: word };
}

/** The ways to deny the verb, each as the words that stand in its place; none of them where the sentence has a `not` already. */
export function listNegations(verb: Verb): string[][] {
  switch (verb.sort) {
    case "be":
      return [verb.third, verb.plural].flatMap((form) => [
        [form, "not"],
        [`${form}n`, "'", "t"],
      ]);
    case "modal":
      return verb.bare === "can" ? [["cannot"], ["can", "not"], ["can", "'", "t"]] : [[verb.bare, "not"]];
    case "have":
    case "plain":
      return ["does", "do"].flatMap((helper) => [
        [helper, "not", verb.bare],
        [`${helper}n`, "'", "t", verb.bare],
      ]);
  }
}

/** The ways to say that it has been done, or not: `has pushed`, `have pushed`; `has not pushed`, `hasn't pushed`. */
export function listPerfects(verb: Verb, so: boolean): string[][] {
  const helpers = ["has", "have"].flatMap((helper) =>
    so
      ? [[helper]]
      : [
          [helper, "not"],
          [`${helper}n`, "'", "t"],
        ],
  );
  return listParticiples(verb.bare).flatMap((participle) => helpers.map((helper) => [...helper, participle]));
}
