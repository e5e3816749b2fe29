import type { Span } from "../base/index.js";
import type { Item, SyntaxTree, Token } from "./tree.js";

export interface Import {
  /** The name before `from`: `use "Ashgrove" from …`; null where there is none. */
  readonly name: string | null;
  /** The path as written, not yet looked at. */
  readonly path: string;
  /** Where the path stands. */
  readonly span: Span;
}

/** The files that a story brings in, in the order of the text. A `use` that names nothing has been reported and is left out. */
export function listImports(tree: SyntaxTree): readonly Import[] {
  return tree.items.flatMap((item) => (item.keyword === "use" ? readImport(item) : []));
}

/** `use "Name" from "path"`; without `from`, all there is is the path. */
function readImport(item: Item): Import[] {
  const from = item.head.findIndex((token) => token.kind === "word" && token.text === "from");
  const path = item.head.slice(from + 1);
  const [first] = path;
  const last = path.at(-1);
  if (first === undefined || last === undefined) return [];
  const name = from > 0 ? joinTokens(item.head.slice(0, from)) : null;
  return [{ name, path: joinTokens(path), span: { ...first.span, end: last.span.end } }];
}

/** The words of tokens, with one blank wherever the text has any. */
function joinTokens(tokens: readonly Token[]): string {
  return tokens
    .map((token, index) => (token.span.start === (tokens[index - 1]?.span.end ?? token.span.start) ? "" : " ") + token.text)
    .join("");
}
