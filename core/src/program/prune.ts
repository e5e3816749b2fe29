import { present } from "../base/index.js";
import { preludeFacts } from "../world/index.js";
import { renumber, visitReads } from "./expressions.js";
import { type FluentDraft, findLocation, sizeOf, wordsOf } from "./fluents.js";
import type { Grounding } from "./grounding.js";
import { isPersonSort } from "./kindred.js";
import type { Expression, Fluent, FluentId, GroundBelief, GroundEffect, MindWrite, Program } from "./program.js";
import { rewriteProgram, type Unnumbered } from "./rewrite.js";

export interface Numbered {
  readonly program: Program;
  /** Conditions and effects that are not part of the program, in its numbers. What they speak of must have been kept. */
  readonly renumberCondition: (expression: Expression) => Expression;
  readonly renumberEffects: (effects: readonly GroundEffect[]) => readonly GroundEffect[];
}

/** What is kept though nothing in the program reads it: what questions and other versions of the world speak of. */
export interface Kept {
  readonly conditions: readonly Expression[];
  readonly fluents: readonly FluentId[];
}

/**
 * Drops the fluents that nothing reads, and the effects and beliefs that write them; numbers the rest: first where everybody and
 * everything is, then the other facts in the order of the text, then what has been done, then our own.
 */
export function numberFluents(g: Grounding, program: Unnumbered, kept: Kept): Numbered {
  const read = findRead(g, program, kept);
  const drafts = g.fluents.drafts
    .filter((draft) => read.has(draft.id))
    .sort((left, right) => compareOrder(left.order, right.order));
  const numbers = new Map(drafts.map((draft, index) => [draft.id, index as FluentId]));
  const map = (fluent: FluentId): FluentId => present(numbers.get(fluent), "a fluent that was kept");
  const renumberCondition = (expression: Expression): Expression => renumber(expression, map);
  const isRead = (effect: GroundEffect): boolean => listTargets(effect).every((fluent) => read.has(fluent));
  const renumberEffects = (effects: readonly GroundEffect[]) =>
    effects.filter(isRead).map((effect) => renumberEffect(effect, map));
  const beliefs = (all: readonly GroundBelief[]): readonly GroundBelief[] =>
    all
      .filter(({ write }) => listWritten(write).every((fluent) => read.has(fluent)))
      .map((belief) => renumberBelief(belief, map));
  const rules = program.rules.filter((rule) => rule.then.some(isRead));
  const rewritten = rewriteProgram(
    { ...program, rules },
    { condition: renumberCondition, effects: renumberEffects, fluent: map, beliefs },
  );
  return { program: { ...rewritten, ...listTables(g, drafts) }, renumberCondition, renumberEffects };
}

function listTables(
  g: Grounding,
  drafts: readonly FluentDraft[],
): Pick<Program, "fluents" | "locations" | "holders" | "personas"> {
  const locations = g.model.entities.map((_, entity) => {
    const index = drafts.findIndex((draft) => draft.locates === entity);
    return index === -1 ? null : (index as FluentId);
  });
  const personas = drafts.flatMap((draft, index) => {
    const [entity] = draft.roles;
    return draft.pattern === preludeFacts.persona && entity !== undefined ? [{ entity, fluent: index as FluentId }] : [];
  });
  return { fluents: drafts.map(finishFluent), locations, holders: g.fluents.holders, personas };
}

function finishFluent(draft: FluentDraft): Fluent {
  const { pattern, roles, domain, start, secret, visible, locates, hidden, origin } = draft;
  const { name, sentences } = wordsOf(draft);
  return { pattern, roles, name, sentences, domain, size: sizeOf(domain), start, secret, visible, locates, hidden, origin };
}

function compareOrder(left: FluentDraft["order"], right: FluentDraft["order"]): number {
  for (let index = 0; index < Math.max(left.length, right.length); index++) {
    const [one, other] = [left[index] ?? -1, right[index] ?? -1];
    if (one === other) continue;
    if (typeof one === "number" && typeof other === "number") return one - other;
    return String(one) < String(other) ? -1 : 1;
  }
  return 0;
}

/** The fluents that are read, or written on the way to what is read. */
function findRead(g: Grounding, program: Unnumbered, kept: Kept): ReadonlySet<FluentId> {
  const read = new Set<FluentId>(kept.fluents);
  const writes: Write[] = [];
  const keep = (expression: Expression): Expression => {
    keepReads(g, read, expression);
    return expression;
  };
  rewriteProgram(
    { ...program, rules: [] },
    {
      condition: keep,
      effects: (effects) => collect(writes, effects),
      fluent: (fluent) => addTo(read, fluent),
      beliefs: (all) => {
        for (const { write } of all) if (write.kind === "learn condition") keep(write.that);
        return all;
      },
    },
  );
  for (const { when, then, known } of program.rules) writes.push(...then.map((effect) => ({ effect, reads: [when], known })));
  kept.conditions.forEach(keep);
  for (const fluent of listAlwaysKept(g, program, writes)) read.add(fluent);
  spread(g, read, writes);
  return read;
}

/** An effect with the conditions that are read only if what it writes is read. */
interface Write {
  readonly effect: GroundEffect;
  readonly reads: readonly Expression[];
  readonly known: FluentId | null;
}

function collect(writes: Write[], effects: readonly GroundEffect[]): readonly GroundEffect[] {
  writes.push(...effects.map((effect) => ({ effect, reads: [], known: null })));
  return effects;
}

function addTo(read: Set<FluentId>, fluent: FluentId): FluentId {
  read.add(fluent);
  return fluent;
}

/**
 * What is read though no condition says so: where people and containers are, since others are wherever they are; as whom anybody is
 * seen; and, where something takes minutes, who is alive, since the dead break off what they are doing.
 */
function listAlwaysKept(g: Grounding, program: Unnumbered, writes: readonly Write[]): readonly FluentId[] {
  const carriers = g.kindred.sorts.flatMap((sort, entity) => (isPersonSort(sort) || sort === "container" ? [entity] : []));
  const written = new Set(writes.flatMap(({ effect }) => (effect.kind === "mind" ? [] : [effect.fluent])));
  const lasts = program.events.some((event) => event.takes > 0);
  const others = g.fluents.drafts.filter(({ pattern, id, said }) => {
    if (pattern === preludeFacts.persona) return said || written.has(id);
    return pattern === preludeFacts.alive && lasts && written.has(id);
  });
  const places = carriers.flatMap((entity) => findLocation(g.fluents, entity)?.id ?? []);
  return [...places, ...others.map((draft) => draft.id)];
}

/** Adds what is read on the way to what is read, until nothing is added: conditions of effects and rules, places of what is seen. */
function spread(g: Grounding, read: Set<FluentId>, writes: readonly Write[]): void {
  let waiting = writes;
  for (let before = -1; before !== read.size; ) {
    before = read.size;
    waiting = waiting.filter(({ effect, reads, known }) => {
      if (!listTargets(effect).every((fluent) => read.has(fluent))) return true;
      if (known !== null) read.add(known);
      const learnt = effect.kind === "mind" && effect.write.kind === "learn condition" ? [effect.write.that] : [];
      for (const expression of [...reads, ...learnt, ...(effect.when === null ? [] : [effect.when])]) {
        keepReads(g, read, expression);
      }
      return false;
    });
    for (const fluent of [...read]) for (const place of listSubjectPlace(g, fluent)) read.add(place);
  }
}

/** Where the subject of a visible fact is decides who sees it. */
function listSubjectPlace(g: Grounding, fluent: FluentId): readonly FluentId[] {
  const subject = g.fluents.drafts[fluent]?.visible?.subject ?? null;
  const place = subject === null ? null : findLocation(g.fluents, subject);
  return place === null ? [] : [place.id];
}

function keepReads(g: Grounding, read: Set<FluentId>, expression: Expression): void {
  visitReads(
    expression,
    (fluent) => read.add(fluent),
    (entity) => {
      const location = findLocation(g.fluents, entity);
      if (location !== null) read.add(location.id);
    },
  );
}

/** The fluents that an effect writes; none where it is a condition that is learnt, which is always kept. */
function listTargets(effect: GroundEffect): readonly FluentId[] {
  return effect.kind === "mind" ? listWritten(effect.write) : [effect.fluent];
}

function listWritten(write: GroundBelief["write"]): readonly FluentId[] {
  return write.kind === "learn condition" ? [] : [write.fluent];
}

function renumberEffect(effect: GroundEffect, map: (fluent: FluentId) => FluentId): GroundEffect {
  const when = effect.when === null ? null : renumber(effect.when, map);
  if (effect.kind === "mind") return { ...effect, when, write: renumberWrite(effect.write, map) };
  return { ...effect, when, fluent: map(effect.fluent) };
}

function renumberWrite(write: MindWrite, map: (fluent: FluentId) => FluentId): MindWrite {
  return write.kind === "learn condition"
    ? { ...write, that: renumber(write.that, map) }
    : { ...write, fluent: map(write.fluent) };
}

function renumberBelief(belief: GroundBelief, map: (fluent: FluentId) => FluentId): GroundBelief {
  const { write } = belief;
  if (write.kind === "whatever is so") return { ...belief, write: { ...write, fluent: map(write.fluent) } };
  return { who: belief.who, origin: belief.origin, write: renumberWrite(write, map) };
}
