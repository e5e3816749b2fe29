import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileSizeLimit, loadStory, type Problem, wordDiagnostic } from "../../src/api/index.js";
import { type DiagnosticCode, diagnose } from "../../src/base/index.js";
import { root } from "../outside.js";

const folder = join(root, "problems");

/** A code as `base/codes.ts` declares it. */
export interface DeclaredCode {
  readonly code: DiagnosticCode;
  /** The heading of its part of the list, without who finds it: `Layout and form`. */
  readonly section: string;
  readonly meaning: string;
}

/** Every code with its section and what stands above it, in order. */
export function readCodes(source: string): readonly DeclaredCode[] {
  const codes: DeclaredCode[] = [];
  let section = "";
  let meaning = "";
  for (const [, heading, doc, code] of source.matchAll(/^ {2}(?:\/\/ ([^:]+):.*|\/\*\* (.*) \*\/|"([a-z-]+)":.*)$/gm)) {
    if (heading !== undefined) section = heading;
    if (doc !== undefined) meaning = doc;
    if (code === undefined) continue;
    codes.push({ code: code as DiagnosticCode, section, meaning });
    meaning = "";
  }
  return codes;
}

/** The page of all problems: what each means, the smallest text that has it, and what explicator says of that. */
export function drawProblemPage(codes: readonly DeclaredCode[]): string {
  const sections = [...new Set(codes.map(({ section }) => section))];
  return [
    "# Problems",
    "",
    "Everything that Explicator can find wrong with a text. For each: what it means, the smallest text that has it, and what you are told: what is wrong, what was probably meant, and a way out. All problems of a story are told at once, each with its place. An *error* keeps the line that it is in from counting; what the error does not touch still works. A *warning* keeps nothing from working.",
    "",
    "This page is made from the program and from the folder `problems`; do not edit it, `npm run accept` writes it anew.",
    ...sections.flatMap((section) => [
      "",
      `## ${section}`,
      ...codes.filter((one) => one.section === section).flatMap((one) => ["", ...drawCode(one)]),
    ]),
    "",
  ].join("\n");
}

function drawCode({ code, meaning }: DeclaredCode): readonly string[] {
  const example = readExample(`${code}.story`);
  const problem = example === null ? wordWithoutExample(code) : findProblem(code);
  const line = problem.line === null ? "" : `Line ${problem.line}: `;
  const kind = problem.severity === "warning" ? "A warning. " : "";
  const told = [`${line}${problem.message}`, ...(problem.meant === null ? [] : [problem.meant]), problem.wayOut];
  return [
    `### ${code}`,
    "",
    `${kind}${meaning}`,
    "",
    ...drawExample(example),
    ...told
      .map((words) => `> ${words}`)
      .join("\n>\n")
      .split("\n"),
  ];
}

function drawExample(example: string | null): readonly string[] {
  if (example === null) return [];
  if (example.trim() === "") return ["*(an empty file)*", ""];
  // What is no text cannot be shown.
  if (/[^\P{Cc}\n\t]|\uFFFD/u.test(example)) return [];
  return ["```text", ...example.replace(/\n$/, "").split("\n"), "```", ""];
}

/** What is said of the example of a code. Throws where the example has not that problem. */
function findProblem(code: DiagnosticCode): Problem {
  const { diagnostics, sources } = loadStory(`${code}.story`, (name) => {
    const text = readExample(name);
    return text === null ? { kind: "missing" } : { kind: "file", text };
  });
  const diagnostic = diagnostics.find((one) => one.code === code);
  if (diagnostic === undefined) throw new Error(`problems/${code}.story has not the problem ${code}`);
  return wordDiagnostic(diagnostic, sources);
}

/** The words of the one code that has no example. */
function wordWithoutExample(code: DiagnosticCode): Problem {
  if (code !== "file-too-large") throw new Error(`problems/${code}.story is not there`);
  const fields = { path: "all-in-one.story", bytes: 2 * fileSizeLimit, limit: fileSizeLimit };
  return wordDiagnostic(diagnose("file-too-large", null, fields), []);
}

function readExample(name: string): string | null {
  const path = join(folder, name);
  return existsSync(path) ? readFileSync(path, "utf8") : null;
}
