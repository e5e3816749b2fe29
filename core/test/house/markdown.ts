/** A fenced block of a Markdown page. `marks` are the words of its first line after the language: `file=NAME`, `problems=a,b`. */
export interface Fence {
  readonly language: string;
  readonly marks: ReadonlyMap<string, string>;
  readonly text: string;
  /** The line of the opening fence, from 1. */
  readonly line: number;
}

/** All fenced blocks of a page, in order. What stands in a fence is text, also where it looks like a fence of another kind. */
export function listFences(markdown: string): readonly Fence[] {
  const fences: Fence[] = [];
  const lines = markdown.split(/\r?\n/);
  for (let index = 0; index < lines.length; index++) {
    const opening = /^(\s*)(`{3,}|~{3,})\s*([^`]*)$/.exec(lines[index] ?? "");
    if (opening === null) continue;
    const [, indent = "", fence = "", info = ""] = opening;
    const closing = new RegExp(`^\\s*${fence[0]}{${fence.length},}\\s*$`);
    const begin = index;
    const inner: string[] = [];
    for (index += 1; index < lines.length && !closing.test(lines[index] ?? ""); index++) {
      inner.push((lines[index] ?? "").replace(new RegExp(`^\\s{0,${indent.length}}`), ""));
    }
    const [language = "", ...words] = info.trim().split(/\s+/);
    fences.push({ language, marks: readMarks(words), text: inner.map((one) => `${one}\n`).join(""), line: begin + 1 });
  }
  return fences;
}

function readMarks(words: readonly string[]): ReadonlyMap<string, string> {
  return new Map(
    words.map((word) => {
      const [name = "", ...value] = word.split("=");
      return [name, value.join("=")];
    }),
  );
}

/** A command of a `console` block, and the lines that the page says it prints. */
export interface Command {
  readonly command: string;
  readonly expected: readonly string[];
}

/** Lines that begin with `$ ` are commands; a command that ends in a backslash goes on in the next line. */
export function listCommands(text: string): readonly Command[] {
  const commands: { command: string; expected: string[] }[] = [];
  for (const line of text.replace(/\n$/, "").split("\n")) {
    const last = commands.at(-1);
    if (line.startsWith("$ ")) commands.push({ command: line.slice(2), expected: [] });
    else if (last?.command.endsWith("\\") && last.expected.length === 0)
      last.command = `${last.command.slice(0, -1)}${line.trimStart()}`;
    else last?.expected.push(line);
  }
  return commands;
}

/**
 * Whether a program printed what a page shows. `…` stands for any run of text within a line; a line that is nothing else
 * stands for any number of lines. Blanks at the end of lines and empty lines at the end do not count.
 */
export function matchesOutput(expected: readonly string[], printed: string): boolean {
  const pattern = trimLines(expected)
    .map((line) => (line.trim() === "…" ? "(?:[^\\n]*\\n)*" : `${line.split("…").map(escapePattern).join("[^\\n]*")}\\n`))
    .join("");
  const lines = trimLines(printed.split("\n"));
  return new RegExp(`^${pattern}$`, "u").test(lines.map((line) => `${line}\n`).join(""));
}

function trimLines(lines: readonly string[]): readonly string[] {
  const trimmed = lines.map((line) => line.trimEnd());
  const last = trimmed.findLastIndex((line) => line !== "");
  return trimmed.slice(0, last + 1);
}

function escapePattern(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&");
}
