import { diagnose } from "../base/index.js";
import type { Item, Line, Token } from "../syntax/index.js";
import { type Binding, listItems, makeScope } from "./binding.js";
import { cutClaimLimits } from "./claims.js";
import { readConditionLines, readEffectLines } from "./clauses.js";
import { readDuration } from "./durations.js";
import { isWord, keepWhole, refuseLine, splitList } from "./lines.js";
import type { ActionId, ActionSchema, Role } from "./model.js";
import { nameSentence, type ReadPattern, readPattern } from "./pattern.js";
import { spanOf, writeTokens } from "./pieces.js";
import { readProses } from "./prose.js";
import type { Scope } from "./scope.js";
import type { RoleId, Term } from "./sentence.js";
import { combineConditions } from "./sentences.js";
import { readWitnesses } from "./witnesses.js";

/** An action that has its number; sentences that say it are read by its pattern. */
export interface DeclaredAction {
  readonly action: ActionId;
  readonly item: Item;
  readonly pattern: ReadPattern;
}

export function declareActions(binding: Binding): DeclaredAction[] {
  const { registry } = binding;
  return listItems(binding, "action").flatMap(({ item }) => {
    const pattern = item.head.length === 0 ? null : readPattern(item.head, registry, "action");
    if (pattern === null) return [];
    const { parts, roles } = pattern;
    return [
      {
        action: (registry.events.push({ kind: "action", parts, roles, span: spanOf(item.head) }) - 1) as ActionId,
        item,
        pattern,
      },
    ];
  });
}

/** What actions and happenings have in common. */
export type EventBody = Pick<
  ActionSchema,
  "needs" | "touches" | "takes" | "witnesses" | "atOnce" | "then" | "while" | "usesHere" | "prose" | "claimAbout" | "broken"
>;

/** Reads the lines that actions and happenings share; null if one of them cannot be read. */
export function readEventBody(binding: Binding, item: Item, scope: Scope): EventBody | null {
  const lines = (keyword: string) => item.lines.filter((line) => line.keyword === keyword);
  const { lines: needLines, about } = cutClaimLimits(binding, lines("needs"), scope);
  const needs = readConditionLines(binding, needLines, scope);
  const touches = keepWhole(lines("touches").map((line) => readTouches(binding, line, scope)))?.flat() ?? null;
  const takes = readDuration(binding, item, lines("takes"), needs ?? [], scope);
  const witnesses = readWitnesses(binding, item, scope);
  const atOnce = readEffectLines(binding, lines("at once"), scope);
  const then = readEffectLines(binding, lines("then"), scope);
  const lasting = readConditionLines(binding, lines("while"), scope);
  const prose = readProses(binding, item.lines, scope);
  if (needs === null || touches === null || takes === null || witnesses === null || about === "unread") return null;
  if (atOnce === null || then === null || lasting === null) return null;
  const usesHere = scope.usedHere || takes.kind === "road";
  const body = {
    needs,
    touches,
    takes,
    witnesses,
    atOnce,
    then,
    while: lasting.length === 0 ? null : combineConditions(lasting),
    usesHere,
    prose,
  };
  return about === null ? body : { ...body, claimAbout: about };
}

/** The body of an event that cannot be read: it keeps its number and its words, and can never occur. */
export const brokenBody: EventBody = {
  needs: [{ kind: "any", of: [] }],
  touches: [],
  takes: { kind: "minutes", minutes: 0 },
  witnesses: { kind: "default" },
  atOnce: [],
  then: [],
  while: null,
  usesHere: false,
  prose: [],
  broken: true,
};

/** Reads the lines of an action. */
export function readAction(binding: Binding, { item, pattern }: DeclaredAction): ActionSchema {
  const { parts, roles } = pattern;
  const scope = makeScope(binding, { roles, here: roles.length > 0 });
  const body = readEventBody(binding, item, scope);
  const willing = readWilling(binding, item, scope);
  const broken = body === null || willing === null;
  if (!broken) warnOfUnusedClaim(binding, item, roles);
  return {
    kind: "action",
    name: nameSentence(parts, roles),
    parts,
    roles,
    ...(broken ? brokenBody : body),
    willing: broken ? listFirst(roles) : willing,
    due: null,
    may: false,
    knownTo: { kind: "everyone" },
    span: item.span,
  };
}

/** Reads `touches box, lid`, and `touches Wall by creature` where it is not the first role that touches. */
function readTouches(binding: Binding, line: Line, scope: Scope): { who: Term; what: Term }[] | null {
  const at = line.tokens.findIndex((token) => isWord(token, "by"));
  const things = splitList(at === -1 ? line.tokens : line.tokens.slice(0, at));
  const toucher = at === -1 ? null : line.tokens.slice(at + 1);
  const nobody = toucher === null ? scope.roles.length === 0 : toucher.length === 0;
  if (things.length === 0 || nobody) return refuseLine(binding.registry, line, "touches THING, or touches THING by NAME");
  const who = toucher === null ? ({ kind: "role", role: 0 } as const) : binding.readers.readTerm(toucher, scope);
  const what = keepWhole(things.map((tokens) => binding.readers.readTerm(tokens, scope)));
  return who === null || what === null ? null : what.map((thing) => ({ who, what: thing }));
}

/** Reads `willing lead and partner`, `willing nobody`. The first role is willing where nothing is said. */
function readWilling(binding: Binding, item: Item, scope: Scope): RoleId[] | null {
  const lines = item.lines.filter((line) => line.keyword === "willing");
  if (lines.length === 0) return listFirst(scope.roles);
  const read = lines.map((line) => {
    if (line.tokens.length === 0) return refuseLine(binding.registry, line, "willing ROLE and ROLE, or willing nobody");
    if (/^(nobody|no one)$/i.test(writeTokens(line.tokens))) return [];
    return keepWhole(splitList(line.tokens).map((tokens) => readRoleName(binding, tokens, scope.roles)));
  });
  const willing = keepWhole(read)?.flat();
  return willing === undefined ? null : [...new Set(willing)];
}

function listFirst(roles: readonly Role[]): RoleId[] {
  return roles[0] === undefined || roles[0].kind === "fact" ? [] : [0];
}

/** Only those who have a role in the event can be asked for their consent. */
function readRoleName(binding: Binding, tokens: readonly Token[], roles: readonly Role[]): RoleId | null {
  const name = writeTokens(tokens);
  const role = roles.findIndex((candidate) => candidate.name === name && candidate.kind !== "fact");
  if (role !== -1) return role;
  binding.registry.problems.push(diagnose("unbound-role", spanOf(tokens), { role: name }));
  return null;
}

/** A sentence in a role makes an event for every fact; where nothing reads it, that is most likely forgotten. */
function warnOfUnusedClaim(binding: Binding, item: Item, roles: readonly Role[]): void {
  const claim = roles.find((role) => role.kind === "fact");
  if (claim === undefined) return;
  const isRead = (line: Line): boolean =>
    line.tokens.some((token) => token.text === claim.name) ||
    (line.prose?.text.includes(claim.name) ?? false) ||
    line.lines.some(isRead);
  if (!item.lines.some(isRead))
    binding.registry.problems.push(diagnose("unused-role", claim.span, { role: claim.name }, "warning"));
}
