import { describe, expect, it } from "vitest";
import { bind, bindWell, listBeliefs, listStarts, listWants } from "./items.js";

/** A world with a place, two things, four people, some facts and what these lines say below Mara. */
function below(...lines: readonly string[]): string {
  return [
    'story "Test"',
    "clock starts 04:30 on day 1",
    "place Mill",
    "place Chapel",
    "thing Letter: in Chapel",
    "thing Drawer: container, in Mill",
    "fact [person] trusts [person]",
    "fact [person] is tired",
    "fact [group] has [0 to 6] standing",
    "fact it is day",
    "group Potentials",
    "person Ilya",
    "person Wood",
    "rule the sun burns",
    "  when it is day, [person] is tired",
    "  then person is dead",
    "action [one: person] thanks [other: person]",
    "person Mara",
    ...lines.map((line) => `  ${line}`),
  ].join("\n");
}

const starts = (...lines: readonly string[]) => listStarts(bindWell(below(...lines))).slice(2);
const beliefs = (...lines: readonly string[]) => listBeliefs(bindWell(below(...lines)));
const wants = (...lines: readonly string[]) => listWants(bindWell(below(...lines)));
const complaints = (...lines: readonly string[]) => bind(below(...lines)).problems;

describe("facts of the start", () => {
  it("are said below somebody with the subject left out, or as whole sentences", () => {
    expect(starts("starts in Mill")).toEqual(["[Mara] is in [Mill]"]);
    expect(starts("starts tired")).toEqual(["[Mara] is tired"]);
    expect(starts("starts with Letter")).toEqual(["[Letter] is in [Mara]"]);
    expect(starts("trusts Ilya, is tired")).toEqual(["[Mara] trusts [Ilya]", "[Mara] is tired"]);
    expect(starts("has Letter")).toEqual(["[Letter] is in [Mara]"]);
    expect(starts("does not trust Ilya")).toEqual(["not ([Mara] trusts [Ilya])"]);
    expect(starts("Ilya trusts Wood")).toEqual(["[Ilya] trusts [Wood]"]);
    expect(starts("it is day")).toEqual(["it is day"]);
    expect(starts("Potentials has 4 standing")).toEqual(["[Potentials] has 4 standing"]);
  });

  it("complain of what is no fact, and keep the rest", () => {
    expect(complaints("starts in Chapl", "is tired")).toEqual(['unknown-name@"Chapl"']);
    expect(listStarts(bind(below("starts in Chapl", "is tired")).model).slice(2)).toEqual(["[Mara] is tired"]);
    expect(complaints("starts in")).toEqual(['bad-line@"starts in"']);
  });

  it("are said of a whole kind below the kind, and one of it may be otherwise", () => {
    const model = bindWell(`
      story "Test"
      place Crypt
      place Mill
      kind vampire: person
        starts in Crypt
        is thirsty
        fears it is day
      kind elder: vampire
        is not thirsty
      fact [person] is thirsty
      fact it is day
      person Vey: vampire
      person Rose: vampire
        starts in Mill
      person Hale: elder
    `);
    expect(listStarts(model)).toEqual([
      "[Vey] is in [Crypt]",
      "[Hale] is in [Crypt]",
      "[Vey] is thirsty",
      "[Rose] is thirsty",
      "not ([Hale] is thirsty)",
      "[Rose] is in [Mill]",
    ]);
    expect(listWants(model)).toEqual(["Vey", "Rose", "Hale"].map((name) => `${name} 10: not (it is day)`));
  });

  it("are so at first where the fact says it", () => {
    const model = bindWell(`
      story "Test"
      fact it is day, at first
      fact [person] is awake, at first, otherwise asleep
      fact [thing] has [0 to 9] strokes, at first 7
      fact [person] obeys [one person or none], at first none
      fact the prize goes to [one person], at first Mara
      thing Bell
      person Mara
        has 3 strokes
    `);
    expect(model.facts.slice(3).map(({ initially }) => initially)).toEqual([true, true, false, false, false]);
    expect(listStarts(model)).toEqual([
      "[Bell] has 7 strokes",
      "[Mara] obeys [none]",
      "the prize goes to [Mara]",
      "[Mara] has 3 strokes",
    ]);
  });
});

describe("wants", () => {
  it("weigh what their words say", () => {
    expect(wants("wants most it is day", "wants it is day", "wants a little it is day", "wants it is day, worth 7")).toEqual([
      "Mara 100: it is day",
      "Mara 10: it is day",
      "Mara 1: it is day",
      "Mara 7: it is day",
    ]);
    expect(wants("wants it is day worth 12")).toEqual(["Mara 12: it is day"]);
  });

  it("are that something not be so, where it is feared", () => {
    expect(wants("fears it is day", "fears most it is day", "fears a little it is day", "fears Ilya is dead, worth 40")).toEqual([
      "Mara 10: not (it is day)",
      "Mara 100: not (it is day)",
      "Mara 1: not (it is day)",
      "Mara 40: not (not ([Ilya] is alive))",
    ]);
  });

  it("may be of several facts together, and arise once others are so", () => {
    expect(wants("wants it is day, Mara is tired, once Ilya is dead, Wood is tired")).toEqual([
      "Mara 10: (it is day) and ([Mara] is tired) once (not ([Ilya] is alive)) and ([Wood] is tired)",
    ]);
    expect(wants("wants it is day, once Ilya is dead, worth 3")).toEqual(["Mara 3: it is day once not ([Ilya] is alive)"]);
  });

  it("may be to know, to be, and to have done", () => {
    expect(wants("wants to know where Letter is")).toEqual(["Mara 10: [Mara] knows what: [Letter] is in …"]);
    expect(wants("wants to know whether Ilya is tired")).toEqual(["Mara 10: [Mara] knows whether ([Ilya] is tired)"]);
    expect(wants("wants to be in Chapel")).toEqual(["Mara 10: [Mara] is in [Chapel]"]);
    expect(wants("wants to have Letter")).toEqual(["Mara 10: [Letter] is in [Mara]"]);
    expect(wants("wants to have thanked Wood, once it is day")).toEqual([
      "Mara 10: done: [Mara] thanks [Wood] once it is day for itself",
    ]);
  });

  it("keep the words of what is wanted", () => {
    const model = bindWell(below("wants it is day, worth 7", "fears Ilya is dead", "wants Mara is tired, once it is day"));
    expect(model.wants.map(({ words }) => words)).toEqual(["it is day", "not so: Ilya is dead", "Mara is tired"]);
  });

  it("refuse other infinitives, weights below one, and nothing at all", () => {
    expect(complaints("wants to dance")).toEqual(['bad-line@"to dance"']);
    expect(complaints("wants it is day, worth 0")).toEqual(['bad-value@"worth 0"']);
    expect(complaints("wants it is day, worth much")).toEqual(['bad-value@"worth much"']);
    expect(complaints("wants most")).toEqual(['bad-line@"wants most"']);
  });
});

describe("beliefs of the start", () => {
  it("are facts, right or wrong", () => {
    expect(beliefs("believes Letter is in Drawer", "knows Letter is in Chapel", "believes Letter is not in Mill")).toEqual([
      "Mara believes [Letter] is in [Drawer]",
      "Mara knows [Letter] is in [Chapel]",
      "Mara believes not ([Letter] is in [Mill])",
    ]);
    expect(beliefs("believes it is day, Ilya is tired")).toEqual(["Mara believes it is day", "Mara believes [Ilya] is tired"]);
  });

  it("nest, and may be that another knows, whatever is so", () => {
    expect(beliefs("believes Ilya believes Letter is in Drawer")).toEqual(["Mara, Ilya believes [Letter] is in [Drawer]"]);
    expect(beliefs("believes Ilya knows Letter is in Drawer")).toEqual([
      "Mara believes [Letter] is in [Drawer]",
      "Mara, Ilya believes [Letter] is in [Drawer]",
    ]);
    expect(beliefs("believes Wood knows where Letter is")).toEqual(["Mara, Wood knows what: [Letter] is in …"]);
    expect(beliefs("believes Ilya believes Wood knows where Letter is")).toEqual([
      "Mara, Ilya, Wood knows what: [Letter] is in …",
    ]);
    expect(beliefs("believes Ilya has no idea where Letter is")).toEqual(["Mara, Ilya has no idea what: [Letter] is in …"]);
  });

  it("may be to know what is so, or to have no idea", () => {
    expect(beliefs("knows where Letter is", "knows what is in Drawer", "has no idea where Wood is")).toEqual([
      "Mara knows what: [Letter] is in …",
      "Mara knows which thing ([#0] is in [Drawer])",
      "Mara has no idea what: [Wood] is in …",
    ]);
  });

  it("may be a rule", () => {
    expect(beliefs("knows rule the sun burns", "believes rule the sun burns")).toEqual([
      'Mara knows rule "the sun burns"',
      'Mara knows rule "the sun burns"',
    ]);
  });

  it("say of a nested belief only that it is held", () => {
    const [belief] = bindWell(below("knows Ilya believes Letter is in Drawer")).beliefs;
    expect(belief).toMatchObject({ kind: "believes", mustBeSo: false });
  });

  it("complain of what nobody can believe", () => {
    expect(complaints("believes Letter is in Drawr")).toEqual(['unknown-name@"Drawr"']);
    expect(complaints("knows rule the sun burs")).toHaveLength(1);
  });
});
