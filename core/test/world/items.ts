import type { Diagnostic } from "../../src/base/index.js";
import { parseStory } from "../../src/syntax/index.js";
import { type BoundQuestion, bindWorld, type QuestionText } from "../../src/world/index.js";
import type { Role, StartBelief, WorldModel } from "../../src/world/model.js";
import type { Condition, Effect, EventSentence, Term } from "../../src/world/sentence.js";
import {
  describeCondition,
  describeEffect,
  describeEvent,
  describeGap,
  describeTerm,
  type Naming,
} from "../../src/world/writing.js";

/** A world as bound from its text, with what the form of the text and the reading of it complain of: `code@"the words"`. */
export interface BoundText {
  readonly model: WorldModel;
  readonly problems: readonly string[];
  readonly diagnostics: readonly Diagnostic[];
  readonly questions: readonly BoundQuestion[];
}

/** Binds a story; `used` are the files that it uses, in the order of their use. */
export function bind(text: string, used: readonly string[] = [], questions: readonly QuestionText[] = []): BoundText {
  const files = [...used, text].map((one, file) => {
    const source = { file, path: file === used.length ? "world.story" : `used/${file}.story`, text: dedent(one) };
    return { source, parsed: parseStory(source) };
  });
  const bound = bindWorld(
    files.map(({ source, parsed }) => ({ source, tree: parsed.tree })),
    questions,
  );
  const diagnostics = [...files.flatMap(({ parsed }) => parsed.diagnostics), ...bound.diagnostics];
  const problems = diagnostics.map(({ code, span }) => {
    const source = files.find((file) => file.source.file === span?.file)?.source;
    return source === undefined || span === null ? code : `${code}@"${source.text.slice(span.start, span.end)}"`;
  });
  return { model: bound.model, problems, diagnostics, questions: bound.questions };
}

/** Binds a story that must have nothing wrong with it. */
export function bindWell(text: string, used: readonly string[] = []): WorldModel {
  const { model, problems } = bind(text, used);
  if (problems.length > 0) throw new Error(problems.join("\n"));
  return model;
}

/** The text without the empty line before it and without what its lines share in indentation. */
function dedent(text: string): string {
  const lines = text.replace(/^\n/, "").split("\n");
  const margin = Math.min(...lines.filter((line) => line.trim() !== "").map((line) => line.length - line.trimStart().length));
  return lines.map((line) => line.slice(margin)).join("\n");
}

/** What the sentences of a model are about, for the writing of their meanings. */
function naming(model: WorldModel, roles: readonly Role[] = []): Naming {
  const registry = {
    kinds: [...model.kinds],
    entities: [...model.entities],
    facts: [...model.facts],
    events: [...model.actions],
    rules: model.rules.map(({ name }) => name),
    endings: model.endings.map(({ name }) => name),
    traits: new Set<string>(),
    problems: [],
  };
  return { registry, roles };
}

export function sayCondition(model: WorldModel, condition: Condition, roles: readonly Role[] = []): string {
  return describeCondition(condition, naming(model, roles));
}

export function sayEffect(model: WorldModel, effect: Effect, roles: readonly Role[] = []): string {
  return describeEffect(effect, naming(model, roles));
}

export function sayEvent(model: WorldModel, event: EventSentence): string {
  return describeEvent(event, naming(model));
}

export function sayTerm(model: WorldModel, term: Term, roles: readonly Role[] = []): string {
  return describeTerm(term, naming(model, roles));
}

export function nameEntity(model: WorldModel, entity: number): string {
  return model.entities[entity]?.name ?? "?";
}

/** `Mara, Vey believes …`: the minds from the outermost, and what the last of them has in mind. */
export function sayBelief(model: WorldModel, belief: StartBelief): string {
  const who = belief.who.map((entity) => nameEntity(model, entity)).join(", ");
  switch (belief.kind) {
    case "believes":
      return `${who} ${belief.mustBeSo ? "knows" : "believes"} ${sayEffect(model, belief.that)}`;
    case "knows":
      return `${who} knows ${describeGap(belief.gap, naming(model))}`;
    case "no idea":
      return `${who} has no idea ${describeGap(belief.gap, naming(model))}`;
    case "rule":
      return `${who} knows rule "${model.rules[belief.rule]?.name ?? "?"}"`;
  }
}

export function listStarts(model: WorldModel): string[] {
  return model.starts.map(({ effect }) => sayEffect(model, effect));
}

export function listBeliefs(model: WorldModel): string[] {
  return model.beliefs.map((belief) => sayBelief(model, belief));
}

/** `Mara 100: Vey is alive`, with `once …` and `for itself` where that is so. */
export function listWants(model: WorldModel): string[] {
  return model.wants.map(({ who, weight, that, once, expressive }) => {
    const arising = once === null ? "" : ` once ${sayCondition(model, once)}`;
    return `${nameEntity(model, who)} ${weight}: ${sayCondition(model, that)}${arising}${expressive ? " for itself" : ""}`;
  });
}
