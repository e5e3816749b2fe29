import { type GroundEvent, groundWorld, type Program } from "../../src/program/index.js";
import { parseStory } from "../../src/syntax/index.js";
import { bindWorld, type QuestionText } from "../../src/world/index.js";

/** Grounds the text of a world, which must have no problems of its own, with questions asked of it. */
export function groundText(text: string, questions: readonly QuestionText[] = []) {
  const source = { file: 0, path: "small.story", text };
  const { tree, diagnostics } = parseStory(source);
  const bound = bindWorld([{ source, tree }], questions);
  const problems = [...diagnostics, ...bound.diagnostics];
  if (problems.length > 0) throw new Error(JSON.stringify(problems));
  return groundWorld(bound.model, bound.questions);
}

export function eventNamed(program: Program, name: string): GroundEvent {
  const found = program.events.find((event) => event.name === name);
  if (found === undefined) throw new Error(`no event ${name} among ${program.events.map((event) => event.name).join("; ")}`);
  return found;
}

/** The number of a fluent by its name. */
export function fluentOf(program: Program, name: string): number {
  const found = program.fluents.findIndex((fluent) => fluent.name === name);
  if (found === -1) throw new Error(`no fluent ${name} among ${program.fluents.map((fluent) => fluent.name).join("; ")}`);
  return found;
}

export function entityOf(program: Program, name: string): number {
  return program.entities.findIndex((entity) => entity.name === name);
}

export function mindOf(program: Program, name: string): number {
  return program.minds.findIndex((mind) => mind.name === name);
}

/** The value of a location that stands for this holder. */
export function holderValue(program: Program, name: string): number {
  return program.holders.indexOf(entityOf(program, name));
}
