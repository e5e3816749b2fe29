import { describe, expect, it } from "vitest";
import { groundWorld, type Program } from "../../src/program/index.js";
import {
  action,
  type alive,
  fact,
  firstFact,
  here,
  isIn,
  isWith,
  makeWorld,
  moveTo,
  not,
  role,
  roleTerm,
  setTruth,
  spanAt,
  starts,
  wants,
} from "./small-world.js";

function eventNames(program: Program): string[] {
  return program.events.map((event) => event.name);
}

describe("events", () => {
  it("are one for each place that the actor can be in, where its place matters, and begin with his being there", () => {
    const world = makeWorld({ Mill: "place", Crypt: "place", Mara: "person" }, ({ term }) => ({
      starts: starts(moveTo(term("Mara"), term("Mill"))),
      actions: [
        action("{0} runs to {1}", [role("walker", "person"), role("goal", "place")], {
          needs: [not({ kind: "same", left: here, right: roleTerm(1) })],
          then: [moveTo(roleTerm(0), roleTerm(1))],
          usesHere: true,
        }),
      ],
    }));
    const { program } = groundWorld(world.model);
    expect(program.events.map(({ name, needs }) => [name, needs.map(({ words }) => words)])).toEqual([
      ["Mara runs to Crypt", ["Mara is in Mill"]],
      ["Mara runs to Mill", ["Mara is in Crypt"]],
    ]);
    expect(program.events[0]?.needs[0]?.when).toEqual({ op: "in place", entity: world.id("Mara"), place: world.id("Mill") });
    expect(program.events[0]?.roles).toEqual([world.id("Mara"), world.id("Crypt")]);
    expect(program.schemas[0]?.events).toEqual([0, 1]);
  });

  it("leave out those in whom a need can never be met: nobody is with himself", () => {
    const world = makeWorld({ Mara: "person", Ilya: "person", Mill: "place" }, () => ({
      actions: [
        action("{0} greets {1}", [role("a", "person"), role("b", "person")], { needs: [isWith(roleTerm(0), roleTerm(1))] }),
      ],
    }));
    expect(eventNames(groundWorld(world.model).program)).toEqual(["Mara greets Ilya", "Ilya greets Mara"]);
  });

  it("leave out those whose needs rule one another out", () => {
    const world = makeWorld({ Mara: "person", Mill: "place", Crypt: "place" }, ({ term }) => ({
      actions: [action("{0} prays", [role("a", "person")], { needs: [isIn(roleTerm(0), term("Crypt"))], usesHere: true })],
    }));
    const { program } = groundWorld(world.model);
    expect(program.events.map(({ needs }) => needs.map(({ words }) => words))).toEqual([["Mara is in Crypt"]]);
  });

  it("ask whoever must be willing, keep him busy, and are always noticed by him", () => {
    const world = makeWorld(
      { Mill: "place", Mara: "person", Ilya: "person", Crowd: { kind: "person", traits: ["mindless"] } },
      () => ({
        actions: [
          action("{0} leads {1}", [role("a", "person"), role("b", "person")], {
            needs: [not({ kind: "same", left: roleTerm(0), right: roleTerm(1) })],
            willing: [0, 1],
            witnesses: { kind: "nobody" },
          }),
        ],
      }),
    );
    const { program } = groundWorld(world.model);
    expect(program.minds.map((mind) => mind.name)).toEqual(["Mara", "Ilya"]);
    const event = program.events.find(({ name }) => name === "Ilya leads Crowd");
    expect(event?.busy).toEqual([world.id("Ilya"), world.id("Crowd")]);
    expect(event?.willing).toEqual([1]);
    expect(event?.witnesses).toEqual([
      { op: "constant", value: false },
      { op: "constant", value: true },
    ]);
  });

  it("are noticed by everyone in the actor's place, and by those who look into it", () => {
    const world = makeWorld(
      { Hall: "place", Loft: { kind: "place", traits: ["looks into Hall"] }, Mara: "person", Ilya: "person" },
      ({ term }) => ({
        starts: starts(moveTo(term("Mara"), term("Hall"))),
        actions: [action("{0} waves", [role("a", "person")])],
      }),
    );
    const { program } = groundWorld(world.model);
    expect(program.events[0]?.witnesses).toEqual([
      { op: "constant", value: true },
      {
        op: "any",
        of: [
          { op: "with", left: world.id("Ilya"), right: world.id("Mara") },
          {
            op: "all",
            of: [
              { op: "in place", entity: world.id("Ilya"), place: world.id("Loft") },
              { op: "in place", entity: world.id("Mara"), place: world.id("Hall") },
            ],
          },
        ],
      },
    ]);
    expect(program.entities[world.id("Loft")]?.looksInto).toEqual([world.id("Hall")]);
  });

  it("whose effects clash whoever does it are an error of the text", () => {
    const world = makeWorld({ Mara: "person", Mill: "place" }, () => ({
      facts: [fact("the flag is up", [])],
      actions: [
        action("{0} pulls", [role("a", "person")], {
          then: [setTruth(firstFact, []), setTruth(firstFact, [], false)],
          span: spanAt(9),
        }),
      ],
    }));
    const { program, diagnostics } = groundWorld(world.model);
    expect(diagnostics.map(({ code, span, fields }) => [code, span, fields])).toEqual([
      ["contradicting-effects", spanAt(9), { event: "{0} pulls", fact: "the flag is up" }],
    ]);
    expect(program.events).toEqual([]);
  });

  it("whose effects clash in some only are left out in those", () => {
    const world = makeWorld({ Mara: "person", Ilya: "person", Mill: "place", Crypt: "place" }, ({ term }) => ({
      actions: [
        action("{0} banishes {1}", [role("a", "person"), role("b", "person")], {
          then: [moveTo(roleTerm(0), term("Mill")), moveTo(roleTerm(1), term("Crypt"))],
        }),
      ],
    }));
    const { program, diagnostics } = groundWorld(world.model);
    expect(diagnostics).toEqual([]);
    expect(eventNames(program)).toEqual(["Mara banishes Ilya", "Ilya banishes Mara"]);
  });

  it("that nobody can ever do are pointed out", () => {
    const world = makeWorld({ Mara: "person", Mill: "place" }, () => ({
      actions: [action("{0} haunts", [role("a", "ghost")], { span: spanAt(4) })],
    }));
    expect(groundWorld(world.model).diagnostics).toEqual([
      { code: "nobody-to-act", severity: "warning", span: spanAt(4), fields: { action: "{0} haunts" } },
    ]);
  });

  it("that only a persona could do are seen and never done", () => {
    const world = makeWorld({ Mill: "place", Oda: "person", Penn: { kind: "person", persona: true } }, ({ term }) => ({
      starts: starts({
        kind: "set",
        fact: 2 as typeof alive,
        roles: [term("Oda")],
        value: { kind: "term", term: term("Penn") },
        span: spanAt(1),
      }),
      actions: [action("{0} waves", [role("a", "person")])],
    }));
    const { program } = groundWorld(world.model);
    expect(program.events.map(({ name, phantom }) => [name, phantom])).toEqual([
      ["Oda waves", false],
      ["Penn waves", true],
    ]);
    expect(program.minds.map((mind) => mind.name)).toEqual(["Oda"]);
    expect(program.personas.map(({ entity, fluent }) => [entity, program.fluents[fluent]?.name])).toEqual([
      [world.id("Oda"), "Oda is seen as …"],
    ]);
  });

  it("make it so that they have been done, where something asks whether they have", () => {
    const world = makeWorld({ Mill: "place", Mara: "person", Ilya: "person" }, (one) => ({
      actions: [action("{0} thanks {1}", [role("a", "person"), role("b", "person")])],
      wants: [wants(one, "Mara", { kind: "done", action: 0 as never, roles: [one.term("Mara"), one.term("Ilya")] })],
    }));
    const { program } = groundWorld(world.model);
    const done = program.fluents.findIndex((fluent) => fluent.name === "Mara has thanked Ilya");
    expect(program.fluents[done]).toMatchObject({ start: 0, secret: false, hidden: false, pattern: -1 });
    expect(program.events.map(({ name, then }) => [name, then.length])).toEqual([
      ["Mara thanks Mara", 0],
      ["Mara thanks Ilya", 1],
      ["Ilya thanks Mara", 0],
      ["Ilya thanks Ilya", 0],
    ]);
    expect(program.events[1]?.then).toEqual([{ kind: "set", when: null, fluent: done, value: 1 }]);
    expect(program.wants[0]?.that).toEqual({ op: "is", fluent: done, value: 1 });
  });
});
