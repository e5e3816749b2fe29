import { describe, expect, it } from "vitest";
import type { WorldModel } from "../../src/world/model.js";
import { bind, bindWell, listStarts } from "./items.js";

/** `human < person`: a kind with all that it is below, the built-in root left out. */
function sayKind(model: WorldModel, name: string): string {
  const entity = model.entities.find((one) => one.name === name);
  const chain: string[] = [];
  for (let kind = entity?.kind ?? null; kind !== null; kind = model.kinds[kind]?.parent ?? null)
    chain.push(model.kinds[kind]?.name ?? "?");
  return chain.slice(0, -1).join(" < ");
}

function listTraits(model: WorldModel, name: string): readonly string[] {
  return model.entities.find((one) => one.name === name)?.traits ?? [];
}

/** What a story with these lines below its header complains of. */
function complaints(...lines: readonly string[]): readonly string[] {
  return bind(['story "Test"', ...lines].join("\n")).problems;
}

describe("kinds in headers", () => {
  it("takes the first plain word of a person or thing for a kind, though none is declared", () => {
    const model = bindWell(`
      story "Test"
      person Mara: human, courier, she
      person Oda: ghost
      thing Coat: leather
      thing Box: container
      group Potentials: potential
      person Ann
    `);
    expect(["Mara", "Oda", "Coat", "Box", "Potentials", "Ann"].map((name) => sayKind(model, name))).toEqual([
      "human < person < thing",
      "ghost < person < thing",
      "leather < thing",
      "container < thing",
      "potential < group < person < thing",
      "person < thing",
    ]);
  });

  it("lets such a kind be read as a trait as well", () => {
    const model = bindWell(`
      story "Test"
      person Mara: human, courier
      ending Plain
        when Mara is human, Mara is a courier
    `);
    expect(listTraits(model, "Mara")).toEqual(["courier", "human"]);
  });

  it("takes the words of a place for traits, unless they are declared kinds", () => {
    const model = bindWell(`
      story "Test"
      kind tower: place, tall
      place Mill: shaded, under Chapel, open to the sky
      place Keep: old, tower
    `);
    expect([sayKind(model, "Mill"), sayKind(model, "Keep")]).toEqual(["place", "tower < place"]);
    expect([listTraits(model, "Mill"), listTraits(model, "Keep")]).toEqual([
      ["shaded", "under Chapel", "open to the sky"],
      ["old", "tower", "tall"],
    ]);
  });

  it("prefers a declared kind wherever it stands, and then brings in none", () => {
    const model = bindWell(`
      story "Test"
      person Vey: tall, vampire
      kind vampire: person
    `);
    expect(sayKind(model, "Vey")).toBe("vampire < person < thing");
    expect(model.kinds.map(({ name }) => name)).not.toContain("tall");
    expect(listTraits(model, "Vey")).toEqual(["tall", "vampire"]);
  });

  it("takes the narrowest of several kinds, in any order", () => {
    const model = bindWell(`
      story "Test"
      kind slayer: human
      kind human: person
      person Faith: human, slayer
      person Ann: slayer, human
    `);
    expect([sayKind(model, "Faith"), sayKind(model, "Ann")]).toEqual(Array(2).fill("slayer < human < person < thing"));
  });

  it("gives a kind the traits of those above it", () => {
    const model = bindWell(`
      story "Test"
      kind vampire: person, pale
      kind elder: vampire, patient
      person Vey: elder
    `);
    expect(listTraits(model, "Vey")).toEqual(["elder", "patient", "vampire", "pale"]);
  });

  it("finds what a kind is below from those who are of it, where it does not say so", () => {
    const model = bindWell(`
      story "Test"
      kind vampire
      kind relic
      person Vey: vampire
      thing Bell: relic
    `);
    expect([sayKind(model, "Vey"), sayKind(model, "Bell")]).toEqual(["vampire < person < thing", "relic < thing"]);
  });

  it("does not take a word of more than one word, a pronoun or a place for a kind", () => {
    const model = bindWell(`
      story "Test"
      place Mill
      person Mara: she, in Mill, eager to please
    `);
    expect(sayKind(model, "Mara")).toBe("person < thing");
    expect(listTraits(model, "Mara")).toEqual(["eager to please"]);
  });

  it("refuses two kinds of which neither is below the other", () => {
    expect(complaints("person Mara: human, courier", "person Tom: courier")).toEqual(['two-kinds@"courier"']);
    expect(complaints("kind a: person", "kind b: person", "kind c: a, b")).toEqual(['two-kinds@"b"']);
  });

  it("lets a word be a kind of things and a trait of persons", () => {
    const model = bindWell(`
      story "Test"
      thing Coat: leather
      person Ann: human, leather
    `);
    expect(sayKind(model, "Ann")).toBe("human < person < thing");
    expect(listTraits(model, "Ann")).toContain("leather");
  });

  it("refuses kinds that lie below one another in a circle", () => {
    expect(complaints("kind a: b", "kind b: a")).toEqual(['bad-value@"b"']);
  });

  it("refuses what is below an unknown kind, and names the nearest", () => {
    const { diagnostics } = bind('story "Test"\nkind vampire: person\nkind elder: vampyre');
    expect(diagnostics.map(({ code, fields }) => [code, fields])).toEqual([
      ["unknown-kind", { name: "vampyre", nearest: "vampire" }],
    ]);
  });

  it("refuses a kind by a built-in name", () => {
    expect(complaints("kind person: thing")).toEqual(['duplicate-name@"person"']);
  });
});

describe("people and things said twice", () => {
  it("adds the second to the first", () => {
    const model = bindWell(`
      story "Test"
      place Mill
      person Vey: vampire
        starts in Mill
      person Vey: patient, he
    `);
    expect(model.entities.filter(({ name }) => name === "Vey")).toHaveLength(1);
    expect(sayKind(model, "Vey")).toBe("vampire < person < thing");
    expect(listTraits(model, "Vey")).toEqual(["patient", "vampire"]);
    expect(model.entities.find(({ name }) => name === "Vey")?.pronoun).toBe("he");
  });

  it("may say more exactly of what kind somebody is", () => {
    const model = bindWell(`
      story "Test"
      kind human: person
      kind slayer: human
      person Faith: human
      person Faith: slayer
    `);
    expect(sayKind(model, "Faith")).toBe("slayer < human < person < thing");
  });

  it("refuses another kind", () => {
    expect(complaints("person Vey", "place Vey: shaded")).toEqual(['changed-kind@"Vey"']);
    expect(complaints("kind human: person", "kind ghost: person", "person Vey: human", "person Vey: ghost")).toEqual([
      'changed-kind@"ghost"',
    ]);
    expect(complaints("person Drawer: container")).toEqual(['changed-kind@"container"']);
  });
});

describe("pronouns", () => {
  it("are they for people and it for things, where nothing is said", () => {
    const model = bindWell(`
      story "Test"
      place Mill
      thing Letter
      person Mara: human, she
      person Vey
      group Potentials
    `);
    expect(model.entities.map(({ pronoun }) => pronoun)).toEqual(["it", "it", "she", "they", "they"]);
  });
});

describe("what a header says of the start", () => {
  it("says where somebody is, and as whom he is seen", () => {
    const model = bindWell(`
      story "Test"
      place Mill
      person Oda: ghost, seen as Widow Penn, in Mill
      thing Drawer: container, in Mill
      thing Letter: in Drawer
      person Vey
        seen as Oda
    `);
    expect(listStarts(model)).toEqual([
      "[Oda] is in [Mill]",
      "[Oda] is seen as [Widow Penn]",
      "[Drawer] is in [Mill]",
      "[Letter] is in [Drawer]",
      "[Vey] is seen as [Oda]",
    ]);
    expect(model.entities.map(({ name, persona }) => [name, persona]).at(-1)).toEqual(["Widow Penn", true]);
    expect(model.entities.filter(({ persona }) => persona)).toHaveLength(1);
  });

  it("says a fact where a word of it is one, of a kind too", () => {
    const model = bindWell(`
      story "Test"
      fact [place] is shaded
      kind vampire: person, dead
      place Mill: shaded
      person Vey: vampire
      person Rose: vampire, alive
    `);
    expect(listStarts(model)).toEqual(["not ([Vey] is alive)", "[Mill] is shaded", "[Rose] is alive"]);
  });

  it("refuses a header whose name holds a comma", () => {
    expect(complaints("person Mara, courier")).toEqual(['bad-line@"Mara, courier"']);
  });
});
