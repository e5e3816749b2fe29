import type { MindId, Program } from "../program/index.js";
import type { Imagining } from "./engine.js";
import { whateverIsSo } from "./situation.js";
import { ruleOut, type Showing } from "./writes.js";

/** The picture with what is hoped for put in as if it were so. */
export function assumeHopes(scene: Imagining, hopes: readonly Showing[]): Imagining {
  if (hopes.length === 0) return scene;
  const values = scene.picture.values.slice();
  for (const { fluent, value } of hopes) values[fluent] = value;
  return { ...scene, picture: { ...scene.picture, values } };
}

/** The picture in which what was hoped for has proved wrong: those values are ruled out. */
export function disappointHopes(program: Program, scene: Imagining, hopes: readonly Showing[]): Imagining {
  const values = scene.picture.values.slice();
  for (const { fluent, value } of hopes) values[fluent] = ruleOut(program, fluent, values[fluent] ?? 0, [value]);
  return { ...scene, picture: { ...scene.picture, values } };
}

/**
 * A mind inside a picture as a picture of its own; null where minds go no deeper. Who is taken to know whatever is so still is, where
 * the picture around has no idea what that might be.
 */
export function enterMindOf(scene: Imagining, who: MindId): Imagining | null {
  const mind = scene.picture.minds[who];
  if (mind === undefined || mind === null) return null;
  const values = mind.values.map((belief, index) => {
    const outer = scene.picture.values[index];
    return belief === whateverIsSo && typeof outer === "number" ? outer : belief;
  });
  return { picture: { ...mind, values }, owner: who, minute: scene.minute };
}
