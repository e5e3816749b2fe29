import { diagnose } from "../base/index.js";
import type { Token } from "../syntax/index.js";
import type { Binding } from "./binding.js";
import { hasWords, isPunctuation, isWord, refuseValue } from "./lines.js";
import type { Moment } from "./model.js";
import { spanOf, writeTokens } from "./pieces.js";

export const minutesOfDay = 1440;

/**
 * A moment as it stands in the text, and how many tokens it takes.
 *
 *     05:40                 no day: that of the clock's start, or the one that a chapter is at
 *     05:40 on day 2        day 2 05:40
 *     05:40 every day
 *     sunrise               a deadline or a happening that has a time
 */
export type WrittenMoment =
  | {
      readonly kind: "time";
      readonly minute: number;
      readonly day: number | null;
      readonly daily: boolean;
      readonly length: number;
    }
  | { readonly kind: "named"; readonly moment: Moment; readonly length: number };

/** The longest moment that begins at `at`; null where none does, or where its time of day is none, which `syntax` has reported. */
export function matchMoment(binding: Binding, tokens: readonly Token[], at = 0): WrittenMoment | null {
  return matchTime(tokens, at) ?? matchNamedMoment(binding, tokens, at);
}

/** A time of day with or without its day. */
export function matchTime(tokens: readonly Token[], at = 0): WrittenMoment | null {
  const before = matchDay(tokens, at);
  const timeAt = at + (before?.length ?? 0) + (before !== null && isPunctuation(tokens[at + before.length], ",") ? 1 : 0);
  const minute = readTimeOfDay(tokens[timeAt]);
  if (minute === null) return null;
  const taken = timeAt + 1 - at;
  if (before !== null) return { kind: "time", minute, day: before.day, daily: false, length: taken };
  if (hasWords(tokens, "every day", timeAt + 1)) return { kind: "time", minute, day: null, daily: true, length: taken + 2 };
  const linked = isWord(tokens[timeAt + 1], "on") || isPunctuation(tokens[timeAt + 1], ",") ? 1 : 0;
  const after = matchDay(tokens, timeAt + 1 + linked);
  return {
    kind: "time",
    minute,
    day: after?.day ?? null,
    daily: false,
    length: taken + (after === null ? 0 : linked + after.length),
  };
}

/** `day 2`. */
export function matchDay(tokens: readonly Token[], at: number): { readonly day: number; readonly length: number } | null {
  const number = tokens[at + 1];
  return isWord(tokens[at], "day") && number?.kind === "number" ? { day: Number(number.text), length: 2 } : null;
}

/** The minute of the day that a token says; null for other tokens and for times that no clock shows. */
export function readTimeOfDay(token: Token | undefined): number | null {
  const parts = token?.kind === "time" ? /^([0-9]{1,2}):([0-9]{2})$/.exec(token.text) : null;
  if (parts === null) return null;
  const [hours, minutes] = [Number(parts[1]), Number(parts[2])];
  return hours < 24 && minutes < 60 ? hours * 60 + minutes : null;
}

function matchNamedMoment(binding: Binding, tokens: readonly Token[], at: number): WrittenMoment | null {
  for (let end = tokens.length; end > at; end--) {
    const moment = binding.moments.get(writeTokens(tokens.slice(at, end)).toLowerCase());
    if (moment !== undefined) return { kind: "named", moment, length: end - at };
  }
  return null;
}

/** The day of the clock's start; 1 in a world without a clock. */
export function findFirstDay(binding: Binding): number {
  return Math.floor((binding.clock?.start ?? 0) / minutesOfDay) + 1;
}

/** The moment that was written. A time without a day is one of `day`. */
export function resolveMoment(written: WrittenMoment, day: number): Moment {
  if (written.kind === "named") return written.moment;
  if (written.daily) return { minute: written.minute, daily: true };
  return { minute: ((written.day ?? day) - 1) * minutesOfDay + written.minute, daily: false };
}

/**
 * The absolute minute at which a moment first comes, at or after `from`: for what comes every day, and for a time that was written
 * without a day. A moment of a day that is said is where it is.
 */
export function findNextMinute(written: WrittenMoment, moment: Moment, from: number): number {
  const isOfDay = written.kind === "time" && written.day !== null;
  if (!moment.daily && (isOfDay || written.kind === "named")) return moment.minute;
  const minute = moment.minute % minutesOfDay;
  return minute + Math.max(0, Math.ceil((from - minute) / minutesOfDay)) * minutesOfDay;
}

/**
 * Reads tokens that are a moment and nothing else; a time without a day is the next from the start of the clock on. Reports what
 * is none, and one that needs a clock in a world without.
 */
export function readMoment(binding: Binding, tokens: readonly Token[]): Moment | null {
  const written = matchMoment(binding, tokens);
  if (written === null || written.length !== tokens.length) {
    return isBadTime(tokens)
      ? null
      : refuseValue(binding.registry, tokens, "a time, such as 05:40, 05:40 on day 2, or 05:40 every day");
  }
  const moment = checkMoment(binding, tokens, written, findFirstDay(binding));
  if (moment === null || moment.daily) return moment;
  return { minute: findNextMinute(written, moment, binding.clock?.start ?? 0), daily: false };
}

/** The moment, unless the world has no clock to show it, or the day is none; then says so. */
export function checkMoment(binding: Binding, tokens: readonly Token[], written: WrittenMoment, day: number): Moment | null {
  const own = tokens.slice(0, written.length);
  if (written.kind === "time" && written.day === 0) return refuseValue(binding.registry, own, "day 1 or a later day");
  if (binding.clock === null && !isLibrary(binding)) {
    binding.registry.problems.push(diagnose("clock-missing", spanOf(own), { text: writeTokens(own) }));
    return null;
  }
  return resolveMoment(written, day);
}

/** Files that end in no story are libraries: the clock is that of the story that will use them. */
function isLibrary(binding: Binding): boolean {
  return !(binding.files.at(-1)?.tree.items ?? []).some((item) => item.keyword === "story");
}

/** True where a time of day is none: that has been reported by `syntax`. */
export function isBadTime(tokens: readonly Token[]): boolean {
  return tokens.some((token) => token.kind === "time" && readTimeOfDay(token) === null);
}
