import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { type Diagnostic, locate } from "../src/base/index.js";
import { parseStory } from "../src/syntax/index.js";
import { root } from "./outside.js";

/**
 * The smallest text that causes each diagnostic, `problems/CODE.story`, beside what is found in it, `problems/CODE.expected.json`:
 * a list of `{ code, line, column }`, in any order; line and column are null for what has no place.
 *
 * Every code of `base/codes.ts` must have its example or a line in `problems/untestable.md`. Where the stages after `syntax` are
 * not all there yet, only what `syntax` finds is tried.
 */
const folder = join(root, "problems");
const apiDoor = join(root, "core/src/api/index.ts");
const wholeWay = existsSync(apiDoor) && /\bbindWorld\b/.test(readFileSync(join(root, "core/src/world/index.ts"), "utf8"));

interface Finding {
  readonly code: string;
  readonly line: number | null;
  readonly column: number | null;
}

const codes = listCodes(readFileSync(join(root, "core/src/base/codes.ts"), "utf8"));
const untestable = new Set(
  [...readFileSync(join(folder, "untestable.md"), "utf8").matchAll(/^- `([a-z-]+)`: ./gm)].map(([, code]) => code),
);
const examples = readdirSync(folder)
  .filter((name) => name.endsWith(".expected.json"))
  .map((name) => name.replace(/\.expected\.json$/, ""));
/** The codes that can be tried as far as the project is built. */
const triedCodes = [...codes].filter(([, section]) => wholeWay || section === "Layout and form").map(([code]) => code);

describe("the smallest text of each problem", () => {
  it.each(examples.filter((code) => triedCodes.includes(code)))("%s", async (code) => {
    const expected = readExpected(code);
    expect(expected.map((finding) => finding.code)).toContain(code);
    expect(sortFindings(await findProblems(`${code}.story`))).toEqual(sortFindings(expected));
  });

  it("is there for every code, or there is a reason why not", () => {
    expect(triedCodes.filter((code) => !examples.includes(code) && !untestable.has(code))).toEqual([]);
  });

  it("is there for codes that exist, and for nothing else", () => {
    expect([...examples, ...untestable].filter((code) => code === undefined || !codes.has(code))).toEqual([]);
    expect(examples.filter((code) => untestable.has(code))).toEqual([]);
    expect(examples.filter((code) => !existsSync(join(folder, `${code}.story`)))).toEqual([]);
  });

  it("is found by reading the list of codes, which has its sections", () => {
    expect(codes.get("unclosed-bracket")).toBe("Layout and form");
    expect([...codes.values()].filter((section) => section === "")).toEqual([]);
  });
});

/** Every code with the section of the list that it stands in: `Layout and form`. */
function listCodes(source: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  let section = "";
  for (const [, heading, code] of source.matchAll(/^ {2}(?:\/\/ ([^:]+):|"([a-z-]+)":)/gm)) {
    if (heading !== undefined) section = heading;
    if (code !== undefined) found.set(code, section);
  }
  return found;
}

function readExpected(code: string): readonly Finding[] {
  return JSON.parse(readFileSync(join(folder, `${code}.expected.json`), "utf8")) as readonly Finding[];
}

async function findProblems(name: string): Promise<readonly Finding[]> {
  if (!wholeWay) {
    const text = readFileSync(join(folder, name), "utf8");
    return parseStory({ file: 0, path: name, text }).diagnostics.map((diagnostic) => place(diagnostic, [text]));
  }
  // The door is imported by its path, so that this page does not depend on it before it is built.
  const { loadStory } = await import(apiDoor);
  const { diagnostics, sources } = loadStory(name, readProblemFile);
  const texts = sources.map(({ text }: { text: string }) => text);
  return diagnostics.map((diagnostic: Diagnostic) => place(diagnostic, texts));
}

function readProblemFile(name: string): { readonly kind: "file"; readonly text: string } | { readonly kind: "missing" } {
  const path = join(folder, name);
  return existsSync(path) ? { kind: "file", text: readFileSync(path, "utf8") } : { kind: "missing" };
}

function place({ code, span }: Diagnostic, texts: readonly string[]): Finding {
  if (span === null) return { code, line: null, column: null };
  return { code, ...locate(texts[span.file] ?? "", span.start) };
}

function sortFindings(findings: readonly Finding[]): readonly Finding[] {
  return findings.toSorted((left, right) => JSON.stringify(left).localeCompare(JSON.stringify(right), "en"));
}
