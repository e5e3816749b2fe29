import { unreachable } from "../base/index.js";
import { listReads, makeAll, makeHeld, makeNot } from "./expressions.js";
import { draftOf, findLocation, findValue, isConstant } from "./fluents.js";
import type { Grounding } from "./grounding.js";
import { isPlaceSort } from "./kindred.js";
import type { GroundGap } from "./knowledge.js";
import type { EntityIndex, Expression, FluentId, GroundEffect, MindId, MindWrite } from "./program.js";

/** Where something is said of a mind: under which condition, and of which mind, from the outermost in. */
export interface Standing {
  readonly when: Expression;
  readonly minds: readonly MindId[];
}

export function makeWrite(standing: Standing, write: MindWrite): GroundEffect {
  return { kind: "mind", when: standing.when.op === "constant" ? null : standing.when, who: standing.minds, write };
}

/** That the innermost of these minds, as the ones around it have it, believes something. */
export function heldBy(minds: readonly MindId[], that: Expression): Expression {
  return minds.reduceRight((held, who) => makeHeld("believes", who, held), that);
}

function given(standing: Standing, ...more: readonly Expression[]): Standing {
  return { ...standing, when: makeAll([standing.when, ...more]) };
}

function inside(standing: Standing, who: MindId): Standing {
  return { ...standing, minds: [...standing.minds, who] };
}

/**
 * What it writes into a mind that its owner comes to believe a sentence. Of alternatives nothing can be written: a mind holds one
 * picture, not a choice of them.
 */
export function sayTo(g: Grounding, standing: Standing, claim: Expression): readonly GroundEffect[] {
  switch (claim.op) {
    case "is":
      return [makeWrite(standing, { kind: "believe", fluent: claim.fluent, value: claim.value })];
    case "in place":
      return writeWhere(g, standing, claim.entity, claim.place, "believe");
    case "with":
      return writeCompany(g, standing, claim, "believe");
    case "at least": {
      const other = makeNot(heldBy(standing.minds, claim));
      return [makeWrite(given(standing, other), { kind: "believe", fluent: claim.fluent, value: claim.value })];
    }
    case "not":
      return denyTo(g, standing, claim.of);
    case "all":
      return claim.of.flatMap((part) => sayTo(g, standing, part));
    case "believes":
      return sayTo(g, inside(standing, claim.who), claim.that);
    case "knows":
      return [...sayTo(g, standing, claim.that), ...sayTo(g, inside(standing, claim.who), claim.that)];
    case "aware":
      return learn(g, inside(standing, claim.who), claim.fluent, claim.value);
    case "knows whether":
      return [makeWrite(inside(standing, claim.who), { kind: "learn condition", that: claim.that })];
    case "no idea":
      return [makeWrite(inside(standing, claim.who), { kind: "forget", fluent: claim.fluent })];
    case "constant":
    case "any":
    case "count":
    case "time":
      return [];
    default:
      return unreachable(claim);
  }
}

/** What it writes into a mind that its owner comes to believe that a sentence is not so. */
function denyTo(g: Grounding, standing: Standing, claim: Expression): readonly GroundEffect[] {
  switch (claim.op) {
    case "is":
      return [ruleOut(g, standing, claim.fluent, claim.value)];
    case "in place":
      return writeWhere(g, standing, claim.entity, claim.place, "rule out");
    case "with":
      return writeCompany(g, standing, claim, "rule out");
    case "at least": {
      const other = makeNot(heldBy(standing.minds, makeNot(claim)));
      return [makeWrite(given(standing, other), { kind: "believe", fluent: claim.fluent, value: claim.value - 1 })];
    }
    case "not":
      return sayTo(g, standing, claim.of);
    case "any":
      return claim.of.flatMap((part) => denyTo(g, standing, part));
    case "believes":
    case "knows":
    case "knows whether":
      return forgetAll(g, inside(standing, claim.who), claim.that);
    case "aware":
      return [makeWrite(inside(standing, claim.who), { kind: "forget", fluent: claim.fluent })];
    case "constant":
    case "all":
    case "count":
    case "time":
    case "no idea":
      return [];
    default:
      return unreachable(claim);
  }
}

/** Of a truth that is not one value, the other is believed. */
function ruleOut(g: Grounding, standing: Standing, fluent: FluentId, value: number): GroundEffect {
  const isTruth = draftOf(g.fluents, fluent).domain.kind === "truth";
  return makeWrite(standing, isTruth ? { kind: "believe", fluent, value: 1 - value } : { kind: "rule out", fluent, value });
}

function writeWhere(
  g: Grounding,
  standing: Standing,
  entity: EntityIndex,
  place: EntityIndex,
  kind: "believe" | "rule out",
): readonly GroundEffect[] {
  const draft = findLocation(g.fluents, entity);
  const value = draft === null ? null : findValue(draft.domain, place);
  return draft === null || value === null ? [] : [makeWrite(standing, { kind, fluent: draft.id, value })];
}

/** `Vey is with Oda` puts Vey where the hearer believes Oda to be, wherever that is. */
function writeCompany(
  g: Grounding,
  standing: Standing,
  company: Extract<Expression, { op: "with" }>,
  kind: "believe" | "rule out",
): readonly GroundEffect[] {
  const places = g.fluents.holders.filter((holder) => isPlaceSort(g.kindred.sorts[holder]));
  return places.flatMap((place) => {
    const there = heldBy(standing.minds, { op: "in place", entity: company.right, place });
    return writeWhere(g, given(standing, there), company.left, place, kind);
  });
}

function learn(g: Grounding, standing: Standing, fluent: FluentId, value: number | null): readonly GroundEffect[] {
  if (isConstant(g.fluents, draftOf(g.fluents, fluent))) return [];
  const whole = value === null || draftOf(g.fluents, fluent).domain.kind === "truth";
  return [makeWrite(standing, whole ? { kind: "learn", fluent } : { kind: "learn whether", fluent, value })];
}

/** What somebody learns who is shown what fills a gap. */
export function learnGap(g: Grounding, standing: Standing, gap: GroundGap): readonly GroundEffect[] {
  if (gap.kind === "value") return gap.fluent === null ? [] : learn(g, standing, gap.fluent.id, null);
  const asked = gap.kind === "whether" ? [gap.that] : gap.of;
  return asked.flatMap((that) => learnWhether(g, standing, that));
}

function learnWhether(g: Grounding, standing: Standing, that: Expression): readonly GroundEffect[] {
  if (that.op === "constant") return [];
  if (that.op === "not") return learnWhether(g, standing, that.of);
  if (that.op === "is") return learn(g, standing, that.fluent, that.value);
  if (that.op !== "in place") return [makeWrite(standing, { kind: "learn condition", that })];
  // Who learns that something is somewhere in a place learns where; who learns that it is not does not learn where it is instead.
  const draft = findLocation(g.fluents, that.entity);
  const value = draft === null ? null : findValue(draft.domain, that.place);
  if (draft === null || value === null) return [];
  return [
    makeWrite(standing, { kind: "learn whether", fluent: draft.id, value }),
    makeWrite(given(standing, that), { kind: "learn", fluent: draft.id }),
  ];
}

/**
 * What somebody forgets who has no idea any more. Of `what is in the box` he forgets where those things are that he took to be in
 * it; of `who has the key`, which asks after one fact, he forgets that fact.
 */
export function forgetGap(g: Grounding, standing: Standing, gap: GroundGap): readonly GroundEffect[] {
  if (gap.kind === "value") return gap.fluent === null ? [] : [makeWrite(standing, { kind: "forget", fluent: gap.fluent.id })];
  if (gap.kind === "whether") return forgetAll(g, standing, gap.that);
  if (listGapFluents(g, gap).length === 1) return gap.of.slice(0, 1).flatMap((that) => forgetAll(g, standing, that));
  return gap.of.flatMap((that) => forgetAll(g, given(standing, heldBy(standing.minds, that)), that));
}

/** The fluents of which a sentence with a gap speaks. */
export function listGapFluents(g: Grounding, gap: GroundGap): readonly FluentId[] {
  if (gap.kind === "value") return gap.fluent === null ? [] : [gap.fluent.id];
  return [...new Set((gap.kind === "whether" ? [gap.that] : gap.of).flatMap((that) => listFluents(g, that)))];
}

function forgetAll(g: Grounding, standing: Standing, that: Expression): readonly GroundEffect[] {
  return listFluents(g, that).map((fluent) => makeWrite(standing, { kind: "forget", fluent }));
}

/** The fluents that a sentence speaks of, the locations of those it places among them. */
function listFluents(g: Grounding, that: Expression): readonly FluentId[] {
  const { fluents, located } = listReads(that);
  const locations = located.flatMap((entity) => findLocation(g.fluents, entity)?.id ?? []);
  return [...new Set([...fluents, ...locations])];
}
