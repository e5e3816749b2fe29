import type { GroundEffect, MindId, MindWrite } from "../../program/index.js";
import { shiftRuledOut } from "../effects.js";
import type { Showing } from "../writes.js";
import { changeCell, changeMind, ruleOutCode, type Touched } from "./changes.js";
import { blockOf, type Frame, findInside, readCell } from "./frame.js";
import { emptySetCode } from "./layout.js";
import { encodeBelief, readSet } from "./machine.js";
import { testIs } from "./tests.js";

/** How many rounds rules may take; see the plain engine. */
const roundLimit = 1000;

/** What effects come to in one block, read before any is written. */
export interface Gathered {
  readonly fluents: number[];
  readonly codes: number[];
  readonly clashes: number[];
  readonly minds: { readonly who: readonly MindId[]; readonly write: MindWrite }[];
}

export function gatherEffects(frame: Frame, block: number, effects: readonly GroundEffect[], into?: Gathered): Gathered {
  const gathered = into ?? { fluents: [], codes: [], clashes: [], minds: [] };
  for (const effect of effects) {
    if (effect.when !== null && !testIs(frame, block, effect.when)) continue;
    if (effect.kind === "mind") {
      gathered.minds.push({ who: effect.who, write: effect.write });
      continue;
    }
    const code = findCode(frame, block, effect);
    if (code === null) continue;
    const at = gathered.fluents.indexOf(effect.fluent);
    if (at === -1) {
      gathered.fluents.push(effect.fluent);
      gathered.codes.push(code);
    } else {
      if (gathered.codes[at] !== code) gathered.clashes.push(effect.fluent);
      gathered.codes[at] = code;
    }
  }
  return gathered;
}

type FactEffect = Exclude<GroundEffect, { kind: "mind" }>;

function findCode(frame: Frame, block: number, effect: FactEffect): number | null {
  if (effect.kind === "set") return effect.value;
  const code = readCell(frame, block, effect.fluent);
  const fluent = frame.machine.program.fluents[effect.fluent];
  if (fluent === undefined) return null;
  if (effect.kind === "add") return findSum(frame, code, effect.number, fluent.size);
  if (code <= emptySetCode) return ruleOutCode(frame, effect.fluent, code, [effect.value]);
  if (code !== effect.value) return null;
  if (fluent.domain.kind === "truth") return 1 - effect.value;
  return fluent.domain.kind === "entity" && fluent.domain.none ? fluent.size - 1 : null;
}

/** A count after so many more; where there is no idea, what is ruled out moves with it. Null where nothing is written. */
function findSum(frame: Frame, code: number, number: number, size: number): number | null {
  if (code <= emptySetCode) return encodeBelief(frame.machine, shiftRuledOut(readSet(frame.machine, code), number, size));
  return code < 0 ? null : Math.max(0, Math.min(size - 1, code + number));
}

/** Writes what was gathered. Where effects disagree inside a mind, its owner is left with no idea. */
export function writeGathered(
  frame: Frame,
  block: number,
  gathered: Gathered,
  imagined: boolean,
  touched: Touched,
  shown: Showing[],
): boolean {
  let changed = false;
  gathered.fluents.forEach((fluent, index) => {
    const code = gathered.clashes.includes(fluent) ? emptySetCode : (gathered.codes[index] ?? 0);
    if (changeCell(frame, block, fluent, code, touched)) changed = true;
  });
  if (gathered.minds.length === 0) return changed;
  const { owner } = blockOf(frame, block);
  const probe: Touched = new Uint8Array(frame.layout.blocks.length);
  for (const { who, write } of gathered.minds) {
    const own = who[0] === owner;
    if (own && !imagined) continue;
    const path = own ? who.slice(1) : who;
    writeAlong(frame, block, path, write, own && path.length === 0, probe, shown);
  }
  probe.forEach((was, at) => {
    if (was === 1) touched[at] = 1;
  });
  return changed || probe.includes(1);
}

function writeAlong(
  frame: Frame,
  block: number,
  path: readonly MindId[],
  write: MindWrite,
  isOwn: boolean,
  touched: Touched,
  shown: Showing[],
): void {
  if (isOwn) {
    changeMind(frame, block, write, -1, touched, shown);
    return;
  }
  let at = block;
  let around = -1;
  for (const who of path) {
    const inside = findInside(frame, at, who);
    if (inside === -1) return;
    around = at;
    at = inside;
  }
  if (around !== -1) changeMind(frame, at, write, around, touched, shown);
}

export interface Fired {
  readonly kind: "settled" | "clash" | "circle";
  readonly rules: readonly number[];
  readonly fluent: number;
}

/** Whether the owner of a block reckons with something that not everybody knows. */
export function isKnownIn(frame: Frame, block: number, known: number | null): boolean {
  return known === null || readCell(frame, block, known) === 1;
}

/** Fires the rules of a block in rounds until none applies; see `settleRules` of the plain engine. */
export function fireRules(frame: Frame, block: number, imagined: boolean, touched: Touched, shown: Showing[]): Fired {
  const fired: number[] = [];
  const seen = new Set<string>();
  const { owner } = blockOf(frame, block);
  for (let round = 0; round < roundLimit; round++) {
    const applying = listApplying(frame, block, imagined);
    if (applying.length === 0) return { kind: "settled", rules: fired, fluent: -1 };
    if (round > 0) {
      const key = stretchOf(frame, block).join();
      if (seen.has(key)) return { kind: "circle", rules: applying, fluent: -1 };
      seen.add(key);
    } else seen.add(stretchOf(frame, block).join());
    const gathered: Gathered = { fluents: [], codes: [], clashes: [], minds: [] };
    for (const rule of applying) gatherEffects(frame, block, frame.machine.program.rules[rule]?.then ?? [], gathered);
    const [clash] = gathered.clashes;
    if (clash !== undefined && owner === null) return { kind: "clash", rules: applying, fluent: clash };
    if (!writeGathered(frame, block, gathered, imagined, touched, shown)) return { kind: "settled", rules: fired, fluent: -1 };
    fired.push(...applying);
  }
  return { kind: "circle", rules: fired, fluent: -1 };
}

/** The cells of a block with all that lies in it. */
function stretchOf(frame: Frame, block: number): Int32Array {
  const { base, end } = blockOf(frame, block);
  return frame.cells.subarray(base, base + (end - block) * (frame.machine.fluentCount + 1));
}

/** The rules whose condition is met and that would change something. */
function listApplying(frame: Frame, block: number, imagined: boolean): number[] {
  const applying: number[] = [];
  frame.machine.program.rules.forEach((rule, index) => {
    if (!isKnownIn(frame, block, rule.known) || !testIs(frame, block, rule.when)) return;
    if (wouldChange(frame, block, rule.then, imagined)) applying.push(index);
  });
  return applying;
}

function wouldChange(frame: Frame, block: number, effects: readonly GroundEffect[], imagined: boolean): boolean {
  const gathered = gatherEffects(frame, block, effects);
  const changes = gathered.fluents.some((fluent, index) => {
    const code = gathered.clashes.includes(fluent) ? emptySetCode : gathered.codes[index];
    return readCell(frame, block, fluent) !== code;
  });
  if (changes || gathered.minds.length === 0) return changes;
  const trial = { ...frame, cells: frame.cells.slice() };
  return writeGathered(trial, block, gathered, imagined, new Uint8Array(frame.layout.blocks.length), []);
}

/** Fires the rules in somebody's mind. Where they run in circles he is left with what he believed before. */
export function fireInMind(frame: Frame, block: number, touched: Touched): void {
  if (listApplying(frame, block, false).length === 0) return;
  const before = stretchOf(frame, block).slice();
  const fired = fireRules(frame, block, false, touched, []);
  if (fired.kind !== "settled") stretchOf(frame, block).set(before);
}
