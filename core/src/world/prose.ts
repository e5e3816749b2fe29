import { diagnose, findNearest, type Span } from "../base/index.js";
import { type Line, type ProseText, type Token, tokenizeSentence } from "../syntax/index.js";
import type { Binding } from "./binding.js";
import { readPerson } from "./known.js";
import { isPunctuation, isWord, refuse, spanOfLine } from "./lines.js";
import type { Prose } from "./model.js";
import { writeTokens } from "./pieces.js";
import type { Scope } from "./scope.js";
import type { Condition } from "./sentence.js";
import { combineConditions } from "./sentences.js";

type From = Prose["from"];

/** Reads every `prose` of some lines. One that cannot be read is left out; the words are not what an event is. */
export function readProses(binding: Binding, lines: readonly Line[], scope: Scope): Prose[] {
  return lines.flatMap((line) => {
    const isProse = line.keyword === "prose" || line.keyword === "prose from";
    const prose = isProse
      ? readProse(binding, line, line.keyword === "prose from" ? line.tokens : null, line.tokens, scope)
      : null;
    return prose === null ? [] : [prose];
  });
}

/** Reads `opening`, and `opening from Mara`. */
export function readOpening(binding: Binding, line: Line, scope: Scope): Prose | null {
  const from = isWord(line.tokens[0], "from") ? line.tokens.slice(1) : null;
  return readProse(binding, line, from, from ?? line.tokens, scope);
}

/** Reads `from hearer, if hearer knows claim is false` (`from` is null where nobody's eyes are named), and the text below. */
function readProse(
  binding: Binding,
  line: Line,
  from: readonly Token[] | null,
  tokens: readonly Token[],
  scope: Scope,
): Prose | null {
  const at = tokens.findIndex((token) => isWord(token, "if"));
  const eyes = dropLastComma(at === -1 ? tokens : tokens.slice(0, at));
  if (from === null && eyes.length > 0)
    return refuse(binding.registry, tokens, "prose, prose from NAME, or prose, if FACT", spanOfLine(line));
  const who = from === null ? null : readEyes(binding, eyes, scope, spanOfLine(line));
  const when = at === -1 ? [] : binding.readers.readConditions(tokens.slice(at + 1), scope);
  if (who === "unread" || when === null) return null;
  const empty: ProseText = { text: "", starts: [], span: line.span };
  const prose = line.prose ?? empty;
  const conditions = readTests(binding, prose, scope);
  reportStrangers(binding, prose, scope);
  const condition = when.length === 0 ? null : combineConditions(when);
  return conditions === null ? null : { from: who, when: condition, text: prose.text, conditions, span: prose.span };
}

function dropLastComma(tokens: readonly Token[]): readonly Token[] {
  return isPunctuation(tokens.at(-1), ",") ? tokens.slice(0, -1) : tokens;
}

function readEyes(binding: Binding, tokens: readonly Token[], scope: Scope, line: Span): From | "unread" {
  if (tokens.length === 0) {
    refuse(binding.registry, tokens, "prose from NAME", line);
    return "unread";
  }
  const name = writeTokens(tokens);
  const role = scope.roles.findIndex((candidate) => candidate.name === name && candidate.kind !== "fact");
  if (role !== -1) return { role };
  const person = readPerson(binding, tokens);
  return person === null ? "unread" : { person };
}

/** `{if WORDS: …}`. A colon within a time does not end the words. */
const tests = /\{\s*if\s+([^{}]*?):(?!\d)/gu;

function readTests(binding: Binding, prose: ProseText, scope: Scope): Prose["conditions"] | null {
  const read = new Map<string, Condition>();
  let broken = false;
  for (const match of prose.text.matchAll(tests)) {
    const [whole, written = ""] = match;
    const words = written.trim().replace(/\s+/gu, " ");
    if (read.has(words)) continue;
    const at = placeInFile(prose, match.index + whole.indexOf(written, whole.indexOf("if") + 2));
    const tokens = tokenizeSentence(written, prose.span.file, at);
    const conditions = tokens.length === 0 ? null : binding.readers.readConditions(tokens, scope);
    if (conditions === null) broken = true;
    else read.set(words, combineConditions(conditions));
  }
  return broken ? null : [...read].map(([words, condition]) => ({ words, condition }));
}

/** Where a place in the text is in the file. */
function placeInFile(prose: ProseText, at: number): number {
  const before = prose.text.slice(0, at).split("\n");
  const column = before.at(-1)?.length ?? 0;
  return (prose.starts[before.length - 1] ?? prose.span.start) + column;
}

/** `{liar}`, `{liar.they}`: a single name, with or without the form that is asked for. */
const names = /\{([^{}|]+)\}/gu;

/** Warns of names in braces that are no role and no name: they would be shown as they are. */
function reportStrangers(binding: Binding, prose: ProseText, scope: Scope): void {
  const roles = scope.roles.map((role) => role.name);
  const known = binding.registry.entities.map((entity) => entity.name);
  for (const match of prose.text.matchAll(names)) {
    const [, inner = ""] = match;
    if (/^\s*if\s/u.test(inner)) continue;
    const dot = inner.lastIndexOf(".");
    const written = dot === -1 ? inner : inner.slice(0, dot);
    const name = written.trim();
    if (roles.includes(name.toLowerCase()) || known.includes(name)) continue;
    const start = placeInFile(prose, match.index + 1);
    const span = { file: prose.span.file, start, end: start + written.length };
    binding.registry.problems.push(
      diagnose("unknown-name", span, { name, nearest: findNearest(name, [...roles, ...known]) }, "warning"),
    );
  }
}
