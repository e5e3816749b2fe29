import { describe, expect, it } from "vitest";
import { ashgrove, declare, makeScope, type Place, read, type Sort } from "./sentence-world.js";

const registry = declare(ashgrove);
const complaint = (sentence: string, place?: Place, sort: Sort = "condition"): string =>
  read(registry, sort, sentence, makeScope(registry, place));

/** The first complaint about a sentence, with all its fields. */
function fieldsOf(sentence: string, place?: Place, sort: Sort = "condition"): unknown {
  complaint(sentence, place, sort);
  return registry.problems[0]?.fields;
}

describe("names that are none", () => {
  it("points at the name, not at the sentence", () => {
    expect(complaint("Marra trusts Ilya")).toBe('unknown-name@"Marra"');
    expect(complaint("Mara trusts Illya")).toBe('unknown-name@"Illya"');
    expect(complaint("Letter is in Chapell")).toBe('unknown-name@"Chapell"');
    expect(complaint("Mara believes Letter is in Chapell")).toBe('unknown-name@"Chapell"');
    expect(complaint("Mara has no idea where Leter is")).toBe('unknown-name@"Leter"');
    expect(complaint("everyone in Milll is alive")).toBe('unknown-name@"Milll"');
  });

  it("offers the nearest name", () => {
    expect(fieldsOf("Marra trusts Ilya")).toEqual({ name: "Marra", nearest: "Mara" });
    expect(fieldsOf("Zebulon trusts Ilya")).toEqual({ name: "Zebulon", nearest: null });
  });

  it("complains of two names in one sentence", () => {
    expect(complaint("Marra trusts Illya")).toBe('unknown-name@"Marra"; unknown-name@"Illya"');
  });

  it("takes several capitalised words for one name", () => {
    expect(complaint("Widow Penn trusts Ilya")).toBe('unknown-name@"Widow Penn"');
  });

  it("offers the nearest role for a small word", () => {
    expect(complaint("walkr is alive", { roles: ["walker: person"] })).toBe('unknown-name@"walkr"');
    expect(fieldsOf("walkr is alive", { roles: ["walker: person"] })).toEqual({ name: "walkr", nearest: "walker" });
  });

  it("compares names with their capitals, at the beginning of a sentence too", () => {
    expect(complaint("mara trusts Ilya")).toBe('unknown-name@"mara"');
  });

  it("points at a strange name also where the sentence is unknown", () => {
    expect(complaint("Zebulon gladdens Ilya")).toBe('unknown-name@"Zebulon"');
  });

  it("complains of here where nobody acts", () => {
    expect(complaint("Mara is here")).toBe('unbound-role@"here"');
    expect(complaint("everyone is alive, Ilya is here", {}, "conditions")).toBe('unbound-role@"here"');
  });

  it("does so in events", () => {
    expect(complaint("Mara walks to Chapell", {}, "events")).toBe('unknown-name@"Chapell"');
    expect(complaint("Ilya tells Mara that Leter is in Crypt", {}, "events")).toBe('unknown-name@"Leter"');
  });

  it("complains of an unknown rule", () => {
    expect(complaint("Mara knows rule sunlight kills vampirs")).toBe('unknown-name@"sunlight kills vampirs"');
  });
});

describe("names of a wrong kind", () => {
  it("points at the name", () => {
    expect(complaint("Mara trusts Mill")).toBe('wrong-kind@"Mill"');
    expect(complaint("Chapel is alive")).toBe('wrong-kind@"Chapel"');
    expect(complaint("Mara searches Mill", {}, "events")).toBe('wrong-kind@"Mill"');
    expect(complaint("Letter is in Coat")).toBe('wrong-kind@"Coat"');
    expect(complaint("goal is alive", { roles: ["goal: place"] })).toBe('wrong-kind@"goal"');
  });

  it("says what was expected", () => {
    expect(fieldsOf("Mara trusts Mill")).toMatchObject({ name: "Mill", expected: "person" });
    expect(fieldsOf("Letter is in Coat")).toMatchObject({ expected: "place or container or person" });
  });

  it("refuses to take two things for one that are of different kinds", () => {
    expect(complaint("Mara is Crypt")).toBe('wrong-kind@"Mara is Crypt"');
  });

  it("refuses a quantifier over kinds that the fact is not about", () => {
    expect(complaint("every place trusts Mara")).not.toContain("quantified");
    expect(complaint("every place trusts Mara")).toBe('wrong-kind@"every place"');
  });
});

describe("kinds and traits that are none", () => {
  it("points at the kind", () => {
    expect(complaint("every vampyre is dead")).toBe('unknown-kind@"vampyre"');
    expect(fieldsOf("every vampyre is dead")).toEqual({ name: "vampyre", nearest: "vampire" });
  });

  it("points at the trait, and offers the nearest", () => {
    expect(complaint("Chapel is shadey")).toBe('unknown-trait@"shadey"');
    expect(fieldsOf("Chapel is shadey")).toEqual({ name: "shadey", nearest: "shaded" });
    expect(fieldsOf("Vey is a vampyre")).toEqual({ name: "vampyre", nearest: "vampire" });
  });
});

describe("sentences that nobody declared", () => {
  it("offers the nearest", () => {
    expect(complaint("Mara trussts Ilya")).toBe('unknown-sentence@"Mara trussts Ilya"');
    expect(fieldsOf("Mara trussts Ilya")).toMatchObject({ nearest: "[person] trusts [person]" });
    expect(fieldsOf("it is dya")).toMatchObject({ nearest: "it is day" });
    expect(complaint("Mara wlks to Chapel", {}, "events")).toBe('unknown-event@"Mara wlks to Chapel"');
    expect(fieldsOf("Mara wlks to Chapel", {}, "events")).toMatchObject({ nearest: "[walker: person] walks to [goal: place]" });
  });

  it("offers nothing where nothing is near", () => {
    expect(complaint("Mara whistles an old tune about the sea")).toBe(
      'unknown-sentence@"Mara whistles an old tune about the sea"',
    );
    expect(fieldsOf("Mara whistles an old tune about the sea")).toMatchObject({ nearest: null });
  });

  it("takes no bare verb but the first", () => {
    const other = declare({ names: ["Mara: person"], facts: ["[person] sees and hears"] });
    expect(read(other, "condition", "Mara see and hears", makeScope(other))).toBe("[Mara] sees and hears");
    expect(read(other, "condition", "Mara sees and hear", makeScope(other))).toBe('unknown-sentence@"Mara sees and hear"');
  });

  it("says where an event was taken for a fact", () => {
    expect(complaint("Mara walks to Crypt")).toBe('not-a-condition@"Mara walks to Crypt"');
    expect(complaint("Mara trusts Ilya", {}, "events")).toBe('unknown-event@"Mara trusts Ilya"');
  });

  it("says where a change was taken for a fact", () => {
    expect(complaint("Potentials has 1 fewer standing")).toBe('not-a-condition@"Potentials has 1 fewer standing"');
  });

  it("complains of a comma with nothing on one side", () => {
    expect(complaint("Mara trusts Ilya, ", {}, "conditions")).toBe('bad-line@"Mara trusts Ilya,"');
  });

  it("complains of every sentence of a line", () => {
    expect(complaint("Marra trusts Ilya, it is dya", {}, "conditions")).toBe(
      'unknown-name@"Marra"; unknown-sentence@"it is dya"',
    );
  });
});

describe("sentences that can be read in two ways", () => {
  const world = declare({
    names: ["Mara: person", "Mara Vey: person", "Vey: person"],
    facts: ["[person] trusts [person]", "[person] trusts nobody"],
    actions: ["[person] [other: person] calls"],
  });

  it("takes the longest of the names that begin at one word, though a shorter one could be read too", () => {
    const one = declare({
      names: ["Red: person", "Fox: person", "Hand: person", "Fox with Hand: person"],
      actions: ["[a: person] meets [b: person] with [c: person]", "[a: person] meets [b: person]"],
    });
    expect(read(one, "events", "Red meets Fox with Hand", makeScope(one))).toBe("[Red] meets [Fox with Hand]");
  });

  it("takes no shorter name where the longest leaves no sentence", () => {
    expect(read(world, "events", "Mara Vey calls", makeScope(world))).toContain("unknown-event");
  });

  it("shows both readings", () => {
    expect(read(world, "condition", "Mara trusts nobody", makeScope(world))).toBe('ambiguous-sentence@"Mara trusts nobody"');
    const [problem] = world.problems;
    expect(problem?.code === "ambiguous-sentence" && problem.fields.readings).toHaveLength(2);
    expect(new Set(problem?.code === "ambiguous-sentence" ? problem.fields.readings : []).size).toBe(2);
  });

  it("reads a sentence with and without its subject, and refuses it if both are sentences", () => {
    const one = declare({ names: ["Mara: person"], facts: ["rain falls", "[person] rain falls"] });
    expect(read(one, "condition", "rain falls", makeScope(one, { subject: "Mara" }))).toBe('ambiguous-sentence@"rain falls"');
    expect(read(one, "condition", "rain falls", makeScope(one))).toBe("rain falls");
  });

  it("prefers a declared fact to a trait of the same words", () => {
    const one = declare({ names: ["Corner: place"], traits: ["shaded"], facts: ["[place] is shaded"] });
    expect(read(one, "condition", "Corner is shaded", makeScope(one))).toBe("[Corner] is shaded");
  });

  it("counts two ways to the same meaning as one reading", () => {
    expect(complaint("Mara is a human")).toBe('[Mara] has the trait "human"');
  });
});
