import { dirname, posix } from "node:path";
import { type Import, isMark, listImports } from "./imports.js";
import { readTable, type Source } from "./sources.js";
import { scan, type Token } from "./tokens.js";

/** For each stage those that it may import, in the order of the table. */
export type StageTable = ReadonlyMap<string, readonly string[]>;

/** The folders that may touch the machine: they read and write, and nobody imports them. */
export const edgeStages = ["cli", "server"];
/** Packages that the edge may use (core/package.json); the other stages use none. */
export const edgePackages = ["commander"];

/** Reads the table of ARCHITECTURE.md: the one headed `stage`. A row may speak of several stages. */
export function readStageTable(markdown: string): StageTable {
  const rows = readTable(markdown, "stage");
  return new Map(rows.flatMap(([names = "", , list = ""]) => splitNames(names).map((name) => [name, splitNames(list)])));
}

function splitNames(cell: string): readonly string[] {
  return cell
    .split(",")
    .map((name) => name.trim())
    .filter((name) => name !== "");
}

/** What is wrong with the table itself: a stage may look only at stages above it, which also rules out circles. */
export function findTableFaults(table: StageTable): readonly string[] {
  const order = [...table.keys()];
  return [...table].flatMap(([stage, list]) =>
    list
      .filter((other) => !order.includes(other) || order.indexOf(other) >= order.indexOf(stage))
      .map((other) => `the table lets ${stage} import ${other}, which does not stand above it`),
  );
}

/**
 * What is wrong with the sources of core/src, one sentence each, with file and line.
 * A source's path counts from core/src here: `engine/step.ts`.
 */
export function findFaults(sources: readonly Source[], table: StageTable): readonly string[] {
  const stages = [...new Set(sources.map(({ path }) => stageOf(path)))];
  const paths = new Set(sources.map(({ path }) => path));
  return [
    ...stages.filter((stage) => !table.has(stage)).map((stage) => `${stage}: no stage of the table`),
    ...stages.filter((stage) => !hasDoor(stage, paths)).map((stage) => `${stage}: has no door`),
    ...sources.flatMap((source) => findFileFaults(source, table)),
    ...findCircles(sources).map((circle) => `${circle.join(" -> ")}: imports in a circle`),
  ];
}

/** Every stage has `index.ts`; nobody imports the edge, so there the program itself, `main.ts`, is door enough. */
function hasDoor(stage: string, paths: ReadonlySet<string>): boolean {
  return paths.has(`${stage}/index.ts`) || (edgeStages.includes(stage) && paths.has(`${stage}/main.ts`));
}

function stageOf(path: string): string {
  return path.split("/")[0] ?? "";
}

function findFileFaults(source: Source, table: StageTable): readonly string[] {
  const { tokens, remarks } = scan(source.text);
  const isPure = !edgeStages.includes(stageOf(source.path));
  const faults = [
    ...listImports(tokens).map((one) => ({ line: one.line, fault: findImportFault(source.path, one, table) })),
    ...remarks.map(({ text, line }) => ({ line, fault: findRemarkFault(text) })),
    ...(isPure ? tokens.map((token, index) => ({ line: token.line, fault: findImpurity(tokens, index) })) : []),
  ];
  return faults.filter(({ fault }) => fault !== null).map(({ line, fault }) => `${source.path}:${line}: ${fault}`);
}

function findImportFault(from: string, { path }: Import, table: StageTable): string | null {
  const stage = stageOf(from);
  if (path === null) return "imports what cannot be read off";
  if (!path.startsWith(".")) return findPackageFault(stage, path);
  const target = resolveImport(from, path);
  if (target.startsWith("..")) return `${path}: lies outside the sources`;
  const other = stageOf(target);
  if (other === stage) return target === `${stage}/index.ts` ? `${path}: goes through its own door` : null;
  if (!(table.get(stage) ?? []).includes(other)) return `${path}: ${stage} may not import ${other}`;
  return target === `${other}/index.ts` ? null : `${path}: does not go through the door of ${other}`;
}

function findPackageFault(stage: string, path: string): string | null {
  if (!edgeStages.includes(stage)) return `${path}: only ${edgeStages.join(" and ")} may import what is not ours`;
  if (path.startsWith("node:") || edgePackages.includes(path)) return null;
  return `${path}: no package that this project has decided to use`;
}

/** The source that an import ending in `.js` stands for, from the root of the sources. */
function resolveImport(from: string, path: string): string {
  return posix.join(dirname(from), path).replace(/\.js$/, ".ts");
}

function findRemarkFault(text: string): string | null {
  if (/^\/\/\/\s*<reference/.test(text)) return "brings in what the settings keep out";
  return /@ts-(ignore|expect-error|nocheck)/.test(text) ? "silences the compiler" : null;
}

/** Names that reach the machine. The compiler knows none of them in the pure stages; this is for what is declared by hand. */
const machine = ["process", "console", "performance", "crypto", "globalThis", "fetch", "setTimeout", "setInterval"];

/** Time and chance come in as values, so that the same question has the same answer everywhere. */
function findImpurity(tokens: readonly Token[], index: number): string | null {
  const token = tokens[index];
  if (token?.kind !== "word" || isMark(tokens[index - 1], ".") || isMark(tokens[index - 1], "?.")) return null;
  const next = tokens[index + 1];
  const isUsed = isMark(next, ".") || isMark(next, "?.") || isMark(next, "[") || isMark(next, "(");
  const member = isUsed ? (tokens[index + 2]?.text ?? "") : "";
  if (token.text === "Math" && (!isMark(next, ".") || member === "random")) return "reads chance that was not handed in";
  if (token.text === "Date" && readsClock(tokens, index)) return "reads a clock that was not handed in";
  return machine.includes(token.text) && isUsed ? `reaches the machine through ${token.text}` : null;
}

/** `new Date(milliseconds)` only computes; without an argument, called, or handed on as a whole, it is a clock. */
function readsClock(tokens: readonly Token[], index: number): boolean {
  const [before, next, member] = [tokens[index - 1], tokens[index + 1], tokens[index + 2]];
  if (isMark(next, "(")) return before?.text !== "new" || isMark(member, ")");
  return isMark(next, ".") ? member?.text === "now" : isMark(next, "[") || isMark(before, "=") || isMark(before, "(");
}

/** Files that import one another in a circle when the program runs; types alone may. */
function findCircles(sources: readonly Source[]): readonly (readonly string[])[] {
  const edges = new Map(sources.map((source) => [source.path, listRuntimeTargets(source)]));
  const done = new Set<string>();
  const circles: string[][] = [];
  const visit = (path: string, trail: readonly string[]): void => {
    const begun = trail.indexOf(path);
    if (begun !== -1) circles.push([...trail.slice(begun), path]);
    if (begun !== -1 || done.has(path)) return;
    for (const target of edges.get(path) ?? []) visit(target, [...trail, path]);
    done.add(path);
  };
  for (const { path } of sources) visit(path, []);
  return circles;
}

function listRuntimeTargets(source: Source): readonly string[] {
  return listImports(scan(source.text).tokens)
    .filter(({ path, typeOnly }) => path?.startsWith(".") && !typeOnly)
    .map(({ path }) => resolveImport(source.path, path ?? ""));
}
