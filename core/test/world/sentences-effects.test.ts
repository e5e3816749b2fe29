import { describe, expect, it } from "vitest";
import { tokenizeSentence } from "../../src/syntax/index.js";
import { sentenceReaders } from "../../src/world/sentences.js";
import { ashgrove, declare, makeScope, type Place, read } from "./sentence-world.js";

const registry = declare(ashgrove);
const effects = (sentence: string, place?: Place): string => read(registry, "effects", sentence, makeScope(registry, place));

/** Each line: a sentence, and what it makes so. */
function makesSo(cases: Readonly<Record<string, string>>, place?: Place): void {
  for (const [sentence, meaning] of Object.entries(cases)) {
    it(`reads "${sentence}"`, () => {
      expect(effects(sentence, place)).toBe(meaning);
    });
  }
}

describe("facts that become so", () => {
  makesSo({
    "Mara trusts Ilya": "[Mara] trusts [Ilya]",
    "Mara does not trust Ilya": "not ([Mara] trusts [Ilya])",
    "Mara distrusts Ilya": "not ([Mara] trusts [Ilya])",
    "not so: Mara trusts Ilya": "not ([Mara] trusts [Ilya])",
    "it is day": "it is day",
    "it is not day": "not (it is day)",
    "Vey is dead": "not ([Vey] is alive)",
    "Mara loves Vey": "[Mara] loves [Vey]",
    "Mara loves nobody": "[Mara] loves [none]",
    "Mara does not love Vey": "not ([Mara] loves [Vey])",
    "Potentials has 1 fewer standing": "[Potentials] has 1 fewer standing",
    "Potentials have 2 more standing": "[Potentials] has 2 more standing",
    "Potentials has 3 standing": "[Potentials] has 3 standing",
    "Mara is dead, Vey is dead": "not ([Mara] is alive); not ([Vey] is alive)",
  });
});

describe("where things come to be", () => {
  makesSo(
    {
      "taker has thing": "[thing] is in [taker]",
      "taker is in goal": "[taker] is in [goal]",
      "taker is here": "[taker] is in [here]",
      "Coat is in Drawer": "[Coat] is in [Drawer]",
      "Coat is nowhere": "[Coat] is in [none]",
      "Coat is not in Drawer": "not ([Coat] is in [Drawer])",
      "taker does not have thing": "not ([thing] is in [taker])",
      "taker has no Letter": "not ([Letter] is in [taker])",
      "taker has nothing": "each thing (not ([#0] is in [taker]))",
    },
    { roles: ["taker: person", "thing: thing", "goal: place"], here: true },
  );
});

describe("effects on each of a kind", () => {
  makesSo(
    {
      "every slayer is chosen": "each slayer ([#0] is chosen)",
      "every slayer here is chosen": "each slayer (if ([#0] is in [here]): [#0] is chosen)",
      "everyone in Crypt is dead": "each person (if ([#0] is in [Crypt]): not ([#0] is alive))",
      "no one trusts Mara": "each person (not ([#0] trusts [Mara]))",
      "Mara trusts everyone": "each person ([Mara] trusts [#0])",
      "Mara does not trust anyone": "each person (not ([Mara] trusts [#0]))",
      "everyone trusts everyone": "each person (each person ([#0] trusts [#1]))",
      "everyone believes Letter is in Crypt": "each person ([#0] believes ([Letter] is in [Crypt]))",
      "everyone here knows where Letter is": "each person (if ([#0] is in [here]): [#0] learns what: [Letter] is in …)",
    },
    { here: true },
  );

  it("refuses to make something so of somebody unnamed", () => {
    expect(effects("someone trusts Mara")).toBe('not-an-effect@"someone trusts Mara"');
    expect(effects("Mara does not trust everyone")).toBe('not-an-effect@"Mara does not trust everyone"');
    expect(effects("at least 2 slayers are chosen")).toBe('not-an-effect@"at least 2 slayers are chosen"');
  });
});

describe("effects on minds", () => {
  makesSo(
    {
      "hearer believes claim": "[hearer] believes ([claim])",
      "hearer believes Ilya believes claim": "[hearer] believes ([Ilya] believes ([claim]))",
      "Mara believes Letter is in Chapel": "[Mara] believes ([Letter] is in [Chapel])",
      "Mara believes not so: Ilya trusts Vey": "[Mara] believes (not ([Ilya] trusts [Vey]))",
      "Mara believes Letter is not in Chapel": "[Mara] believes (not ([Letter] is in [Chapel]))",
      "Mara knows Letter is in Chapel": "[Mara] learns whether ([Letter] is in [Chapel])",
      "Mara learns Letter is in Chapel": "[Mara] learns whether ([Letter] is in [Chapel])",
      "Mara knows claim": "[Mara] learns whether ([claim] is so)",
      "Mara knows what is in Drawer": "[Mara] learns which thing ([#0] is in [Drawer])",
      "Mara knows where Letter is": "[Mara] learns what: [Letter] is in …",
      "Mara learns who trusts Ilya": "[Mara] learns which person ([#0] trusts [Ilya])",
      "Mara knows whether Vey is alive": "[Mara] learns whether ([Vey] is alive)",
      "Mara has no idea where Letter is": "[Mara] has no idea what: [Letter] is in …",
      "Mara learns rule sunlight kills vampires": '[Mara] learns rule "sunlight kills vampires"',
      "Mara knows rule sunlight kills vampires": '[Mara] learns rule "sunlight kills vampires"',
      "Mara believes Ilya knows where Letter is": "[Mara] believes ([Ilya] learns what: [Letter] is in …)",
    },
    { roles: ["hearer: person", "claim: fact"] },
  );

  it("takes a belief in somebody's knowledge for the fact and for his belief in it", () => {
    expect(effects("Mara believes Ilya knows Letter is in Chapel")).toBe(
      "[Mara] believes ([Letter] is in [Chapel]); [Mara] believes ([Ilya] believes ([Letter] is in [Chapel]))",
    );
  });
});

describe("effects on a condition", () => {
  makesSo(
    {
      "if hearer trusts liar: hearer believes claim": "if ([hearer] trusts [liar]): [hearer] believes ([claim])",
      "if it is day, Vey is alive: Vey is dead, Mara is dead":
        "if ((it is day) and ([Vey] is alive)): not ([Vey] is alive), not ([Mara] is alive)",
      "Mara is dead, if it is day: Vey is dead": "not ([Mara] is alive); if (it is day): not ([Vey] is alive)",
      "if not so: it is day: Vey is dead": "if (not (it is day)): not ([Vey] is alive)",
      "if it is day: if Vey is alive: Vey is dead": "if (it is day): if ([Vey] is alive): not ([Vey] is alive)",
    },
    { roles: ["hearer: person", "liar: person", "claim: fact"] },
  );

  it("complains of an if without effects", () => {
    expect(effects("if it is day")).toBe('bad-line@"if it is day"');
  });

  it("complains of every part that cannot be read", () => {
    expect(effects("if it is nicht: Mara walks to Crypt")).toBe(
      'unknown-sentence@"it is nicht"; not-an-effect@"Mara walks to Crypt"',
    );
  });
});

describe("what cannot be made so", () => {
  const cases = [
    "Mara is with Ilya",
    "Vey is a vampire",
    "Mara is Ilya",
    "it is before 05:40",
    "a road from Mill to Chapel",
    "Mara has searched Drawer",
  ];
  for (const sentence of [
    ...cases,
    "Mara touches Letter",
    "Crypt is shaded",
    "Potentials has at least 3 standing",
    "Mara walks to Crypt",
  ]) {
    it(`refuses "${sentence}" as an effect`, () => {
      expect(effects(sentence)).toBe(`not-an-effect@"${sentence}"`);
    });
  }
});

describe("gaps", () => {
  const cases: Readonly<Record<string, string>> = {
    "where Letter is": "what: [Letter] is in …",
    "where Vey went": "what: [Vey] is in …",
    "what is in Drawer": "which thing ([#0] is in [Drawer])",
    "what Mara has": "which thing ([#0] is in [Mara])",
    "who has Letter": "which person ([Letter] is in [#0])",
    "who trusts Mara": "which person ([#0] trusts [Mara])",
    "who Mara trusts": "which person ([Mara] trusts [#0])",
    "whom Mara loves": "what: [Mara] loves …",
    "who loves Mara": "which person ([#0] loves [Mara])",
    "which slayer is chosen": "which slayer ([#0] is chosen)",
    "how many Potentials has standing": "what: [Potentials] has … standing",
    "whether Vey is alive": "whether ([Vey] is alive)",
    "whether Mara knows who trusts Ilya": "whether ([Mara] knows which person ([#0] trusts [Ilya]))",
    "who trusts everyone": "which person (every person ([#0] trusts [#1]))",
    "who is dead": "which person (not ([#0] is alive))",
    "who has searched Drawer": "which person (done: [#0] searches [Drawer])",
    "who knows what is in Drawer": "which person ([#0] knows which thing ([#1] is in [Drawer]))",
    "who walks to Crypt": 'unknown-sentence@"who walks to Crypt"',
  };
  for (const [sentence, meaning] of Object.entries(cases)) {
    it(`reads "${sentence}"`, () => {
      expect(read(registry, "gap", sentence, makeScope(registry))).toBe(meaning);
    });
  }
});

describe("events", () => {
  const cases: Readonly<Record<string, string>> = {
    "Mara walks to Chapel": "[Mara] walks to [Chapel]",
    "Mara walk to Chapel": "[Mara] walks to [Chapel]",
    "Mara and Vey walk to Chapel": "[Mara] walks to [Chapel]; [Vey] walks to [Chapel]",
    "Mara, Vey and Oda walk to Chapel": "[Mara] walks to [Chapel]; [Vey] walks to [Chapel]; [Oda] walks to [Chapel]",
    "Mara, Vey, and Oda walk to Chapel": "[Mara] walks to [Chapel]; [Vey] walks to [Chapel]; [Oda] walks to [Chapel]",
    "Mara and Vey make peace": "[Mara] and [Vey] make peace",
    "Mara gives Ilya Letter": "[Mara] gives [Ilya] [Letter]",
    "Ilya tells Mara that Letter is in Crypt": "[Ilya] tells [Mara] that ([Letter] is in [Crypt])",
    "Ilya tells Mara that Vey is not alive": "[Ilya] tells [Mara] that (not ([Vey] is alive))",
    "Ilya tells Mara that Vey believes Letter is in Crypt": "[Ilya] tells [Mara] that ([Vey] believes ([Letter] is in [Crypt]))",
    sunrise: "sunrise",
    "Everyone walks to Chapel": 'unknown-event@"Everyone walks to Chapel"',
  };
  for (const [sentence, meaning] of Object.entries(cases)) {
    it(`reads "${sentence}"`, () => {
      expect(read(registry, "events", sentence, makeScope(registry))).toBe(meaning);
    });
  }

  it("takes the subject that is understood", () => {
    expect(read(registry, "events", "walk to Chapel", makeScope(registry, { subject: "Mara" }))).toBe("[Mara] walks to [Chapel]");
    expect(read(registry, "events", "to walk to Chapel", makeScope(registry, { subject: "Mara" }))).toBe(
      "[Mara] walks to [Chapel]",
    );
  });

  it("gives each event of a list its own words", () => {
    const tokens = tokenizeSentence("Mara and Vey walk to Chapel", 0, 0);
    const events = sentenceReaders.readEvents(tokens, makeScope(registry));
    expect(events?.map((event) => event.words)).toEqual(["Mara walks to Chapel", "Vey walks to Chapel"]);
  });

  it("keeps the words of a claim", () => {
    const tokens = tokenizeSentence("Ilya tells Mara that Letter is not in Crypt", 0, 0);
    const events = sentenceReaders.readEvents(tokens, makeScope(registry));
    expect(events?.map((event) => event.words)).toEqual(["Ilya tells Mara that Letter is not in Crypt"]);
  });
});

describe("terms", () => {
  const place: Place = { roles: ["walker: person"], here: true };
  const term = (text: string, where: Place = place) => read(registry, "term", text, makeScope(registry, where));

  it("reads a name, a role and here", () => {
    expect(term("Old Mill")).toBe("[Old Mill]");
    expect(term("walker")).toBe("[walker]");
    expect(term("here")).toBe("[here]");
  });

  it("refuses what is none of them", () => {
    expect(term("Milll")).toBe('unknown-name@"Milll"');
    expect(term("Mill Crypt")).toBe('unknown-name@"Mill Crypt"');
    expect(term("here", {})).toBe('unknown-name@"here"');
  });
});
