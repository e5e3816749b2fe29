import { describe, expect, it } from "vitest";
import { type Fluent, groundWorld, type Program } from "../../src/program/index.js";
import {
  action,
  alive,
  ending,
  fact,
  firstFact,
  is,
  isIn,
  makeWorld,
  moveTo,
  not,
  role,
  roleTerm,
  setTruth,
  spanAt,
  starts,
} from "./small-world.js";

function fluentNamed(program: Program, name: string): Fluent {
  const found = program.fluents.find((fluent) => fluent.name === name);
  if (found === undefined) throw new Error(`no fluent ${name} among ${program.fluents.map((fluent) => fluent.name).join("; ")}`);
  return found;
}

function eventNames(program: Program): string[] {
  return program.events.map((event) => event.name);
}

describe("fluents", () => {
  const world = makeWorld(
    { Mill: "place", Box: "container", Coin: "thing", Rock: "thing", Mara: "person", Ilya: "person" },
    ({ term }) => ({
      facts: [
        fact("{0} trusts {1}", [role("a", "person"), role("b", "person")], { span: spanAt(7) }),
        fact("{0} has {=} coins", [role("a", "person")], { domain: { kind: "count", least: 1, most: 3 } }),
      ],
      starts: starts(moveTo(term("Coin"), term("Box")), moveTo(term("Mara"), term("Mill"))),
      endings: [
        ending("End", {
          kind: "all",
          of: [
            is(firstFact, [term("Ilya"), term("Mara")]),
            isIn(term("Coin"), term("Mara")),
            not(is(alive, [term("Mara")])),
            {
              kind: "fact",
              fact: 4 as typeof alive,
              roles: [term("Mara")],
              value: { kind: "count", comparison: ">=", number: 2 },
            },
          ],
        }),
      ],
      actions: [
        action("{0} befriends {1}", [role("a", "person"), role("b", "person")], {
          then: [setTruth(firstFact, [roleTerm(0), roleTerm(1)])],
        }),
        action("{0} kills {1}", [role("a", "person"), role("b", "person")], { then: [setTruth(alive, [roleTerm(1)], false)] }),
        action("{0} earns", [role("a", "person")], {
          then: [
            { kind: "set", fact: 4 as typeof alive, roles: [roleTerm(0)], value: { kind: "add", number: 1 }, span: spanAt(1) },
          ],
        }),
      ],
    }),
  );
  const { program } = groundWorld(world.model);

  it("give locations one shared domain whose last value is nowhere", () => {
    const coin = fluentNamed(program, "Coin is in …");
    expect(program.holders.map((holder) => program.entities[holder]?.name)).toEqual(["Mill", "Box", "Mara", "Ilya"]);
    expect(coin.domain).toEqual({ kind: "entity", values: program.holders, none: true });
    expect(coin.size).toBe(5);
    expect(coin.sentences).toEqual(["Coin is in Mill", "Coin is in Box", "Mara has Coin", "Ilya has Coin", "Coin is nowhere"]);
    expect(coin.start).toBe(1);
    expect(fluentNamed(program, "Ilya is in …").start).toBe(4);
    expect(coin.visible).toEqual({ subject: world.id("Coin") });
    expect(coin.locates).toBe(world.id("Coin"));
  });

  it("are listed by entity where they are locations, and missing where nothing reads them", () => {
    expect(program.locations[world.id("Mill")]).toBeNull();
    expect(program.locations[world.id("Rock")]).toBeNull();
    expect(program.fluents[program.locations[world.id("Coin")] ?? -1]?.name).toBe("Coin is in …");
    expect(program.fluents.some((fluent) => fluent.name === "Mara trusts Ilya")).toBe(false);
  });

  it("say each of their values, the opposite word for what is not so", () => {
    expect(fluentNamed(program, "Mara is alive").sentences).toEqual(["Mara is dead", "Mara is alive"]);
    expect(fluentNamed(program, "Mara is alive").start).toBe(1);
    expect(fluentNamed(program, "Ilya trusts Mara").sentences).toEqual(["Ilya does not trust Mara", "Ilya trusts Mara"]);
    expect(fluentNamed(program, "Ilya trusts Mara").origin).toEqual(spanAt(7));
  });

  it("count from their least value", () => {
    const coins = fluentNamed(program, "Mara has … coins");
    expect([coins.size, coins.start]).toEqual([3, 0]);
    expect(coins.sentences).toEqual(["Mara has 1 coins", "Mara has 2 coins", "Mara has 3 coins"]);
    expect(program.endings[0]?.when).toMatchObject({
      of: expect.arrayContaining([{ op: "at least", fluent: program.fluents.indexOf(coins), value: 1 }]),
    });
  });

  it("lose the effects that write what nothing reads", () => {
    const event = program.events.find(({ name }) => name === "Mara befriends Ilya");
    expect(event?.then).toEqual([]);
    expect(program.events.find(({ name }) => name === "Ilya befriends Mara")?.then).toHaveLength(1);
  });

  it("stand in the order of places, then of the text", () => {
    expect(program.fluents.map((fluent) => fluent.pattern)).toEqual([...program.fluents.map((fluent) => fluent.pattern)].sort());
  });
});

describe("facts that nothing can change", () => {
  const declare = (more: object) =>
    makeWorld({ Mill: "place", Mara: "person", Ilya: "person", Vey: "person" }, (world) => ({
      facts: [fact("{0} is brave", [role("a", "person")])],
      starts: starts(setTruth(firstFact, [world.term("Mara")]), moveTo(world.term("Mara"), world.term("Mill"))),
      actions: [
        action("{0} leaps", [role("a", "person")], { needs: [is(firstFact, [roleTerm(0)])] }),
        action("{0} cheers {1}", [role("a", "person"), role("b", "person")], {
          needs: [{ kind: "believes", who: roleTerm(0), that: is(firstFact, [roleTerm(1)]) }],
        }),
      ],
      ...("make" in more && typeof more.make === "function" ? more.make(world) : {}),
    }));

  it("are decided once, in the world and in every mind", () => {
    const { program } = groundWorld(declare({}).model);
    expect(eventNames(program)).toEqual(["Mara leaps", "Mara cheers Mara", "Ilya cheers Mara", "Vey cheers Mara"]);
    expect(program.events[0]?.needs).toEqual([]);
    expect(program.fluents.some((fluent) => fluent.name === "Mara is brave")).toBe(false);
  });

  it("stay open where somebody is said to think otherwise", () => {
    const world = declare({
      make: ({ id, term }: ReturnType<typeof declare>) => ({
        beliefs: [
          { kind: "believes", who: [id("Ilya")], that: setTruth(firstFact, [term("Vey")]), mustBeSo: false, span: spanAt(3) },
        ],
      }),
    });
    const { program } = groundWorld(world.model);
    expect(eventNames(program)).toContain("Vey leaps");
    expect(eventNames(program)).not.toContain("Ilya leaps");
    expect(eventNames(program)).toContain("Ilya cheers Vey");
    const vey = program.fluents.findIndex((fluent) => fluent.name === "Vey is brave");
    const ilya = program.minds.findIndex((mind) => mind.name === "Ilya");
    expect(program.beliefs).toEqual([{ who: [ilya], write: { kind: "believe", fluent: vey, value: 1 }, origin: spanAt(3) }]);
  });

  it("stay open where they are secret", () => {
    const world = declare({});
    const facts = world.model.facts.map((pattern, index) =>
      index === firstFact ? { ...pattern, openness: "secret" as const } : pattern,
    );
    const { program } = groundWorld({ ...world.model, facts });
    expect(eventNames(program).filter((name) => name.endsWith("leaps"))).toEqual(["Mara leaps", "Ilya leaps", "Vey leaps"]);
    expect(fluentNamed(program, "Ilya is brave").secret).toBe(true);
  });

  it("stay open where another version of the world changes them", () => {
    const world = declare({
      make: ({ term }: ReturnType<typeof declare>) => ({
        whatIfs: [
          {
            name: "a braver Vey",
            changes: [{ kind: "start", effect: setTruth(firstFact, [term("Vey")]), words: "Vey is brave" }],
            expects: [],
            span: spanAt(1),
          },
        ],
      }),
    });
    const { program } = groundWorld(world.model);
    expect(eventNames(program).filter((name) => name.endsWith("leaps"))).toEqual(["Mara leaps", "Vey leaps"]);
  });
});

describe("starts", () => {
  const world = (make: Parameters<typeof makeWorld>[1]) => makeWorld({ Mill: "place", Crypt: "place", Vey: "person" }, make);

  it("that disagree are reported where the second stands", () => {
    const { model } = world(({ term }) => ({
      starts: starts(moveTo(term("Vey"), term("Mill")), moveTo(term("Vey"), term("Crypt"))),
    }));
    const { diagnostics } = groundWorld(model);
    expect(diagnostics).toEqual([
      {
        code: "contradicting-start",
        severity: "error",
        span: spanAt(101),
        fields: { fact: "Vey is in …", first: "Vey is in Mill", second: "Vey is in Crypt" },
      },
    ]);
  });

  it("that agree are not", () => {
    const { model } = world(({ term }) => ({
      starts: starts(moveTo(term("Vey"), term("Mill")), moveTo(term("Vey"), term("Mill")), setTruth(alive, [term("Vey")])),
    }));
    expect(groundWorld(model).diagnostics).toEqual([]);
  });

  it("that are denied after they are said are reported", () => {
    const { model } = world(({ term }) => ({
      starts: starts(moveTo(term("Vey"), term("Mill")), {
        kind: "set",
        fact: 0 as typeof alive,
        roles: [term("Vey")],
        value: { kind: "not term", term: term("Mill") },
        span: spanAt(1),
      }),
    }));
    expect(groundWorld(model).diagnostics.map(({ code, span }) => [code, span])).toEqual([["contradicting-start", spanAt(101)]]);
  });

  it("that leave their bounds are reported and stop at them", () => {
    const { model } = world(({ term }) => ({
      facts: [fact("{0} has {=} souls", [role("a", "person")], { domain: { kind: "count", least: 0, most: 2 } })],
      starts: starts({
        kind: "set",
        fact: firstFact,
        roles: [term("Vey")],
        value: { kind: "count", number: 5 },
        span: spanAt(1),
      }),
      endings: [
        ending("End", {
          kind: "fact",
          fact: firstFact,
          roles: [term("Vey")],
          value: { kind: "count", comparison: "=", number: 1 },
        }),
      ],
      actions: [
        action("{0} loses one", [role("a", "person")], {
          then: [{ kind: "set", fact: firstFact, roles: [roleTerm(0)], value: { kind: "add", number: -1 }, span: spanAt(1) }],
        }),
      ],
    }));
    const { program, diagnostics } = groundWorld(model);
    expect(diagnostics.map(({ code, span, fields }) => [code, span, fields])).toEqual([
      ["starts-past-bounds", spanAt(100), { fact: "Vey has … souls", value: 5 }],
    ]);
    expect(fluentNamed(program, "Vey has … souls").start).toBe(2);
  });

  it("that somebody is said to know must be so", () => {
    const { model } = world(({ id, term }) => ({
      starts: starts(moveTo(term("Vey"), term("Mill"))),
      beliefs: [
        { kind: "believes", who: [id("Vey")], that: setTruth(alive, [term("Vey")], false), mustBeSo: true, span: spanAt(55) },
      ],
    }));
    expect(groundWorld(model).diagnostics.map(({ code, span }) => [code, span])).toEqual([["contradicting-start", spanAt(55)]]);
  });
});
