import { describe, expect, it } from "vitest";
import type { RuleSchema, WorldModel } from "../../src/world/model.js";
import { bind, bindWell, nameEntity, sayCondition, sayEffect } from "./items.js";

const world = [
  'story "Test"',
  "place Mill: shaded",
  "person Mara: human",
  "person Vey: vampire",
  "person Oda: ghost, seen as Widow Penn",
  "thing Bell",
  "fact it is day",
  "fact [person] trusts [person]",
  "fact [person] is tired",
];

function rule(...lines: readonly string[]): { model: WorldModel; schema: RuleSchema } {
  const model = bindWell([...world, "rule the law", ...lines].join("\n"));
  const schema = model.rules[0];
  if (schema === undefined) throw new Error("there is no rule");
  return { model, schema };
}

function complaints(...lines: readonly string[]): readonly string[] {
  return bind([...world, ...lines].join("\n")).problems;
}

describe("rules", () => {
  it("bring in their roles in brackets, unless and then read them", () => {
    const { model, schema } = rule(
      "  then one is tired",
      "  unless other is dead, it is day",
      "  unless one is tired",
      "  when [one: person] trusts [other: person]",
      "  when any of",
      "    one is in [place]",
      "    it is day",
    );
    expect(schema.roles.map(({ name }) => name)).toEqual(["one", "other", "place"]);
    expect(schema.when.map((condition) => sayCondition(model, condition, schema.roles))).toEqual([
      "[one] trusts [other]",
      "([one] is in [place]) or (it is day)",
      "not ((not ([other] is alive)) and (it is day))",
      "not ([one] is tired)",
    ]);
    expect(schema.then.map((effect) => sayEffect(model, effect, schema.roles))).toEqual(["[one] is tired"]);
  });

  it("say what must never be", () => {
    const { model, schema } = rule("  when it is day", "  never [vampire] touches anything");
    expect([schema.never, schema.then]).toEqual([true, []]);
    expect(schema.when.map((condition) => sayCondition(model, condition, schema.roles))).toEqual([
      "it is day",
      "[vampire] touches anything",
    ]);
  });

  it("are known to some, or believed and not so, and warn", () => {
    const lines = ["  when it is day", "  then Mara is tired"];
    expect(rule(...lines).schema.knownTo).toEqual({ kind: "everyone" });
    expect(rule(...lines, "  known to nobody").schema.knownTo).toEqual({ kind: "some", who: [] });
    const believed = rule(...lines, "  believed by Mara, Oda").schema.knownTo;
    expect(believed).toMatchObject({ kind: "believedBy" });
    expect(rule(...lines, "  warn Violence", "  warn Grief, Blood").schema.warns).toEqual(["Violence", "Grief", "Blood"]);
  });

  it("can be learnt by their name, wherever they stand", () => {
    const text = [
      ...world,
      "action [one: person] reads the book",
      "  then one learns rule the law",
      "rule the law",
      "  when it is day",
      "  then Mara is tired",
    ];
    const model = bindWell(text.join("\n"));
    expect(model.actions[0]?.then).toMatchObject([{ kind: "learns rule", rule: 0 }]);
  });

  it("must have a when and a then, or a never", () => {
    expect(complaints("rule a", "  when it is day")).toEqual(['missing-line@"rule"']);
    expect(complaints("rule a")).toEqual(['missing-line@"rule"', 'missing-line@"rule"']);
    expect(complaints("rule a", "  never it is day", "  then Mara is tired")).toEqual(['bad-line@"then Mara is tired"']);
    expect(complaints("rule a", "  never it is day", "rule A", "  never it is day")).toEqual(['duplicate-name@"A"']);
    expect(complaints("rule a", "  when any of", "  then Mara is tired")).toEqual(['bad-line@"any of"']);
  });

  it("do not bring in roles by what is not so", () => {
    expect(complaints("rule a", "  when it is day", "  unless [one: person] is tired", "  then Mara is tired")).toEqual([
      'unbound-role@"[one: person]"',
    ]);
  });

  it("keep their number and never apply where a line cannot be read", () => {
    const { model } = bind(
      [...world, "rule a", "  when it is dya", "  then Mara is tired", "rule b", "  never it is day"].join("\n"),
    );
    expect(model.rules.map(({ name, broken, when, then }) => [name, broken ?? false, when.length, then.length])).toEqual([
      ["a", true, 1, 0],
      ["b", false, 1, 0],
    ]);
    expect(model.rules[0]?.when).toEqual([{ kind: "any", of: [] }]);
  });
});

describe("endings", () => {
  it("have a tone, conditions, prose and warnings", () => {
    const model = bindWell(
      [
        ...world,
        "ending Ash: tragic",
        "  when it is day, Vey is dead",
        "  warn Death",
        "  prose",
        "    Dust.",
        "",
        "    Light.",
      ].join("\n"),
    );
    const [ending] = model.endings;
    expect(ending).toMatchObject({ name: "Ash", tone: "tragic", warns: ["Death"] });
    expect(ending && sayCondition(model, ending.when)).toBe("(it is day) and (not ([Vey] is alive))");
    expect(ending?.prose.map(({ text }) => text)).toEqual(["Dust.\n\nLight."]);
  });

  it("are dropped where they cannot be read, and nobody complains of those who name them", () => {
    const text = [
      ...world,
      "ending Ash",
      "  when it is nihgt",
      "ending Dawn",
      "  when it is day",
      "outline as told",
      "  then Ash",
      "  then Dawn",
    ];
    const { model, problems } = bind(text.join("\n"));
    expect(problems).toHaveLength(1);
    expect(model.endings.map(({ name }) => name)).toEqual(["Dawn"]);
    expect(model.outlines[0]?.chapters[0]?.lines).toMatchObject([{ kind: "ending", ending: 0 }]);
  });

  it("must have a when, and a name of their own", () => {
    expect(complaints("ending Ash")).toEqual(['missing-line@"ending"']);
    expect(complaints("ending Ash", "  when it is day", "ending ash", "  when it is day")).toEqual(['duplicate-name@"ash"']);
  });
});

describe("prose", () => {
  const tell = ["action [liar: person] tells [hearer: person] that [claim: fact]", "  then hearer believes claim"];
  const prose = (...lines: readonly string[]) => {
    const model = bindWell([...world, ...tell, ...lines].join("\n"));
    return { model, prose: model.actions[0]?.prose ?? [], roles: model.actions[0]?.roles ?? [] };
  };

  it("is for the eyes of a role or of somebody, under a condition", () => {
    const {
      model,
      prose: told,
      roles,
    } = prose(
      "  prose",
      "    One.",
      "  prose from hearer",
      "    Two.",
      "  prose from Mara, if it is day, hearer is tired",
      "    Three.",
      "  prose, if hearer trusts liar",
      "    Four.",
    );
    expect(told.map(({ from }) => (from !== null && "person" in from ? nameEntity(model, from.person) : from))).toEqual([
      null,
      { role: 1 },
      "Mara",
      null,
    ]);
    expect(told.map(({ when }) => when && sayCondition(model, when, roles))).toEqual([
      null,
      null,
      "(it is day) and ([hearer] is tired)",
      "[hearer] trusts [liar]",
    ]);
  });

  it("has the conditions that its text asks, each once, over its lines", () => {
    const {
      model,
      prose: told,
      roles,
    } = prose(
      "  prose",
      "    {liar} {if hearer trusts liar: smiled|{if it is day: frowned|sighed}},",
      "    and {if hearer trusts",
      "    liar: so on}.",
    );
    expect(told[0]?.conditions.map(({ words, condition }) => [words, sayCondition(model, condition, roles)])).toEqual([
      ["hearer trusts liar", "[hearer] trusts [liar]"],
      ["it is day", "it is day"],
    ]);
  });

  it("says where a condition or a name in it is wrong, in the line where that stands", () => {
    const text = [
      ...world,
      ...tell,
      "  prose",
      "    It was late.",
      "      {if hearer trusts lier: He smiled|{liar.they} frowned}.",
      "    {heerer} left.",
    ];
    const { problems, diagnostics, model } = bind(text.join("\n"));
    expect(problems).toEqual(['unknown-name@"lier"', 'unknown-name@"heerer"']);
    expect(diagnostics.map(({ severity }) => severity)).toEqual(["error", "warning"]);
    expect(model.actions[0]?.prose).toEqual([]);
    expect(model.actions[0]?.broken).toBeUndefined();
  });

  it("complains of eyes that are nobody's", () => {
    expect(complaints(...tell, "  prose from Bell", "    One.")).toEqual(['wrong-kind@"Bell"']);
    expect(complaints(...tell, "  prose hearer", "    One.")).toEqual(['bad-line@"hearer"']);
    expect(complaints(...tell, "  prose from", "    One.")).toHaveLength(1);
  });
});
