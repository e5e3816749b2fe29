/**
 * Just enough of TypeScript's lexical grammar to look at our own sources without a compiler: TypeScript 7 lends its parser to
 * nobody. Comments are set apart, and what stands in strings, templates and regular expressions is never taken for code.
 */
export interface Scan {
  readonly tokens: readonly Token[];
  readonly remarks: readonly Remark[];
}

/** `text` is as written, but a string's is without its quotes. Lines count from 1. */
export interface Token {
  readonly kind: "word" | "number" | "string" | "template" | "regex" | "punctuation";
  readonly text: string;
  readonly line: number;
}

/** A comment, with its slashes. */
export interface Remark {
  readonly text: string;
  readonly line: number;
}

const blank = /\s+/y;
const comment = /\/\/[^\n]*|\/\*[\s\S]*?\*\/|^#![^\n]*/y;
const word = /[\p{ID_Start}$_#@][\p{ID_Continue}$]*/uy;
const number = /\.?\d[\w.]*/y;
const string = /"(?:[^"\\\n]|\\[\s\S])*"|'(?:[^'\\\n]|\\[\s\S])*'/y;
const regex = /\/(?:[^/\\[\n]|\\.|\[(?:[^\]\\\n]|\\.)*\])+\/[a-z]*/y;
/** From a backtick, or from the brace that ends a hole, to the next hole or the closing backtick. */
const template = /[`}](?:[^`\\$]|\\[\s\S]|\$(?!\{))*(?:`|\$\{)/y;
const punctuation = /=>|\.\.\.|\?\.(?!\d)|[=!]==?|[<>]=|(?:&&|\|\||\?\?)=?|[-+*/%&|^]=|[\s\S]/y;

/** Words after which a slash begins a regular expression; after other words it divides. */
const beforeRegex = new Set("return typeof case in of delete void throw new do else yield await instanceof".split(" "));

/** Takes a text apart. A text that does not end where it should is our own mistake, and the compiler's to report. */
export function scan(text: string): Scan {
  const tokens: Token[] = [];
  const remarks: Remark[] = [];
  /** For each open brace, whether it is the hole of a template. */
  const braces: boolean[] = [];
  let at = 0;
  let line = 1;
  const read = (pattern: RegExp): string | null => {
    pattern.lastIndex = at;
    return pattern.exec(text)?.[0] ?? null;
  };
  while (at < text.length) {
    const space = read(blank);
    const remark = space === null ? read(comment) : null;
    const token = space === null && remark === null ? readToken(read, tokens.at(-1), braces) : null;
    if (remark !== null) remarks.push({ text: remark, line });
    if (token !== null)
      tokens.push({ kind: token.kind, text: token.kind === "string" ? token.raw.slice(1, -1) : token.raw, line });
    const raw = space ?? remark ?? token?.raw ?? "";
    line += raw.split("\n").length - 1;
    at += raw.length;
  }
  return { tokens, remarks };
}

type Read = (pattern: RegExp) => string | null;

function readToken(read: Read, last: Token | undefined, braces: boolean[]): { kind: Token["kind"]; raw: string } {
  const templateText = readTemplate(read, braces);
  if (templateText !== null) return { kind: "template", raw: templateText };
  const text = read(string);
  if (text !== null) return { kind: "string", raw: text };
  const name = read(word);
  if (name !== null) return { kind: "word", raw: name };
  const digits = read(number);
  if (digits !== null) return { kind: "number", raw: digits };
  const pattern = mayBeginRegex(last) ? read(regex) : null;
  if (pattern !== null) return { kind: "regex", raw: pattern };
  const mark = read(punctuation) ?? "";
  if (mark === "{") braces.push(false);
  if (mark === "}") braces.pop();
  return { kind: "punctuation", raw: mark };
}

/** The text of a template up to its next hole or its end, where one begins or goes on here. */
function readTemplate(read: Read, braces: boolean[]): string | null {
  const goesOn = braces.at(-1) === true;
  const text = read(template);
  if (text === null || (text.startsWith("}") && !goesOn)) return null;
  if (text.startsWith("}")) braces.pop();
  if (text.endsWith("{")) braces.push(true);
  return text;
}

function mayBeginRegex(last: Token | undefined): boolean {
  if (last === undefined) return true;
  if (last.kind === "word") return beforeRegex.has(last.text);
  return last.kind === "punctuation" && last.text !== ")" && last.text !== "]";
}
