import type { BoundQuestion, Condition, EventSentence, KindId, Role, Term, WorldModel } from "../world/index.js";
import { isPersonSort, type Kindred, listMembers } from "./kindred.js";
import type { EntityIndex } from "./program.js";
import { type Framed, isClaim, listActionConditions, listRuleConditions, visitCondition } from "./walk.js";

/**
 * The entities that need a mind, in order: people who want something, who decide (an action asks whether they are willing), of
 * whom the text says what they have in mind, or on whose mind a condition depends; and whoever has the trait `minded`. The trait
 * `mindless` spares a crowd that could decide and never will. What is only written into a mind, and never read, needs none.
 */
export function listMinded(model: WorldModel, kindred: Kindred, questions: readonly BoundQuestion[]): readonly EntityIndex[] {
  const found = new Set<EntityIndex>(listSaid(model));
  const deciding = new Set(listDeciding(model, kindred));
  const collect = (framed: readonly Framed[], roles: readonly Role[]): void => {
    for (const one of framed) for (const entity of listReadMinds(one, roles, kindred)) found.add(entity);
  };
  for (const action of model.actions) collect(listActionConditions(action), action.roles);
  for (const rule of model.rules) collect(listRuleConditions(rule), rule.roles);
  collect(
    listOtherConditions(model, questions).map((condition) => ({ condition, bound: [] })),
    [],
  );
  return model.entities.flatMap((entity, index) => {
    const isPerson = isPersonSort(kindred.sorts[index]) && !entity.persona;
    const decides = deciding.has(index) && !entity.traits.includes("mindless");
    return isPerson && (decides || found.has(index) || entity.traits.includes("minded")) ? [index] : [];
  });
}

/** Those whose consent some action asks for, by the kind of the role. */
function listDeciding(model: WorldModel, kindred: Kindred): readonly EntityIndex[] {
  const kinds = model.actions.flatMap((action) => {
    return action.kind === "action" ? action.willing.flatMap((role) => action.roles[role]?.kind ?? []) : [];
  });
  return [...new Set(kinds)].flatMap((kind) => (kind === "fact" ? [] : listMembers(kindred, kind)));
}

/** Those of whose mind the text says something at the start, or in a version of the world. */
function listSaid(model: WorldModel): readonly EntityIndex[] {
  const changes = model.whatIfs.flatMap((whatIf) => whatIf.changes);
  const knowers = [...model.rules, ...model.actions].flatMap(({ knownTo }) => (knownTo.kind === "everyone" ? [] : knownTo.who));
  const checked = listChecks(model).flatMap((check) => (check.kind === "reason" ? [check.who] : []));
  return [
    ...model.wants.map((want) => want.who),
    ...model.beliefs.flatMap((belief) => belief.who),
    ...changes.flatMap((change) =>
      change.kind === "want" ? [change.want.who] : change.kind === "belief" ? change.belief.who : [],
    ),
    ...knowers,
    ...checked,
  ];
}

function listChecks(model: WorldModel) {
  const lines = model.outlines.flatMap((outline) => outline.chapters.flatMap((chapter) => chapter.lines));
  return lines.flatMap((line) => (line.kind === "check" ? [line.that] : []));
}

/** Conditions outside events and rules: wants, endings, outlines, questions, and the fact sentences that events there carry. */
export function listOtherConditions(model: WorldModel, questions: readonly BoundQuestion[]): readonly Condition[] {
  const wants = [
    ...model.wants,
    ...model.whatIfs.flatMap((one) => one.changes.flatMap((change) => (change.kind === "want" ? [change.want] : []))),
  ];
  return [
    ...wants.flatMap((want) => (want.once === null ? [want.that] : [want.that, want.once])),
    ...model.endings.map((ending) => ending.when),
    ...listChecks(model).flatMap((check) => (check.kind === "condition" ? [check.condition] : [])),
    ...listExpected(model),
    ...questions.flatMap((question) => (question.kind === "condition" ? [question.condition] : [])),
    ...listSaidEvents(model, questions).flatMap((event) => event.roles.flatMap((role) => (isClaim(role) ? [role.that] : []))),
  ];
}

/** The conditions of the questions that the text asks of itself. */
function listExpected(model: WorldModel): readonly Condition[] {
  const asked = [...model.expects.map((one) => one.question), ...model.whatIfs.flatMap((one) => one.expects)];
  return asked.flatMap((question) => {
    if ("that" in question) return [question.that];
    return "goal" in question && question.goal.kind === "condition" ? [question.goal.condition] : [];
  });
}

/** Every event that the text, or a question, names by its sentence. */
export function listSaidEvents(model: WorldModel, questions: readonly BoundQuestion[]): readonly EventSentence[] {
  const lines = model.outlines.flatMap((outline) => outline.chapters.flatMap((chapter) => chapter.lines));
  const asked = [...model.expects.map((one) => one.question), ...model.whatIfs.flatMap((one) => one.expects)];
  return [
    ...lines.flatMap((line) => (line.kind === "events" ? line.events : [])),
    ...listChecks(model).flatMap((check) => (check.kind === "condition" ? [] : [check.event])),
    ...model.whatIfs.flatMap((one) =>
      one.changes.flatMap((change) =>
        change.kind === "swap" ? [change.event, change.for] : change.kind === "without" ? [change.event] : [],
      ),
    ),
    ...asked.flatMap((question) => (question.kind === "how late" ? [question.event] : [])),
    ...questions.flatMap((question) => (question.kind === "event" ? question.events : [])),
  ];
}

/** Whose minds a condition reads: the one named, or all of the kind of the role or variable. */
function listReadMinds(framed: Framed, roles: readonly Role[], kindred: Kindred): readonly EntityIndex[] {
  const found: EntityIndex[] = [];
  visitCondition(
    framed.condition,
    (part, bound) => {
      if ("who" in part && part.kind !== "touches") found.push(...listMeant(part.who, roles, bound, kindred));
    },
    framed.bound,
  );
  return found;
}

function listMeant(who: Term, roles: readonly Role[], bound: readonly KindId[], kindred: Kindred): readonly EntityIndex[] {
  if (who.kind === "entity") return [who.entity];
  const kind = who.kind === "role" ? roles[who.role]?.kind : who.kind === "bound" ? bound[who.index] : undefined;
  return kind === undefined || kind === "fact" ? [] : listMembers(kindred, kind);
}
