/** A law: a sentence of the meaning of worlds, the smallest world that tells it from its neighbours, and the answer by hand. */
export interface Law {
  /** The name of the file, for messages. */
  readonly path: string;
  readonly law: string;
  readonly topics: readonly string[];
  readonly page: string;
  readonly derivation: string;
  /** The text of the story. */
  readonly world: string;
  readonly script: readonly ScriptLine[];
}

export interface ScriptLine {
  /** From 1, in the file of the law. */
  readonly line: number;
  readonly words: string;
  readonly act: ScriptAct;
}

/** A time of day, of that day if one is named (from 1). */
export interface ClockTime {
  readonly minute: number;
  readonly day: number | null;
}

export type Answer = "yes" | "no" | "no idea";

/** One line of a script: a step to take, or something to find as said. */
export type ScriptAct =
  | { readonly kind: "begin" | "attempt"; readonly event: string }
  | { readonly kind: "pass"; readonly to: ClockTime | null }
  | { readonly kind: "can"; readonly event: string; readonly expected: boolean; readonly because: string | null }
  | { readonly kind: "can attempt"; readonly event: string; readonly expected: boolean }
  | { readonly kind: "so"; readonly condition: string; readonly expected: boolean }
  | { readonly kind: "in"; readonly who: readonly string[]; readonly condition: string; readonly answer: Answer }
  | { readonly kind: "occurs" | "breaks off"; readonly event: string }
  | { readonly kind: "ending"; readonly name: string | null }
  | { readonly kind: "time"; readonly at: ClockTime }
  | { readonly kind: "limit"; readonly which: "steps" | "minds"; readonly number: number }
  | { readonly kind: "reason"; readonly who: string; readonly event: string; readonly expected: boolean }
  | { readonly kind: "would"; readonly event: string; readonly expected: boolean }
  | { readonly kind: "problem"; readonly code: string };

/** Reads the text of a law. An unknown line is an error, so that nothing that was meant as a check is passed over. */
export function readLaw(path: string, text: string): Law {
  const lines = text.split("\n");
  const worldAt = lines.indexOf("world");
  const scriptAt = lines.indexOf("script");
  if (worldAt === -1 || scriptAt < worldAt) throw new Error(`${path}: a law has a world and then a script`);
  const heads = readHeads(path, lines.slice(0, worldAt));
  const head = (name: string): string => {
    const value = heads.get(name);
    if (value === undefined) throw new Error(`${path}: the line "${name}:" is missing`);
    return value;
  };
  const script = readScript(path, lines, scriptAt + 1);
  if (!script.some(({ act }) => !isStep(act))) throw new Error(`${path}: nothing is checked`);
  return {
    path,
    law: head("law"),
    topics: head("topic").split("; "),
    page: head("page"),
    derivation: head("derivation"),
    world: `${lines
      .slice(worldAt + 1, scriptAt)
      .map((line, index) => unindent(path, worldAt + 2 + index, line))
      .join("\n")}\n`,
    script,
  };
}

function isStep(act: ScriptAct): boolean {
  return act.kind === "begin" || act.kind === "attempt" || act.kind === "pass" || act.kind === "limit";
}

const headNames = ["law", "topic", "page", "derivation"];

/** The lines before the world; a deeper line goes on with the one before it. */
function readHeads(path: string, lines: readonly string[]): ReadonlyMap<string, string> {
  const heads = new Map<string, string>();
  let last: string | null = null;
  lines.forEach((line, index) => {
    const [, name, rest] = /^([a-z]+): (.+)$/u.exec(line) ?? [];
    if (name !== undefined && rest !== undefined && headNames.includes(name) && !heads.has(name)) {
      heads.set(name, rest);
      last = name;
    } else if (last !== null && line.startsWith("  ")) {
      heads.set(last, `${heads.get(last)} ${line.trim()}`);
    } else throw new Error(`${path}:${index + 1}: no line of a law: ${line}`);
  });
  return heads;
}

function unindent(path: string, line: number, text: string): string {
  if (text === "") return text;
  if (!text.startsWith("  ")) throw new Error(`${path}:${line}: stands at the margin: ${text}`);
  return text.slice(2);
}

function readScript(path: string, lines: readonly string[], from: number): readonly ScriptLine[] {
  return lines.slice(from).flatMap((line, index): readonly ScriptLine[] => {
    const at = from + index + 1;
    const words = unindent(path, at, line)
      .replace(/(^|\s)\/\/.*$/u, "")
      .trim();
    if (words === "") return [];
    for (const [form, read] of scriptForms) {
      const groups = form.exec(words);
      if (groups !== null) return [{ line: at, words, act: read(...groups.slice(1)) }];
    }
    throw new Error(`${path}:${at}: no line of a script: ${words}`);
  });
}

type ReadAct = (...groups: readonly (string | undefined)[]) => ScriptAct;

const time = "(\\d\\d:\\d\\d)(?: on day (\\d+))?";
const obstacle = "never|need|busy|contradiction|rules contradict|rules run in circles|ended";

/** The forms of a line, tried in order; the groups of each are what its reader gets. */
const scriptForms: readonly (readonly [RegExp, ReadAct])[] = [
  [/^begin (.+)$/u, (event = "") => ({ kind: "begin", event })],
  [/^attempt (.+)$/u, (event = "") => ({ kind: "attempt", event })],
  [/^pass$/u, () => ({ kind: "pass", to: null })],
  [new RegExp(`^pass ${time}$`, "u"), (at = "", day) => ({ kind: "pass", to: readTime(at, day) })],
  [/^(can|cannot) attempt (.+)$/u, (can, event = "") => ({ kind: "can attempt", event, expected: can === "can" })],
  [
    new RegExp(`^cannot (.+?)(?: because (${obstacle}))?$`, "u"),
    (event = "", because) => ({ kind: "can", event, expected: false, because: because ?? null }),
  ],
  [/^can (.+)$/u, (event = "") => ({ kind: "can", event, expected: true, because: null })],
  [/^(not )?so (.+)$/u, (not, condition = "") => ({ kind: "so", condition, expected: not === undefined })],
  [
    /^in ([^:]+): (.+) = (yes|no|no idea)$/u,
    (who = "", condition = "", answer) => ({ kind: "in", who: who.split(", "), condition, answer: answer as Answer }),
  ],
  [/^occurs (.+)$/u, (event = "") => ({ kind: "occurs", event })],
  [/^breaks off (.+)$/u, (event = "") => ({ kind: "breaks off", event })],
  [/^no ending$/u, () => ({ kind: "ending", name: null })],
  [/^ending (.+)$/u, (name = "") => ({ kind: "ending", name })],
  [new RegExp(`^time ${time}$`, "u"), (at = "", day) => ({ kind: "time", at: readTime(at, day) })],
  [/^limit (steps|minds) (\d+)$/u, (which, number) => ({ kind: "limit", which: which as "steps", number: Number(number) })],
  [/^(no )?reason ([^:]+): (.+)$/u, (no, who = "", event = "") => ({ kind: "reason", who, event, expected: no === undefined })],
  [/^would( not)?: (.+)$/u, (not, event = "") => ({ kind: "would", event, expected: not === undefined })],
  [/^problem ([a-z-]+)$/u, (code = "") => ({ kind: "problem", code })],
];

function readTime(at: string, day: string | undefined): ClockTime {
  const [hours = 0, minutes = 0] = at.split(":").map(Number);
  return { minute: hours * 60 + minutes, day: day === undefined ? null : Number(day) };
}
