import type { Expression } from "../program/index.js";
import type { Picture } from "./situation.js";
import { judge, listFluents } from "./truth.js";
import { lookInto, readValue, type View } from "./view.js";
import { learnFluents, ruleOut, setBelief, setMind } from "./writes.js";

/**
 * What somebody learns whose attempt has failed for want of a condition: that it is not so. A value that he took for granted, or
 * hoped for, is ruled out; no more is shown to him than that.
 */
export function learnFailure(mind: View, condition: Expression, around: View): Picture {
  switch (condition.op) {
    case "all":
    case "any":
    case "count":
      return condition.of
        .filter((part) => judge(around, part) === false)
        .reduce((picture, part) => learnFailure({ ...mind, picture }, part, around), mind.picture);
    case "is":
      return setBelief(
        mind.picture,
        condition.fluent,
        ruleOut(mind.program, condition.fluent, mind.picture.values[condition.fluent] ?? 0, [condition.value]),
      );
    case "at least":
    case "with":
    case "in place":
      return missValues(mind, condition, around);
    case "believes":
    case "knows":
    case "aware":
    case "knows whether":
    case "no idea":
      return learnOtherMind(mind, condition, around);
    default:
      return learnFluents(mind.picture, listFluents(condition, around), around);
  }
}

/** Every value is ruled out that, by his own lights, would have made the condition hold; never the one that is so. */
function missValues(mind: View, condition: Expression, around: View): Picture {
  return listFluents(condition, mind).reduce((picture, fluent) => {
    const so = readValue(around, fluent);
    const size = mind.program.fluents[fluent]?.size ?? 0;
    const wrong = Array.from({ length: size }, (_, value) => value).filter((value) => {
      return value !== so && judge({ ...mind, picture: setBelief(picture, fluent, value) }, condition) === true;
    });
    if (wrong.length === 0) return picture;
    return setBelief(picture, fluent, ruleOut(mind.program, fluent, picture.values[fluent] ?? 0, wrong));
  }, mind.picture);
}

type MindCondition = Extract<Expression, { op: "believes" | "knows" | "aware" | "knows whether" | "no idea" }>;

function learnOtherMind(mind: View, condition: MindCondition, around: View): Picture {
  const inner = lookInto(mind, condition.who);
  const real = lookInto(around, condition.who);
  if (inner === null || real === null) return mind.picture;
  const fluents = "fluent" in condition ? [condition.fluent] : listFluents(condition.that, around);
  const picture = fluents.reduce((now, fluent) => setBelief(now, fluent, real.picture.values[fluent] ?? 0), inner.picture);
  return setMind(mind.picture, condition.who, picture);
}
