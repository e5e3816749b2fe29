import { diagnose } from "../base/index.js";
import type { Line, Token } from "../syntax/index.js";
import { type Binding, makeScope } from "./binding.js";
import { dropWords, isPunctuation, isWord, keepWhole, listLineTokens, spanOfLine } from "./lines.js";
import type { ActionId, Mark, OutlineLine, OutlineWhen } from "./model.js";
import { checkMoment, findNextMinute, isBadTime, matchMoment, matchTime } from "./moments.js";
import { readCheck } from "./outline-checks.js";
import { nameSentence } from "./pattern.js";
import { writeTokens } from "./pieces.js";

/** Where the telling stands: the day that times without one are of, and the last minute said. */
export interface OutlineClock {
  day: number;
  minute: number | null;
}

const lineForms = "a time or then, and an event, a happening, an ending, check, or wait";

/** Reports a line that says nothing that could be played or checked. */
export function refuseOutlineLine(binding: Binding, line: Line, expected = lineForms): null {
  const fields = { text: writeTokens(listLineTokens(line)), expected };
  binding.registry.problems.push(diagnose("bad-outline-line", spanOfLine(line), fields));
  return null;
}

/**
 * Reads one line of an outline:
 *
 *     04:30        Mara searches Drawer
 *     then         Ilya tells Mara that Letter is in Crypt    (lie)
 *     by sunrise   Shelter
 *     check        Mara knows Letter is not in Drawer
 *     wait         until 05:30
 */
export function readOutlineLine(binding: Binding, line: Line, clock: OutlineClock): OutlineLine | null {
  switch (line.keyword) {
    case null:
      return readTimed(binding, line, clock);
    case "then":
      return readAct(binding, line, line.tokens, { kind: "then" }, clock);
    case "by":
      return readBy(binding, line, clock);
    case "check":
      return readCheckLine(binding, line, line.tokens, { kind: "then" });
    case "wait":
      return readWait(binding, line, line.tokens, clock);
    default:
      return refuseOutlineLine(binding, line);
  }
}

/** A line that begins with a time, or with its day. */
function readTimed(binding: Binding, line: Line, clock: OutlineClock): OutlineLine | null {
  const written = matchTime(line.tokens);
  // Lines that begin otherwise, and times that no clock shows, have been reported.
  if (written === null) return isBadTime(line.tokens) || !isWord(line.tokens[0], "day") ? null : refuseOutlineLine(binding, line);
  const moment = checkMoment(binding, line.tokens, written, clock.day);
  if (moment === null) return null;
  if (moment.daily) return refuseOutlineLine(binding, line, "a time of one day");
  clock.minute = moment.minute;
  if (written.kind === "time") clock.day = written.day ?? clock.day;
  return readAct(binding, line, line.tokens.slice(written.length), { kind: "at", minute: moment.minute }, clock);
}

/** `by sunrise  Shelter`: at the latest when that next comes. */
function readBy(binding: Binding, line: Line, clock: OutlineClock): OutlineLine | null {
  const written = matchMoment(binding, line.tokens);
  if (written === null)
    return isBadTime(line.tokens) ? null : refuseOutlineLine(binding, line, "by a time or the name of a deadline");
  const moment = checkMoment(binding, line.tokens, written, clock.day);
  if (moment === null) return null;
  const minute = findNextMinute(written, moment, clock.minute ?? binding.clock?.start ?? 0);
  return readAct(binding, line, line.tokens.slice(written.length), { kind: "by", minute }, clock);
}

/** What takes place, or is checked, at the time said. */
function readAct(
  binding: Binding,
  line: Line,
  tokens: readonly Token[],
  when: OutlineWhen,
  clock: OutlineClock,
): OutlineLine | null {
  const check = dropWords(tokens, "check");
  if (check !== null) return readCheckLine(binding, line, check, when);
  const wait = dropWords(tokens, "wait");
  if (wait?.length === 0) return { kind: "wait", when, span: line.span };
  if (wait !== null)
    return when.kind === "then" ? readWait(binding, line, wait, clock) : refuseOutlineLine(binding, line, "TIME wait");
  const { sentence, marks } = splitMarks(tokens);
  if (sentence.length === 0) return refuseOutlineLine(binding, line);
  const read = keepWhole(marks.map((mark) => readMark(binding, mark)));
  if (read === null) return null;
  const named = findNamed(binding, writeTokens(sentence).toLowerCase());
  if (named === null) return readEvents(binding, line, sentence, when, read);
  if (named.kind === "broken") return null;
  if (read.length > 0) return refuseOutlineLine(binding, line, "no mark after what nobody does");
  return { ...named, when, span: line.span };
}

type Named =
  | { readonly kind: "ending"; readonly ending: number }
  | { readonly kind: "happening"; readonly action: ActionId }
  /** An ending that could not be read; that has been reported. */
  | { readonly kind: "broken" };

/** An ending or a happening by its name; null where it is neither. */
function findNamed(binding: Binding, name: string): Named | null {
  const ending = binding.endings.get(name);
  if (ending !== undefined) return ending === null ? { kind: "broken" } : { kind: "ending", ending };
  const action = binding.registry.events.findIndex(
    ({ kind, parts, roles }) => kind === "happening" && roles.length === 0 && nameSentence(parts, roles).toLowerCase() === name,
  );
  return action === -1 ? null : { kind: "happening", action: action as ActionId };
}

/** One event, or several that begin in the same minute. */
function readEvents(
  binding: Binding,
  line: Line,
  sentence: readonly Token[],
  when: OutlineWhen,
  marks: readonly Mark[],
): OutlineLine | null {
  const events = binding.readers.readEvents(sentence, makeScope(binding));
  return events === null ? null : { kind: "events", when, events, marks, span: line.span };
}

function readCheckLine(binding: Binding, line: Line, tokens: readonly Token[], when: OutlineWhen): OutlineLine | null {
  if (tokens.length === 0)
    return refuseOutlineLine(binding, line, "check, and a fact, or whether somebody has a reason or could do something");
  const that = readCheck(binding, tokens, spanOfLine(line));
  return that === null ? null : { kind: "check", when, that, words: writeTokens(tokens), span: line.span };
}

/** `wait until 05:30`. */
function readWait(binding: Binding, line: Line, tokens: readonly Token[], clock: OutlineClock): OutlineLine | null {
  const until = dropWords(tokens, "until");
  const written = until === null ? null : matchMoment(binding, until);
  if (until === null || written === null || written.length !== until.length)
    return refuseOutlineLine(binding, line, "wait until 05:30");
  const moment = checkMoment(binding, until, written, clock.day);
  if (moment === null) return null;
  const minute = findNextMinute(written, moment, clock.minute ?? binding.clock?.start ?? 0);
  clock.minute = minute;
  return { kind: "wait", when: { kind: "at", minute }, span: line.span };
}

interface Marked {
  readonly sentence: readonly Token[];
  readonly marks: readonly (readonly Token[])[];
}

/** Takes the `(lie)` and `(by accident)` off the end. */
function splitMarks(tokens: readonly Token[]): Marked {
  const marks: (readonly Token[])[] = [];
  let sentence = tokens;
  while (isPunctuation(sentence.at(-1), ")")) {
    const open = sentence.findLastIndex((token) => isPunctuation(token, "("));
    if (open === -1) break;
    marks.unshift(sentence.slice(open, sentence.length));
    sentence = sentence.slice(0, open);
  }
  return { sentence, marks };
}

const markWords: readonly Mark[] = ["lie", "mistake", "by accident", "dream"];

function readMark(binding: Binding, tokens: readonly Token[]): Mark | null {
  const words = writeTokens(tokens.slice(1, -1)).toLowerCase();
  const mark = markWords.find((known) => known === words);
  if (mark !== undefined) return mark;
  const expected = `(${markWords.join("), (")})`;
  const [first, last] = [tokens[0], tokens.at(-1)];
  if (first === undefined || last === undefined) return null;
  const span = { ...first.span, end: last.span.end };
  binding.registry.problems.push(diagnose("bad-outline-line", span, { text: `(${words})`, expected }));
  return null;
}
