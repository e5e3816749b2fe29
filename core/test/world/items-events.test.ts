import { describe, expect, it } from "vitest";
import type { ActionSchema, WorldModel } from "../../src/world/model.js";
import type { Term } from "../../src/world/sentence.js";
import { bind, bindWell, nameEntity, sayCondition, sayEffect, sayTerm } from "./items.js";

const world = [
  'story "Test"',
  "clock starts 04:30 on day 1",
  "place Mill: shaded",
  "place Chapel",
  "kind slayer: person",
  "person Mara: slayer",
  "person Ilya",
  "thing Drawer: container, in Mill",
  "thing Key",
  "fact it is day",
  "fact [person] trusts [person]",
  "fact [thing] is locked",
];

/** A world with one action or happening, whose lines these are. */
function event(head: string, ...lines: readonly string[]): { model: WorldModel; schema: ActionSchema } {
  const model = bindWell([...world, head, ...lines].join("\n"));
  const schema = model.actions[0];
  if (schema === undefined) throw new Error("there is no event");
  return { model, schema };
}

function complaints(...lines: readonly string[]): readonly string[] {
  return bind([...world, ...lines].join("\n")).problems;
}

const search = "action [seeker: person] searches [box: container] with [friend: person]";

describe("facts", () => {
  it("are declared with what is said of them", () => {
    const model = bindWell(`
      story "Test"
      fact [person] fears [person], secret
      fact [place] is lit, visible, otherwise dark
      fact [group] has [0 to 6] standing
      fact [person] looks like [one person or none], open
      fact [thing] is in [one place or container], visible, secret
    `);
    const said = model.facts.map(({ domain, openness, visible, opposite }) => [domain.kind, openness, visible, opposite]);
    expect(said).toEqual([
      ["entity", "secret", true, null],
      ["truth", "open", false, ["dead"]],
      ["entity", "secret", false, null],
      ["truth", "secret", false, null],
      ["truth", "open", true, ["dark"]],
      ["count", "open", false, null],
      ["entity", "open", false, null],
    ]);
  });

  it("refuse what says nothing of a fact, or two things", () => {
    expect(complaints("fact it rains, loud")).toEqual(['bad-value@"loud"']);
    expect(complaints("fact it rains, open, secret")).toEqual(['bad-value@"secret"']);
    expect(complaints("fact it rains, at first 3")).toEqual(['bad-value@"3"']);
    expect(complaints("fact [thing] has [0 to 9] scratches, at first many")).toEqual(['bad-value@"many"']);
  });
});

describe("actions", () => {
  it("need, touch and take what their lines say", () => {
    const { model, schema } = event(
      search,
      "  needs seeker is with box, box is not locked",
      "  needs any of",
      "    seeker trusts friend",
      "    it is day, friend is alive",
      "  touches box, Key by friend",
      "  takes 1 hour and 5 minutes",
      "  while it is day, seeker is here",
    );
    expect(schema.name).toBe("seeker searches box with friend");
    expect(schema.needs.map((need) => sayCondition(model, need, schema.roles))).toEqual([
      "[seeker] is with [box]",
      "not ([box] is locked)",
      "([seeker] trusts [friend]) or ((it is day) and ([friend] is alive))",
    ]);
    expect(schema.touches).toEqual([
      { who: { kind: "role", role: 2 }, what: { kind: "role", role: 1 } },
      { who: { kind: "role", role: 2 }, what: { kind: "entity", entity: 5 } },
    ]);
    expect(schema.takes).toEqual({ kind: "minutes", minutes: 65 });
    expect(schema.while && sayCondition(model, schema.while, schema.roles)).toBe("(it is day) and ([seeker] is in [here])");
    expect(schema.usesHere).toBe(true);
  });

  it("have alternatives below their needs too", () => {
    const { model, schema } = event(
      search,
      "  needs it is day",
      "    any of",
      "      seeker trusts friend",
      "      box is locked",
    );
    expect(schema.needs.map((need) => sayCondition(model, need, schema.roles))).toEqual([
      "it is day",
      "([seeker] trusts [friend]) or ([box] is locked)",
    ]);
  });

  it("have effects, at once and at their end, on a line or in a block", () => {
    const { model, schema } = event(
      search,
      "  at once box is not locked",
      "  then seeker knows what is in box, friend trusts seeker",
      "  then if it is day, friend trusts seeker:",
      "    seeker trusts friend",
      "    if box is locked: friend does not trust seeker",
    );
    expect(schema.atOnce.map((effect) => sayEffect(model, effect, schema.roles))).toEqual(["not ([box] is locked)"]);
    expect(schema.then.map((effect) => sayEffect(model, effect, schema.roles))).toEqual([
      "[seeker] learns which thing ([#0] is in [box])",
      "[friend] trusts [seeker]",
      "if ((it is day) and ([friend] trusts [seeker])): [seeker] trusts [friend], if ([box] is locked): not ([friend] trusts [seeker])",
    ]);
  });

  it("must be wanted by the first role, or by those who are named", () => {
    expect(event(search).schema.willing).toEqual([0]);
    expect(event(search, "  willing seeker and friend").schema.willing).toEqual([0, 2]);
    expect(event(search, "  willing friend, seeker").schema.willing).toEqual([2, 0]);
    expect(event(search, "  willing nobody").schema.willing).toEqual([]);
    expect(complaints(search, "  willing Mara")).toEqual(['unbound-role@"Mara"']);
    expect(complaints(search, "  willing")).toEqual(['bad-line@"willing"']);
  });

  it("take the road to the place that they need one to, or to the place among their roles", () => {
    const walk = "action [walker: person] leads [other: person] from [start: place] to [goal: place]";
    expect(event(walk, "  needs a road from here to goal", "  takes the road").schema).toMatchObject({
      takes: { kind: "road", to: { kind: "role", role: 3 } },
      usesHere: true,
    });
    expect(event(walk, "  takes the road").schema.takes).toEqual({ kind: "road", to: { kind: "role", role: 2 } });
    expect(event(walk, "  takes the road to goal").schema.takes).toEqual({ kind: "road", to: { kind: "role", role: 3 } });
    expect(complaints(search, "  takes the road")).toEqual(['bad-line@"takes the road"']);
    expect(complaints(search, "  takes a while")).toEqual(['bad-line@"takes a while"']);
    expect(complaints(search, "  takes 5 minutes", "  takes 6 minutes")).toEqual(['bad-line@"takes 6 minutes"']);
  });

  it("may limit what is said in them", () => {
    const tell = "action [one: person] tells [other: person] that [claim: fact]";
    const { model, schema } = event(
      tell,
      "  needs one is with other, claim is about Key or every slayer",
      "  then other believes claim",
    );
    expect(schema.needs.map((need) => sayCondition(model, need, schema.roles))).toEqual(["[one] is with [other]"]);
    expect(schema.claimAbout?.map((entity) => nameEntity(model, entity))).toEqual(["Key", "Mara"]);
    expect(event(tell, "  then other believes claim").schema.claimAbout).toBeUndefined();
    expect(complaints(tell, "  needs claim is about Kye", "  then other believes claim")).toEqual(['unknown-name@"Kye"']);
  });

  it("warn of a sentence in them that nothing reads", () => {
    const { diagnostics } = bind([...world, "action [one: person] says [claim: fact]"].join("\n"));
    expect(diagnostics.map(({ code, severity }) => [code, severity])).toEqual([["unused-role", "warning"]]);
    expect(complaints("action [one: person] says [claim: fact]", "  prose", "    {claim}.")).toEqual([]);
  });

  it("keep their number and can never occur where a line cannot be read", () => {
    const { model, problems } = bind(
      [
        ...world,
        search,
        "  needs seeker is wiht box",
        "  then box is lokced",
        "action [one: person] waves",
        "ending Over",
        "  when Mara has waved",
      ].join("\n"),
    );
    expect(problems).toHaveLength(2);
    expect(model.actions.map(({ broken, needs, then }) => [broken ?? false, needs.length, then.length])).toEqual([
      [true, 1, 0],
      [false, 0, 0],
    ]);
    expect(model.actions[0]?.needs).toEqual([{ kind: "any", of: [] }]);
    expect(model.endings.map(({ when }) => sayCondition(model, when))).toEqual(["done: [Mara] waves"]);
  });
});

describe("witnesses", () => {
  /** Who notices a search, one group to a text. */
  function witnesses(...lines: readonly string[]): string | readonly string[] {
    const { model, schema } = event(search, ...lines);
    if (schema.witnesses.kind !== "listed") return schema.witnesses.kind;
    return schema.witnesses.groups.map((group) => {
      const when = group.when === null ? "" : ` when ${sayCondition(model, group.when, schema.roles)}`;
      const term = (one: Term): string => sayTerm(model, one, schema.roles);
      if (group.kind === "person") return `${term(group.who)}${when}`;
      return `every ${model.kinds[group.of]?.name}${group.place === null ? "" : ` in ${term(group.place)}`}${when}`;
    });
  }

  it("are everyone in the place, where nothing is said", () => {
    expect(witnesses()).toBe("default");
    expect(witnesses("  seen by nobody")).toBe("nobody");
  });

  it("are those whom the lines name", () => {
    expect(witnesses("  seen by everyone here, everyone in Mill, friend")).toEqual([
      "every person in [here]",
      "every person in [Mill]",
      "[friend]",
    ]);
    expect(witnesses("  heard by every slayer in Chapel and Ilya", "  seen by everyone")).toEqual([
      "every slayer in [Chapel]",
      "[Ilya]",
      "every person",
    ]);
  });

  it("may be narrowed by a sentence about each of them", () => {
    expect(witnesses("  seen by everyone here who is not friend, Ilya if it is day")).toEqual([
      "every person in [here] when not ([#0] is the same as [friend])",
      "[Ilya] when it is day",
    ]);
    expect(witnesses("  seen by everyone who trusts seeker")).toEqual(["every person when [#0] trusts [seeker]"]);
  });

  it("must be somebody", () => {
    expect(complaints(search, "  seen by")).toEqual(['bad-line@"seen by"']);
    expect(complaints(search, "  seen by Maar")).toEqual(['unknown-name@"Maar"']);
    expect(complaints(search, "  seen by everyone nearby")).toEqual(['bad-line@"nearby"']);
  });
});

describe("happenings", () => {
  const occasion = (head: string, ...lines: readonly string[]) => {
    const { model, schema } = event(head, ...lines);
    const due = schema.due?.kind === "condition" ? sayCondition(model, schema.due.when, schema.roles) : (schema.due?.at ?? null);
    return [schema.name, due, schema.may, schema.needs.map((need) => sayCondition(model, need, schema.roles))];
  };

  it("are due at a time", () => {
    const at = { minute: 340, daily: true };
    expect(occasion("happening sunrise at 05:40 every day")).toEqual(["sunrise", at, false, []]);
    expect(occasion("happening sunrise", "  at 05:40 every day")).toEqual(["sunrise", at, false, []]);
    expect(occasion("happening shots at the mill at 05:40 on day 2")).toEqual([
      "shots at the mill",
      { minute: 1780, daily: false },
      false,
      [],
    ]);
    expect(occasion("happening sunrise at 05:40 every day", "  when Drawer is locked")).toEqual([
      "sunrise",
      at,
      false,
      ["[Drawer] is locked"],
    ]);
  });

  it("are due when something comes to hold, or may come at any time", () => {
    expect(occasion("happening the roof falls", "  when it is day, Drawer is locked")).toEqual([
      "the roof falls",
      "(it is day) and ([Drawer] is locked)",
      false,
      [],
    ]);
    expect(occasion("happening gust", "  may", "  needs it is day")).toEqual(["gust", null, true, ["it is day"]]);
    expect(occasion("happening gust, may", "  when it is day")).toEqual(["gust", null, true, ["it is day"]]);
  });

  it("may take minutes, be broken off, and be of somebody", () => {
    const { schema } = event(
      "happening [victim: person] falls",
      "  may",
      "  takes 5 minutes",
      "  while it is day",
      "  then victim is dead",
    );
    expect(schema).toMatchObject({ kind: "happening", takes: { minutes: 5 }, willing: [], roles: [{ name: "victim" }] });
    expect(schema.while).not.toBeNull();
  });

  it("are reckoned with by those who know them", () => {
    const known = (...lines: readonly string[]) => event("happening gust", "  may", ...lines).schema.knownTo;
    expect(known()).toEqual({ kind: "everyone" });
    expect(known("  known to nobody")).toEqual({ kind: "some", who: [] });
    expect(known("  known to Ilya and Mara")).toEqual({ kind: "some", who: [3, 2] });
    expect(known("  known to every slayer, Ilya")).toEqual({ kind: "some", who: [2, 3] });
    expect(known("  known to everyone")).toEqual({ kind: "everyone" });
    expect(known("  believed by Ilya")).toEqual({ kind: "believedBy", who: [3] });
  });

  it("refuse two occasions, and none", () => {
    expect(complaints("happening gust")).toEqual(['missing-line@"happening"']);
    expect(complaints("happening gust at 05:40, may")).toEqual(['bad-line@"gust at 05:40, may"']);
    expect(complaints("happening gust at 05:40", "  at 05:50")).toEqual(['bad-line@"at 05:50"']);
    expect(complaints("happening gust, loudly", "  may")).toEqual(['bad-value@"loudly"']);
    expect(complaints("happening gust", "  may", "  known to Key")).toEqual(['wrong-kind@"Key"']);
    expect(complaints("happening gust", "  may", "  known to Mara", "  believed by Ilya")).toEqual([
      'bad-line@"believed by Ilya"',
    ]);
  });
});
