import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { edgePackages, edgeStages, findFaults, findTableFaults, readStageTable } from "./house/architecture.js";
import { readSources } from "./house/sources.js";
import { root } from "./outside.js";

const table = readStageTable(readFileSync(join(root, "ARCHITECTURE.md"), "utf8"));
const sources = readSources("core/src", ".ts", ".tsx", ".mts", ".cts", ".js", ".mjs").map(({ path, text }) => ({
  path: path.replace("core/src/", ""),
  text,
}));

describe("the house", () => {
  it("has a table in which every stage looks only at stages above it", () => {
    expect([...table.keys()].slice(0, 5)).toEqual(["base", "syntax", "world", "program", "engine"]);
    expect([...table.keys()]).toEqual(expect.arrayContaining(edgeStages));
    expect(findTableFaults(table)).toEqual([]);
  });

  it("is built as its table says, goes through doors, and touches the machine only at its edges", () => {
    expect(sources.length).toBeGreaterThan(10);
    expect(findFaults(sources, table)).toEqual([]);
  });

  it("uses no package but those that its published package names", () => {
    const manifest = JSON.parse(readFileSync(join(root, "core/package.json"), "utf8"));
    expect(edgePackages).toEqual(Object.keys(manifest.dependencies));
  });

  it("compiles every stage but the edges without a machine", () => {
    const readSetting = (name: string): unknown =>
      JSON.parse(readFileSync(join(root, "core", name), "utf8").replace(/^\s*\/\/.*$/gm, ""));
    const folders = edgeStages.map((stage) => `src/${stage}`);
    expect(readSetting("tsconfig.pure.json")).toMatchObject({
      compilerOptions: { types: [] },
      include: ["src"],
      exclude: folders,
    });
    expect(readSetting("tsconfig.edge.json")).toMatchObject({ include: folders });
  });
});

/** A clean little house of three stages, in which one file at a time goes wrong. */
const smallTable = readStageTable(`
| stage | what it does | may import |
| --- | --- | --- |
| base | | |
| syntax | | base |
| world | | base |
| cli, server | | world |
`);
const clean: Readonly<Record<string, string>> = {
  "base/index.ts": 'export { add } from "./add.js";\n',
  "base/add.ts": "export const add = (left: number, right: number): number => left + right;\n",
  "syntax/index.ts": 'import { add } from "../base/index.js";\nexport const two = add(1, 1);\n',
  "world/index.ts": 'import type { add } from "../base/index.js";\nexport type Add = typeof add;\n',
  "cli/main.ts":
    'import { readFileSync } from "node:fs";\nimport { Command } from "commander";\nimport type { Add } from "../world/index.js";\n',
};

function faultsWith(file: string, text: string): readonly string[] {
  return findFaults(
    Object.entries({ ...clean, [file]: text }).map(([path, content]) => ({ path, text: content })),
    smallTable,
  );
}

const planted: readonly (readonly [what: string, file: string, text: string])[] = [
  ["an arrow that the table has not got", "world/a.ts", 'import { two } from "../syntax/index.js";'],
  ["an arrow upward", "base/a.ts", 'import { two } from "../syntax/index.js";'],
  ["an import that only brings in types", "world/a.ts", 'import type { two } from "../syntax/index.js";'],
  ["an export that imports", "world/a.ts", 'export { two } from "../syntax/index.js";'],
  ["an export of everything", "world/a.ts", 'export * from "../syntax/index.js";'],
  ["an export of every type", "world/a.ts", 'export type * from "../syntax/index.js";'],
  ["an import for its effect", "world/a.ts", 'import "../syntax/index.js";'],
  ["an import while running", "world/a.ts", 'export const load = () => import("../syntax/index.js");'],
  ["an import inside a type", "world/a.ts", 'export type Two = import("../syntax/index.js").Two;'],
  ["an import inside a template", "world/a.ts", 'export const text = `a ${`b ${import("../syntax/index.js")}`} c`;'],
  ["an import after a regular expression", "world/a.ts", 'const quote = /["\'`]/;\nimport { two } from "../syntax/index.js";'],
  ["an import over several lines", "world/a.ts", 'import {\n  two, // "2"\n} from\n  "../syntax/index.js";'],
  ["an import that is computed", "world/a.ts", 'export const load = (name: string) => import("../" + name);'],
  ["a way past the door", "syntax/a.ts", 'import { add } from "../base/add.js";'],
  ["a way through the own door", "syntax/a.ts", 'import { two } from "./index.js";'],
  ["a way out of the sources", "syntax/a.ts", 'import { thing } from "../../test/thing.js";'],
  ["an import of the edge", "cli/main.ts", 'import { serve } from "../server/index.js";'],
  ["a module of Node", "base/a.ts", 'import { readFileSync } from "node:fs";'],
  ["a package in a pure stage", "base/a.ts", 'import { Command } from "commander";'],
  ["a package nobody decided on", "cli/a.ts", 'import chalk from "chalk";'],
  ["a package that is required", "base/a.ts", 'const fs = require("fs");'],
  ["a clock", "base/a.ts", "export const now = Date.now();"],
  ["a clock in a date", "base/a.ts", "export const now = new Date();"],
  ["a clock in a template", "base/a.ts", "export const now = `it is ${new Date()}`;"],
  ["a clock called by a side door", "base/a.ts", "const { now } = Date;"],
  ["chance", "base/a.ts", "export const roll = Math.random();"],
  ["chance taken apart", "base/a.ts", "const { random } = Math;"],
  ["chance by its name", "base/a.ts", 'export const roll = Math["random"]();'],
  ["a process", "base/a.ts", "declare const process: { exit(): void };\nprocess.exit();"],
  ["a console", "base/a.ts", 'console.log("here");'],
  ["the compiler silenced", "base/a.ts", "// @ts-expect-error\nexport const a: string = 1;"],
  ["types brought in by a reference", "base/a.ts", '/// <reference types="node" />'],
  ["a folder that is no stage", "helpers/index.ts", "export const a = 1;"],
  ["a circle of two files", "base/add.ts", 'import { b } from "./b.js";\nexport const add = b;'],
  ["a stage without a door", "server/serve.ts", "export const a = 1;"],
];

describe("the test of the house", () => {
  it("finds nothing wrong in a clean house", () => {
    expect(faultsWith("base/b.ts", 'import { add } from "./add.js";\nexport const b = add;')).toEqual([]);
  });

  it("takes nothing for code that stands in comments, strings, templates and regular expressions", () => {
    const innocent = [
      '// import { two } from "../syntax/index.js";',
      '/* Math.random(); import "node:fs"; */',
      "export const words = 'console.log(1); import(\"node:fs\")';",
      "export const more = `process.exit() ${words} Date.now()`;",
      'export const pattern = /process.exit("|Math.random/;',
      "export const half = (4 / 2) / words.length; // / process.exit() /",
      "export const asked = { process: 1, from: words }.process;",
      "export const year = (minutes: number): Date => new Date(minutes);",
    ];
    expect(faultsWith("base/b.ts", innocent.join("\n"))).toEqual([]);
  });

  it.each(planted)("finds %s", (_what, file, text) => {
    const others = { "base/b.ts": 'import { add } from "./add.js";\nexport const b = add;' };
    const files = Object.entries({ ...clean, ...(file === "base/add.ts" ? others : {}), [file]: text });
    const faults = findFaults(
      files.map(([path, content]) => ({ path, text: content })),
      smallTable,
    );
    expect(faults).toHaveLength(1);
  });

  it("finds a table that lets a stage look down", () => {
    const table = readStageTable("| stage | | |\n| --- | --- | --- |\n| base | | syntax |\n| syntax | | base |\n");
    expect(findTableFaults(table)).toHaveLength(1);
  });
});
