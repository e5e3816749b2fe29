import { type Diagnostic, diagnose, findNearest } from "../base/index.js";
import { type Item, itemKeywords, type Line, type Token } from "../syntax/index.js";
import type { BoundFile, PlacedItem } from "./binding.js";
import { dropWords, isPunctuation, isWord } from "./lines.js";
import { spanOf, writeTokens } from "./pieces.js";

/** The lines of one keyword below the `use` of the files, with the position of their file. */
export function listUseLines(
  files: readonly BoundFile[],
  keyword: string,
): readonly { readonly line: Line; readonly position: number }[] {
  return files.flatMap(({ tree }, position) =>
    tree.items
      .filter((item) => item.keyword === "use")
      .flatMap((item) => item.lines.filter((line) => line.keyword === keyword).map((line) => ({ line, position }))),
  );
}

/** All items that count: those that `leave out` names in a file before are gone. Reports what it names in vain. */
export function listPlacedItems(files: readonly BoundFile[], problems: Diagnostic[]): readonly PlacedItem[] {
  const items = files.flatMap(({ tree }, position) => tree.items.map((item) => ({ item, position })));
  const gone = new Set<PlacedItem>();
  for (const { line, position } of listUseLines(files, "leave out")) {
    if (line.tokens.length === 0) continue;
    const used = items.filter((placed) => placed.position < position);
    const found = findNamed(used, line.tokens);
    for (const placed of found) gone.add(placed);
    if (found.length > 0) continue;
    const name = writeTokens(line.tokens);
    const nearest = findNearest(
      name,
      used.flatMap(({ item }) => listNames(item)),
    );
    problems.push(diagnose("nothing-to-change", spanOf(line.tokens), { name, nearest }));
  }
  return items.filter((placed) => !gone.has(placed));
}

/** `sunlight kills vampires`, or `rule sunlight kills vampires` where a word more tells things apart. */
function findNamed(items: readonly PlacedItem[], tokens: readonly Token[]): readonly PlacedItem[] {
  const plain = items.filter(({ item }) => hasName(item, tokens));
  if (plain.length > 0) return plain;
  return itemKeywords.flatMap((keyword) => {
    const rest = dropWords(tokens, keyword);
    return rest === null ? [] : items.filter(({ item }) => item.keyword === keyword && hasName(item, rest));
  });
}

function hasName(item: Item, tokens: readonly Token[]): boolean {
  const wanted = writeTokens(tokens).toLowerCase();
  return listNames(item).some((name) => name.toLowerCase() === wanted);
}

/** What an item can be called by: its name, or for a pattern the words with the roles bare or as written. */
function listNames(item: Item): readonly string[] {
  switch (item.keyword) {
    case "fact":
      return writePattern(cutAt(item.head, (token) => isPunctuation(token, ",")));
    case "action":
      return writePattern(item.head);
    case "happening":
      return writePattern(cutAt(item.head, (token) => isPunctuation(token, ",") || isWord(token, "at")));
    case "deadline":
      return [writeTokens(cutAt(item.head, (token) => isWord(token, "at")))];
    case "kind":
    case "place":
    case "thing":
    case "person":
    case "group":
    case "ending":
      return [writeTokens(cutAt(item.head, (token) => isPunctuation(token, ":")))];
    case "rule":
    case "what if":
      return [writeTokens(item.head)];
    case "outline":
      return [writeTokens(cutAt(item.head, (token) => isPunctuation(token, ",")))];
    default:
      return [];
  }
}

function writePattern(tokens: readonly Token[]): readonly string[] {
  const bare = tokens.flatMap((token) => (token.kind === "hole" ? nameHole(token) : [token]));
  return [writeTokens(bare), writeTokens(tokens), writeTokens(tokens.filter((token) => token.kind !== "hole"))];
}

/** The name of the role in a bracket: all of it, or what stands before the colon. */
function nameHole(hole: Token): readonly Token[] {
  return cutAt(hole.inner ?? [], (token) => isPunctuation(token, ":"));
}

function cutAt(tokens: readonly Token[], ends: (token: Token) => boolean): readonly Token[] {
  const end = tokens.findIndex(ends);
  return end === -1 ? tokens : tokens.slice(0, end);
}
