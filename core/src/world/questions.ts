import { diagnose, findNearest, type Span } from "../base/index.js";
import type { Token } from "../syntax/index.js";
import { type Binding, makeScope } from "./binding.js";
import { attempt, dropLastWords, dropWords, hasWords, isPunctuation, isWord, refuse, refuseValue } from "./lines.js";
import type { Goal, Question } from "./model.js";
import { checkMoment, findFirstDay, findNextMinute, matchMoment } from "./moments.js";
import { spanOf, writeTokens } from "./pieces.js";
import type { Condition } from "./sentence.js";
import { combineConditions } from "./sentences.js";

const questionForms =
  "ENDING can happen, always FACT, never FACT, how soon ENDING, how late EVENT so that ENDING can happen, " +
  "every ending can be reached, or nobody acts without a reason";

/** Reads one question of `expect`, or says that it is none. */
export function readQuestion(binding: Binding, tokens: readonly Token[], span: Span): Question | null {
  const words = writeTokens(tokens);
  if (/^(nobody acts without a reason|every(body|one) acts for a reason)$/i.test(words))
    return { kind: "everybody has a reason", words };
  if (/^every ending can (be reached|happen)$/i.test(words)) return { kind: "every ending", words };
  if (isWord(tokens[0], "always", "never")) return readLasting(binding, tokens, words, span);
  if (hasWords(tokens, "how soon")) return readSoon(binding, tokens.slice(2), words, span);
  if (hasWords(tokens, "how late")) return readLate(binding, tokens.slice(2), words, span);
  const possible = matchPossible(tokens);
  return possible === null ? readStands(binding, tokens, words, span) : readPossible(binding, tokens, possible, words);
}

/** `always S`, `never S, before chapter 2`. */
function readLasting(binding: Binding, tokens: readonly Token[], words: string, span: Span): Question | null {
  const rest = tokens.slice(1);
  const limit = rest.findIndex(
    (_, at) => hasWords(rest, "before chapter", at) && rest[at + 2]?.kind === "number" && at + 3 === rest.length,
  );
  const sentence = dropComma(limit === -1 ? rest : rest.slice(0, limit));
  if (sentence.length === 0) return refuse(binding.registry, tokens, questionForms, span);
  const beforeChapter = limit === -1 ? null : findChapter(binding, rest.slice(limit + 1));
  const that = binding.readers.readConditions(sentence, makeScope(binding));
  if (that === null || beforeChapter === "unread") return null;
  return { kind: isWord(tokens[0], "always") ? "always" : "never", that: combineConditions(that), beforeChapter, words };
}

function findChapter(binding: Binding, tokens: readonly Token[]): number | "unread" {
  const number = binding.chapters.get(Number(tokens[1]?.text));
  if (number !== undefined) return number;
  refuseValue(binding.registry, tokens, "a chapter that the outline has");
  return "unread";
}

function dropComma(tokens: readonly Token[]): readonly Token[] {
  return isPunctuation(tokens.at(-1), ",") ? tokens.slice(0, -1) : tokens;
}

/** `how soon X`, with or without `can happen`. */
function readSoon(binding: Binding, tokens: readonly Token[], words: string, span: Span): Question | null {
  const goal = readGoal(binding, dropLastWords(tokens, "can happen") ?? tokens, span);
  return goal === null ? null : { kind: "how soon", goal, words };
}

/** `how late EVENT so that X can happen`. */
function readLate(binding: Binding, tokens: readonly Token[], words: string, span: Span): Question | null {
  const at = tokens.findIndex((_, index) => hasWords(tokens, "so that", index));
  if (at < 1) return refuse(binding.registry, tokens, "how late EVENT so that ENDING can happen", span);
  const events = binding.readers.readEvents(tokens.slice(0, at), makeScope(binding));
  const rest = tokens.slice(at + 2);
  const goal = readGoal(binding, dropLastWords(rest, "can happen") ?? rest, span);
  const [event, second] = events ?? [];
  if (second !== undefined) return refuse(binding.registry, tokens.slice(0, at), "one event of one person", span);
  return event === undefined || goal === null ? null : { kind: "how late", event, goal, words };
}

const possibleForms = [
  ["can happen", "can"],
  ["could happen", "could"],
  ["cannot happen", "cannot"],
  ["can not happen", "cannot"],
  ["can't happen", "cannot"],
  ["could not happen", "could not"],
  ["couldn't happen", "could not"],
] as const;

interface Possible {
  readonly kind: (typeof possibleForms)[number][1];
  readonly at: number;
  readonly length: number;
}

/** Finds the `can happen` of a question. */
function matchPossible(tokens: readonly Token[]): Possible | null {
  for (const [words, kind] of possibleForms) {
    const at = tokens.findIndex((_, index) => hasWords(tokens, words, index));
    if (at > 0) return { kind, at, length: words.split(" ").length };
  }
  return null;
}

/** `X can happen`, `X cannot happen by sunrise`. */
function readPossible(
  binding: Binding,
  tokens: readonly Token[],
  { kind, at, length }: Possible,
  words: string,
): Question | null {
  const rest = tokens.slice(at + length);
  const by = rest.length === 0 ? null : readLimit(binding, rest);
  const goal = readGoal(binding, tokens.slice(0, at), spanOf(tokens));
  return goal === null || by === "unread" ? null : { kind, goal, by, words };
}

/** `by 05:40`: the absolute minute. */
function readLimit(binding: Binding, tokens: readonly Token[]): number | "unread" {
  const rest = tokens.slice(1);
  const written = isWord(tokens[0], "by") ? matchMoment(binding, rest) : null;
  if (written === null || written.length !== rest.length) {
    refuseValue(binding.registry, tokens, "by and a time, such as by 05:40, by 05:40 on day 2, or by the name of a deadline");
    return "unread";
  }
  const moment = checkMoment(binding, rest, written, findFirstDay(binding));
  return moment === null ? "unread" : findNextMinute(written, moment, binding.clock?.start ?? 0);
}

/** An ending by its name, a fact, or an event, which stands for its having been. */
export function readGoal(binding: Binding, tokens: readonly Token[], span: Span): Goal | null {
  if (tokens.length === 0) return refuse(binding.registry, tokens, "an ending or a fact", span);
  const ending = binding.endings.get(writeTokens(tokens).toLowerCase());
  if (ending !== undefined) return ending === null ? null : { kind: "ending", ending };
  const { readers, registry } = binding;
  const conditions = attempt(registry, () => readers.readConditions(tokens, makeScope(binding)));
  const events = attempt(registry, () => readers.readEvents(tokens, makeScope(binding)));
  if (conditions !== null && events !== null) {
    const sentence = writeTokens(tokens);
    registry.problems.push(diagnose("ambiguous-sentence", spanOf(tokens), { sentence, readings: ["a fact", "an event"] }));
    return null;
  }
  if (events === null) {
    const read = conditions ?? readers.readConditions(tokens, makeScope(binding));
    return read === null ? null : { kind: "condition", condition: combineConditions(read) };
  }
  const done = events.map(({ action, roles }): Condition => ({ kind: "done", action, roles }));
  return { kind: "condition", condition: combineConditions(done) };
}

/** `as told stands`, `the outline stands`, where there is one. */
function readStands(binding: Binding, tokens: readonly Token[], words: string, span: Span): Question | null {
  const said = dropLastWords(tokens, "stands") ?? dropLastWords(tokens, "holds");
  if (said === null) return refuse(binding.registry, tokens, questionForms, span);
  const bare = dropWords(said, "the outline") ?? dropWords(said, "outline") ?? said;
  const name = writeTokens(bare);
  const only = bare.length === 0 && binding.outlines.size === 1 ? 0 : undefined;
  const outline = only ?? binding.outlines.get(name.toLowerCase());
  if (outline !== undefined) return { kind: "stands", outline, words };
  const nearest = findNearest(name, binding.outlines.keys());
  binding.registry.problems.push(diagnose("unknown-name", spanOf(said), { name, nearest }));
  return null;
}
