import type { Token } from "./tokens.js";

/** One import of a source file. `path` is null where it is computed, so that no reader can tell what it brings in. */
export interface Import {
  readonly path: string | null;
  /** True where nothing is left of it when the types are erased. */
  readonly typeOnly: boolean;
  readonly line: number;
}

/** Everything that a file imports: static, dynamic, re-exported, required, and `import("…")` in a type. */
export function listImports(tokens: readonly Token[]): readonly Import[] {
  const found: Import[] = [];
  for (const [index, token] of tokens.entries()) {
    if (token.kind !== "word" || isMember(tokens, index)) continue;
    if (token.text === "import") found.push(...readImport(tokens, index));
    if (token.text === "export") found.push(...readReexport(tokens, index));
    if (token.text === "require" && isMark(tokens[index + 1], "(")) found.push(readCall(tokens, index));
  }
  return found;
}

/** Whether the word is a property of something, and so no keyword. */
function isMember(tokens: readonly Token[], index: number): boolean {
  const before = tokens[index - 1];
  return isMark(before, ".") || isMark(before, "?.") || isMark(tokens[index + 1], ":");
}

function readImport(tokens: readonly Token[], index: number): readonly Import[] {
  const next = tokens[index + 1];
  if (isMark(next, ".")) return [];
  if (isMark(next, "(")) return [readCall(tokens, index)];
  return readFrom(tokens, index);
}

/** `export * from`, `export { … } from`, with or without `type`; other exports bring nothing in. */
function readReexport(tokens: readonly Token[], index: number): readonly Import[] {
  const at = isWord(tokens[index + 1], "type") ? index + 2 : index + 1;
  return isMark(tokens[at], "*") || isMark(tokens[at], "{") ? readFrom(tokens, index) : [];
}

/** From the keyword up to the text that says from where. What cannot stand between ends the search. */
function readFrom(tokens: readonly Token[], index: number): readonly Import[] {
  for (let at = index + 1; at < tokens.length; at++) {
    const token = tokens[at];
    if (token === undefined || isMark(token, ";") || isMark(token, "=") || isMark(token, "(")) return [];
    const says = at === index + 1 || isWord(tokens[at - 1], "from");
    if (token.kind === "string" && says) {
      return [{ path: token.text, typeOnly: isErased(tokens.slice(index + 1, at)), line: tokens[index]?.line ?? 0 }];
    }
  }
  return [];
}

/** Whether what stands between the keyword and the path names types only. */
function isErased(words: readonly Token[]): boolean {
  return isWord(words[0], "type") && !isWord(words[1], "from");
}

/** `import("…")`. In a type it is erased, but it lets its file see the other all the same; so it counts as code. */
function readCall(tokens: readonly Token[], index: number): Import {
  const path = tokens[index + 2];
  const after = tokens[index + 3];
  const isPlain = path?.kind === "string" && (isMark(after, ")") || isMark(after, ","));
  return { path: isPlain ? path.text : null, typeOnly: false, line: tokens[index]?.line ?? 0 };
}

export function isMark(token: Token | undefined, text: string): boolean {
  return token?.kind === "punctuation" && token.text === text;
}

export function isWord(token: Token | undefined, text: string): boolean {
  return token?.kind === "word" && token.text === text;
}
