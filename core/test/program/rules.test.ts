import { describe, expect, it } from "vitest";
import { entityOf, eventNamed, fluentOf, groundText, mindOf } from "./text.js";

describe("rules", () => {
  const world = `
story "Rules"
place Mill: shaded
place Chapel
fact it is day
fact [person] is burnt
kind vampire: person
person Mara
  starts in Mill
person Vey: vampire
  starts in Chapel
rule the sun burns
  when it is day, [vampire] is in [place]
  unless place is shaded
  then vampire is burnt
rule ashes
  when [vampire] is burnt
  then vampire is dead
  known to Mara
rule garlic
  when [vampire] is in Mill
  then vampire is dead
  believed by Mara
action [caller: person] wakes the day
  then it is day
action [caller: person] learns of ashes
  then caller learns rule ashes
ending Dust
  when Vey is dead
`;
  const { program } = groundText(world);

  it("are grounded over all of a kind and lose the instances that can never apply", () => {
    const burns = program.rules.filter(({ name }) => name === "the sun burns");
    expect(burns.map(({ when }) => when)).toEqual(
      ["Chapel"].map((place) => ({
        op: "all",
        of: [
          { op: "is", fluent: fluentOf(program, "it is day"), value: 1 },
          { op: "in place", entity: entityOf(program, "Vey"), place: entityOf(program, place) },
        ],
      })),
    );
    expect(burns[0]?.known).toBeNull();
  });

  it("that not everybody knows have a hidden fluent: what is really so, and who reckons with it", () => {
    const ashes = program.rules.find(({ name }) => name === "ashes")?.known ?? -1;
    const garlic = program.rules.find(({ name }) => name === "garlic")?.known ?? -1;
    expect(program.fluents[ashes]).toMatchObject({ start: 1, secret: true, hidden: true });
    expect(program.fluents[garlic]).toMatchObject({ start: 0, secret: true, hidden: true });
    const mara = mindOf(program, "Mara");
    expect(program.beliefs.map(({ who, write }) => [who, write])).toEqual([
      [[mara], { kind: "believe", fluent: ashes, value: 1 }],
      [[mara], { kind: "believe", fluent: garlic, value: 1 }],
    ]);
    const learning = eventNamed(program, "Vey learns of ashes").then;
    expect(learning).toEqual([
      { kind: "mind", when: null, who: [mindOf(program, "Vey")], write: { kind: "believe", fluent: ashes, value: 1 } },
    ]);
  });

  it("that lead to nothing that is read are dropped with all they read", () => {
    const unread = groundText(world.replace("ending Dust\n  when Vey is dead\n", "")).program;
    expect(unread.rules).toEqual([]);
    expect(unread.fluents.some(({ name }) => name === "it is day")).toBe(false);
    expect(eventNamed(unread, "Mara wakes the day").then).toEqual([]);
  });
});

describe("rules at the start", () => {
  const settle = (rules: string) =>
    groundText(`
story "Start"
place Hall
fact the lamp is lit
fact the lamp is red
fact it is warm
${rules}
ending Over
  when the lamp is lit, the lamp is red, it is warm
`).diagnostics;

  it("are reported where they clash", () => {
    const found = settle(`
rule one
  when the lamp is not lit
  then it is warm
rule two
  when the lamp is not lit
  then it is not warm`);
    expect(found.map(({ code, fields }) => [code, fields])).toEqual([
      ["rules-contradict", { rules: ["one", "two"], fact: "it is warm" }],
    ]);
  });

  it("are reported where they run in circles", () => {
    const found = settle(`
rule one
  when the lamp is not lit
  then the lamp is lit
rule two
  when the lamp is lit
  then the lamp is not lit`);
    expect(found.map(({ code, fields }) => [code, fields])).toEqual([["rules-run-in-circles", { rules: ["one", "two"] }]]);
  });

  it("that come to rest are in order", () => {
    const found = settle(`
rule one
  when the lamp is not lit
  then the lamp is lit
rule two
  when the lamp is lit
  then it is warm
rule believed
  when it is warm
  then the lamp is not lit
  believed by Mara
person Mara
  starts in Hall`);
    expect(found).toEqual([]);
  });
});

describe("what must never be", () => {
  const { program, questions } = groundText(
    `
story "Nevers"
place Hall
kind ghost: person
fact [person] is solid
fact the door is shut
person Mara
  starts in Hall
person Oda: ghost
  starts in Hall
thing Letter: in Hall
rule the dead have no hands
  never [ghost] touches [thing], ghost is not solid
rule no way through
  never the door is shut, [person] is nowhere
action [taker: person] takes [item: thing]
  needs taker is not item
  touches item
  then taker has item
action [maker: person] makes [other: person] solid
  then other is solid
action [maker: person] shuts the door
  then the door is shut
`,
    [{ kind: "condition", text: "Oda touches Letter" }],
  );

  it("is asked of each event that touches, with what is left of the condition", () => {
    const solid = { op: "is", fluent: fluentOf(program, "Oda is solid"), value: 1 };
    const index = program.nevers.findIndex(({ name }) => name === "the dead have no hands");
    expect(eventNamed(program, "Oda takes Letter").forbidden).toEqual([{ never: index, when: { op: "not", of: solid } }]);
    expect(eventNamed(program, "Mara takes Letter").forbidden).toEqual([]);
    expect(program.nevers[index]?.when).toEqual({ op: "constant", value: false });
  });

  it("is else a condition on situations", () => {
    const nowhere = program.nevers.filter(({ name }) => name === "no way through");
    expect(nowhere).toHaveLength(2);
    expect(nowhere[0]?.when).toEqual({
      op: "all",
      of: [
        { op: "is", fluent: fluentOf(program, "the door is shut"), value: 1 },
        { op: "is", fluent: fluentOf(program, "Mara is in …"), value: program.holders.length },
      ],
    });
  });

  it("can be asked of touching: then the answer is given for each event that touches", () => {
    const [asked] = questions;
    if (asked?.kind !== "condition") throw new Error("a condition was asked");
    expect(asked.when).toEqual({ op: "constant", value: false });
    expect(asked.atEvents.map(({ event, when }) => [program.events[event]?.name, when])).toEqual([
      ["Oda takes Letter", { op: "constant", value: true }],
    ]);
  });
});
