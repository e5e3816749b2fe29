import { describe, expect, it } from "vitest";
import { type Chance, drawIndex, seedChance } from "../../src/base/index.js";
import { ashgrove, declare, makeScope, read, type WorldText } from "./sentence-world.js";

/**
 * Sentences made at random from their meanings must be read back as these. The makers below know nothing of the reader: each gives
 * a sentence together with its meaning in the notation of `writing.ts`.
 */
interface Made {
  readonly sentence: string;
  readonly meaning: string;
}

const people = ["Mara", "Ilya", "Vey", "Oda"];
const places = ["Mill", "Chapel", "Old Mill"];
const things = ["Letter", "Coat"];

/** Draws from a seed that is part of the test. */
function makeDraw(seed: number): (count: number) => number {
  let chance: Chance = seedChance(seed);
  return (count) => {
    const [index, next] = drawIndex(chance, count);
    chance = next;
    return index;
  };
}

type Draw = (count: number) => number;

const pick = (draw: Draw, from: readonly string[]): string => from[draw(from.length)] ?? "";

function makeFact(draw: Draw): Made {
  const person = pick(draw, people);
  const other = pick(draw, people);
  const place = pick(draw, places);
  const thing = pick(draw, things);
  const facts: readonly Made[] = [
    { sentence: `${person} trusts ${other}`, meaning: `[${person}] trusts [${other}]` },
    { sentence: `${person} does not trust ${other}`, meaning: `not ([${person}] trusts [${other}])` },
    { sentence: `${person} loves nobody`, meaning: `[${person}] loves [none]` },
    { sentence: `${thing} is in ${place}`, meaning: `[${thing}] is in [${place}]` },
    { sentence: `${person} has ${thing}`, meaning: `[${thing}] is in [${person}]` },
    { sentence: `${person} is dead`, meaning: `not ([${person}] is alive)` },
    { sentence: `${person} has taken ${thing}`, meaning: `done: [${person}] takes [${thing}]` },
    { sentence: "it is not day", meaning: "not (it is day)" },
    { sentence: `Potentials has at least ${draw(7)} standing`, meaning: "" },
  ];
  const made = facts[draw(facts.length)] ?? { sentence: "", meaning: "" };
  const number = /at least (\d)/.exec(made.sentence)?.[1];
  return number === undefined ? made : { ...made, meaning: `[Potentials] has >= ${number} standing` };
}

function makeSentence(draw: Draw, depth: number): Made {
  if (depth === 0) return makeFact(draw);
  const inner = makeSentence(draw, depth - 1);
  const person = pick(draw, people);
  const wrapped: readonly Made[] = [
    { sentence: `${person} believes ${inner.sentence}`, meaning: `[${person}] believes (${inner.meaning})` },
    { sentence: `${person} knows ${inner.sentence}`, meaning: `[${person}] knows (${inner.meaning})` },
    { sentence: `${person} does not know ${inner.sentence}`, meaning: `not ([${person}] knows (${inner.meaning}))` },
    { sentence: `${person} knows whether ${inner.sentence}`, meaning: `[${person}] knows whether (${inner.meaning})` },
    {
      sentence: `${person} has no idea whether ${inner.sentence}`,
      meaning: `[${person}] has no idea whether (${inner.meaning})`,
    },
  ];
  return wrapped[draw(wrapped.length)] ?? inner;
}

describe("sentences made from their meanings", () => {
  const registry = declare(ashgrove);

  it("are read back as these, however deep they nest", () => {
    const draw = makeDraw(20_240);
    for (let round = 0; round < 400; round++) {
      const { sentence, meaning } = makeSentence(draw, draw(5));
      expect(`${sentence} = ${read(registry, "condition", sentence, makeScope(registry))}`).toBe(`${sentence} = ${meaning}`);
    }
  });

  it("are read alike in whatever order the world is declared", () => {
    const turned: WorldText = {
      ...ashgrove,
      names: [...(ashgrove.names ?? [])].reverse(),
      facts: [...(ashgrove.facts ?? [])].reverse(),
      actions: [...(ashgrove.actions ?? [])].reverse(),
    };
    const other = declare(turned);
    const draw = makeDraw(7);
    for (let round = 0; round < 100; round++) {
      const { sentence } = makeSentence(draw, draw(3));
      const here = read(registry, "condition", sentence, makeScope(registry));
      expect(read(other, "condition", sentence, makeScope(other))).toBe(here);
    }
  });
});

describe("words in any order", () => {
  const vocabulary =
    `Mara Ilya Marra Letter Chapel it is day not so : , and knows believes that where what who whether trusts trust has no
    idea in with is here everyone someone every vampire some at least 3 of slayers [person] [place] dead claim walker to have tells takes
    walks if a road from to rule sunlight kills vampires more fewer standing`.split(/\s+/u);

  it("are read, or complained of, and never neither or both", () => {
    const registry = declare(ashgrove);
    const draw = makeDraw(5);
    for (let round = 0; round < 400; round++) {
      const text = Array.from({ length: 1 + draw(12) }, () => pick(draw, vocabulary)).join(" ");
      for (const sort of ["conditions", "effects", "events", "gap", "term"] as const) {
        const scope = makeScope(registry, {
          roles: ["walker: person", "claim: fact"],
          newRoles: draw(2) === 1,
          here: draw(2) === 1,
        });
        const meaning = read(registry, sort, text, scope);
        const complained = registry.problems.length > 0;
        expect([text, complained]).toEqual([text, meaning.startsWith(registry.problems[0]?.code ?? "?")]);
      }
    }
  });

  it("are given up in good time where they nest without end", () => {
    const registry = declare(ashgrove);
    const sentence = `${"Mara knows who ".repeat(14)}trusts Zed`;
    read(registry, "condition", sentence, makeScope(registry));
    expect(registry.problems.map((problem) => problem.code)).toEqual(["unknown-name"]);
    const deep = `${"Mara believes Ilya knows ".repeat(20)}it is day`;
    expect(read(registry, "effects", deep, makeScope(registry))).toBe(`not-an-effect@"${deep}"`);
    expect(read(registry, "condition", deep, makeScope(registry))).toContain("it is day");
  });
});
