import type {
  Clause,
  Expression,
  FluentId,
  GroundBelief,
  GroundEffect,
  GroundEvent,
  GroundOutline,
  GroundProse,
  Program,
  SchemaProse,
} from "./program.js";

/** A program whose fluents are not listed yet. */
export type Unnumbered = Omit<Program, "fluents" | "locations" | "holders" | "personas">;

/** What is done to each part of a program that speaks of fluents. */
export interface Rewriting {
  readonly condition: (expression: Expression) => Expression;
  readonly effects: (effects: readonly GroundEffect[]) => readonly GroundEffect[];
  readonly fluent: (fluent: FluentId) => FluentId;
  readonly beliefs: (beliefs: readonly GroundBelief[]) => readonly GroundBelief[];
}

/** Goes through everything in a program that speaks of fluents and puts together what comes of it. */
export function rewriteProgram(program: Unnumbered, how: Rewriting): Unnumbered {
  const optional = (when: Expression | null): Expression | null => (when === null ? null : how.condition(when));
  const known = (fluent: FluentId | null): FluentId | null => (fluent === null ? null : how.fluent(fluent));
  return {
    ...program,
    events: program.events.map((event) => rewriteEvent(event, how)),
    schemas: program.schemas.map((schema) => ({ ...schema, prose: schema.prose.map((prose) => rewriteSchemaProse(prose, how)) })),
    rules: program.rules.map((rule) => ({
      ...rule,
      when: how.condition(rule.when),
      then: how.effects(rule.then),
      known: known(rule.known),
    })),
    nevers: program.nevers.map((never) => ({ ...never, when: how.condition(never.when), known: known(never.known) })),
    wants: program.wants.map((want) => ({ ...want, that: how.condition(want.that), once: optional(want.once) })),
    endings: program.endings.map((ending) => ({
      ...ending,
      when: how.condition(ending.when),
      prose: ending.prose.map((prose) => rewriteProse(prose, how)),
    })),
    outlines: program.outlines.map((outline) => rewriteOutline(outline, how)),
    beliefs: how.beliefs(program.beliefs),
    header: { ...program.header, opening: program.header.opening.map((prose) => rewriteProse(prose, how)) },
  };
}

function rewriteEvent(event: GroundEvent, how: Rewriting): GroundEvent {
  const clause = (one: Clause): Clause => ({ ...one, when: how.condition(one.when) });
  const { due } = event;
  return {
    ...event,
    needs: event.needs.map(clause),
    atOnce: how.effects(event.atOnce),
    then: how.effects(event.then),
    while: event.while === null ? null : clause(event.while),
    witnesses: event.witnesses.map(how.condition),
    forbidden: event.forbidden.map(({ never, when }) => ({ never, when: how.condition(when) })),
    due: due?.kind === "condition" ? { ...due, when: how.condition(due.when), spent: how.fluent(due.spent) } : due,
    known: event.known === null ? null : how.fluent(event.known),
    claim: event.claim === null ? null : clause(event.claim),
  };
}

function rewriteSchemaProse(prose: SchemaProse, how: Rewriting): SchemaProse {
  return {
    ...prose,
    when: prose.when.map((when) => (when === null ? null : how.condition(when))),
    conditions: prose.conditions.map(({ words, when }) => ({ words, when: when.map(how.condition) })),
  };
}

function rewriteProse(prose: GroundProse, how: Rewriting): GroundProse {
  return {
    ...prose,
    when: prose.when === null ? null : how.condition(prose.when),
    conditions: prose.conditions.map(({ words, when }) => ({ words, when: how.condition(when) })),
  };
}

function rewriteOutline(outline: GroundOutline, how: Rewriting): GroundOutline {
  const chapters = outline.chapters.map((chapter) => ({
    ...chapter,
    lines: chapter.lines.map((line) => {
      if (line.act.kind !== "condition") return line;
      return { ...line, act: { ...line.act, condition: how.condition(line.act.condition) } };
    }),
  }));
  return { ...outline, chapters };
}
