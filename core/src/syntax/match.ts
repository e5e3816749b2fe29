import { findNearest } from "../base/index.js";
import { countWords, type LineKeyword, type LineTable } from "./keywords.js";
import type { Row } from "./rows.js";
import { readWords } from "./tokens.js";
import { type ItemKeyword, itemKeywords } from "./tree.js";

/** A keyword at the beginning of a row, and where it ends in the text. */
export interface Match<Keyword> {
  readonly keyword: Keyword;
  readonly end: number;
}

/** After this many unknown first words the text is no story, and looking for what was meant only costs time. */
export const lookupLimit = 1000;

const mostWords = 3;
const itemKeywordSet: ReadonlySet<string> = new Set(itemKeywords);

/** The keyword of an item, where the row begins with one. `what-if` is `what if`. */
export function matchItemKeyword(text: string, row: Row): Match<ItemKeyword> | null {
  const [first, second] = readWords(text, row, 2);
  if (first === undefined) return null;
  if (first.text === "what-if") return { keyword: "what if", end: first.end };
  if (first.text === "what" && second?.text === "if") return { keyword: "what if", end: second.end };
  return isItemKeyword(first.text) ? { keyword: first.text, end: first.end } : null;
}

/** The longest keyword of the table that the row begins with. */
export function matchLineKeyword(text: string, row: Row, table: LineTable): Match<LineKeyword> | null {
  const [first, ...more] = readWords(text, row, mostWords);
  for (const keyword of table.byFirstWord.get(first?.text ?? "") ?? []) {
    const words = [first, ...more].slice(0, countWords(keyword.words));
    const last = words.at(-1);
    if (last !== undefined && words.map((word) => word?.text).join(" ") === keyword.words) return { keyword, end: last.end };
  }
  return null;
}

/** The item keyword that was probably meant, or null. */
export function findNearestItem(text: string, row: Row): ItemKeyword | null {
  const [first, second] = readWords(text, row, 2);
  if (first === undefined) return null;
  const nearest =
    findNearest(first.text, itemKeywords) ??
    (second === undefined ? null : findNearest(`${first.text} ${second.text}`, ["what if"]));
  return nearest !== null && isItemKeyword(nearest) ? nearest : null;
}

/** The keyword of the table that was probably meant, tried with as many words as there are; or null. */
export function findNearestLine(text: string, row: Row, table: LineTable): LineKeyword | null {
  const words = readWords(text, row, mostWords).map((word) => word.text);
  for (let count = words.length; count > 0; count--) {
    const candidates = table.keywords.filter((keyword) => countWords(keyword.words) === count);
    const nearest = findNearest(
      words.slice(0, count).join(" "),
      candidates.map((keyword) => keyword.words),
    );
    if (nearest !== null) return candidates.find((keyword) => keyword.words === nearest) ?? null;
  }
  return table.byFirstWord.get(words[0] ?? "")?.[0] ?? null;
}

function isItemKeyword(word: string): word is ItemKeyword {
  return itemKeywordSet.has(word);
}
