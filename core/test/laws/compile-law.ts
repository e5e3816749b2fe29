import { type Diagnostic, locate } from "../../src/base/index.js";
import type { EventId, Expression, Program } from "../../src/program/index.js";
import { type GroundQuestion, groundWorld } from "../../src/program/index.js";
import { parseStory } from "../../src/syntax/index.js";
import { bindWorld } from "../../src/world/index.js";
import type { Law, ScriptAct } from "./read-law.js";

/** A law whose world is compiled together with every sentence that its script asks about. */
export interface CompiledLaw {
  readonly program: Program;
  /** The diagnostics of the world itself. */
  readonly codes: readonly string[];
  /** What each sentence of the script means, by kind and words. */
  readonly conditions: ReadonlyMap<string, Expression>;
  /** For each event of a sentence (two for `Mara and Vey walk to Chapel`) the ground events that it can mean. */
  readonly events: ReadonlyMap<string, readonly (readonly EventId[])[]>;
}

interface Asked {
  readonly kind: "condition" | "event";
  readonly text: string;
}

/** Compiles the world of a law. Throws where a sentence of the script cannot be read. */
export function compileLaw(law: Law): CompiledLaw {
  const bare = compile(law, []);
  const happenings = new Set(bare.model.actions.filter(({ kind }) => kind === "happening").map(({ name }) => name));
  const asked = collectQuestions(law).filter(({ kind, text }) => kind === "condition" || !happenings.has(text));
  const { program, questions, diagnostics } = compile(law, asked);
  const extra = diagnostics.slice(bare.diagnostics.length);
  if (extra.length > 0) throw new Error(`${law.path}: a sentence of the script: ${describe(law, extra)}`);
  const conditions = new Map<string, Expression>();
  const events = new Map<string, readonly (readonly EventId[])[]>();
  questions.forEach((question, index) => {
    const text = asked[index]?.text ?? "";
    if (question.kind === "condition") conditions.set(text, question.when);
    else if (question.kind === "event") events.set(text, question.events);
    else throw new Error(`${law.path}: a sentence of the script was not read: ${text}`);
  });
  for (const schema of program.schemas) if (schema.kind === "happening") events.set(schema.name, [schema.events]);
  return { program, codes: bare.diagnostics.map(({ code }) => code), conditions, events };
}

/** Where the problems of a law's world lie, for the message of a failing test. */
export function listProblems(law: Law): string {
  return describe(law, compile(law, []).diagnostics);
}

function compile(law: Law, asked: readonly Asked[]) {
  const source = { file: 0, path: law.path, text: law.world };
  const { tree, diagnostics: layout } = parseStory(source);
  const bound = bindWorld([{ source, tree }], asked);
  const ground = groundWorld(bound.model, bound.questions);
  const questions: readonly GroundQuestion[] = ground.questions;
  const diagnostics = [...layout, ...bound.diagnostics, ...ground.diagnostics];
  return { model: bound.model, program: ground.program, questions, diagnostics };
}

function describe(law: Law, diagnostics: readonly Diagnostic[]): string {
  return diagnostics
    .map(({ code, span, fields }) => {
      const line = span === null ? "?" : locate(law.world, span.start).line;
      return `line ${line} of the world: ${code} ${JSON.stringify(fields)}`;
    })
    .join("; ");
}

function collectQuestions(law: Law): readonly Asked[] {
  const asked = new Map<string, Asked>();
  for (const { act } of law.script) {
    const one = findQuestion(act);
    if (one !== null) asked.set(`${one.kind} ${one.text}`, one);
  }
  return [...asked.values()];
}

function findQuestion(act: ScriptAct): Asked | null {
  if ("condition" in act) return { kind: "condition", text: act.condition };
  return "event" in act ? { kind: "event", text: act.event } : null;
}
