import { diagnose } from "../base/index.js";
import type { Item, Line, Token } from "../syntax/index.js";
import type { Binding } from "./binding.js";
import { findNearestName } from "./entities.js";
import { listEntitiesOf } from "./facts.js";
import { findKind, isKindOf, kindIds } from "./kinds.js";
import { isWord, keepWhole, refuseLine, splitList } from "./lines.js";
import type { EntityId, KnownTo } from "./model.js";
import { matchName } from "./names.js";
import { spanOf, writeTokens } from "./pieces.js";

/** Reads `known to Mara and Ilya`, `known to nobody`, `believed by every slayer`. Everybody reckons with what has no such line. */
export function readKnown(binding: Binding, item: Item): KnownTo | null {
  const lines = item.lines.filter((line) => line.keyword === "known to" || line.keyword === "believed by");
  const [first] = lines;
  if (first === undefined) return { kind: "everyone" };
  const other = lines.find((line) => line.keyword !== first.keyword);
  if (other !== undefined)
    return refuseLine(binding.registry, other, "either known to, for what is so, or believed by, for what is not");
  const who = keepWhole(lines.map((line) => readNames(binding, line)))?.flat();
  if (who === undefined) return null;
  if (first.keyword === "believed by") return { kind: "believedBy", who: [...new Set(who)] };
  const everyone = lines.some((line) => isWord(line.tokens[0], "everyone", "everybody"));
  return everyone ? { kind: "everyone" } : { kind: "some", who: [...new Set(who)] };
}

function readNames(binding: Binding, line: Line): EntityId[] | null {
  if (line.tokens.length === 0) return refuseLine(binding.registry, line, `${line.keyword} NAME and NAME`);
  return keepWhole(splitList(line.tokens).map((tokens) => readPersons(binding, tokens)))?.flat() ?? null;
}

function readPersons(binding: Binding, tokens: readonly Token[]): readonly EntityId[] | null {
  const { registry } = binding;
  const words = writeTokens(tokens);
  if (/^(nobody|no one)$/i.test(words)) return [];
  if (/^(everyone|everybody)$/i.test(words)) return listEntitiesOf(registry, kindIds.person);
  if (isWord(tokens[0], "every") && tokens.length > 1) {
    const name = writeTokens(tokens.slice(1));
    const kind = findKind(registry, name);
    if (kind !== null) return listEntitiesOf(registry, kind);
    registry.problems.push(diagnose("unknown-kind", spanOf(tokens.slice(1)), { name, nearest: null }));
    return null;
  }
  const person = readPerson(binding, tokens);
  return person === null ? null : [person];
}

/** Reads the name of a person, and nothing else. */
export function readPerson(binding: Binding, tokens: readonly Token[]): EntityId | null {
  return readNameOf(binding, tokens, kindIds.person);
}

/** Reads the name of something of a kind, and nothing else. Reports a name that is none, or of another kind. */
export function readNameOf(binding: Binding, tokens: readonly Token[], kind: typeof kindIds.person): EntityId | null {
  const { registry } = binding;
  const found = matchName(tokens, 0, registry);
  const name = writeTokens(tokens);
  const entity = found?.length === tokens.length ? registry.entities[found.entity] : undefined;
  if (found === null || entity === undefined) {
    registry.problems.push(diagnose("unknown-name", spanOf(tokens), { name, nearest: findNearestName(registry, name, kind) }));
    return null;
  }
  if (isKindOf(registry, entity.kind, kind)) return found.entity;
  const expected = registry.kinds[kind]?.name ?? "thing";
  registry.problems.push(diagnose("wrong-kind", spanOf(tokens), { name, expected, sentence: name }));
  return null;
}
