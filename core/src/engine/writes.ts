import { present, unreachable } from "../base/index.js";
import type { Expression, FluentId, MindId, MindWrite, Program } from "../program/index.js";
import { canHold } from "./places.js";
import { type Belief, noIdea, type Picture, whateverIsSo } from "./situation.js";
import { judge, listFluents } from "./truth.js";
import { lookInto, readBelief, type View } from "./view.js";

/** A value that might be shown to be so by something imagined: what hope may rest on. */
export interface Showing {
  readonly fluent: FluentId;
  readonly value: number;
}

/** The picture with one belief changed; the very same picture where nothing changes. */
export function setBelief(picture: Picture, fluent: FluentId, belief: Belief): Picture {
  if (sameBelief(picture.values[fluent] ?? 0, belief)) return picture;
  const values = picture.values.slice();
  values[fluent] = belief;
  return { ...picture, values };
}

export function sameBelief(left: Belief, right: Belief): boolean {
  if (typeof left === "number" || typeof right === "number") return left === right;
  return left.length === right.length && left.every((value, index) => value === right[index]);
}

/** The picture with somebody's mind in it replaced. */
export function setMind(picture: Picture, who: MindId, mind: Picture): Picture {
  if (picture.minds[who] === mind) return picture;
  const minds = picture.minds.slice();
  minds[who] = mind;
  return { ...picture, minds };
}

/**
 * What is believed once a value is ruled out. Of a truth the other value follows. A different value stands; the same value
 * becomes no idea. When all values are ruled out, those not just seen to be wrong are open again.
 */
export function ruleOut(program: Program, fluent: FluentId, belief: Belief, wrong: readonly number[]): Belief {
  const size = present(program.fluents[fluent], "a fluent").size;
  if (typeof belief === "number" && belief !== whateverIsSo && !wrong.includes(belief)) return belief;
  const before = typeof belief === "number" ? noIdea : belief;
  const out = [...new Set([...before, ...wrong])].sort((left, right) => left - right);
  if (present(program.fluents[fluent], "a fluent").domain.kind === "truth" && out.length > 0) {
    return out.includes(0) ? 1 : 0;
  }
  const closed = out.length >= size || listPossible(program, fluent).every((value) => out.includes(value));
  return closed ? [...wrong].sort((left, right) => left - right) : out;
}

/** The values looked for: all, but for whereabouts only what can hold such an entity (not nowhere). */
export function listPossible(program: Program, fluent: FluentId): readonly number[] {
  const { size, locates } = present(program.fluents[fluent], "a fluent");
  const values = Array.from({ length: size }, (_, value) => value);
  if (locates === null) return values;
  return values.filter((value) => {
    const holder = program.holders[value];
    return holder !== undefined && canHold(program, holder, locates);
  });
}

/**
 * Writes into a picture what an event says of its owner's mind. `around` is what is so: the picture that the mind stands in,
 * after the event's own effects. In somebody's own imagining (`around` null) learning changes nothing that he believes; of what
 * he has no idea, he is taken to learn whatever is so, and `shown` takes what would be shown.
 */
export function writeMind(view: View, write: MindWrite, around: View | null, shown: Showing[]): Picture {
  const { picture, program } = view;
  switch (write.kind) {
    case "believe":
      return setBelief(picture, write.fluent, write.value);
    case "rule out": {
      const belief = picture.values[write.fluent] ?? 0;
      return setBelief(picture, write.fluent, ruleOut(program, write.fluent, belief, [write.value]));
    }
    case "forget":
      return setBelief(picture, write.fluent, noIdea);
    case "learn":
      return around === null ? imagineLearning(view, write.fluent) : learnFluent(picture, write.fluent, around);
    case "learn whether":
      return learnWhether(view, write.fluent, write.value, around, shown);
    case "learn condition": {
      const fluents = listFluents(write.that, around ?? view);
      return fluents.reduce((now, fluent) => {
        return around === null ? imagineLearning({ ...view, picture: now }, fluent) : learnFluent(now, fluent, around);
      }, picture);
    }
    default:
      return unreachable(write);
  }
}

/** Takes over what the picture around has: its value, or whatever is so where it has none. */
export function learnFluent(picture: Picture, fluent: FluentId, around: View): Picture {
  const so = readBelief(around, fluent);
  return setBelief(picture, fluent, typeof so === "number" && so >= 0 ? so : whateverIsSo);
}

function imagineLearning(view: View, fluent: FluentId): Picture {
  const belief = view.picture.values[fluent] ?? 0;
  return typeof belief === "number" ? view.picture : setBelief(view.picture, fluent, whateverIsSo);
}

function learnWhether(view: View, fluent: FluentId, value: number, around: View | null, shown: Showing[]): Picture {
  const { picture, program } = view;
  const belief = picture.values[fluent] ?? 0;
  if (around === null) {
    if (typeof belief === "number" || belief.includes(value)) return picture;
    if (program.fluents[fluent]?.domain.kind === "truth") return imagineLearning(view, fluent);
    shown.push({ fluent, value });
    return picture;
  }
  const so = judge(around, { op: "is", fluent, value });
  if (so === null) return picture;
  return setBelief(picture, fluent, so ? value : ruleOut(program, fluent, belief, [value]));
}

/**
 * Corrects a picture by what must have been so: the condition did hold in the picture around, so what stood against it here
 * becomes what it really was. Of alternatives only those that were so are learnt.
 */
export function learnCondition(view: View, condition: Expression, around: View): Picture {
  const { picture } = view;
  switch (condition.op) {
    case "all":
      return learnParts(view, condition.of, around);
    case "any":
    case "count":
      return learnParts(
        view,
        condition.of.filter((part) => judge(around, part) === true),
        around,
      );
    case "believes":
      return learnOfMind(view, condition.who, condition.that, around);
    case "knows":
      return learnOfMind(
        { ...view, picture: learnCondition(view, condition.that, around) },
        condition.who,
        condition.that,
        around,
      );
    case "aware":
      return learnAwareness(view, condition.who, condition.fluent);
    case "knows whether":
      return listFluents(condition.that, around).reduce(
        (now, fluent) => learnAwareness({ ...view, picture: now }, condition.who, fluent),
        picture,
      );
    case "no idea":
      return learnIgnorance(view, condition.who, condition.fluent, around);
    case "not":
      return learnNegation(view, condition.of, around);
    default:
      return learnFluents(picture, listFluents(condition, around), around);
  }
}

function learnNegation(view: View, denied: Expression, around: View): Picture {
  switch (denied.op) {
    case "believes":
    case "knows":
    case "aware":
    case "knows whether":
    case "no idea": {
      const fluents = "fluent" in denied ? [denied.fluent] : listFluents(denied.that, around);
      const mind = lookInto(view, denied.who);
      const real = lookInto(around, denied.who);
      if (mind === null || real === null) return view.picture;
      return setMind(view.picture, denied.who, copyBeliefs(mind.picture, fluents, real));
    }
    default:
      return learnFluents(view.picture, listFluents(denied, around), around);
  }
}

function learnParts(view: View, parts: readonly Expression[], around: View): Picture {
  return parts.reduce((picture, part) => {
    const now = { ...view, picture };
    return judge(now, part) === true ? picture : learnCondition(now, part, around);
  }, view.picture);
}

/** Copies what the picture around has of each fluent, where it has a value. */
export function learnFluents(picture: Picture, fluents: readonly FluentId[], around: View): Picture {
  return fluents.reduce((now, fluent) => {
    const so = readBelief(around, fluent);
    return typeof so === "number" && so >= 0 ? setBelief(now, fluent, so) : now;
  }, picture);
}

function copyBeliefs(picture: Picture, fluents: readonly FluentId[], from: View): Picture {
  return fluents.reduce((now, fluent) => setBelief(now, fluent, from.picture.values[fluent] ?? 0), picture);
}

function learnOfMind(view: View, who: MindId, that: Expression, around: View): Picture {
  const mind = lookInto(view, who);
  const real = lookInto(around, who);
  if (mind === null || real === null) return view.picture;
  return setMind(view.picture, who, learnCondition(mind, that, real));
}

/** Now it is plain that he knows it, whatever it be. */
function learnAwareness(view: View, who: MindId, fluent: FluentId): Picture {
  const mind = lookInto(view, who);
  if (mind === null) return view.picture;
  return setMind(view.picture, who, setBelief(mind.picture, fluent, whateverIsSo));
}

function learnIgnorance(view: View, who: MindId, fluent: FluentId, around: View): Picture {
  const mind = lookInto(view, who);
  const real = lookInto(around, who);
  if (mind === null || real === null) return view.picture;
  return setMind(view.picture, who, copyBeliefs(mind.picture, [fluent], real));
}
