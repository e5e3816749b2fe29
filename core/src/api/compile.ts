import { type Diagnostic, hashText, type SourceFile } from "../base/index.js";
import { type Engine, makeFastEngine } from "../engine/index.js";
import { type GroundQuestion, groundWorld, type Program } from "../program/index.js";
import { bindWorld } from "../world/index.js";
import { type LoadedFile, loadFiles, type ReadFile } from "./load.js";

/** A sentence that comes with a question, as on the command line: it is read with the words of the world. */
export interface QuestionText {
  readonly kind: "condition" | "event" | "effect";
  readonly text: string;
}

/** A story, ready to be asked. With problems it is still there: what they do not touch works. */
export interface Story {
  readonly path: string;
  readonly program: Program;
  readonly engine: Engine;
  /** Of all texts together; a save knows by it whether it was made of this very story. */
  readonly hash: string;
  readonly sources: readonly SourceFile[];
  readonly questions: readonly GroundQuestion[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Text to world to program: the whole way of a story. Files come in the order of use, the story itself last. */
export function compileStory(
  files: readonly LoadedFile[],
  questions: readonly QuestionText[] = [],
): { program: Program; questions: readonly GroundQuestion[]; diagnostics: readonly Diagnostic[] } {
  const bound = bindWorld(files, questions);
  const grounded = groundWorld(bound.model, bound.questions);
  return {
    program: grounded.program,
    questions: grounded.questions,
    diagnostics: [...bound.diagnostics, ...grounded.diagnostics],
  };
}

/** What was found under a path. The story is null where no file of it could be read at all. */
export interface LoadedStory {
  readonly path: string;
  readonly story: Story | null;
  readonly sources: readonly SourceFile[];
  /** Everything that is wrong, in the order in which it was found. */
  readonly diagnostics: readonly Diagnostic[];
}

/** What comes with a story that is opened: sentences to read with its words, and files that it does not name itself. */
export interface LoadOptions {
  readonly questions?: readonly QuestionText[];
  readonly also?: readonly string[];
}

/** Opens what is under a path, with all that it uses. Never throws for an author's mistakes. */
export function loadStory(path: string, readFile: ReadFile, options: LoadOptions = {}): LoadedStory {
  const loaded = loadFiles(path, readFile, options.also);
  const { sources } = loaded;
  if (loaded.files.length === 0) return { path: loaded.path, story: null, sources, diagnostics: loaded.diagnostics };
  const { program, questions, diagnostics: found } = compileStory(loaded.files, options.questions);
  const diagnostics = [...loaded.diagnostics, ...found];
  const hash = hashText(loaded.files.map((file) => file.source.text).join("\0"));
  const engine = makeFastEngine(program);
  const story: Story = { path: loaded.path, program, engine, hash, sources, questions, diagnostics };
  return { path: loaded.path, story, sources, diagnostics };
}
