import { diagnose } from "../base/index.js";
import type { Item, Token } from "../syntax/index.js";
import { type Binding, listItems } from "./binding.js";
import { dropWords, isWord, refuse } from "./lines.js";
import type { Clock, Deadline, Moment } from "./model.js";
import { isBadTime, matchMoment, matchTime, minutesOfDay, readMoment } from "./moments.js";
import { writeTokens } from "./pieces.js";

/** Reads `clock starts 04:30 on day 1`. The story's own clock goes before that of a file it uses. */
export function readClock(binding: Binding): Clock | null {
  const items = listItems(binding, "clock");
  const last = items.at(-1);
  if (last === undefined) return null;
  const own = items.filter(({ position }) => position === last.position);
  for (const { item } of own.slice(1)) {
    binding.registry.problems.push(diagnose("duplicate-name", item.keywordSpan, { name: "clock" }));
  }
  return readClockItem(binding, (own[0] ?? last).item);
}

function readClockItem(binding: Binding, item: Item): Clock | null {
  const tokens = dropWords(item.head, "starts") ?? item.head;
  const written = matchTime(tokens);
  if (written?.kind !== "time" || written.length !== tokens.length || written.daily || written.day === 0) {
    return isBadTime(tokens) ? null : refuse(binding.registry, item.head, "clock starts 04:30 on day 1", item.keywordSpan);
  }
  return { start: ((written.day ?? 1) - 1) * minutesOfDay + written.minute, span: item.span };
}

/** A deadline or a happening: its name, which may be empty, and the tokens that say when it is. */
interface NamedMoment {
  readonly name: readonly Token[];
  readonly when: readonly Token[];
}

/** Parts `sunrise at 05:40 every day` before the last `at` that a moment follows; without one, nothing says when. */
export function splitMoment(binding: Binding, head: readonly Token[]): NamedMoment {
  for (let at = head.length - 1; at >= 0; at--) {
    const rest = head.slice(at + 1);
    if (isWord(head[at], "at") && (matchMoment(binding, rest) !== null || isBadTime(rest)))
      return { name: head.slice(0, at), when: rest };
  }
  return { name: head, when: [] };
}

/** Reads `deadline sunrise at 05:40 every day`, and `deadline 05:40 every day`, which has no name. */
export function readDeadlines(binding: Binding): Deadline[] {
  return listItems(binding, "deadline").flatMap(({ item }) => {
    const { name, when } = splitDeadline(binding, item.head);
    if (when.length === 0) {
      refuse(binding.registry, item.head, "deadline sunrise at 05:40 every day", item.keywordSpan);
      return [];
    }
    const at = readMoment(binding, when);
    return at === null ? [] : [{ name: name.length === 0 ? null : writeTokens(name), at, span: item.span }];
  });
}

function splitDeadline(binding: Binding, head: readonly Token[]): NamedMoment {
  const split = splitMoment(binding, head);
  if (split.when.length > 0) return split;
  const at = head.findIndex((_, index) => matchTime(head, index) !== null || isBadTime(head.slice(index, index + 1)));
  return at === -1 ? split : { name: head.slice(0, at), when: head.slice(at) };
}

/** Gives a moment its name, so that `by sunrise` can be said. The first of a name stays. */
export function nameMoment(binding: Binding, name: string | null, moment: Moment): void {
  if (name === null) return;
  const key = name.toLowerCase();
  if (!binding.moments.has(key)) binding.moments.set(key, moment);
}

/** How far people look ahead, and how deep minds nest, as a world says it of all its people. */
export interface Foresight {
  readonly stepsAhead: number | null;
  readonly mindsDeep: number | null;
}

/** Reads `people look 10 steps ahead` and `people think 3 minds deep`. */
export function readForesight(binding: Binding): Foresight {
  let foresight: Foresight = { stepsAhead: null, mindsDeep: null };
  for (const { item } of listItems(binding, "people")) {
    const words = writeTokens(item.head).toLowerCase();
    const steps = /^look ([0-9]+) steps? ahead$/.exec(words)?.[1];
    const minds = /^think ([0-9]+) minds? deep$/.exec(words)?.[1];
    if (steps !== undefined) foresight = { ...foresight, stepsAhead: Number(steps) };
    else if (minds !== undefined) foresight = { ...foresight, mindsDeep: Number(minds) };
    else refuse(binding.registry, item.head, "people look 10 steps ahead, or people think 3 minds deep", item.keywordSpan);
  }
  return foresight;
}
