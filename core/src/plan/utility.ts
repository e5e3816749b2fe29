import { Defect } from "../base/index.js";
import type { Engine, Imagining } from "../engine/index.js";
import type { GroundWant, MindId } from "../program/index.js";

/** The wants of a person that count now: those without `once`, and those that have arisen in this picture. */
export function listActiveWants(engine: Engine, scene: Imagining, who: MindId): readonly number[] {
  return engine.program.wants.flatMap((want, index) => {
    if (want.who !== who) return [];
    return want.once === null || engine.judge(scene, want.once) === true ? [index] : [];
  });
}

/** Which of these wants hold in a picture. What its owner has no idea of does not count. */
export function listSatisfied(engine: Engine, scene: Imagining, wants: readonly number[]): readonly number[] {
  return wants.filter((index) => {
    return engine.judge(scene, readWant(engine, index).that) === true;
  });
}

/** The sum of the weights of the wants given. */
export function sumWeights(engine: Engine, wants: readonly number[]): number {
  return wants.reduce((sum, index) => sum + readWant(engine, index).weight, 0);
}

export function readWant(engine: Engine, index: number): GroundWant {
  const want = engine.program.wants[index];
  if (want === undefined) throw new Defect(`there is no want ${index}`);
  return want;
}
