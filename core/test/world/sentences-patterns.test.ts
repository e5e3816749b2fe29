import { describe, expect, it } from "vitest";
import { tokenizeSentence } from "../../src/syntax/index.js";
import type { Registry } from "../../src/world/scope.js";
import { type Declared, makeRegistry, nameSentence, readPattern } from "../../src/world/sentences.js";
import { describePattern } from "../../src/world/writing.js";
import { declare, makeScope, read, writeProblem } from "./sentence-world.js";

/** The pattern as declared, or the complaint. */
function pattern(text: string, kind: Declared = "fact", registry: Registry = declare({ kinds: ["vampire: person"] })): string {
  registry.problems.length = 0;
  const found = readPattern(tokenizeSentence(text, 0, 0), registry, kind);
  if (found === null) return registry.problems.map((problem) => writeProblem(problem, text)).join("; ");
  return `${describePattern(found, registry)}${found.refines === null ? "" : ` = ${found.refines}`}`;
}

describe("patterns", () => {
  const whole = [
    "[person] trusts [person]",
    "[vampire] is hungry",
    "it is day",
    "[person] loves [one person or none]",
    "[group] has [0 to 6] standing",
    "[thing] lies under [one thing or place]",
    "[person] owes [-3 to 3] favours",
  ];
  for (const text of whole) {
    it(`reads "${text}" as it stands`, () => {
      expect(pattern(text)).toBe(text);
    });
  }

  it("names a role by its kind where no name is said", () => {
    const registry = makeRegistry();
    const found = readPattern(tokenizeSentence("[walker: person] walks to [place]", 0, 0), registry, "action");
    expect(found?.roles.map((role) => role.name)).toEqual(["walker", "place"]);
  });

  it("takes a claim that stands last after a word", () => {
    expect(pattern("[liar: person] tells [hearer: person] that [claim: fact]", "action")).toBe(
      "[liar: person] tells [hearer: person] that [claim: fact]",
    );
  });

  it("keeps two roles of one kind apart by their places", () => {
    const registry = declare({ names: ["Mara: person", "Vey: person"], facts: ["[person] trusts [person]"] });
    expect(registry.facts.at(-1)?.parts).toEqual([
      { kind: "role", role: 0 },
      { kind: "word", text: "trusts" },
      { kind: "role", role: 1 },
    ]);
    expect(read(registry, "condition", "Vey trusts Mara", makeScope(registry))).toBe("[Vey] trusts [Mara]");
  });

  it("writes its sentence without brackets", () => {
    const found = readPattern(tokenizeSentence("[walker: person] walks to [goal: place]", 0, 0), makeRegistry(), "action");
    expect(found === null ? "" : nameSentence(found.parts, found.roles)).toBe("walker walks to goal");
  });
});

describe("bad patterns", () => {
  const cases: readonly (readonly [string, Declared, string])[] = [
    ["[person] [person]", "fact", 'bad-pattern@"[person] [person]"'],
    ["[person] says: [person]", "fact", 'bad-pattern@":"'],
    [
      "[person] tells [claim: fact] to [other: person]",
      "action",
      'bad-pattern@"[person] tells [claim: fact] to [other: person]"',
    ],
    ["[person] tells [other: person] [claim: fact]", "action", 'bad-pattern@"[person] tells [other: person] [claim: fact]"'],
    ["[person] doubts [claim: fact]", "fact", 'bad-pattern@"[person] doubts [claim: fact]"'],
    ["[person] eats [0 to 3] pies", "action", 'bad-pattern@"[0 to 3]"'],
    ["[person] eats [0 to 3] pies of [one person]", "fact", 'bad-pattern@"[one person]"'],
    ["[person] eats [6 to 0] pies", "fact", 'bad-pattern@"[6 to 0]"'],
    ["[] is hungry", "fact", 'bad-pattern@"[]"'],
    ["if [person] sleeps", "fact", 'bad-pattern@"if [person] sleeps"'],
    ["[vampyre] is hungry", "fact", 'unknown-kind@"vampyre"'],
    ["[person] lies in [one bed]", "fact", 'unknown-kind@"bed"'],
    ["[person] meets [person]", "action", 'duplicate-name@"[person]"'],
  ];
  for (const [text, kind, complaint] of cases) {
    it(`refuses "${text}" as ${kind}`, () => {
      expect(pattern(text, kind)).toBe(complaint);
    });
  }

  it("offers the nearest kind", () => {
    const registry = declare({ kinds: ["vampire: person"] });
    pattern("[vampyre] is hungry", "fact", registry);
    expect(registry.problems[0]?.fields).toEqual({ name: "vampyre", nearest: "vampire" });
  });
});

describe("facts that say a built-in one again", () => {
  const cases: Readonly<Record<string, string>> = {
    "[thing] is in [one place or container]": " = 0",
    "[person] is in [one place]": " = 0",
    "[person] has [thing]": " = 0",
    "[person] is alive": " = 1",
    "[person] is seen as [one person or none]": " = 2",
  };
  for (const [text, refined] of Object.entries(cases)) {
    it(`takes "${text}" for it`, () => {
      expect(pattern(text)).toBe(text + refined);
    });
  }

  it("does not take another sentence for it", () => {
    expect(pattern("[person] is in danger")).toBe("[person] is in danger");
    expect(pattern("[person] has a soul")).toBe("[person] has a soul");
  });
});

describe("patterns that could read one sentence", () => {
  const world = declare({
    kinds: ["vampire: person"],
    names: ["Mara: person"],
    facts: ["[person] trusts [person]", "[person] is hungry", "the gates are open"],
    actions: ["[walker: person] walks to [goal: place]", "[liar: person] tells [hearer: person] that [claim: fact]"],
  });
  const clashes: readonly (readonly [string, Declared])[] = [
    ["[vampire] trusts [person]", "fact"],
    ["[person] trust [person]", "fact"],
    ["[person] does not trust [person]", "fact"],
    ["[vampire] is not hungry", "fact"],
    ["The gates are open", "fact"],
    ["[person] trusts Mara", "fact"],
    ["[thing] is with [thing]", "fact"],
    ["[person] is [one person]", "fact"],
    ["[person] is a vampire", "fact"],
    ["[person] touches [thing]", "fact"],
    ["[person] is here", "fact"],
    ["[person] has walked to [place]", "fact"],
    ["[person] believes [thing] is in [place]", "fact"],
    ["[person] knows where [person] is", "fact"],
    ["[vampire] walks to [place]", "action"],
    ["[person] tells [other: person] that [thing] is in [place]", "action"],
    ["[person] tells [other: person] that [rumour: fact]", "action"],
    ["[person] walk to [place]", "action"],
    ["[one: person] and [other: person] walk to [place]", "action"],
  ];
  for (const [text, kind] of clashes) {
    it(`refuses "${text}" as ${kind}`, () => {
      expect(pattern(text, kind, world)).toBe(`clashing-patterns@"${text}"`);
    });
  }

  const clear: readonly (readonly [string, Declared])[] = [
    ["[place] trusts [person]", "fact"],
    ["[person] trusts in luck", "fact"],
    ["[person] is very hungry", "fact"],
    ["[person] is in love with [one person or none]", "fact"],
    ["[person] knows [person]", "fact"],
    ["[person] believes in [person]", "fact"],
    ["[person] is at peace with [person]", "fact"],
    ["[person] walks home", "action"],
    ["[one: person] and [other: person] walk home", "action"],
    ["[person] trusts [other: person]", "action"],
    ["[walker: person] walks to [friend: person]", "action"],
    ["[person] tells [other: person] that joke", "action"],
    ["[person] tells [other: person] a joke", "action"],
  ];
  for (const [text, kind] of clear) {
    it(`takes "${text}" as ${kind}`, () => {
      expect(pattern(text, kind, world)).toBe(text);
    });
  }

  it("looks at the words for the opposite too, whichever is declared first", () => {
    const first = declare({ facts: ["[place] is locked, otherwise open"] });
    expect(pattern("[place] is open", "fact", first)).toBe('clashing-patterns@"[place] is open"');
    const second = declare({ facts: ["[place] is open"] });
    const locked = tokenizeSentence("[place] is locked", 0, 0);
    expect(readPattern(locked, second, "fact", ["open"])).toBeNull();
    expect(readPattern(locked, second, "fact", ["ajar"])).not.toBeNull();
  });

  it("names the other pattern", () => {
    pattern("[vampire] trusts [person]", "fact", world);
    expect(world.problems[0]?.fields).toEqual({ pattern: "[vampire] trusts [person]", other: "[person] trusts [person]" });
  });
});
