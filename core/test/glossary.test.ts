import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { findGlossaryFaults, readGlossary } from "./house/glossary.js";
import { readSources } from "./house/sources.js";
import { root } from "./outside.js";

describe("the glossary", () => {
  const glossary = readGlossary(readFileSync(join(root, "GLOSSARY.md"), "utf8"));

  it("is read whole", () => {
    expect(glossary.used).toEqual(expect.arrayContaining(["WorldModel", "Situation", "willing", "minute"]));
    expect(glossary.forbidden).toEqual(expect.arrayContaining(["Agent", "StoryEvent", "Request"]));
  });

  it("says of the code what is so", () => {
    expect(findGlossaryFaults(glossary, readSources("core/src", ".ts"))).toEqual([]);
  });
});

describe("the test of the glossary", () => {
  const glossary = readGlossary(
    [
      "| idea | in code | on the screen | never a type name |",
      "| --- | --- | --- | --- |",
      "| a moment | `Situation`; `minute` | situation; time | State, Tick |",
    ].join("\n"),
  );
  const clean = "export interface Situation { readonly minute: number }\n";
  const faultsWith = (text: string): readonly string[] => findGlossaryFaults(glossary, [{ path: "a.ts", text }]);

  it("finds nothing wrong where nothing is, also beside names that only look alike", () => {
    const innocent = `// type State = 1;\nimport type { State as Other } from "x";\nexport const text = "type Tick = 1";\ntype Ticket = Other;\n`;
    expect(faultsWith(clean + innocent)).toEqual([]);
  });

  it.each([
    "type State = number;",
    "export interface Tick {}",
    "export interface Tick<Value> {}",
    "class State extends Error {}",
    "enum Tick { one }",
    "export type State<Value> = Value;",
  ])("finds the forbidden name in “%s”", (text) => {
    expect(faultsWith(`${clean}${text}\n`)).toHaveLength(1);
  });

  it("finds a type and a field that are no longer in the code", () => {
    expect(faultsWith("export type Moment = number;")).toHaveLength(2);
  });
});
