import { present, unreachable } from "../base/index.js";
import type { FluentId, GroundEffect, MindId, MindWrite, Program } from "../program/index.js";
import { type Belief, noIdea, type Picture } from "./situation.js";
import { isMet } from "./truth.js";
import { lookInto, type View } from "./view.js";
import { ruleOut, type Showing, setBelief, setMind, writeMind } from "./writes.js";

/** What effects come to, read in one picture before any of them is written: all at once. */
export interface Writes {
  /** New beliefs of the picture itself. */
  readonly facts: ReadonlyMap<FluentId, Belief>;
  /** Fluents to which two effects give different values. */
  readonly clashes: readonly FluentId[];
  /** What is said of minds in the picture. */
  readonly minds: readonly { readonly who: readonly MindId[]; readonly write: MindWrite }[];
}

/** Reads what effects come to in a view. Conditions that are not met, or not known, do nothing. */
export function readEffects(view: View, effects: readonly GroundEffect[]): Writes {
  const facts = new Map<FluentId, Belief>();
  const minds: { who: readonly MindId[]; write: MindWrite }[] = [];
  const clashes: FluentId[] = [];
  for (const effect of effects) {
    if (!isMet(view, effect.when)) continue;
    if (effect.kind === "mind") {
      minds.push({ who: effect.who, write: effect.write });
      continue;
    }
    const belief = findNewBelief(view, effect);
    if (belief === null) continue;
    const other = facts.get(effect.fluent);
    if (other !== undefined && !equalBeliefs(other, belief)) clashes.push(effect.fluent);
    facts.set(effect.fluent, belief);
  }
  return { facts, clashes, minds };
}

function equalBeliefs(left: Belief, right: Belief): boolean {
  return typeof left === "number" ? left === right : typeof right !== "number" && left.join() === right.join();
}

type FactEffect = Exclude<GroundEffect, { kind: "mind" }>;

/** The belief that an effect writes, or null where it writes nothing: counts stop at their bounds, an unknown count stays so. */
function findNewBelief(view: View, effect: FactEffect): Belief | null {
  const belief = view.picture.values[effect.fluent] ?? 0;
  switch (effect.kind) {
    case "set":
      return effect.value;
    case "unset":
      return findUnset(view.program, effect.fluent, belief, effect.value);
    case "add": {
      const size = present(view.program.fluents[effect.fluent], "a count").size;
      if (typeof belief !== "number") return shiftRuledOut(belief, effect.number, size);
      if (belief < 0) return null;
      return Math.max(0, Math.min(size - 1, belief + effect.number));
    }
    default:
      return unreachable(effect);
  }
}

/** What is ruled out of a count after so many more: every value to which no value still open leads. */
export function shiftRuledOut(belief: readonly number[], number: number, size: number): Belief {
  const values = Array.from({ length: size }, (_, value) => value);
  const open = new Set(
    values.filter((value) => !belief.includes(value)).map((value) => Math.max(0, Math.min(size - 1, value + number))),
  );
  return belief.length === 0 ? belief : values.filter((value) => !open.has(value));
}

function findUnset(program: Program, fluent: FluentId, belief: Belief, value: number): Belief | null {
  const { domain, size } = present(program.fluents[fluent], "a fluent");
  if (typeof belief !== "number") return ruleOut(program, fluent, belief, [value]);
  if (belief !== value) return null;
  if (domain.kind === "truth") return 1 - value;
  return domain.kind === "entity" && domain.none ? size - 1 : null;
}

/** Writes the facts into a picture. Where effects disagree inside a mind, its owner is left with no idea. */
export function writeFacts(picture: Picture, writes: Writes): Picture {
  let now = picture;
  for (const [fluent, belief] of writes.facts) {
    now = setBelief(now, fluent, writes.clashes.includes(fluent) ? noIdea : belief);
  }
  return now;
}

/**
 * Writes what is said of minds into a picture whose own facts are written. `view` is the picture after the facts. What is said of
 * the owner's own mind counts only where the picture is imagined by itself (`imagined`): else it was written from outside.
 */
export function writeMinds(view: View, writes: Writes["minds"], imagined: boolean, shown: Showing[]): Picture {
  let picture = view.picture;
  for (const { who, write } of writes) {
    const now = { ...view, picture };
    const path = who[0] === view.owner ? who.slice(1) : who;
    if (who[0] === view.owner && path.length === 0) {
      if (imagined) picture = writeMind(now, write, null, shown);
    } else if (who[0] !== view.owner || imagined) picture = writeAlong(now, path, write, shown);
  }
  return picture;
}

function writeAlong(view: View, path: readonly MindId[], write: MindWrite, shown: Showing[]): Picture {
  const [first, ...rest] = path;
  if (first === undefined) return view.picture;
  const inner = lookInto(view, first);
  if (inner === null) return view.picture;
  const mind = rest.length === 0 ? writeMind(inner, write, view, shown) : writeAlong(inner, rest, write, shown);
  return setMind(view.picture, first, mind);
}
