import type { LineTable } from "./keywords.js";
import type { Row } from "./rows.js";
import { readWords } from "./tokens.js";
import type { Token } from "./tree.js";

/** Whether a row begins an `any of` or an `if`. */
export function beginsBlock(text: string, row: Row): boolean {
  const [first, second] = readWords(text, row, 2);
  return first?.text === "if" || (first?.text === "any" && second?.text === "of");
}

/**
 * Whether the sentence goes on below: it ends in `any of`, or it has an `if` and nothing after the colon that ends its condition.
 * The colon of `not so: …` ends none.
 */
export function endsOpen(tokens: readonly Token[]): boolean {
  const last = tokens.at(-1);
  const words = isColon(last) ? tokens.slice(0, -1) : tokens;
  if (isWord(words.at(-2), "any") && isWord(words.at(-1), "of")) return true;
  if (isColon(last)) return tokens.some((token) => isWord(token, "if"));
  return isWord(tokens[0], "if") && !tokens.some((token, index) => isColon(token) && !isWord(tokens[index - 1], "so"));
}

/** Whether a line of this table may begin as the row does, though it is no keyword. */
export function mayBeginSo(text: string, row: Row, table: LineTable): boolean {
  if (table.others !== "times") return table.others === "sentences";
  if (/^[0-9]+:[0-9]/.test(text.slice(row.at, Math.min(row.end, row.at + 16)))) return true;
  const [first] = readWords(text, row, 1);
  return first?.text === "day" && /^[0-9]/.test(text.slice(first.end, row.end).trimStart().slice(0, 1));
}

function isWord(token: Token | undefined, text: string): boolean {
  return token?.kind === "word" && token.text === text;
}

function isColon(token: Token | undefined): boolean {
  return token?.kind === "punctuation" && token.text === ":";
}
