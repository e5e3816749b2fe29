import type { Item, Token } from "../syntax/index.js";
import { brokenBody, readEventBody } from "./actions.js";
import { type Binding, listItems, makeScope } from "./binding.js";
import { readConditionLines } from "./clauses.js";
import { nameMoment, splitMoment } from "./clock.js";
import { readKnown } from "./known.js";
import { refuse, refuseLine, refuseValue, reportMissing } from "./lines.js";
import type { ActionId, ActionSchema, Due, Moment } from "./model.js";
import { readMoment } from "./moments.js";
import { nameSentence, type ReadPattern, readPattern } from "./pattern.js";
import { spanOf, splitAtCommas } from "./pieces.js";
import type { Scope } from "./scope.js";
import type { Condition } from "./sentence.js";
import { combineConditions } from "./sentences.js";

/** A happening that has its number. `at` is null where no time is said, and "unread" where one is that is none. */
export interface DeclaredHappening {
  readonly action: ActionId;
  readonly item: Item;
  readonly pattern: ReadPattern;
  readonly at: Moment | null | "unread";
  readonly may: boolean;
}

/** Declares `happening sunrise at 05:40 every day`; one with a time gives that its name. */
export function declareHappenings(binding: Binding): DeclaredHappening[] {
  const { registry } = binding;
  return listItems(binding, "happening").flatMap(({ item }) => {
    const [head = [], ...phrases] = splitAtCommas(item.head);
    const { name, when } = splitMoment(binding, head);
    const pattern = name.length === 0 ? null : readPattern(name, registry, "happening");
    if (pattern === null) return [];
    const { parts, roles } = pattern;
    const action = (registry.events.push({ kind: "happening", parts, roles, span: spanOf(name) }) - 1) as ActionId;
    const at = readTimes(binding, item, when);
    if (at !== null && at !== "unread") nameMoment(binding, nameSentence(parts, roles), at);
    const may = readMay(binding, item, phrases);
    return [{ action, item, pattern, at, may }];
  });
}

/** The time in the head, or that of the `at` line. */
function readTimes(binding: Binding, item: Item, head: readonly Token[]): Moment | null | "unread" {
  const lines = item.lines.filter((line) => line.keyword === "at");
  const [line] = lines;
  if (line !== undefined && (head.length > 0 || lines.length > 1)) {
    refuseLine(binding.registry, lines.at(-1) ?? line, "one time");
    return "unread";
  }
  const tokens = line?.tokens ?? head;
  if (line !== undefined && tokens.length === 0) refuseLine(binding.registry, line, "at 05:40 every day");
  if (tokens.length === 0) return line === undefined ? null : "unread";
  return readMoment(binding, tokens) ?? "unread";
}

function readMay(binding: Binding, item: Item, phrases: readonly (readonly Token[])[]): boolean {
  for (const phrase of phrases.filter((tokens) => tokens.length > 0)) {
    if (phrase[0]?.text !== "may") refuseValue(binding.registry, phrase, "may");
  }
  return phrases.some((phrase) => phrase[0]?.text === "may") || item.lines.some((line) => line.keyword === "may");
}

/** Reads the lines of a happening. It must have a time, a `when`, or `may`. */
export function readHappening(binding: Binding, declared: DeclaredHappening): ActionSchema {
  const { item, pattern, may } = declared;
  const { parts, roles } = pattern;
  const scope = makeScope(binding, { roles, here: roles.length > 0 });
  const body = readEventBody(binding, item, scope);
  const occasion = readOccasion(binding, declared, scope);
  const knownTo = readKnown(binding, item);
  const broken = body === null || occasion === null || knownTo === null;
  return {
    kind: "happening",
    name: nameSentence(parts, roles),
    parts,
    roles,
    ...(broken ? brokenBody : { ...body, needs: [...body.needs, ...occasion.needs] }),
    willing: [],
    due: broken ? null : occasion.due,
    may: broken || may,
    knownTo: knownTo ?? { kind: "everyone" },
    span: item.span,
  };
}

/** When a happening is due, and what its `when` adds to its needs, where that is not what makes it due. */
interface Occasion {
  readonly due: Due | null;
  readonly needs: readonly Condition[];
}

/**
 * Reads when a happening is: at a time, and then only if its `when` holds too; each time its `when` comes to hold; or, with `may`,
 * at any time at which its `when` holds. Null where that cannot be read.
 */
function readOccasion(binding: Binding, { item, at, may }: DeclaredHappening, scope: Scope): Occasion | null {
  const lines = item.lines.filter((line) => line.keyword === "when");
  const when = readConditionLines(binding, lines, scope);
  if (when === null || at === "unread") return null;
  if (at !== null && may) return refuse(binding.registry, item.head, "either a time or may", item.keywordSpan);
  if (at !== null) return { due: { kind: "clock", at }, needs: when };
  if (may) return { due: null, needs: when };
  if (lines.length > 0) return { due: { kind: "condition", when: combineConditions(when) }, needs: [] };
  reportMissing(binding.registry, item, "when");
  return null;
}
