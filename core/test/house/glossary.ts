import { readTables, type Source } from "./sources.js";
import { scan } from "./tokens.js";
import { listDeclaredTypes } from "./types.js";

/** What GLOSSARY.md asks of the code. */
export interface Glossary {
  /** Names that the glossary says are declared, as written in backticks. */
  readonly used: readonly string[];
  /** Names that no type may have. */
  readonly forbidden: readonly string[];
}

export function readGlossary(markdown: string): Glossary {
  const tables = readTables(markdown);
  const cellsUnder = (head: string): readonly string[] =>
    tables.flatMap(([heads = [], ...rows]) => (heads.includes(head) ? rows.map((row) => row[heads.indexOf(head)] ?? "") : []));
  return {
    used: cellsUnder("in code").flatMap((cell) => [...cell.matchAll(/`([^`]+)`/g)].map(([, name = ""]) => name)),
    forbidden: cellsUnder("never a type name").flatMap((cell) => cell.split(",").map((name) => name.trim())),
  };
}

/** What is not as the glossary says, one sentence each. */
export function findGlossaryFaults(glossary: Glossary, sources: readonly Source[]): readonly string[] {
  const types = sources.flatMap(({ path, text }) =>
    listDeclaredTypes(scan(text).tokens).map(({ name, line }) => ({ name, at: `${path}:${line}` })),
  );
  const declared = new Set(types.map(({ name }) => name));
  const words = new Set(
    sources.flatMap(({ text }) =>
      scan(text)
        .tokens.filter(({ kind }) => kind === "word")
        .map((one) => one.text),
    ),
  );
  const forbidden = new Set(glossary.forbidden);
  return [
    ...types.filter(({ name }) => forbidden.has(name)).map(({ name, at }) => `${at}: ${name} is never a type name`),
    ...glossary.used
      .filter((name) => !(/^[A-Z]/.test(name) ? declared : words).has(name))
      .map((name) => `${name}: in the glossary, but not in the code`),
    ...glossary.used.filter((name) => forbidden.has(name)).map((name) => `${name}: both used and forbidden`),
  ];
}
