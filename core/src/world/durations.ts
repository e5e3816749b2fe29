import type { Item, Line, Token } from "../syntax/index.js";
import type { Binding } from "./binding.js";
import { isKindOf, kindIds } from "./kinds.js";
import { dropWords, refuseLine } from "./lines.js";
import type { Duration } from "./model.js";
import { writeTokens } from "./pieces.js";
import type { Scope } from "./scope.js";
import type { Condition, Term } from "./sentence.js";

/** Reads `takes 5 minutes`, `takes 1 hour and 10 minutes`, and `takes the road`. Nothing said: no minutes. */
export function readDuration(
  binding: Binding,
  item: Item,
  lines: readonly Line[],
  needs: readonly Condition[],
  scope: Scope,
): Duration | null {
  const [line, second] = lines;
  if (line === undefined) return { kind: "minutes", minutes: 0 };
  if (second !== undefined) return refuseLine(binding.registry, second, "one line that says how long it takes");
  const minutes = readMinutes(line.tokens);
  if (minutes !== null) return { kind: "minutes", minutes };
  const road = dropWords(line.tokens, "the road");
  if (road === null || item.keyword !== "action")
    return refuseLine(binding.registry, line, "takes 5 minutes, or, for an action, takes the road");
  const to = road.length === 0 ? findGoal(binding, needs, scope) : readGoal(binding, road, scope);
  if (to === "unread") return null;
  return to === null
    ? refuseLine(binding.registry, line, "takes the road to PLACE, since no role is a place")
    : { kind: "road", to };
}

/** `5 minutes`, `2 hours`, `1 hour and 10 minutes`; null for other words. */
export function readMinutes(tokens: readonly Token[]): number | null {
  const match = /^(?:([0-9]+) hours?)?(?: and |, | )?(?:([0-9]+) minutes?)?$/.exec(writeTokens(tokens).toLowerCase());
  if (match === null || (match[1] === undefined && match[2] === undefined)) return null;
  return Number(match[1] ?? 0) * 60 + Number(match[2] ?? 0);
}

function readGoal(binding: Binding, tokens: readonly Token[], scope: Scope): Term | null | "unread" {
  const goal = dropWords(tokens, "to");
  return goal === null || goal.length === 0 ? null : (binding.readers.readTerm(goal, scope) ?? "unread");
}

/** Where the road leads: where the needs say that there is one to, else the first place among the roles. */
function findGoal(binding: Binding, needs: readonly Condition[], scope: Scope): Term | null {
  for (const need of needs) if (need.kind === "road" && need.from.kind === "here") return need.to;
  const role = scope.roles.findIndex(({ kind }) => kind !== "fact" && isKindOf(binding.registry, kind, kindIds.place));
  return role === -1 ? null : { kind: "role", role };
}
