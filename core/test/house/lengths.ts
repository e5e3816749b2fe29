import { measureFunctions } from "./functions.js";
import { readTable, type Source } from "./sources.js";
import { scan } from "./tokens.js";

export const functionLimit = 40;
export const fileLimit = 400;

/** Something longer than the house allows. `where` is a path, or `path name` for a function. */
export interface Excess {
  readonly where: string;
  readonly lineCount: number;
}

/** All files that are too long, and in those whose path `measured` accepts all functions that are. */
export function findExcesses(sources: readonly Source[], measured: (path: string) => boolean): readonly Excess[] {
  return sources.flatMap(({ path, text }) => {
    const lineCount = text.split("\n").length - (text.endsWith("\n") ? 1 : 0);
    const functions = measured(path) ? measureFunctions(scan(text).tokens) : [];
    return [
      ...(lineCount > fileLimit ? [{ where: path, lineCount }] : []),
      ...functions
        .filter((one) => one.lineCount > functionLimit)
        .map((one) => ({ where: `${path} ${one.name}`, lineCount: one.lineCount })),
    ];
  });
}

/** An exception of docs/style.md: up to so many lines, for a reason. */
export interface Exception {
  readonly where: string;
  readonly lineCount: number;
  readonly why: string;
}

export function readExceptions(markdown: string): readonly Exception[] {
  return readTable(markdown, "where").map(([where = "", lines = "", why = ""]) => ({
    where: where.replaceAll("`", ""),
    lineCount: Number(lines),
    why,
  }));
}

/** What is too long and not excepted, and what is excepted and no longer needs to be. */
export function compareLengths(excesses: readonly Excess[], exceptions: readonly Exception[]): readonly string[] {
  const allowed = new Map(exceptions.map((one) => [one.where, one]));
  const found = new Set(excesses.map(({ where }) => where));
  return [
    ...excesses
      .filter(({ where, lineCount }) => lineCount > (allowed.get(where)?.lineCount ?? 0))
      .map(({ where, lineCount }) => `${where}: ${lineCount} lines`),
    ...exceptions.filter(({ where }) => !found.has(where)).map(({ where }) => `${where}: excepted, but short enough`),
    ...exceptions.filter(({ why }) => why === "").map(({ where }) => `${where}: excepted without a reason`),
  ];
}
