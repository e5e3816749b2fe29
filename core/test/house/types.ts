import { isMark } from "./imports.js";
import type { Token } from "./tokens.js";

export interface TypeName {
  readonly name: string;
  readonly line: number;
}

/** The names of all types that a file declares: aliases, interfaces, classes, enums. Imported and mentioned ones are not. */
export function listDeclaredTypes(tokens: readonly Token[]): readonly TypeName[] {
  const found: TypeName[] = [];
  for (const [index, token] of tokens.entries()) {
    const name = tokens[index + 1];
    if (token.kind !== "word" || name?.kind !== "word" || isMark(tokens[index - 1], ".")) continue;
    const after = tokens[index + 2];
    const alias = token.text === "type" && (isMark(after, "=") || isMark(after, "<"));
    const other =
      ["interface", "class", "enum"].includes(token.text) && (isMark(after, "{") || isMark(after, "<") || after?.kind === "word");
    if (alias || other) found.push({ name: name.text, line: name.line });
  }
  return found;
}
