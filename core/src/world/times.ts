import { diagnose } from "../base/index.js";
import { type Piece, spanOf, writePieces } from "./pieces.js";
import type { Condition } from "./sentence.js";
import type { Reading, View } from "./views.js";

const minutesOfDay = 1440;

/**
 * `it is 05:40 or later`, `it is before 05:40`, `it is after 05:40`, each also `on day 2` or `every day`; `it is day 2 or later`,
 * `it is before day 2`. A time without a day is the first such time from the start of the clock on.
 */
export function readTime(view: View, at: number): Reading<Condition>[] {
  const sentence = writePieces(view.pieces.slice(at)).toLowerCase();
  const match = timePattern.exec(sentence)?.groups;
  if (match === undefined) return [];
  const { clockStart } = view.scope;
  const daily = match.daily !== undefined;
  const day = match.day ?? match.dayBefore ?? match.onlyDay ?? null;
  const minute = readMinute(match.time ?? "00:00");
  if (minute === null || (daily && day !== null)) return [];
  const side = match.side;
  if ((side === undefined) === (match.later === undefined)) return [];
  const moment = place(minute, day === null ? null : Number(day), daily, clockStart ?? 0) + (side === "after" ? 1 : 0);
  const time: Condition = { kind: "time", minute: moment, daily };
  const value: Condition = side === "before" ? { kind: "not", of: time } : time;
  if (clockStart !== null) return [{ value, faults: [] }];
  const span = spanOf(view.pieces.slice(at));
  return [{ value, faults: [{ diagnostic: diagnose("clock-missing", span, { text: sentence }), cost: 1 }] }];
}

/**
 * `Mara is in Chapel before 05:40`: a sentence with the time put behind it, as the pieces of both. The sentence ends where the time
 * begins, however deep it nests. Null where no time stands so.
 */
export function cutTime(
  pieces: readonly Piece[],
): { readonly sentence: readonly Piece[]; readonly time: readonly Piece[] } | null {
  const at = pieces.findLastIndex(({ lower }, index) => (lower === "before" || lower === "after") && isTime(pieces, index + 1));
  const word = pieces[at];
  if (word === undefined || at === 0) return null;
  const itIs = ["it", "is"].map((text): Piece => ({ kind: "word", text, lower: text, span: word.span, apart: true }));
  return { sentence: pieces.slice(0, at), time: [...itIs, ...pieces.slice(at)] };
}

function isTime(pieces: readonly Piece[], at: number): boolean {
  return pieces[at]?.kind === "time" || (pieces[at]?.lower === "day" && pieces[at + 1]?.kind === "number");
}

const timePattern = new RegExp(
  [
    "^it is (?:(?<side>before|after) )?",
    "(?:(?<time>\\d{1,2}:\\d{2})(?: on day (?<dayBefore>\\d+))?|day (?<onlyDay>\\d+))",
    "(?<later> or later)?(?: on day (?<day>\\d+))?(?<daily> every day)?$",
  ].join(""),
  "u",
);

function readMinute(text: string): number | null {
  const [hours = 0, minutes = 0] = text.split(":").map(Number);
  return hours < 24 && minutes < 60 ? hours * 60 + minutes : null;
}

function place(minute: number, day: number | null, daily: boolean, clockStart: number): number {
  if (daily) return minute;
  if (day !== null) return (day - 1) * minutesOfDay + minute;
  const today = Math.floor(clockStart / minutesOfDay) * minutesOfDay + minute;
  return today < clockStart ? today + minutesOfDay : today;
}
