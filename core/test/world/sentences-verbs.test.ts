import { describe, expect, it } from "vitest";
import { listParticiples } from "../../src/world/participles.js";
import { findVerb, makeBare } from "../../src/world/verbs.js";

/** The words of a pattern, with `_` for a hole. */
const partsOf = (text: string): (string | null)[] => text.split(" ").map((word) => (word === "_" ? null : word));

describe("bare forms", () => {
  const cases: Readonly<Record<string, string>> = {
    walks: "walk",
    goes: "go",
    does: "do",
    has: "have",
    is: "be",
    tries: "try",
    dies: "die",
    lies: "lie",
    watches: "watch",
    pushes: "push",
    kisses: "kiss",
    fixes: "fix",
    closes: "close",
    loses: "lose",
    freezes: "freeze",
    plays: "play",
    sees: "see",
    echoes: "echo",
    aches: "ache",
    unties: "untie",
    passes: "pass",
  };
  for (const [third, bare] of Object.entries(cases)) {
    it(`makes ${bare} of ${third}`, () => {
      expect(makeBare(third)).toBe(bare);
    });
  }
});

describe("participles", () => {
  const cases: Readonly<Record<string, string>> = {
    push: "pushed",
    thank: "thanked",
    love: "loved",
    try: "tried",
    play: "played",
    stop: "stopped",
    drag: "dragged",
    beg: "begged",
    visit: "visited",
    open: "opened",
    offer: "offered",
    permit: "permitted",
    fix: "fixed",
    show: "shown",
    panic: "panicked",
    look: "looked",
    need: "needed",
    be: "been",
    go: "gone",
    take: "taken",
    give: "given",
    tell: "told",
    bleed: "bled",
    swear: "sworn",
    overhear: "overheard",
    undo: "undone",
    understand: "understood",
    withhold: "withheld",
    become: "become",
    let: "let",
    knock: "knocked",
    follow: "followed",
    kidnap: "kidnapped",
    chain: "chained",
    quit: "quit",
    agree: "agreed",
  };
  for (const [bare, participle] of Object.entries(cases)) {
    it(`makes ${participle} of ${bare}`, () => {
      expect(listParticiples(bare)[0]).toBe(participle);
    });
  }

  it("knows both of two in use", () => {
    expect(listParticiples("burn")).toEqual(["burnt", "burned"]);
    expect(listParticiples("travel")).toEqual(["travelled", "traveled"]);
    expect(listParticiples("get")).toEqual(["got", "gotten"]);
  });
});

describe("the first verb of a pattern", () => {
  const cases: Readonly<Record<string, string | null>> = {
    "_ walks to _": "walks",
    "_ is alive": "is",
    "it is day": "is",
    "_ always trusts _": "trusts",
    "_ secretly loves _": "loves",
    "the gates are open": "are",
    "the roof falls": "falls",
    "_ and _ make peace": "make",
    "_ can swim": "can",
    "_ has _ standing": "has",
    sunrise: null,
    "the last dance": null,
  };
  for (const [pattern, verb] of Object.entries(cases)) {
    it(`is ${verb ?? "none"} in "${pattern}"`, () => {
      const found = findVerb(partsOf(pattern));
      expect(found === null ? null : partsOf(pattern)[found.at]).toBe(verb);
    });
  }
});
