import { unreachable } from "../base/index.js";

/**
 * Prose with holes, read into parts. Never fails: a brace that opens nothing is a brace.
 *
 *     {liar} told {hearer} that {claim}.                     name   liar / hearer / claim
 *     {liar.They} {liar.lies}.                               form   a pronoun, or a verb that agrees
 *     {a door|the door}                                      choice, by the seed
 *     {if hearer trusts liar: and I believed it|and not I}   test, by the world; the second part may be left out
 */
export type TemplatePart =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "name"; readonly name: string; readonly written: string }
  | { readonly kind: "form"; readonly name: string; readonly form: string; readonly written: string }
  | { readonly kind: "choice"; readonly of: readonly Template[] }
  | { readonly kind: "test"; readonly words: string; readonly then: Template; readonly otherwise: Template };

export type Template = readonly TemplatePart[];

/** What fills the holes. `name` and `form` return null for what they do not know, which is then shown as it was written. */
export interface Filling {
  readonly name: (name: string) => string | null;
  readonly form: (name: string, form: string) => string | null;
  /** Whether the condition, known by its words, holds. */
  readonly test: (words: string) => boolean;
  /** A whole number in `[0, count)`. */
  readonly pick: (count: number) => number;
}

/** Reads prose into parts. */
export function readTemplate(text: string): Template {
  const parts: TemplatePart[] = [];
  let at = 0;
  for (let open = text.indexOf("{"); open !== -1; open = text.indexOf("{", open + 1)) {
    const close = findClose(text, open);
    if (close === -1) continue;
    if (open > at) parts.push({ kind: "text", text: text.slice(at, open) });
    parts.push(readHole(text.slice(open + 1, close)));
    at = close + 1;
    open = close;
  }
  if (at < text.length) parts.push({ kind: "text", text: text.slice(at) });
  return parts;
}

/** Fills the holes of a template. */
export function fillTemplate(template: Template, filling: Filling): string {
  return template.map((part) => fillPart(part, filling)).join("");
}

function fillPart(part: TemplatePart, filling: Filling): string {
  switch (part.kind) {
    case "text":
      return part.text;
    case "name":
      return filling.name(part.name) ?? `{${part.written}}`;
    case "form":
      return filling.form(part.name, part.form) ?? `{${part.written}}`;
    case "choice":
      return fillTemplate(part.of[filling.pick(part.of.length)] ?? [], filling);
    case "test":
      return fillTemplate(filling.test(part.words) ? part.then : part.otherwise, filling);
    default:
      return unreachable(part);
  }
}

function readHole(inner: string): TemplatePart {
  const test = /^\s*if\s/.test(inner) ? readTest(inner) : null;
  if (test !== null) return test;
  const choices = splitAlternatives(inner);
  if (choices.length > 1) return { kind: "choice", of: choices.map(readTemplate) };
  const dot = inner.lastIndexOf(".");
  if (dot === -1) return { kind: "name", name: inner.trim(), written: inner };
  return { kind: "form", name: inner.slice(0, dot).trim(), form: inner.slice(dot + 1).trim(), written: inner };
}

/** `if WORDS: THEN|OTHERWISE`. A colon within a time (`05:40`) does not end the words. */
function readTest(inner: string): TemplatePart | null {
  const colon = inner.search(/:(?!\d)/);
  if (colon === -1) return null;
  const [then = "", ...otherwise] = splitTexts(inner.slice(colon + 1));
  return {
    kind: "test",
    words: normaliseWords(inner.slice(0, colon).replace(/^\s*if\s+/, "")),
    then: readTemplate(then.trimStart()),
    otherwise: readTemplate(otherwise.join("|")),
  };
}

/** Condition words as they are compared: single blanks, none at the ends. */
export function normaliseWords(words: string): string {
  return words.trim().replace(/\s+/g, " ");
}

function splitAlternatives(inner: string): readonly string[] {
  return inner.includes("|") ? splitTexts(inner) : [inner];
}

/** Splits at the bars that stand outside inner braces. */
function splitTexts(inner: string): string[] {
  const texts: string[] = [];
  let depth = 0;
  let from = 0;
  for (let index = 0; index < inner.length; index++) {
    const sign = inner[index];
    if (sign === "{") depth += 1;
    else if (sign === "}") depth -= 1;
    else if (sign === "|" && depth === 0) {
      texts.push(inner.slice(from, index));
      from = index + 1;
    }
  }
  texts.push(inner.slice(from));
  return texts;
}

/** Where the brace that opens at `open` is closed, or -1. */
function findClose(text: string, open: number): number {
  let depth = 0;
  for (let index = open; index < text.length; index++) {
    if (text[index] === "{") depth += 1;
    else if (text[index] === "}") {
      depth -= 1;
      if (depth === 0) return index;
    }
  }
  return -1;
}
