import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { answerCheck, loadStory } from "../src/api/index.js";
import { runCommand } from "../src/cli/command.js";
import { readDisk, writeDisk } from "../src/cli/disk.js";
import type { Io } from "../src/cli/io.js";

/**
 * What people hand in by mistake: each ends, with the status that says whose turn it is, and with words. The files are real ones, in
 * a folder of their own; the command line is called as a function.
 */
const folder = mkdtempSync(join(tmpdir(), "explicator-bad-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const hall = 'story "The Hall"\nplace Hall\nperson Mara\n  starts in Hall\naction [person] waves\n';
const ending = "ending Waved\n  when Mara has waved\n";
const lamp = `${hall}fact the lamp is lit\naction [person] lights the lamp\n  then the lamp is lit\n`;

interface Answer {
  readonly status: number;
  readonly out: string;
  readonly err: string;
}

/** Writes the files, and runs the command line; `FOLDER/` in an argument stands for where they are. */
async function run(argv: readonly string[], files: Readonly<Record<string, string | Uint8Array>> = {}): Promise<Answer> {
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
  const said: { readonly out: string[]; readonly err: string[] } = { out: [], err: [] };
  const io: Io = {
    stdout: openOutlet(said.out),
    stderr: openOutlet(said.err),
    stdin: { isTerminal: false, readLine: () => Promise.resolve(null) },
    files: { read: readDisk, absolute: (path) => resolve(path), write: writeDisk },
    env: {},
    worlds: null,
    version: "0",
    now: () => 0,
    later: () => () => undefined,
    breathe: () => Promise.resolve(),
    isInterrupted: () => false,
    check: (question) => Promise.resolve({ kind: "answered", answer: answerCheck(question, readDisk, () => null) }),
  };
  const status = await runCommand(
    argv.map((word) => word.replace("FOLDER", folder)),
    io,
  );
  return { status, out: said.out.join(""), err: said.err.join("") };
}

function openOutlet(texts: string[]): Io["stdout"] {
  return { write: (text) => void texts.push(text), isTerminal: false, columns: null };
}

/** The codes that `check --json` finds in one file. */
async function checkText(content: string | Uint8Array): Promise<{ status: number; codes: readonly string[] }> {
  const { status, out } = await run(["check", "FOLDER/one.story", "--json"], { "one.story": content });
  return { status, codes: codesOf(out) };
}

function codesOf(out: string): readonly string[] {
  return (JSON.parse(out) as { problems: readonly { code: string }[] }).problems.map(({ code }) => code);
}

describe("a file that is no story", () => {
  it.each<readonly [what: string, content: string | Uint8Array, code: string]>([
    ["is empty", "", "empty-story"],
    ["holds blanks and comments only", "\n  \n// nothing yet\n", "empty-story"],
    ["is a program", Uint8Array.from({ length: 3000 }, (_, index) => (index * 37) % 256), "not-text"],
    ["is text of another encoding", Buffer.from(`\uFEFF${hall}`, "utf16le"), "not-text"],
    ["has ten megabytes", `${hall}${"// and on, and on, and on\n".repeat(400_000)}`, "file-too-large"],
  ])("that %s", async (_what, content, code) => {
    expect(await checkText(content)).toEqual({ status: 3, codes: [code] });
  });

  it("is left as it is by the formatter", async () => {
    const bytes = Uint8Array.of(0, 255, 7, 200);
    const { status, err } = await run(["fmt", "FOLDER/bytes.story"], { "bytes.story": bytes });
    expect(status).toBe(3);
    expect(err).not.toBe("");
    expect(Uint8Array.from(readFileSync(join(folder, "bytes.story")))).toEqual(bytes);
  });
});

describe("a story with a mistake", () => {
  it.each<readonly [what: string, text: string, ...codes: string[]]>([
    ["a misspelt name", hall.replace("starts in Hall", "starts in Hal"), "unknown-name"],
    ["a misspelt sentence", `${lamp}ending Lit\n  when the lmp is lit\n`, "unknown-sentence"],
    ["an action that cannot be read, told once", `${hall}action [person] nods\n  then Mara nodds\n`, "unknown-sentence"],
    ["two patterns that clash", `${hall}action [somebody: person] waves\n`, "clashing-patterns"],
    [
      "rules that go on for ever",
      `${lamp}rule it flickers\n  when the lamp is lit\n  then the lamp is not lit\nrule it comes back\n  when the lamp is not lit\n  then the lamp is lit\n`,
      "rules-run-in-circles",
    ],
    ["a use of itself", `${hall}use "Itself" from "one.story"\n`, "circular-import"],
    ["a use of what is not there", `${hall}use "Gone" from "gone.story"\n`, "missing-file"],
    ["a use of a folder above all", `${hall}use "Up" from "../../../../../../../../etc/passwd"\n`, "bad-import-path"],
  ])("%s", async (_what, text, ...codes) => {
    expect(await checkText(text)).toEqual({ status: 3, codes });
  });

  it("is told on standard error in words, with the place, and no answer that passes", async () => {
    const { status, out, err } = await run(["check", "FOLDER/typo.story"], {
      "typo.story": `${hall}${ending}ending Two\n  when Mara has wavd\n`,
    });
    expect(status).toBe(3);
    expect(err).toContain("typo.story:9:");
    expect(out).not.toBe("");
  });

  it("that uses another one, which uses the first, is told so once and opened all the same", async () => {
    const files = {
      "ring/a.story": `${hall}use "B" from "b.story"\n`,
      "ring/b.story": 'use "A" from "a.story"\nplace Yard\n',
    };
    const { status, out } = await run(["check", "FOLDER/ring/a.story", "--json"], files);
    expect({ status, codes: codesOf(out) }).toEqual({ status: 3, codes: ["circular-import"] });
  });

  it("nested a thousand deep comes to an end", async () => {
    const deep = Array.from({ length: 1000 }, (_, depth) => `${" ".repeat(depth)}any of`).join("\n");
    const { status, codes } = await checkText(`${hall}ending Deep\n  when\n${deep.replace(/^/gm, "    ")}\n`);
    expect(status).toBe(3);
    expect(codes).not.toEqual([]);
  });

  it.each([
    ["denials", `ending Long\n  when ${"not so: ".repeat(3000)}Mara is alive\n`],
    ["minds", `ending Long\n  when ${"Mara believes ".repeat(3000)}Mara is alive\n`],
    ["conditions", `action [person] nods\n  then ${"if Mara is alive: ".repeat(3000)}Mara is dead\n`],
  ])("of three thousand %s in one sentence is told that this is too long", async (_what, text) => {
    expect(await checkText(`${hall}${text}`)).toEqual({ status: 3, codes: ["bad-line"] });
  });

  it("of as many sentences, parted by commas, is none", async () => {
    expect(await checkText(`${hall}ending Long\n  when ${"Mara is alive, ".repeat(3000)}Mara has waved\n`)).toEqual({
      status: 0,
      codes: [],
    });
  });

  it("in what can happen is no hang: happenings that set one another off keep the story from beginning", async () => {
    const text = `${lamp}${ending}happening it flickers\n  when the lamp is lit\n  then the lamp is not lit\nhappening it comes back\n  when the lamp is not lit\n  then the lamp is lit\n`;
    expect(await checkText(text)).toEqual({ status: 1, codes: [] });
    expect((await run(["play", "FOLDER/one.story", "--as", "Mara"])).status).toBe(3);
  });
});

describe("a story that only looks odd", () => {
  const text = `${hall}${ending}`;

  it.each([
    ["tabs", text.replaceAll("  ", "\t")],
    ["lines that end as on Windows", text.replaceAll("\n", "\r\n")],
    ["lines that end in both ways", text.replace("\n", "\r\n")],
    ["no end of its last line", text.trimEnd()],
    ["a byte order mark", `\uFEFF${text}`],
    ["blanks at the ends of lines", text.replaceAll("\n", " \t \n")],
  ])("with %s is right, and the formatter makes it like any other", async (_what, odd) => {
    expect(await checkText(odd)).toEqual({ status: 0, codes: [] });
    expect((await run(["fmt", "FOLDER/one.story"])).status).toBe(0);
    const formatted = readFileSync(join(folder, "one.story"), "utf8");
    await run(["fmt", "FOLDER/plain.story"], { "plain.story": text });
    expect(formatted.replaceAll("\r\n", "\n").replace("\uFEFF", "")).toBe(readFileSync(join(folder, "plain.story"), "utf8"));
  });
});

describe("a place that holds no one story", () => {
  it.each<readonly [what: string, path: string, code: string]>([
    ["a folder with two", "two", "no-story"],
    ["a folder with none", "none", "no-story"],
    ["a folder that is not there", "nowhere", "missing-file"],
    ["a file that is not there", "nowhere/at-all.story", "missing-file"],
    ["a file below a file", "two/a.story/b.story", "missing-file"],
  ])("%s", async (_what, path, code) => {
    const files = { "two/a.story": hall, "two/b.story": hall, "none/notes.txt": "none" };
    const checked = await run(["check", `FOLDER/${path}`, "--json"], files);
    expect({ status: checked.status, codes: codesOf(checked.out) }).toEqual({ status: 3, codes: [code] });
    const played = await run(["play", `FOLDER/${path}`]);
    expect(played.status).toBe(3);
    expect(played.err).not.toBe("");
  });
});

describe("a save or a trace", () => {
  const mine = {
    "mine.story": `${hall}${ending}`,
    "other.story": `${hall}${ending}`.replace("The Hall", "The Yard").replaceAll("waves", "nods").replaceAll("waved", "nodded"),
  };

  async function writeTraceOfMine(): Promise<void> {
    const { status } = await run(["check", "FOLDER/mine.story", "--trace-out", "FOLDER/mine.json"], mine);
    expect(status).toBe(0);
  }

  it("of another story does not happen so in this one", async () => {
    await writeTraceOfMine();
    expect((await run(["replay", "FOLDER/mine.json"])).status).toBe(0);
    const { status, out } = await run(["replay", "FOLDER/mine.json", "--story", "FOLDER/other.story", "--json"]);
    expect({ status, failed: JSON.parse(out).failed }).toEqual({ status: 1, failed: 1 });
  });

  it("of another story is not taken up", async () => {
    const save = { format: "explicator-save/1", story: { title: "The Yard", hash: "" }, person: "Mara", seed: 1, turns: [] };
    const files = { ...mine, "save.json": JSON.stringify({ ...save, outline: "", transcript: [] }) };
    const { status, err } = await run(["play", "FOLDER/mine.story", "--load", "FOLDER/save.json"], files);
    expect(status).toBe(4);
    expect(err).toContain("The Yard");
  });

  it.each([
    ["no JSON", "story"],
    ["JSON of something else", "[1, 2]"],
    ["JSON without an end", "[".repeat(100_000)],
    ["a later version", '{"format":"explicator-trace/9","steps":[]}'],
    ["steps that are none", '{"format":"explicator-trace/1","steps":[{"kind":"fly"}]}'],
  ])("that is %s is refused as wrong usage", async (_what, text) => {
    const files = { ...mine, "strange.json": text };
    expect((await run(["replay", "FOLDER/strange.json", "--story", "FOLDER/mine.story"], files)).status).toBe(4);
    expect((await run(["play", "FOLDER/mine.story", "--load", "FOLDER/strange.json"])).status).toBe(4);
  });

  it("that brings the first situation of its own story goes through, and one of any other does not happen so", async () => {
    await writeTraceOfMine();
    const trace = JSON.parse(readFileSync(join(folder, "mine.json"), "utf8"));
    const replay = async (start: unknown): Promise<number> => {
      const files = { "odd.json": JSON.stringify({ ...trace, start }) };
      return (await run(["replay", "FOLDER/odd.json", "--story", "FOLDER/mine.story"], files)).status;
    };
    const opened = loadStory(join(folder, "mine.story"), readDisk).story?.engine.start();
    const own = opened?.kind === "taken" ? opened.situation : null;
    if (own === null) throw new Error("the story cannot begin");
    expect(await replay(own)).toBe(0);
    const { minute, world } = own;
    const oddWorlds = [
      null,
      {},
      { ...world, values: [] },
      { ...world, values: world.values.map(() => "so") },
      { ...world, values: world.values.map(() => 99) },
      { ...world, doing: [{ event: 99, start: 0, end: 1 }] },
      { ...world, minds: [] },
      { ...world, minds: world.minds.map(() => null) },
    ];
    for (const start of [{}, { minute: "dawn", world }, ...oddWorlds.map((odd) => ({ minute, world: odd }))])
      expect(await replay(start)).toBe(1);
  });

  it("that is not there is wrong usage", async () => {
    expect((await run(["replay", "FOLDER/gone.json"])).status).toBe(4);
    expect((await run(["play", "FOLDER/mine.story", "--load", "FOLDER/gone.json"], mine)).status).toBe(4);
  });
});

describe("a call that cannot be meant", () => {
  it.each([
    ["a verb that this version has not got", ["frobnicate"]],
    ["no story", ["check"]],
    ["two stories", ["check", "FOLDER/one.story", "FOLDER/two.story"]],
    ["an unknown option", ["check", "FOLDER/one.story", "--loud"]],
    ["a limit in words", ["check", "FOLDER/one.story", "--situations", "many"]],
    ["a limit of nothing", ["check", "FOLDER/one.story", "--seconds", "0"]],
    ["a kind of question that there is not", ["check", "FOLDER/one.story", "--only", "weather"]],
    ["an outline that there is not", ["check", "FOLDER/one.story", "--outline", "as told"]],
    ["a person who is not there", ["play", "FOLDER/one.story", "--as", "Nobody"]],
    ["a trace into a folder that is not there", ["check", "FOLDER/one.story", "--trace-out", "FOLDER/no/such/trace.json"]],
  ])("%s", async (_what, argv) => {
    const { status, err } = await run(argv, { "one.story": `${hall}${ending}` });
    expect(status).toBe(4);
    expect(err).not.toBe("");
  });
});
