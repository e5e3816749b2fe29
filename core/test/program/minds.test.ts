import { describe, expect, it } from "vitest";
import { entityOf, eventNamed, fluentOf, groundText, holderValue, mindOf } from "./text.js";

const cast = `
story "Minds"
place Hall
place Crypt
thing Drawer: container, in Hall
thing Letter: in Drawer
fact [person] is ill, secret
fact [person] has [0 to 3] coins
person Mara
  starts in Hall
person Ilya
  starts in Hall
person Vey
  starts in Crypt
`;

describe("who has a mind", () => {
  const minds = (more: string, questions: Parameters<typeof groundText>[1] = []) =>
    groundText(cast + more, questions).program.minds.map(({ name }) => name);

  it("nobody needs one in a world in which nobody wants, decides or is asked about", () => {
    expect(minds("")).toEqual([]);
  });

  it("whoever wants something, is said to think something, or is thought to think it", () => {
    expect(minds("person Mara\n  wants Mara is ill\n")).toEqual(["Mara"]);
    expect(minds("person Ilya\n  believes Vey believes Mara is ill\n")).toEqual(["Ilya", "Vey"]);
  });

  it("whoever can be willing, unless he is mindless", () => {
    const walks = "action [walker: person] walks to [goal: place]\n  then walker is in goal\n";
    expect(minds(walks)).toEqual(["Mara", "Ilya", "Vey"]);
    expect(minds(`${walks}person Crowd: mindless\n  starts in Hall\n`)).toEqual(["Mara", "Ilya", "Vey"]);
    expect(minds("happening storm at 05:00, may\n".replace(" at 05:00", ""))).toEqual([]);
  });

  it("whoever has the trait", () => {
    expect(minds("person Oda: minded\n  starts in Hall\n")).toEqual(["Oda"]);
  });

  it("whoever is asked about, by the text or by a question", () => {
    expect(minds("ending Known\n  when Vey knows Mara is ill\n")).toEqual(["Vey"]);
    expect(minds("ending Known\n  when every person knows Mara is ill\n")).toEqual(["Mara", "Ilya", "Vey"]);
    expect(minds("", [{ kind: "condition", text: "Ilya believes Mara is ill" }])).toEqual(["Ilya"]);
  });
});

describe("what minds hold at the start", () => {
  const { program, diagnostics } = groundText(`${cast}
person Mara
  is ill
  knows Mara is ill
  believes Letter is in Crypt
  has no idea where Ilya is
  believes Ilya knows where Vey is
  knows Letter is in Hall
person Ilya
  knows whether Mara is ill
  believes Mara is not in Hall
  believes Vey believes Mara is ill
ending Asked
  when Mara is ill, Letter is in Crypt, Ilya is in Hall, Vey is in Hall, Mara is in Hall
`);
  const [mara, ilya, vey] = ["Mara", "Ilya", "Vey"].map((name) => mindOf(program, name));
  const ill = fluentOf(program, "Mara is ill");
  const letter = fluentOf(program, "Letter is in …");

  it("is written in the order of the text", () => {
    expect(diagnostics).toEqual([]);
    expect(program.beliefs.map(({ who, write }) => [who, write])).toEqual([
      [[mara], { kind: "believe", fluent: ill, value: 1 }],
      [[mara], { kind: "believe", fluent: letter, value: holderValue(program, "Crypt") }],
      [[mara], { kind: "forget", fluent: fluentOf(program, "Ilya is in …") }],
      [[mara, ilya], { kind: "whatever is so", fluent: fluentOf(program, "Vey is in …") }],
      // The letter lies in the drawer, which is in the hall: she knows where in the hall.
      [[mara], { kind: "learn", fluent: letter }],
      [[ilya], { kind: "learn", fluent: ill }],
      [[ilya], { kind: "rule out", fluent: fluentOf(program, "Mara is in …"), value: holderValue(program, "Hall") }],
      [[ilya, vey], { kind: "believe", fluent: ill, value: 1 }],
    ]);
  });

  it("may be about several facts at once, which are kept for it", () => {
    const { program: small } = groundText(`${cast}person Mara
  knows whether Ilya is with Vey
`);
    const that = { op: "with", left: entityOf(small, "Ilya"), right: entityOf(small, "Vey") };
    expect(small.beliefs.map(({ write }) => write)).toEqual([{ kind: "learn condition", that }]);
  });

  it("says how deep minds nest, and two is the least", () => {
    expect(program.mindsDeep).toBe(2);
    const deep = `${cast}person Mara\n  believes Ilya believes Vey believes Mara is ill\nending E\n  when Mara is ill\n`;
    expect(groundText(deep).program.mindsDeep).toBe(3);
    expect(groundText(`${cast}person Mara\n  wants Ilya believes Vey believes Mara is ill\n`).program.mindsDeep).toBe(3);
  });
});

describe("what is asked of minds", () => {
  const ask = (text: string, more = "") => {
    const { program, questions } = groundText(cast + more, [{ kind: "condition", text }]);
    const [asked] = questions;
    if (asked?.kind !== "condition") throw new Error("a condition was asked");
    return { program, when: asked.when };
  };

  it("is in whom a value is asked for, whether he has the right one", () => {
    const { program, when } = ask("Mara knows where Letter is");
    expect(when).toEqual({ op: "aware", who: 0, fluent: fluentOf(program, "Letter is in …"), value: null });
  });

  it("is of what fills a gap, whether he is right about each that could", () => {
    const { program, when } = ask("Mara knows what is in Drawer");
    const value = holderValue(program, "Drawer");
    const about = (name: string) => ({ op: "aware", who: 0, fluent: fluentOf(program, `${name} is in …`), value });
    expect(when).toMatchObject({ op: "all", of: expect.arrayContaining([about("Letter"), about("Mara")]) });
  });

  it("is of whether something is so, what he believes of it either way", () => {
    const { program, when } = ask("Mara knows whether Letter is in Crypt");
    const there = { op: "in place", entity: entityOf(program, "Letter"), place: entityOf(program, "Crypt") };
    expect(when).toEqual({ op: "knows whether", who: 0, that: there });
    expect(ask("Mara has no idea whether Letter is in Crypt").when).toEqual({
      op: "all",
      of: [
        { op: "not", of: { op: "believes", who: 0, that: there } },
        { op: "not", of: { op: "believes", who: 0, that: { op: "not", of: there } } },
      ],
    });
  });

  it("counts people, and no personas", () => {
    const more = "person Oda: seen as Penn\n  starts in Hall\n";
    const { program, when } = ask("at least 2 person is ill", more);
    expect(when).toEqual({
      op: "count",
      number: 2,
      of: ["Mara", "Ilya", "Vey", "Oda"].map((name) => ({ op: "is", fluent: fluentOf(program, `${name} is ill`), value: 1 })),
    });
  });

  it("compares counts by their place in the domain, and decides what the bounds decide", () => {
    const coins = "action [earner: person] earns\n  then earner has 1 more coins\n";
    const { program, when } = ask("Mara has at least 2 coins", coins);
    expect(when).toEqual({ op: "at least", fluent: fluentOf(program, "Mara has … coins"), value: 2 });
    expect(ask("Mara has at least 0 coins", coins).when).toEqual({ op: "constant", value: true });
    expect(ask("Mara has at most 3 coins", coins).when).toEqual({ op: "constant", value: true });
  });
});

describe("what events write into minds", () => {
  const { program } = groundText(`${cast}
action [seeker: person] searches [box: container]
  then seeker knows what is in box
action [watcher: person] watches [place]
  then watcher knows who is in place
action [giver: person] dazes [other: person]
  then other has no idea where Letter is
action [giver: person] flatters [other: person]
  then if giver is ill: other believes giver is not ill
action [giver: person] boasts to [other: person]
  then other believes giver has 1 more coins
action [giver: person] warns [other: person] of [third: person]
  then other believes third believes giver is ill
ending Asked
  when Letter is in Drawer, Mara is ill, Mara has at least 2 coins
`);
  const letter = fluentOf(program, "Letter is in …");

  it("is what is so of each thing that could be in a box", () => {
    const writes = eventNamed(program, "Mara searches Drawer").then;
    expect(writes).toContainEqual({
      kind: "mind",
      when: null,
      who: [0],
      write: { kind: "learn whether", fluent: letter, value: holderValue(program, "Drawer") },
    });
  });

  it("is, of who is in a place, where exactly those are that are there, and of the others only that they are not", () => {
    const writes = eventNamed(program, "Mara watches Crypt").then.filter(
      (effect) => effect.kind === "mind" && "fluent" in effect.write && effect.write.fluent === fluentOf(program, "Vey is in …"),
    );
    const there = { op: "in place", entity: entityOf(program, "Vey"), place: entityOf(program, "Crypt") };
    const fluent = fluentOf(program, "Vey is in …");
    expect(writes).toEqual([
      { kind: "mind", when: null, who: [0], write: { kind: "learn whether", fluent, value: holderValue(program, "Crypt") } },
      { kind: "mind", when: there, who: [0], write: { kind: "learn", fluent } },
    ]);
  });

  it("can be taken away, made to depend on the world, and nest", () => {
    const ill = fluentOf(program, "Mara is ill");
    expect(eventNamed(program, "Mara dazes Vey").then).toEqual([
      { kind: "mind", when: null, who: [2], write: { kind: "forget", fluent: letter } },
    ]);
    expect(eventNamed(program, "Mara flatters Vey").then).toEqual([
      { kind: "mind", when: { op: "is", fluent: ill, value: 1 }, who: [2], write: { kind: "believe", fluent: ill, value: 0 } },
    ]);
    expect(eventNamed(program, "Mara warns Vey of Ilya").then).toEqual([
      { kind: "mind", when: null, who: [2, 1], write: { kind: "believe", fluent: ill, value: 1 } },
    ]);
  });

  it("is, of a count that goes up, one step more than whatever is believed", () => {
    const coins = fluentOf(program, "Mara has … coins");
    const steps = eventNamed(program, "Mara boasts to Vey").then.map((effect) =>
      effect.kind === "mind" ? [effect.when, effect.write] : null,
    );
    expect(steps).toEqual(
      [1, 2, 3, 3].map((after, before) => [
        { op: "believes", who: 2, that: { op: "is", fluent: coins, value: before } },
        { kind: "believe", fluent: coins, value: after },
      ]),
    );
  });
});
