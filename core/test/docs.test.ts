import { spawnSync } from "node:child_process";
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { loadStory, type ReadFile } from "../src/api/index.js";
import { type Fence, listCommands, listFences, matchesOutput } from "./house/markdown.js";
import { readSources, type Source } from "./house/sources.js";
import { root } from "./outside.js";

/**
 * The documents are executed. Of README.md and of every page below docs:
 *
 * - a `story` block compiles without problems, or with exactly the codes that its first line names (`problems=unknown-name`);
 *   a file for other stories to use may do without a `story` line; `file=NAME` saves it under that name beside the page's
 *   other files, `add=NAME` writes it at the end of that file first;
 * - a `console` block is run, from that folder, and prints what it shows (see `matchesOutput` for the wildcard). `status=4`
 *   in its first line says with which status its last command ends, where that is not 0 to 3; `type=1,wait_10` what is typed into
 *   it, a line each, with `_` for a blank.
 */
const pages = [
  ...["README.md"]
    .filter((path) => existsSync(join(root, path)))
    .map((path) => ({ path, text: readFileSync(join(root, path), "utf8") })),
  ...readSources("docs", ".md"),
];
const folders: string[] = [];

afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

for (const page of pages) describePage(page);

function describePage({ path, text }: Source): void {
  const fences = listFences(text).filter(({ language }) => language === "story" || language === "console");
  if (fences.length === 0) return;
  const folder = makeFolder(text);
  describe(path, () => {
    for (const fence of fences) {
      if (fence.language === "story") {
        it(`line ${fence.line}: the story compiles as said`, () => checkStory(fence, folder));
      } else {
        it(`line ${fence.line}: prints what it shows`, () => checkConsole(fence, folder));
      }
    }
  });
}

/** The folder of a page: the launcher under both its names, and a copy of the worlds where the page speaks of them. */
function makeFolder(text: string): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), "explicator-docs-")));
  folders.push(folder);
  symlinkSync(join(root, "explicator"), join(folder, "explicator"));
  if (/\bworlds\//.test(text)) cpSync(join(root, "worlds"), join(folder, "worlds"), { recursive: true });
  return folder;
}

function checkStory({ marks, text }: Fence, folder: string): void {
  const name = marks.get("file") ?? marks.get("add") ?? "example.story";
  const file = join(folder, name);
  const before = marks.has("add") ? `${readFileSync(file, "utf8")}\n` : "";
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, before + text);
  const expected = (marks.get("problems") ?? "").split(",").filter((code) => code !== "");
  // What other stories use has no `story` line, and there that is as it should be.
  const isUsed = !/^story\b/m.test(text) && !expected.includes("no-story");
  const codes = listProblems(folder, name).filter((code) => !(isUsed && code === "no-story"));
  expect([...codes].sort()).toEqual(expected.sort());
}

/** The codes of all that is wrong with a story, as its author would be told them. */
function listProblems(folder: string, name: string): readonly string[] {
  const readFile: ReadFile = (path) => {
    const file = join(folder, path);
    return existsSync(file) ? { kind: "file", text: readFileSync(file, "utf8") } : { kind: "missing" };
  };
  return loadStory(name, readFile).diagnostics.map(({ code }) => code);
}

function checkConsole({ marks, text }: Fence, folder: string): void {
  const commands = listCommands(text);
  expect(commands.length, "a console block has a command: a line that begins with “$ ”").toBeGreaterThan(0);
  for (const [index, { command, expected }] of commands.entries()) {
    expect(command, "only the command line itself is run here; other commands belong into a block marked sh").toMatch(
      /^(\.\/)?explicator( |$)|^cat /,
    );
    const isLast = index === commands.length - 1;
    const typed = isLast ? (marks.get("type") ?? "").split(",").map((line) => `${line.replaceAll("_", " ")}\n`) : [];
    const { stdout, stderr, status } = runCommand(command, folder, marks.has("type") ? typed.join("") : "");
    const said = isLast && marks.has("status") ? [Number(marks.get("status"))] : [0, 1, 2, 3];
    expect(said, `${command}\n${stderr}`).toContain(status);
    if (!matchesOutput(expected, stdout)) expect(stdout, `${command}\n${stderr}`).toBe(`${expected.join("\n")}\n`);
  }
}

function runCommand(command: string, folder: string, input: string): { stdout: string; stderr: string; status: number | null } {
  const env = { ...process.env, PATH: `${folder}:${process.env.PATH}`, NO_COLOR: "1", FORCE_COLOR: undefined, COLUMNS: "100" };
  return spawnSync("sh", ["-c", command], { cwd: folder, env, encoding: "utf8", input });
}

describe("the test of the documents", () => {
  it("finds the blocks of a page, with their marks and lines", () => {
    const page = "# A page\n\n```story file=a.story\nstory\n```\n\n- listed\n\n  ~~~console\n  $ explicator\n  ```\n  ~~~\n";
    const fences = listFences(page).map(({ language, text, line, marks }) => ({ language, text, line, marks: [...marks] }));
    expect(fences).toEqual([
      { language: "story", text: "story\n", line: 3, marks: [["file", "a.story"]] },
      { language: "console", text: "$ explicator\n```\n", line: 9, marks: [] },
    ]);
  });

  it("parts commands from what they print", () => {
    expect(listCommands("$ explicator tell a \\\n    --count 2\none\n\ntwo\n$ explicator check a\n")).toEqual([
      { command: "explicator tell a --count 2", expected: ["one", "", "two"] },
      { command: "explicator check a", expected: [] },
    ]);
  });

  it.each<readonly [printed: string, ...expected: string[]]>([
    ["one\ntwo\n", "one", "two"],
    ["one  \ntwo\n\n", "one", "two", ""],
    ["", ""],
    ["took 12 ms (fast)\n", "took … ms (fast)"],
    ["one\ntwo\nthree\n", "one", "…", "three"],
    ["one\nthree\n", "one", "…", "three"],
    ["one\ntwo\n", "…"],
  ])("takes “%s” for what is shown", (printed, ...expected) => {
    expect(matchesOutput(expected, printed)).toBe(true);
  });

  it.each<readonly [printed: string, ...expected: string[]]>([
    ["one\n", "one", "two"],
    ["one\ntwo\n", "one"],
    ["one\n", ""],
    ["took 12 s\n", "took … ms"],
    ["one\ntwo\nfour\n", "one", "…", "three"],
    ["one.\n", "one", "."],
    ["oneX\n", "one."],
  ])("does not take “%s” for what is shown", (printed, ...expected) => {
    expect(matchesOutput(expected, printed)).toBe(false);
  });
});
