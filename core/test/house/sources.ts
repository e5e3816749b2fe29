import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "../outside.js";

export interface Source {
  /** From the root of the checkout, with slashes: `core/src/base/span.ts`. */
  readonly path: string;
  readonly text: string;
}

/** Reads every file below a folder of the checkout that ends so, in the order of their paths. */
export function readSources(folder: string, ...endings: readonly string[]): readonly Source[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
    .map((name) => `${folder}/${name.replaceAll("\\", "/")}`)
    .filter((path) => endings.some((ending) => path.endsWith(ending)) && !path.includes("node_modules/"))
    .sort()
    .map((path) => ({ path, text: readFileSync(join(root, path), "utf8") }));
}

/** The rows of one Markdown table, the head first, cells without the blanks around them; the dashes are left out. */
export type Table = readonly (readonly string[])[];

/** All tables of a Markdown text. A bar in a cell is written with a backslash before it. */
export function readTables(text: string): readonly Table[] {
  const blocks = text.split(/\n(?!\|)/).map((block) => block.split("\n").filter((line) => line.startsWith("|")));
  return blocks
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.filter((line) => !/^\|[\s|:-]+$/.test(line)).map(splitRow));
}

/** The table whose head begins with this word, without its head. */
export function readTable(text: string, head: string): Table {
  const table = readTables(text).find(([first]) => first?.[0] === head);
  if (table === undefined) throw new Error(`There is no table headed “${head}”.`);
  return table.slice(1);
}

function splitRow(line: string): readonly string[] {
  const inner = line.replace(/^\|/, "").replace(/\|\s*$/, "");
  return inner.split(/(?<!\\)\|/).map((cell) => cell.replaceAll("\\|", "|").trim());
}
