import type { FluentId, GroundRule } from "../program/index.js";
import { readEffects, type Writes, writeFacts, writeMinds } from "./effects.js";
import type { Picture } from "./situation.js";
import { isMet } from "./truth.js";
import type { View } from "./view.js";
import type { Showing } from "./writes.js";

/** How many rounds rules may take. More than any world needs: a circle is found long before, by the picture it comes back to. */
const roundLimit = 1000;

/** A picture in which no rule applies any more; or why there is none. `fired` are the rules that applied, in order. */
export type Settled =
  | { readonly kind: "settled"; readonly picture: Picture; readonly fired: readonly number[] }
  | { readonly kind: "clash"; readonly fluent: FluentId; readonly rules: readonly number[] }
  | { readonly kind: "circle"; readonly rules: readonly number[] };

/** Whether the owner of the view reckons with something that not everybody knows. */
export function isKnown(view: View, known: FluentId | null): boolean {
  return known === null || view.picture.values[known] === 1;
}

/**
 * Fires the rules of a picture in rounds until none applies: all that apply read one picture and write together.
 * A rule applies where its condition is met and it would change something.
 */
export function settleRules(view: View, imagined: boolean, shown: Showing[]): Settled {
  let picture = view.picture;
  const fired: number[] = [];
  const seen = new Set<string>();
  for (let round = 0; round < roundLimit; round++) {
    const now = { ...view, picture };
    const applying = listApplying(now, imagined);
    if (applying.length === 0) return { kind: "settled", picture, fired };
    const key = JSON.stringify(picture);
    const rules = applying.map((one) => one.rule);
    if (seen.has(key)) return { kind: "circle", rules };
    seen.add(key);
    const writes = readEffects(
      now,
      applying.flatMap((one) => one.effects),
    );
    const [clash] = writes.clashes;
    if (clash !== undefined && view.owner === null) return { kind: "clash", fluent: clash, rules };
    picture = writeAll(now, writes, imagined, shown);
    if (picture === now.picture) return { kind: "settled", picture, fired };
    fired.push(...rules);
  }
  return { kind: "circle", rules: fired.slice(-view.program.rules.length) };
}

function writeAll(view: View, writes: Writes, imagined: boolean, shown: Showing[]): Picture {
  const picture = writeFacts(view.picture, writes);
  return writeMinds({ ...view, picture }, writes.minds, imagined, shown);
}

interface Applying {
  readonly rule: number;
  readonly effects: GroundRule["then"];
}

function listApplying(view: View, imagined: boolean): readonly Applying[] {
  return view.program.rules.flatMap((rule, index) => {
    if (!isKnown(view, rule.known) || !isMet(view, rule.when)) return [];
    const changed = writeAll(view, readEffects(view, rule.then), imagined, []);
    return changed === view.picture ? [] : [{ rule: index, effects: rule.then }];
  });
}

/** Fires the rules in somebody's mind. Where they run in circles he is left with what he believed before. */
export function settleMind(view: View, imagined: boolean, shown: Showing[]): Picture {
  const settled = settleRules(view, imagined, shown);
  return settled.kind === "settled" ? settled.picture : view.picture;
}
