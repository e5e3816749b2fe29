import type { MindId, Program } from "../../program/index.js";
import type { Owner } from "../situation.js";

/**
 * A situation of the fast engine is one flat array of whole numbers:
 *
 *     index   0        1 … F    F+1      F+2 … 2F+1   2F+2
 *             minute   world    doing    mind 0       doing   what mind 0 takes mind 1 to believe, doing, … mind 1 …
 *                      block 0           block 1              block 2 …
 *
 * A block is one picture: a code for each of the F fluents, and one number that stands for the list of what is under way. Blocks lie
 * in the order of a walk through the minds, so that a mind with all that is in it is one unbroken stretch, and becomes a situation of
 * its own when its owner imagines.
 *
 *     code   v >= 0    this value
 *            -1        whatever is so
 *            -2 - k    no idea; the k-th set of values is ruled out (set 0 is empty)
 */
export interface Layout {
  readonly owner: Owner;
  /** How many levels of minds lie inside. */
  readonly depth: number;
  readonly blocks: readonly BlockInfo[];
  /** Length of the whole array. */
  readonly length: number;
}

export interface BlockInfo {
  readonly owner: Owner;
  readonly parent: number;
  /** Where its values begin in the array; its list of what is under way stands after the last value. */
  readonly base: number;
  /** Block of each mind inside, -1 for none. */
  readonly children: readonly number[];
  /** One past the last block inside it. */
  readonly end: number;
  readonly depth: number;
}

export const whateverCode = -1;
export const emptySetCode = -2;

/** Lays out the blocks of a picture with `depth` levels of minds inside. */
export function makeLayout(program: Program, owner: Owner, depth: number): Layout {
  const size = program.fluents.length + 1;
  const blocks: BlockInfo[] = [];
  const place = (who: Owner, parent: number, levels: number): number => {
    const index = blocks.length;
    const children: number[] = program.minds.map(() => -1);
    const info = { owner: who, parent, base: 1 + index * size, children, end: 0, depth: levels };
    blocks.push(info);
    program.minds.forEach((_, mind) => {
      if (levels > 0 && mind !== who) children[mind] = place(mind as MindId, index, levels - 1);
    });
    info.end = blocks.length;
    return index;
  };
  place(owner, -1, depth);
  return { owner, depth, blocks, length: 1 + blocks.length * size };
}
