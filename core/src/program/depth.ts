import type { Expression, GroundEffect } from "./program.js";
import type { Unnumbered } from "./rewrite.js";

/** How deep minds nest in a condition: 0 for what is so, 1 for what somebody believes. */
export function measureDepth(expression: Expression): number {
  switch (expression.op) {
    case "not":
      return measureDepth(expression.of);
    case "all":
    case "any":
    case "count":
      return Math.max(0, ...expression.of.map(measureDepth));
    case "believes":
    case "knows":
    case "knows whether":
      return 1 + measureDepth(expression.that);
    case "aware":
    case "no idea":
      return 1;
    default:
      return 0;
  }
}

/** The deepest nesting that the sentences of a world name: a want, and what is believed, stand in somebody's mind themselves. */
export function findDeepest(program: Omit<Unnumbered, "mindsDeep">): number {
  let deepest = 0;
  const take = (depth: number): void => {
    deepest = Math.max(deepest, depth);
  };
  const takeEffect = (effect: GroundEffect): void => {
    if (effect.when !== null) take(measureDepth(effect.when));
    if (effect.kind === "mind")
      take(effect.who.length + (effect.write.kind === "learn condition" ? measureDepth(effect.write.that) : 0));
  };
  for (const event of program.events) {
    for (const clause of event.needs) take(measureDepth(clause.when));
    if (event.while !== null) take(measureDepth(event.while.when));
    if (event.due?.kind === "condition") take(measureDepth(event.due.when));
    for (const effect of [...event.atOnce, ...event.then]) takeEffect(effect);
  }
  for (const rule of program.rules) {
    take(measureDepth(rule.when));
    for (const effect of rule.then) takeEffect(effect);
  }
  for (const { when } of [...program.nevers, ...program.endings]) take(measureDepth(when));
  for (const want of program.wants) take(1 + Math.max(measureDepth(want.that), want.once === null ? 0 : measureDepth(want.once)));
  for (const belief of program.beliefs) take(belief.who.length);
  for (const line of program.outlines.flatMap((outline) => outline.chapters.flatMap((chapter) => chapter.lines))) {
    if (line.act.kind === "condition") take(measureDepth(line.act.condition));
  }
  return deepest;
}
