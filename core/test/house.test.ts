import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { measureFunctions } from "./house/functions.js";
import { compareLengths, fileLimit, findExcesses, functionLimit, readExceptions } from "./house/lengths.js";
import { readSources } from "./house/sources.js";
import { scan } from "./house/tokens.js";
import { decideSkip, root } from "./outside.js";

const read = (path: string): string => readFileSync(join(root, path), "utf8");

describe("the sources", () => {
  const folders = ["core/src", "core/test", "tools", "bench", "studio/src", "studio/test", "editors"].filter((folder) =>
    existsSync(join(root, folder)),
  );

  it("have files and functions that fit on a screen, but for the exceptions of docs/style.md", () => {
    const sources = folders.flatMap((folder) => readSources(folder, ".ts", ".tsx", ".mts", ".mjs", ".js"));
    const excesses = findExcesses(sources, (path) => !path.includes("/test/") && !path.endsWith(".tsx"));
    expect(sources.length).toBeGreaterThan(20);
    expect(compareLengths(excesses, readExceptions(read("docs/style.md")))).toEqual([]);
  });
});

describe("the packages", () => {
  const manifests = ["package.json", "core/package.json", "studio/package.json", "editors/vscode/package.json"]
    .filter((path) => existsSync(join(root, path)))
    .map((path) => JSON.parse(read(path)));
  const lock = JSON.parse(read("package-lock.json"));

  it("are asked for in exact versions, because the same checkout must build the same tomorrow", () => {
    const versions = manifests.flatMap(({ dependencies, devDependencies }) =>
      Object.entries({ ...dependencies, ...devDependencies }),
    );
    expect(versions.length).toBeGreaterThan(5);
    expect(versions.filter(([name, version]) => name !== "explicator" && !/^\d+\.\d+\.\d+$/.test(String(version)))).toEqual([]);
  });

  it("are locked without the name of a registry, so that any will do", () => {
    const entries: readonly { resolved?: string }[] = Object.values(lock.packages);
    expect(entries.length).toBeGreaterThan(20);
    expect(entries.filter(({ resolved }) => resolved?.includes("://"))).toEqual([]);
  });

  it("are locked for every machine that the tools with native parts name", () => {
    const missing = Object.entries<{ optionalDependencies?: Record<string, string> }>(lock.packages).flatMap(([path, entry]) =>
      Object.keys(entry.optionalDependencies ?? {}).filter((name) => !isLocked(path, name)),
    );
    expect(missing).toEqual([]);
  });

  /** A package is found beside the one that asks for it, or below it. */
  function isLocked(path: string, name: string): boolean {
    return `node_modules/${name}` in lock.packages || `${path}/node_modules/${name}` in lock.packages;
  }

  it("run no script of theirs when they are installed", () => {
    expect(Object.entries<{ hasInstallScript?: boolean; optional?: boolean }>(lock.packages).filter(needsScript)).toEqual([]);
  });

  function needsScript([, entry]: [string, { hasInstallScript?: boolean; optional?: boolean }]): boolean {
    return entry.hasInstallScript === true && entry.optional !== true;
  }

  it("say the same of Node everywhere, and npm refuses another", () => {
    expect(new Set(manifests.map(({ engines }) => engines.node))).toEqual(new Set([">=20.19"]));
    expect(read(".npmrc")).toMatch(/^engine-strict=true$/m);
  });

  it("come with the licence, also the published one", () => {
    expect(read("core/LICENSE")).toBe(read("LICENSE"));
  });
});

describe("tests against outside material", () => {
  it("are left out only where the material is missing and nobody requires it", () => {
    expect(decideSkip(false, [])).toBe(true);
    expect(decideSkip(false, ["shared"])).toBe(false);
    expect(decideSkip(true, [])).toBe(false);
  });
});

describe("the tally of continuous integration", () => {
  const folder = mkdtempSync(join(tmpdir(), "explicator-tally-"));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  function tally(report: unknown): { status: number | null; stdout: string } {
    const file = join(folder, "report.json");
    rmSync(file, { force: true });
    if (report !== null) writeFileSync(file, JSON.stringify(report));
    return spawnSync(process.execPath, [join(root, "tools/tally.mjs"), file], { encoding: "utf8" });
  }

  it("counts what passed, failed and was left out", () => {
    const report = { success: true, numPassedTests: 3, numFailedTests: 0, numPendingTests: 1, numTodoTests: 1 };
    expect(tally(report)).toMatchObject({ status: 0, stdout: "3 passed, 0 failed, 2 skipped\n" });
  });

  it.each([
    ["a test failed", { success: false, numPassedTests: 3, numFailedTests: 1 }],
    ["a file could not be run", { success: false, numPassedTests: 3, numFailedTests: 0 }],
    ["no test was run", { success: true, numPassedTests: 0, numFailedTests: 0 }],
    ["there is no report", null],
  ])("is a failure where %s", (_what, report) => {
    expect(tally(report).status).toBe(5);
  });
});

describe("the test of lengths", () => {
  const measure = (text: string): Readonly<Record<string, number>> =>
    Object.fromEntries(measureFunctions(scan(text).tokens).map(({ name, lineCount }) => [name, lineCount]));
  const body = (lines: number): string => `{\n${"  step();\n".repeat(lines - 2)}}`;

  it.each([
    ["a function", `export function long(left: number): number ${body(50)}`],
    ["a function of any type", `function long<Left extends { a: number }>(left: Left): { a: number } | null ${body(50)}`],
    ["a function that says what it proves", `function long(left: unknown): left is string ${body(50)}`],
    ["a generator", `function* long(): Generator<number, void> ${body(50)}`],
    ["an arrow", `const long = (left: number): number => ${body(50)};`],
    ["an arrow with a promise", `const long = async ({ left }: { left: number }): Promise<Map<string, number>> => ${body(50)};`],
    ["an arrow that returns a function type", `const long = (): ((left: number) => number) => ${body(50)};`],
    ["an arrow of one expression", `const long = (left: number) =>\n${"  left +\n".repeat(48)}  left;`],
    ["an arrow in a record", `const all = { long: () => ${body(50)} };`],
    ["a method", `const all = { long(left: number) ${body(50)} };`],
    ["a method of a class", `class All { private long(): void ${body(50)} }`],
    [
      "a function with braces in its texts",
      `function long(): string ${body(50).replace("step()", 'say("}", `}${"}"}}`, /}"/)')}`,
    ],
  ])("measures %s", (_what, text) => {
    expect(measure(text)).toMatchObject({ long: 50 });
  });

  it("measures no block that is not a function", () => {
    const blocks = ["if (a)", "for (const b of c)", "while (d)", "switch (e)", "try {} catch (f)", "else if (g)"];
    expect(measure(blocks.map((block) => `${block} ${body(50)}`).join("\n"))).toEqual({});
    expect(measure(`const g = a ? (b) : ${body(50).replaceAll(";", ",")};`)).toEqual({});
  });

  it("measures a function inside another for itself as well", () => {
    expect(measure(`function outer() {\n  const inner = () => ${body(10)};\n}`)).toEqual({ outer: 12, inner: 10 });
  });

  it("finds what is too long by one line, and nothing else", () => {
    const source = (lines: number) => ({ path: "a.ts", text: `function long() ${body(lines)}\n` });
    const isMeasured = (): boolean => true;
    expect(findExcesses([source(functionLimit)], isMeasured)).toEqual([]);
    expect(findExcesses([source(functionLimit + 1)], isMeasured)).toEqual([{ where: "a.ts long", lineCount: functionLimit + 1 }]);
    expect(findExcesses([{ path: "b.ts", text: "step();\n".repeat(fileLimit) }], isMeasured)).toEqual([]);
    expect(findExcesses([{ path: "b.ts", text: "step();\n".repeat(fileLimit + 1) }], isMeasured)).toHaveLength(1);
  });

  it("lets an exception grow no further, and asks for its reason and its end", () => {
    const exceptions = readExceptions("| where | lines | why |\n| --- | --- | --- |\n| `a.ts long` | 50 | it is one table |\n");
    expect(compareLengths([{ where: "a.ts long", lineCount: 50 }], exceptions)).toEqual([]);
    expect(compareLengths([{ where: "a.ts long", lineCount: 51 }], exceptions)).toHaveLength(1);
    expect(compareLengths([], exceptions)).toHaveLength(1);
    expect(
      compareLengths([{ where: "a.ts long", lineCount: 50 }], [{ where: "a.ts long", lineCount: 50, why: "" }]),
    ).toHaveLength(1);
  });
});
