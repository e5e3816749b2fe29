import { locate } from "../../src/base/index.js";
import { type Item, type Line, parseStory, type SyntaxTree, type Token } from "../../src/syntax/index.js";

/** The tree of a text. */
export function parse(text: string): SyntaxTree {
  return parseStory({ file: 0, path: "test.story", text }).tree;
}

/** What is wrong with a text, as `code line:column`. */
export function listFaults(text: string): readonly string[] {
  return parseStory({ file: 0, path: "test.story", text }).diagnostics.map(({ code, span }) => {
    if (span === null) return code;
    const { line, column } = locate(text, span.start);
    return `${code} ${line}:${column}`;
  });
}

/**
 * A tree as lines, for tests that a reader can follow: two blanks for each step, the keyword in angle brackets, the tokens,
 * prose in quotes.
 */
export function drawTree(text: string): readonly string[] {
  return parse(text).items.flatMap((item) => [
    `<${item.keyword ?? "?"}> ${drawTokens(item.head)}`.trim(),
    ...item.lines.flatMap((line) => drawLine(line, 1)),
  ]);
}

function drawLine(line: Line, depth: number): readonly string[] {
  const margin = "  ".repeat(depth);
  const keyword = line.keyword === null ? "" : `<${line.keyword}> `;
  return [
    `${margin}${keyword}${drawTokens(line.tokens)}`.trimEnd(),
    ...(line.prose === null ? [] : [`${margin}  ${JSON.stringify(line.prose.text)}`]),
    ...line.lines.flatMap((inner) => drawLine(inner, depth + 1)),
  ];
}

/** Tokens with a mark for what they are: `#3` a number, `@04:30` a time, `"…"` a string, `‹,›` punctuation, `[…]` a hole. */
export function drawTokens(tokens: readonly Token[]): string {
  return tokens.map(drawToken).join(" ");
}

function drawToken(token: Token): string {
  switch (token.kind) {
    case "word":
      return token.text;
    case "number":
      return `#${token.text}`;
    case "time":
      return `@${token.text}`;
    case "string":
      return JSON.stringify(token.text);
    case "punctuation":
      return `‹${token.text}›`;
    default:
      return `[${drawTokens(token.inner ?? [])}]`;
  }
}

/** Everything a tree says, without the places: what formatting must not change. */
export function shapeOf(tree: SyntaxTree): unknown {
  return tree.items.map((item: Item) => ({
    keyword: item.keyword,
    head: item.head.map(shapeToken),
    lines: item.lines.map(shapeLine),
  }));
}

function shapeLine(line: Line): unknown {
  return {
    keyword: line.keyword,
    tokens: line.tokens.map(shapeToken),
    prose: line.prose?.text ?? null,
    lines: line.lines.map(shapeLine),
  };
}

function shapeToken(token: Token): unknown {
  return [token.kind, token.text, token.inner?.map(shapeToken) ?? null];
}
