import { describe, expect, it } from "vitest";
import { ashgrove, declare, makeScope, type Place, read } from "./sentence-world.js";

const registry = declare(ashgrove);
const condition = (sentence: string, place?: Place): string => read(registry, "condition", sentence, makeScope(registry, place));

/** Each line: a sentence, and what it means. */
function holdsFor(cases: Readonly<Record<string, string>>, place?: Place): void {
  for (const [sentence, meaning] of Object.entries(cases)) {
    it(`reads "${sentence}"`, () => {
      expect(condition(sentence, place)).toBe(meaning);
    });
  }
}

describe("declared facts", () => {
  holdsFor({
    "Mara trusts Ilya": "[Mara] trusts [Ilya]",
    "Mara trust Ilya": "[Mara] trusts [Ilya]",
    "Mara does not trust Ilya": "not ([Mara] trusts [Ilya])",
    "Mara doesn't trust Ilya": "not ([Mara] trusts [Ilya])",
    "Mara doesn’t trust Ilya": "not ([Mara] trusts [Ilya])",
    "Mara distrusts Ilya": "not ([Mara] trusts [Ilya])",
    "Mara does not distrust Ilya": "[Mara] trusts [Ilya]",
    "not so: Mara trusts Ilya": "not ([Mara] trusts [Ilya])",
    "Not so: Mara does not trust Ilya": "[Mara] trusts [Ilya]",
    "it is day": "it is day",
    "It is not day": "not (it is day)",
    "it isn't day": "not (it is day)",
    "Mara has a soul": "[Mara] has a soul",
    "Mara has no soul": "not ([Mara] has a soul)",
    "Mara does not have a soul": "not ([Mara] has a soul)",
    "Mara is on horseback": "[Mara] is on horseback",
    "Mara is not on horseback": "not ([Mara] is on horseback)",
    "the gates are open": "the gates are open",
    "the gates aren't open": "not (the gates are open)",
    "Crypt is open": "not ([Crypt] is locked)",
    "Mara is alive": "[Mara] is alive",
    "Mara is dead": "not ([Mara] is alive)",
    "Mara is not dead": "[Mara] is alive",
    "Mara knows Ilya": "[Mara] knows [Ilya]",
    "Oda is seen as Mara": "[Oda] is seen as [Mara]",
    "Oda is seen as nobody": "[Oda] is seen as [none]",
  });
});

describe("facts with a value", () => {
  holdsFor({
    "Mara loves Vey": "[Mara] loves [Vey]",
    "Mara does not love Vey": "not ([Mara] loves [Vey])",
    "Mara loves nobody": "[Mara] loves [none]",
    "Mara loves someone": "some person ([Mara] loves [#0])",
    "Potentials has 3 standing": "[Potentials] has 3 standing",
    "Potentials have 3 standing": "[Potentials] has 3 standing",
    "Potentials has at least 3 standing": "[Potentials] has >= 3 standing",
    "Potentials has at most 3 standing": "[Potentials] has <= 3 standing",
    "Potentials has fewer than 3 standing": "[Potentials] has < 3 standing",
    "Potentials has more than 3 standing": "[Potentials] has > 3 standing",
    "Potentials has exactly 3 standing": "[Potentials] has 3 standing",
    "Potentials has no standing": "[Potentials] has 0 standing",
    "Potentials does not have 3 standing": "not ([Potentials] has 3 standing)",
  });
});

describe("where things are", () => {
  holdsFor({
    "Letter is in Drawer": "[Letter] is in [Drawer]",
    "Letter is not in Drawer": "not ([Letter] is in [Drawer])",
    "Mara has Letter": "[Letter] is in [Mara]",
    "Mara has no Letter": "not ([Letter] is in [Mara])",
    "Mara does not have Letter": "not ([Letter] is in [Mara])",
    "Mara has nothing": "no thing ([#0] is in [Mara])",
    "Mara has no stake": "no stake ([#0] is in [Mara])",
    "Mara is with Letter": "[Mara] is with [Letter]",
    "everyone is with Mara": "every person ([#0] is with [Mara])",
    "no one is with Mara": "no person (([#0] is with [Mara]) and (not ([#0] is the same as [Mara])))",
    "Letter is nowhere": "[Letter] is in [none]",
    "Letter is not nowhere": "not ([Letter] is in [none])",
    "a road from Mill to Chapel": "a road from [Mill] to [Chapel]",
    "there is no road from Mill to Chapel": "not (a road from [Mill] to [Chapel])",
    "Mara is in Old Mill": "[Mara] is in [Old Mill]",
  });
});

describe("what somebody or something is", () => {
  holdsFor({
    "Vey is a vampire": "[Vey] is of kind vampire",
    "Mara is not a vampire": "not ([Mara] is of kind vampire)",
    "Chapel is shaded": '[Chapel] has the trait "shaded"',
    "Chapel is not open to the sky": 'not ([Chapel] has the trait "open to the sky")',
    "Chapel has tall windows": '[Chapel] has the trait "tall windows"',
    "Mara is human": '[Mara] has the trait "human"',
    "Mara is a human": '[Mara] has the trait "human"',
  });
});

describe("roles and here", () => {
  const place: Place = { roles: ["walker: person", "goal: place", "thing: thing"], here: true };
  holdsFor(
    {
      "walker is alive": "[walker] is alive",
      "a road from here to goal": "a road from [here] to [goal]",
      "goal is Crypt": "[goal] is the same as [Crypt]",
      "goal is not here": "not ([goal] is the same as [here])",
      "walker is here": "[walker] is in [here]",
      "Ilya is not here": "not ([Ilya] is in [here])",
      "walker is Mara": "[walker] is the same as [Mara]",
      "walker has thing": "[thing] is in [walker]",
      "thing is alive": "[thing] is alive",
      "here is locked": "[here] is locked",
      "here is Mill": "[here] is the same as [Mill]",
      "Letter is in here": "[Letter] is in [here]",
      "here is shaded": '[here] has the trait "shaded"',
      "everyone here trusts walker": "every person ((not ([#0] is in [here])) or ([#0] trusts [walker]))",
      "no one in goal trusts walker": "no person (([#0] is in [goal]) and ([#0] trusts [walker]))",
      "everyone is here": "every person ([#0] is in [here])",
    },
    place,
  );

  it("notes that a sentence reads here, and only then", () => {
    const scope = makeScope(registry, place);
    read(registry, "condition", "walker is in Chapel", scope);
    expect(scope.usedHere).toBe(false);
    read(registry, "condition", "everyone here trusts walker", scope);
    expect(scope.usedHere).toBe(true);
  });

  it("takes a bare word for the role even where somebody has that name", () => {
    const other = declare({ names: ["here: place", "walker: person", "Mara: person"], facts: ["[person] trusts [person]"] });
    const scope = makeScope(other, { roles: ["walker: person"] });
    expect(read(other, "condition", "walker trusts Mara", scope)).toBe("[walker] trusts [Mara]");
    expect(sentenceTerm(other, "walker", scope)).toBe("[walker]");
  });

  const sentenceTerm = (one: typeof registry, text: string, scope: ReturnType<typeof makeScope>): string =>
    read(one, "term", text, scope);
});

describe("time", () => {
  holdsFor({
    "it is 05:40 or later": "it is 05:40 on day 1 or later",
    "it is before 05:40": "not (it is 05:40 on day 1 or later)",
    "it is 03:00 or later": "it is 03:00 on day 2 or later",
    "it is 05:40 or later on day 2": "it is 05:40 on day 2 or later",
    "it is 05:40 on day 2 or later": "it is 05:40 on day 2 or later",
    "it is before 05:40 on day 3": "not (it is 05:40 on day 3 or later)",
    "it is 05:40 or later every day": "it is 05:40 every day or later",
    "it is after 05:40": "it is 05:41 on day 1 or later",
    "it is day 2 or later": "it is 00:00 on day 2 or later",
    "it is before day 2": "not (it is 00:00 on day 2 or later)",
    "Mara is in Chapel before 05:40": "([Mara] is in [Chapel]) and (not (it is 05:40 on day 1 or later))",
    "Mara believes it is day after 05:40 on day 2": "([Mara] believes (it is day)) and (it is 05:41 on day 2 or later)",
    "Mara believes it is before 05:40": "[Mara] believes (not (it is 05:40 on day 1 or later))",
  });

  it("asks for a clock in a world without one", () => {
    expect(condition("it is before 05:40", { clockStart: null })).toBe('clock-missing@"it is before 05:40"');
  });
});

describe("what has been done", () => {
  holdsFor({
    "Mara has searched Drawer": "done: [Mara] searches [Drawer]",
    "Mara has not searched Drawer": "not (done: [Mara] searches [Drawer])",
    "Mara hasn't taken Letter": "not (done: [Mara] takes [Letter])",
    "Mara has walked to Crypt": "done: [Mara] walks to [Crypt]",
    "Ilya has told Mara that Letter is in Crypt": "done: [Ilya] tells [Mara] that ([Letter] is in [Crypt])",
    "Mara has given Ilya Letter": "done: [Mara] gives [Ilya] [Letter]",
    "Mara and Vey have made peace": "done: [Mara] and [Vey] make peace",
    "Mara has taken nothing": "no thing (done: [Mara] takes [#0])",
    "sunrise has happened": "done: sunrise",
    "sunrise has not happened": "not (done: sunrise)",
    "the roof has fallen": "done: the roof falls",
  });
});

describe("what somebody has in mind", () => {
  holdsFor({
    "Mara believes Letter is in Chapel": "[Mara] believes ([Letter] is in [Chapel])",
    "Mara does not believe Letter is in Chapel": "not ([Mara] believes ([Letter] is in [Chapel]))",
    "Mara believes not so: Letter is in Chapel": "[Mara] believes (not ([Letter] is in [Chapel]))",
    "Mara believes that Ilya knows Letter is in Chapel": "[Mara] believes ([Ilya] knows ([Letter] is in [Chapel]))",
    "Mara believes Ilya knows where Letter is": "[Mara] believes ([Ilya] knows what: [Letter] is in …)",
    "Mara knows Ilya is dead": "[Mara] knows (not ([Ilya] is alive))",
    "Mara knows Mara knows Ilya": "[Mara] knows ([Mara] knows [Ilya])",
    "Mara knows what is in Drawer": "[Mara] knows which thing ([#0] is in [Drawer])",
    "Mara does not know who has Letter": "not ([Mara] knows which person ([Letter] is in [#0]))",
    "Mara has no idea where Letter is": "[Mara] has no idea what: [Letter] is in …",
    "Mara has no idea whether Ilya trusts Vey": "[Mara] has no idea whether ([Ilya] trusts [Vey])",
    "Mara knows rule sunlight kills vampires": '[Mara] knows rule "sunlight kills vampires"',
    "Mara does not know rule the dead have no hands": 'not ([Mara] knows rule "the dead have no hands")',
    "everyone believes someone trusts Mara": "every person ([#0] believes (some person ([#1] trusts [Mara])))",
    "someone knows what is in Drawer": "some person ([#0] knows which thing ([#1] is in [Drawer]))",
  });

  holdsFor(
    {
      "hearer knows claim is false": "[hearer] knows (not ([claim] is so))",
      "hearer believes claim": "[hearer] believes ([claim] is so)",
      "claim is so": "[claim] is so",
      "claim is true": "[claim] is so",
      "claim is not true": "not ([claim] is so)",
      "hearer knows whether claim": "[hearer] knows whether ([claim] is so)",
    },
    { roles: ["hearer: person", "claim: fact"] },
  );
});

describe("all, some and none", () => {
  holdsFor({
    "everyone trusts someone": "every person (some person ([#0] trusts [#1]))",
    "no one trusts anyone": "no person (some person ([#0] trusts [#1]))",
    "Mara does not trust anyone": "not (some person ([Mara] trusts [#0]))",
    "Mara does not trust everyone": "not (every person ([Mara] trusts [#0]))",
    "everyone does not trust Mara": "every person (not ([#0] trusts [Mara]))",
    "every vampire is dead": "every vampire (not ([#0] is alive))",
    "some vampire is in Crypt": "some vampire ([#0] is in [Crypt])",
    "no vampire in Crypt is alive": "no vampire (([#0] is in [Crypt]) and ([#0] is alive))",
    "at least 3 of slayer are chosen": "at least 3 slayer ([#0] is chosen)",
    "at least 3 of the slayers are chosen": "at least 3 slayer ([#0] is chosen)",
    "at least 2 slayers in Crypt are alive": "at least 2 slayer (([#0] is in [Crypt]) and ([#0] is alive))",
    "everyone is dead": "every person (not ([#0] is alive))",
    "nothing is in Drawer": "no thing ([#0] is in [Drawer])",
    "someone is not alive": "some person (not ([#0] is alive))",
    "not so: someone is alive": "not (some person ([#0] is alive))",
  });

  it("narrows everyone to the kind that the fact is about", () => {
    const other = declare({ kinds: ["vampire: person"], facts: ["[vampire] is hungry"] });
    expect(read(other, "condition", "everyone is hungry", makeScope(other))).toBe("every vampire ([#0] is hungry)");
  });

  it("numbers variables from those around the sentence", () => {
    const scope = makeScope(registry, { bound: ["witness: person"] });
    expect(read(registry, "condition", "witness trusts someone", scope)).toBe("some person ([#0] trusts [#1])");
  });
});

describe("touching", () => {
  holdsFor({
    "Oda touches nothing": "not ([Oda] touches anything)",
    "Oda touches anything": "[Oda] touches anything",
    "Oda does not touch Letter": "not ([Oda] touches [Letter])",
    "Oda touches someone": "some person ([Oda] touches [#0])",
  });
});

describe("brackets in rules", () => {
  const conditions = (sentence: string, newRoles = true) => {
    const scope = makeScope(registry, { newRoles });
    return { meaning: read(registry, "conditions", sentence, scope), roles: scope.roles.map((role) => role.name) };
  };

  it("brings in roles that later sentences use by the bare word", () => {
    const { meaning, roles } = conditions("it is day, [vampire] is alive, vampire is in [place]");
    expect(meaning).toBe("it is day; [vampire] is alive; [vampire] is in [place]");
    expect(roles).toEqual(["vampire", "place"]);
  });

  it("takes a role whose name is not its kind", () => {
    expect(conditions("[killer: vampire] trusts [person]").roles).toEqual(["killer", "person"]);
  });

  it("brings in two roles in one sentence about touching", () => {
    expect(conditions("[ghost] touches [thing]").meaning).toBe("[ghost] touches [thing]");
  });

  it("refuses a role that only a denial brings in", () => {
    expect(conditions("[person] is not alive").meaning).toBe('unbound-role@"[person]"');
    expect(conditions("no vampire is in [place]").meaning).toBe('unbound-role@"[place]"');
  });

  it("takes a denial about a role that is bound already", () => {
    expect(conditions("[person] is in Crypt, person is not alive").meaning).toBe(
      "[person] is in [Crypt]; not ([person] is alive)",
    );
  });

  it("refuses a new role where none may be made", () => {
    expect(conditions("[person] is alive", false).meaning).toBe('unbound-role@"[person]"');
  });

  it("refuses the same bracket twice", () => {
    expect(conditions("[person] trusts [person]").meaning).toBe('duplicate-name@"[person]"');
  });

  it("refuses a bracket of an unknown kind", () => {
    expect(conditions("[vampyre] is alive").meaning).toBe('unknown-kind@"vampyre"');
  });
});

describe("sentences without their subject", () => {
  holdsFor(
    {
      "trusts Ilya": "[Mara] trusts [Ilya]",
      "does not trust Ilya": "not ([Mara] trusts [Ilya])",
      "is in Crypt": "[Mara] is in [Crypt]",
      "Vey is alive": "[Vey] is alive",
      "to know where Letter is": "[Mara] knows what: [Letter] is in …",
      "to have searched Drawer": "done: [Mara] searches [Drawer]",
      "to have Letter": "[Letter] is in [Mara]",
      "to be alive": "[Mara] is alive",
      "to trust Ilya": "[Mara] trusts [Ilya]",
    },
    { subject: "Mara" },
  );
});
