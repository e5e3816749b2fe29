import { findVerb, listNegations, listPerfects, type PatternPart } from "../world/index.js";

/** One piece of a sentence: a word of the pattern, or what fills a hole. */
export interface Segment {
  readonly text: string;
  readonly hole: boolean;
}

/** A pattern with its holes filled. `value` stands in the hole for the value. */
export function fillPattern(parts: readonly PatternPart[], names: readonly string[], value: string): Segment[] {
  return parts.map((part) => {
    if (part.kind === "word") return { text: part.text, hole: false };
    return { text: part.kind === "role" ? (names[part.role] ?? "…") : value, hole: true };
  });
}

export function writeSegments(segments: readonly Segment[]): string {
  return segments
    .map((segment) => segment.text)
    .join(" ")
    .replace(/ ([,.;'!?])/gu, "$1");
}

/** The sentence denied at its first verb: `Ilya does not trust Mara`, `it is not day`. */
export function denySegments(segments: readonly Segment[]): string {
  const verb = readVerb(segments);
  const [negation] = verb === null ? [] : listNegations(verb);
  if (verb === null || negation === undefined) return `not so: ${writeSegments(segments)}`;
  return writeSegments([...segments.slice(0, verb.at), ...toWords(negation), ...segments.slice(verb.at + 1)]);
}

/** The sentence with the word for its not being so: `Vey is dead` for `Vey is alive`. */
export function opposeSegments(segments: readonly Segment[], opposite: readonly string[]): string {
  const verb = readVerb(segments);
  if (verb === null) return denySegments(segments);
  const isVerb = verb.sort === "plain" || findVerb([null, ...opposite.map((word) => word.toLowerCase())])?.at === 1;
  const nextHole = segments.findIndex((segment, at) => at > verb.at && segment.hole);
  const rest = nextHole === -1 ? [] : segments.slice(nextHole);
  return writeSegments([...segments.slice(0, isVerb ? verb.at : verb.at + 1), ...toWords(opposite), ...rest]);
}

/** The sentence of an event in the perfect, or its denial: `Faith has pushed Spike`, `sunrise has not happened`. */
export function perfectSegments(segments: readonly Segment[], so: boolean): string {
  const verb = readVerb(segments);
  const [perfect] = verb === null || verb.sort === "modal" ? [] : listPerfects(verb, so);
  if (verb === null || perfect === undefined)
    return writeSegments([...segments, ...toWords([so ? "has happened" : "has not happened"])]);
  return writeSegments([...segments.slice(0, verb.at), ...toWords(perfect), ...segments.slice(verb.at + 1)]);
}

/** The sentence where there is no value, which else would stand at `at`: `Letter is nowhere`, `Oda is seen as nobody`. */
export function emptySegments(segments: readonly Segment[], at: number, kind: "place" | "person" | "other"): Segment[] {
  const put = (from: number, text: string): Segment[] => [
    ...segments.slice(0, from),
    { text, hole: true },
    ...segments.slice(at + 1),
  ];
  if (kind !== "place") return put(at, kind === "person" ? "nobody" : "nothing");
  return put(/^(?:in|at|on|to)$/iu.test(segments[at - 1]?.text ?? "") ? at - 1 : at, "nowhere");
}

function readVerb(segments: readonly Segment[]) {
  return findVerb(segments.map((segment) => (segment.hole ? null : segment.text.toLowerCase())));
}

function toWords(words: readonly string[]): Segment[] {
  return words.map((text) => ({ text, hole: false }));
}

/** `05:40`, or with its day where it is not the first: `05:40 on day 2`. */
export function writeMinute(minute: number, daily: boolean): string {
  const pad = (part: number): string => String(part).padStart(2, "0");
  const day = Math.floor(minute / (24 * 60));
  const ofDay = minute - day * 24 * 60;
  const time = `${pad(Math.floor(ofDay / 60))}:${pad(ofDay % 60)}`;
  return daily || day === 0 ? time : `${time} on day ${day + 1}`;
}
