import type { FluentId, MindId, Program } from "../program/index.js";
import { type Belief, type Owner, type Picture, whateverIsSo } from "./situation.js";

/**
 * A picture as it is looked at: whose it is, when, and which picture it stands in. Conditions are read through it.
 *
 *     world (owner null) ── around of ──> Buffy's picture (owner Buffy) ── around of ──> what Buffy takes Spike to believe
 */
export interface View {
  readonly program: Program;
  readonly picture: Picture;
  readonly owner: Owner;
  readonly minute: number;
  readonly around: View | null;
}

/** The value believed, or null for no idea. Whatever is so is looked up in the picture around, as far as there is one. */
export function readValue(view: View, fluent: FluentId): number | null {
  const belief = readBelief(view, fluent);
  return typeof belief === "number" && belief >= 0 ? belief : null;
}

/** The belief as it stands, whatever is so resolved where the picture around can tell. */
export function readBelief(view: View, fluent: FluentId): Belief {
  const belief = view.picture.values[fluent] ?? 0;
  if (belief !== whateverIsSo || view.around === null) return belief;
  const outer = readBelief(view.around, fluent);
  return typeof outer === "number" && outer >= 0 ? outer : whateverIsSo;
}

/** True where the picture has it that the fluent is not this value: another value, or no idea with this one ruled out. */
export function isRuledOut(belief: Belief, value: number): boolean {
  if (typeof belief === "number") return belief >= 0 && belief !== value;
  return belief.includes(value);
}

/**
 * The view into somebody's mind. Null where the picture goes no deeper or it is the owner's own mind: then the picture itself
 * stands for it (what X takes Y to believe, below the limit of depth, is read as what X believes).
 */
export function lookInto(view: View, who: MindId): View | null {
  if (view.owner === who) return null;
  const picture = view.picture.minds[who];
  if (picture === undefined || picture === null) return null;
  return { program: view.program, picture, owner: who, minute: view.minute, around: view };
}
