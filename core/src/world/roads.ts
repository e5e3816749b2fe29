import { joinSpans, type Span } from "../base/index.js";
import type { Line, Token } from "../syntax/index.js";
import { type Binding, listItems, makeScope } from "./binding.js";
import { readMinutes } from "./durations.js";
import { addEntity } from "./entities.js";
import { kindIds } from "./kinds.js";
import { readNameOf } from "./known.js";
import { isPunctuation, isWord, keepWhole, makeWords, refuseLine, refuseValue } from "./lines.js";
import type { EntityId, Road, RoadTime } from "./model.js";
import { matchName } from "./names.js";
import { splitAtCommas, writeTokens } from "./pieces.js";
import type { Condition } from "./sentence.js";
import { combineConditions } from "./sentences.js";

/** A road whose places are known; what it says of minutes is read when everything is declared. */
export interface DeclaredRoad {
  readonly from: EntityId;
  readonly to: EntityId;
  readonly place: EntityId;
  readonly oneWay: boolean;
  readonly times: readonly (readonly Token[])[];
  readonly span: Span;
}

/**
 * Declares the lines of `roads`; each is a place of its own, with traits:
 *
 *     Corner to House: 20 minutes, 8 minutes on horseback, shaded, one way
 */
export function declareRoads(binding: Binding): DeclaredRoad[] {
  const roads = listItems(binding, "roads").flatMap(({ item }) => item.lines.flatMap((line) => declareRoad(binding, line) ?? []));
  for (const { times } of roads) for (const time of times) declareManner(binding, time);
  return roads;
}

function declareRoad(binding: Binding, line: Line): DeclaredRoad | null {
  const { registry } = binding;
  const colon = line.tokens.findIndex((token) => isPunctuation(token, ":"));
  const route = colon === -1 ? line.tokens : line.tokens.slice(0, colon);
  const phrases = colon === -1 ? [] : splitAtCommas(line.tokens.slice(colon + 1)).filter((phrase) => phrase.length > 0);
  const ends = splitRoute(binding, route);
  if (ends === null) return refuseLine(registry, line, "PLACE to PLACE: 10 minutes");
  const [from, to] = [readNameOf(binding, ends.from, kindIds.place), readNameOf(binding, ends.to, kindIds.place)];
  if (from === null || to === null) return null;
  const times = phrases.filter((phrase) => phrase[0]?.kind === "number");
  const others = phrases.filter((phrase) => phrase[0]?.kind !== "number");
  const traits = others.map((phrase) => writeTokens(phrase)).filter((words) => !/^one way$/i.test(words));
  const name = findFreeName(binding, `the road from ${writeTokens(ends.from)} to ${writeTokens(ends.to)}`);
  const span = joinSpans(line.keywordSpan, line.span);
  const place = addEntity(registry, { name, kind: kindIds.road, traits, pronoun: "it", persona: false, span });
  return { from, to, place, oneWay: traits.length < others.length, times, span };
}

/** Parts `Mill to Causeway` at a `to` before which a name ends, since a name may hold that word too. */
function splitRoute(
  binding: Binding,
  route: readonly Token[],
): { readonly from: readonly Token[]; readonly to: readonly Token[] } | null {
  const named = matchName(route, 0, binding.registry)?.length ?? 0;
  const at = named > 0 && isWord(route[named], "to") ? named : route.findIndex((token) => isWord(token, "to"));
  return at < 1 || at === route.length - 1 ? null : { from: route.slice(0, at), to: route.slice(at + 1) };
}

/** Two roads may lead from one place to another; the second is `the road from A to B (2)`. */
function findFreeName(binding: Binding, name: string): string {
  const taken = new Set(binding.registry.entities.map((entity) => entity.name));
  if (!taken.has(name)) return name;
  for (let number = 2; ; number++) if (!taken.has(`${name} (${number})`)) return `${name} (${number})`;
}

/**
 * What a time asks of the walker, `on horseback`, is a fact where one says so. Where none does, the road's line declares it as a
 * trait, as any header does; but not where it is most likely a slip of the pen.
 */
function declareManner(binding: Binding, phrase: readonly Token[]): void {
  const manner = phrase.slice(findManner(phrase));
  if (manner.length === 0 || isWord(manner[0], "if")) return;
  const { registry } = binding;
  const before = registry.problems.length;
  const read = readManner(binding, manner);
  const meant = registry.problems.slice(before).some((problem) => "nearest" in problem.fields && problem.fields.nearest !== null);
  registry.problems.length = before;
  if (read === null && !meant) registry.traits.add(writeTokens(manner));
}

/** Where the minutes of `8 minutes on horseback` end. */
function findManner(phrase: readonly Token[]): number {
  for (let end = phrase.length; end > 0; end--) if (readMinutes(phrase.slice(0, end)) !== null) return end;
  return 0;
}

/** What must be so of whoever takes the road, role 0: `on horseback`, `with Horse`, `if walker has Horse`. */
function readManner(binding: Binding, manner: readonly Token[]): Condition | null {
  const [first] = manner;
  if (first === undefined) return null;
  const scope = makeScope(binding, { roles: [{ name: "walker", kind: kindIds.person, span: null }] });
  const sentence = isWord(first, "if") ? manner.slice(1) : [...makeWords("walker is", first.span), ...manner];
  const conditions = binding.readers.readConditions(sentence, scope);
  return conditions === null ? null : combineConditions(conditions);
}

/** Reads what the roads say of minutes. A road with a time that cannot be read is none. */
export function readRoads(binding: Binding, declared: readonly DeclaredRoad[]): Road[] {
  return declared.flatMap(({ from, to, place, oneWay, times, span }) => {
    const read = keepWhole(times.map((phrase) => readTime(binding, phrase)));
    if (read === null) return [];
    const sorted =
      read.length === 0 ? [{ minutes: 0, when: null }] : read.toSorted((left, right) => left.minutes - right.minutes);
    return [{ from, to, place, oneWay, times: sorted, span }];
  });
}

function readTime(binding: Binding, phrase: readonly Token[]): RoadTime | null {
  const end = findManner(phrase);
  const minutes = readMinutes(phrase.slice(0, end));
  if (minutes === null) return refuseValue(binding.registry, phrase, "a time to take, such as 10 minutes");
  if (end === phrase.length) return { minutes, when: null };
  const when = readManner(binding, phrase.slice(end));
  return when === null ? null : { minutes, when };
}
