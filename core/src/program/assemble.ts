import { type Diagnostic, unreachable } from "../base/index.js";
import type { ActionId, ActionSchema, BoundQuestion, Want } from "../world/index.js";
import { groundCondition } from "./conditions.js";
import { findDeepest } from "./depth.js";
import { keyOfDone } from "./done.js";
import { groundEffects } from "./effects.js";
import type { EventDraft } from "./events.js";
import { keyOf } from "./expressions.js";
import { emptyEnv, type Grounding, mindOf } from "./grounding.js";
import { describeEntities, nameOf } from "./kindred.js";
import { type FindEvents, groundOutline, makeFindEvents } from "./outlines.js";
import type { EventId, GroundBelief, GroundEvent, GroundWant, Program, SchemaInfo } from "./program.js";
import { groundProse, groundSchemaProse } from "./prose.js";
import { type Kept, type Numbered, numberFluents } from "./prune.js";
import type { GroundQuestion } from "./questions.js";
import type { Unnumbered } from "./rewrite.js";
import { type GroundRules, listTouches, readsTouching } from "./rules.js";

export interface GroundWorld {
  readonly program: Program;
  /** The questions in the numbers of the program, in their order. */
  readonly questions: readonly GroundQuestion[];
  readonly diagnostics: readonly Diagnostic[];
}

/** All that has been grounded, before it is put together. */
export interface Parts {
  readonly g: Grounding;
  readonly questions: readonly BoundQuestion[];
  readonly beliefs: readonly GroundBelief[];
  readonly rules: GroundRules;
  readonly drafts: readonly EventDraft[];
  readonly kept: Kept;
}

/** Puts a program together: what is done is noted by events that something asks after, and what nothing reads is dropped. */
export function assembleProgram(parts: Parts): GroundWorld {
  const { g, kept } = parts;
  const find = makeFindEvents(g, parts.drafts);
  const questions = parts.questions.map((question) => groundQuestion(parts, question, find));
  const unnumbered = gatherProgram(parts, find);
  const asked = questions.flatMap((one) => (one.kind === "condition" ? [one.when, ...one.atEvents.map(({ when }) => when)] : []));
  const numbered = numberFluents(g, unnumbered, { ...kept, conditions: [...kept.conditions, ...asked] });
  return {
    program: numbered.program,
    questions: questions.map((question) => renumberQuestion(question, numbered)),
    diagnostics: g.problems,
  };
}

/** Where the text does not say how deep minds nest: as deep as its own sentences do, and two at the least. */
const leastDepth = 2;
/** How many steps people look ahead where the text does not say. */
const usualSteps = 6;

function gatherProgram({ g, beliefs, rules, drafts }: Parts, find: FindEvents): Unnumbered {
  const { model } = g;
  const schemas = model.actions.map((schema, action) => describeSchema(g, schema, action, drafts));
  const whole: Omit<Unnumbered, "mindsDeep"> = {
    format: "explicator-program/1",
    dialect: "explicator",
    title: model.header.title,
    entities: describeEntities(model, g.kindred),
    minds: g.minded.map((entity) => ({ entity, name: nameOf(model, entity) })),
    schemas,
    rules: rules.rules,
    nevers: rules.nevers,
    wants: model.wants.flatMap((want) => groundWant(g, want)),
    endings: model.endings.map(({ name, tone, when, prose, warns, span }) => {
      return { name, tone, when: groundCondition(g, when, emptyEnv), prose: groundProse(g, prose), warns, origin: span };
    }),
    outlines: model.outlines.map((outline) => groundOutline(g, outline, find)),
    clock: model.clock === null ? null : { start: model.clock.start },
    deadlines: model.deadlines.map(({ name, at }) => ({ name, at })),
    beliefs,
    stepsAhead: model.stepsAhead ?? usualSteps,
    header: { lines: model.header.lines, opening: groundProse(g, model.header.opening), departures: model.departures },
    // Last, since only now all that asks what has been done is grounded.
    events: drafts.map((draft) => noteDone(g, draft)),
  };
  return { ...whole, mindsDeep: model.mindsDeep ?? Math.max(leastDepth, findDeepest(whole)) };
}

function describeSchema(g: Grounding, schema: ActionSchema, action: number, drafts: readonly EventDraft[]): SchemaInfo {
  const own = drafts.flatMap(({ event, env }, id) => (event.schema === action ? [{ id: id as EventId, env }] : []));
  return {
    kind: schema.kind,
    name: schema.name,
    roleNames: schema.roles.map((role) => role.name),
    events: own.map(({ id }) => id),
    prose: groundSchemaProse(
      g,
      schema,
      own.map(({ env }) => env),
    ),
    origin: schema.span,
  };
}

function groundWant(g: Grounding, want: Want): readonly GroundWant[] {
  const who = mindOf(g, want.who);
  if (who === null) return [];
  const { weight, expressive, words, span } = want;
  const once = want.once === null ? null : groundCondition(g, want.once, emptyEnv);
  return [{ who, weight, that: groundCondition(g, want.that, emptyEnv), once, expressive, words, origin: span }];
}

/** Where something asks whether the event has been, its end makes it so. */
function noteDone(g: Grounding, { event, fillings }: EventDraft): GroundEvent {
  const done = g.fluents.byKey.get(keyOfDone(event.schema as ActionId, fillings));
  if (done === undefined) return event;
  return { ...event, then: [...event.then, { kind: "set", when: null, fluent: done.id, value: 1 }] };
}

function groundQuestion(parts: Parts, question: BoundQuestion, find: FindEvents): GroundQuestion {
  const { g } = parts;
  switch (question.kind) {
    case "condition":
      return groundAsked(parts, question);
    case "event":
      return { kind: "event", events: question.events.map(find) };
    case "effect":
      return { kind: "effect", effects: groundEffects(g, question.effects, emptyEnv) ?? [] };
    case "unread":
      return question;
    default:
      return unreachable(question);
  }
}

/** A condition on what is touched is asked of each event that touches something, besides of situations. */
function groundAsked({ g, drafts }: Parts, { condition }: Extract<BoundQuestion, { kind: "condition" }>): GroundQuestion {
  const when = groundCondition(g, condition, emptyEnv);
  if (!readsTouching(condition)) return { kind: "condition", when, atEvents: [] };
  const atEvents = drafts.flatMap(({ event, env }, id) => {
    const schema = g.model.actions[event.schema];
    const touching = schema === undefined ? [] : listTouches(schema, env);
    const then = groundCondition(g, condition, { ...emptyEnv, touching });
    return keyOf(then) === keyOf(when) ? [] : [{ event: id as EventId, when: then }];
  });
  return { kind: "condition", when, atEvents };
}

function renumberQuestion(question: GroundQuestion, { renumberCondition, renumberEffects }: Numbered): GroundQuestion {
  if (question.kind === "condition") {
    const atEvents = question.atEvents.map(({ event, when }) => ({ event, when: renumberCondition(when) }));
    return { kind: "condition", when: renumberCondition(question.when), atEvents };
  }
  return question.kind === "effect" ? { kind: "effect", effects: renumberEffects(question.effects) } : question;
}
