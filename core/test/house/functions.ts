import { isMark, isWord } from "./imports.js";
import type { Token } from "./tokens.js";

/** A function as it stands in a file: from the line of its name, or of its parameters, to the line of its last brace. */
export interface FunctionExtent {
  readonly name: string;
  readonly line: number;
  readonly lineCount: number;
}

/** Words that stand before a bracket and a brace and yet make no function. */
const control = new Set(["if", "for", "while", "switch", "catch", "with", "await"]);
/** What a type may still go on after; a brace that follows is part of the type and not a body. */
const typeGoesOn = new Set([
  ":",
  "|",
  "&",
  "=>",
  "<",
  ",",
  "?",
  "is",
  "keyof",
  "readonly",
  "extends",
  "asserts",
  "infer",
  "typeof",
]);
/** Words that stand where a name could, before the parameters of an arrow. */
const notNames = new Set(["async", "return", "yield", "default", "await", "of", "in", "case", "extends", "satisfies"]);
const closing: Readonly<Record<string, string>> = { "(": ")", "[": "]", "{": "}" };

/** Every function, method and arrow of a file, those inside others too. */
export function measureFunctions(tokens: readonly Token[]): readonly FunctionExtent[] {
  const partners = matchBrackets(tokens);
  const found: FunctionExtent[] = [];
  for (const [index, token] of tokens.entries()) {
    if (!isMark(token, "(")) continue;
    const end = findFunctionEnd(tokens, partners, index);
    if (end === null) continue;
    const start = findStart(tokens, index);
    const line = tokens[start]?.line ?? token.line;
    found.push({ name: nameFunction(tokens, start), line, lineCount: (tokens[end]?.line ?? line) - line + 1 });
  }
  return found;
}

/** For each opening bracket the index of the one that closes it. */
function matchBrackets(tokens: readonly Token[]): ReadonlyMap<number, number> {
  const partners = new Map<number, number>();
  const open: number[] = [];
  for (const [index, token] of tokens.entries()) {
    // A hole of a template opens and closes with text, not with a brace, and is level in itself.
    if (token.kind !== "punctuation") continue;
    if (token.text in closing) open.push(index);
    if (token.text === ")" || token.text === "]" || token.text === "}") partners.set(open.pop() ?? -1, index);
  }
  return partners;
}

/** The last token of the function whose parameters open here, or null where this bracket opens something else. */
function findFunctionEnd(tokens: readonly Token[], partners: ReadonlyMap<number, number>, open: number): number | null {
  const close = partners.get(open);
  if (close === undefined) return null;
  const after = isMark(tokens[close + 1], ":") ? skipType(tokens, partners, close + 2) : close + 1;
  if (isMark(tokens[after], "{")) {
    return control.has(tokens[open - 1]?.text ?? "") ? null : (partners.get(after) ?? null);
  }
  if (!isMark(tokens[after], "=>")) return null;
  return isMark(tokens[after + 1], "{") ? (partners.get(after + 1) ?? null) : skipExpression(tokens, partners, after + 1);
}

/** The index of the first token that no longer belongs to the type which begins at `at`. */
function skipType(tokens: readonly Token[], partners: ReadonlyMap<number, number>, at: number): number {
  let depth = 0;
  let index = at;
  let afterParameters = false;
  while (index < tokens.length) {
    const text = tokens[index]?.text ?? "";
    const before = tokens[index - 1]?.text ?? "";
    if (text === "{" && !typeGoesOn.has(before)) return index;
    if (text === "=>" && !afterParameters) return index;
    if (/^[;)\]}=]$/.test(text) || (text === "," && depth === 0)) return index;
    if (text === "<") depth += 1;
    if (text === ">") depth -= 1;
    afterParameters = text === "(" && opensParameters(tokens, index);
    index = (text in closing ? (partners.get(index) ?? index) : index) + 1;
  }
  return index;
}

/** Whether a bracket in a type opens the parameters of a function type, and not just a type in brackets. */
function opensParameters(tokens: readonly Token[], open: number): boolean {
  const [first, second] = [tokens[open + 1], tokens[open + 2]];
  return isMark(first, ")") || isMark(first, "...") || isMark(second, ":") || isMark(second, "?");
}

/** The last token of an expression: before what parts or closes it. */
function skipExpression(tokens: readonly Token[], partners: ReadonlyMap<number, number>, at: number): number {
  let index = at;
  while (index < tokens.length) {
    const token = tokens[index];
    if (token?.kind === "punctuation" && /^[,;)\]}]$/.test(token.text)) return index - 1;
    index = (token?.kind === "punctuation" ? (partners.get(index) ?? index) : index) + 1;
  }
  return tokens.length - 1;
}

/** Back from the parameters over type parameters and name to the first word of the function. */
function findStart(tokens: readonly Token[], open: number): number {
  let start = open;
  if (isMark(tokens[start - 1], ">")) {
    for (let depth = 0; start > 0; ) {
      start -= 1;
      if (isMark(tokens[start], ">")) depth += 1;
      if (isMark(tokens[start], "<")) depth -= 1;
      if (depth === 0) break;
    }
  }
  if (tokens[start - 1]?.kind === "word") start -= 1;
  while (isWord(tokens[start - 1], "function") || isMark(tokens[start - 1], "*")) start -= 1;
  return start;
}

function nameFunction(tokens: readonly Token[], start: number): string {
  const named = isWord(tokens[start], "function") ? start + 1 : start;
  const own = tokens[isMark(tokens[named], "*") ? named + 1 : named];
  if (own?.kind === "word" && !notNames.has(own.text)) return own.text;
  // An arrow takes the name of what it is given to: `const name = (…) =>`, `name: (…) =>`.
  const given = isMark(tokens[start - 1], "=") || isMark(tokens[start - 1], ":") ? tokens[start - 2] : undefined;
  return given?.kind === "word" || given?.kind === "string" ? given.text : "(arrow)";
}
