import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import * as engineDoor from "../../src/engine/index.js";
import type { Program } from "../../src/program/index.js";
import { compileLaw, listProblems } from "./compile-law.js";
import { readLaw } from "./read-law.js";
import { runLaw } from "./run-law.js";

/** Every sentence of the meaning of worlds that must have a law. */
const requiredTopics = [
  ...["beliefs at start open", "beliefs at start secret", "beliefs at start knows", "beliefs at start believes"],
  ...["beliefs at start has no idea", "nested default", "nested secret", "not met for no idea nor its negation"],
  ...["ruled out", "ruled out until learnt anew", "all ruled out reopens", "whatever is so", "knows believes and so"],
  ...["seen after an event", "believed here and is not", "closed container", "looks", "groups counts stop at bounds"],
  ...["done facts believed by witnesses", "action roles", "willing and consent of two", "takes and busy", "at once"],
  ...["while breaks off", "carried off breaks off", "actor dies breaks off", "happening at a time"],
  ...["happening on a condition once each time", "may happening not foreseen", "rules in rounds"],
  ...["rules that write together and disagree", "rules that run for ever", "never makes impossible with reason"],
  ...["simultaneous effects", "conflicting effects impossible", "rule known to some or nobody", "rule believed by"],
  ...["rule learnt", "attempt whose need is not so", "witness correction of needs", "correction of a known never"],
  ...["effects as c sees them", "effects said of minds", "who does not witness keeps the same picture", "one level down"],
  ...["persona", "time order within a minute", "arriving at the minute of a deadline is in time", "two people at once"],
  ...["same minute joint line", "road as a place", "a world without minutes", "wants and utility", "fear", "want once"],
  ...["expressive want over done fact", "better than doing nothing", "forecast", "horizon", "unforeseen unknown rule"],
  ...["sacrifice", "redundancy", "others' steps need reasons", "wants to know", "hope", "joint action needs both reasons"],
  ...["happenings need no reason", "plan length limit", "could vs would", "ending stops the story", "two endings at once"],
];

const leastLawCount = 60;

const folder = new URL("./", import.meta.url);
const laws = readdirSync(folder)
  .filter((name) => name.endsWith(".law"))
  .sort()
  .map((name) => readLaw(`core/test/laws/${name}`, readFileSync(new URL(name, folder), "utf8")));

/** The engines that the door has: the plain one, and the fast one from when it exists. */
const engines = (["makePlainEngine", "makeFastEngine"] as const).flatMap((name) => {
  const make = (engineDoor as Record<string, unknown>)[name];
  return typeof make === "function" ? [{ name, make: make as (program: Program) => engineDoor.Engine }] : [];
});

describe("the laws", () => {
  it("are many enough, and every sentence that must have one has one", () => {
    const topics = new Set(laws.flatMap((law) => law.topics));
    expect(laws.length).toBeGreaterThanOrEqual(leastLawCount);
    expect(requiredTopics.filter((topic) => !topics.has(topic))).toEqual([]);
    expect(engines.map(({ name }) => name)).toContain("makePlainEngine");
  });

  it("say different things, each with a derivation", () => {
    expect(new Set(laws.map((law) => law.law)).size).toBe(laws.length);
    expect(laws.filter((law) => law.derivation.length < 80).map((law) => law.path)).toEqual([]);
  });
});

describe.each(laws)("$path", (law) => {
  it("has a world with the problems that it names, and no others", () => {
    const named = law.script.flatMap(({ act }) => (act.kind === "problem" ? [act.code] : []));
    const found = [...new Set(compileLaw(law).codes)].sort();
    expect(found, listProblems(law)).toEqual(named.sort());
  });

  it.each(engines)(`${law.law} ($name)`, ({ make }) => {
    const compiled = compileLaw(law);
    expect(runLaw(law, compiled, make(compiled.program))).toEqual([]);
  });
});

describe("the reader of laws", () => {
  const head = "law: x\ntopic: y\npage: 1\nderivation: z\nworld\n";

  it("refuses a line that it does not know, so that no check is passed over", () => {
    expect(() => readLaw("a.law", `${head}  place Hall\nscript\n  surely Mara waves\n`)).toThrow("a.law:8");
    expect(() => readLaw("a.law", `${head}place Hall\nscript\n  so Mara waves\n`)).toThrow("a.law:6");
    expect(() => readLaw("a.law", `hint: x\n${head}script\n`)).toThrow("a.law:1");
  });

  it("refuses a law that checks nothing", () => {
    expect(() => readLaw("a.law", `${head}  place Hall\nscript\n  begin Mara waves\n`)).toThrow("nothing is checked");
  });
});

describe("the runner of laws", () => {
  const text = (script: string): string =>
    [
      "law: x\ntopic: y\npage: 1\nderivation: z\nworld",
      '  story "Planted"\n  place Hall\n  person Mara\n    starts in Hall\n  person Vey\n    starts in Hall',
      `  action [waver: person] waves\nscript\n${script}\n`,
    ].join("\n");
  const run = (script: string): readonly (readonly string[])[] => {
    const law = readLaw("planted.law", text(script));
    const compiled = compileLaw(law);
    return engines.map(({ make }) => runLaw(law, compiled, make(compiled.program)));
  };

  it.each([
    "so Mara has waved",
    "not so Mara is in Hall",
    "in Vey: Mara has waved = yes",
    "in Vey, Mara: Mara has waved = no idea",
    "cannot Mara waves",
    "can attempt Mara waves",
    "reason Mara: Mara waves",
    "would: Mara waves",
    "ending Shelter",
    "occurs Mara waves",
    "breaks off Mara waves",
    "time 05:00",
  ])("finds a wrong answer: %s", (line) => {
    for (const failures of run(`  ${line}`)) expect(failures).toHaveLength(1);
  });

  it("finds nothing where the answers are right", () => {
    const right = ["can Mara waves", "begin Mara waves", "so Mara has waved", "in Vey: Mara has waved = yes", "no ending"];
    for (const failures of run(right.map((line) => `  ${line}`).join("\n"))) expect(failures).toEqual([]);
  });
});
