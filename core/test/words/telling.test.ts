import { describe, expect, it } from "vitest";
import type { Engine, Occurrence, Situation } from "../../src/engine/index.js";
import { tellOccurrence, tellOpening, wordObstacle, wordReason } from "../../src/words/index.js";
import { openText } from "../play/ferry.js";

/** Begins an event and tells what came of it, as seen through somebody's eyes. */
function tell(
  text: string,
  sentence: string,
  eyes: string | null,
  options: { kind?: Occurrence["kind"]; seed?: number } = {},
): string {
  const { engine } = openText(text);
  const { before, after, occurrences } = begin(engine, sentence);
  const told = occurrences.find(({ kind }) => kind === (options.kind ?? "occurs"));
  if (told === undefined) throw new Error(`nothing of that kind among ${JSON.stringify(occurrences)}`);
  return tellOccurrence(engine, told, before, after, eyes === null ? null : entityOf(engine, eyes), options.seed ?? 1);
}

function begin(engine: Engine, sentence: string): { before: Situation; after: Situation; occurrences: readonly Occurrence[] } {
  const start = engine.start();
  if (start.kind === "impossible") throw new Error("the story of a test cannot begin");
  for (const kind of ["begin", "attempt"] as const) {
    for (const event of engine.findEvents(sentence)) {
      const outcome = engine.take(start.situation, { kind, event });
      if (outcome.kind === "taken")
        return { before: start.situation, after: outcome.situation, occurrences: outcome.occurrences };
    }
  }
  throw new Error(`“${sentence}” cannot begin`);
}

function entityOf(engine: Engine, name: string): number {
  return engine.program.entities.findIndex((entity) => entity.name === name);
}

const world = (prose: string): string => `story "Doors"
place Hall
fact [person] trusts [person]
fact the door is open
fact the door is locked, secret
person Mara: she
  starts in Hall
  believes the door is locked
person Ilya: he
  starts in Hall
  trusts Mara
person Oda: seen as Widow Penn
  starts in Hall
person Girls
  starts in Hall
rule a draught
  when the door is open
  then the lamp is out, the hour is late
fact the lamp is out, visible
fact the hour is late
action [opener: person] opens the door for [guest: person]
  then the door is open
${prose}
action [teller: person] tells [hearer: person] that [claim: fact]
  needs teller is with hearer
  then hearer believes claim
  prose
    "{claim}," said {teller}. {Claim}!
action [locker: person] bolts the door
  needs the door is locked
ending Open: calm
  when the lamp is out, the door is open, the hour is late
  prose
    Cold air came in.
`;

describe("prose of an event", () => {
  it("is its own sentence where there is none", () => {
    expect(tell(world(""), "Mara opens the door for Ilya", null)).toBe("Mara opens the door for Ilya.");
  });

  it("has names, pronouns and verbs in its holes", () => {
    const prose =
      "  prose\n    {opener.They} {opener.opens} to {guest}, {opener.themself}; {guest.they} {guest.is} {guest.theirs}.\n";
    expect(tell(world(prose), "Mara opens the door for Girls", null)).toBe("She opens to Girls, herself; they are theirs.");
    expect(tell(world(prose), "Girls opens the door for Mara", null)).toBe("They open to Mara, themself; she is hers.");
  });

  it("says the fact in a fact role, also with a capital letter", () => {
    expect(tell(world(""), "Mara tells Ilya that the door is open", null)).toBe(
      '"the door is open," said Mara. The door is open!',
    );
  });

  const several = `  prose
    Anybody's.
  prose, if guest trusts opener
    Anybody's, trusted.
  prose from opener
    Mine.
  prose from guest, if guest trusts opener
    My host's.
  prose from Ilya
    Ilya's own.
  prose from guest
    Too late.
`;

  it.each([
    ["Mara opens the door for Oda", null, "Anybody's."],
    ["Mara opens the door for Ilya", null, "Anybody's, trusted."],
    ["Mara opens the door for Ilya", "Mara", "Mine."],
    ["Mara opens the door for Ilya", "Ilya", "My host's."],
    ["Oda opens the door for Ilya", "Ilya", "Ilya's own."],
    ["Mara opens the door for Oda", "Oda", "Too late."],
    ["Mara opens the door for Oda", "Ilya", "Ilya's own."],
  ] as const)("is chosen by eyes, then condition, then order: %s, seen by %s", (sentence, eyes, expected) => {
    expect(tell(world(several), sentence, eyes)).toBe(expected);
  });

  it("reads its conditions in the world before the event", () => {
    const prose = "  prose\n    The door was {if the door is open: open already|shut}.\n";
    expect(tell(world(prose), "Mara opens the door for Ilya", null)).toBe("The door was shut.");
  });

  it("varies by the seed, and is the same for the same seed", () => {
    const prose = "  prose\n    {one|two|three} and {one|two|three}\n";
    const told = (seed: number) => tell(world(prose), "Mara opens the door for Ilya", null, { seed });
    const all = new Set(Array.from({ length: 40 }, (_, seed) => told(seed)));
    expect(all.size).toBeGreaterThan(4);
    expect(told(5)).toBe(told(5));
  });

  it("shows a disguised person under the face that the eyes see", () => {
    expect(tell(world("  prose\n    {opener} for {guest}.\n"), "Oda opens the door for Ilya", "Ilya")).toBe(
      "Widow Penn for Ilya.",
    );
    expect(tell(world("  prose\n    {opener} for {guest}.\n"), "Oda opens the door for Ilya", "Oda")).toBe("Oda for Ilya.");
    expect(tell(world(""), "Oda opens the door for Ilya", "Ilya")).toBe("Widow Penn opens the door for Ilya.");
    expect(tell(world(""), "Oda opens the door for Ilya", null)).toBe("Oda opens the door for Ilya.");
  });
});

describe("what is no act", () => {
  it("is told of a rule by what it makes so that can be seen", () => {
    expect(tell(world(""), "Mara opens the door for Ilya", null, { kind: "rule" })).toBe("The lamp is out.");
  });

  it("is told of an ending by its prose, else by its name", () => {
    expect(tell(world(""), "Mara opens the door for Ilya", null, { kind: "ending" })).toBe("Cold air came in.");
    const bare = world("").replace("  prose\n    Cold air came in.\n", "");
    expect(tell(bare, "Mara opens the door for Ilya", null, { kind: "ending" })).toBe("Open.");
  });

  it("is told of a try by what it lacked", () => {
    const told = tell(world(""), "Mara bolts the door", "Mara", { kind: "fails" });
    expect(told).toContain("Mara bolts the door.");
    expect(told).toContain("the door is locked");
  });

  it("is told of the opening by whose eyes it is for", () => {
    const { engine } = openText(
      'story "A"\n  opening\n    All.\n  opening from Mara\n    Mine.\nplace Hall\nperson Mara\n  starts in Hall\naction [waver: person] waves\n',
    );
    const start = engine.start();
    if (start.kind === "impossible") throw new Error("the story of a test cannot begin");
    expect(tellOpening(engine, start.situation, null, 1)).toBe("All.");
    expect(tellOpening(engine, start.situation, entityOf(engine, "Mara"), 1)).toBe("Mine.");
  });
});

describe("answers in words", () => {
  const { program, engine } = openText(world(""));

  it("name what stands in the way", () => {
    const [event = 0] = engine.findEvents("Mara bolts the door");
    expect(wordObstacle(program, { kind: "need", event: event as never, need: 0 })).toContain("the door is locked");
    expect(wordObstacle(program, { kind: "busy", event: event as never, entity: entityOf(engine, "Ilya") })).toContain("Ilya");
    expect(wordObstacle(program, { kind: "ended", ending: 0 })).toContain("Open");
  });

  it("give the rest of the plan, waiting too, but not the act itself", () => {
    const [event] = engine.findEvents("Mara opens the door for Ilya");
    if (event === undefined) throw new Error("the event is declared");
    const reason = wordReason(program, {
      mind: 0 as never,
      gains: [],
      plan: [
        { kind: "begin", event },
        { kind: "pass", to: 5 },
        { kind: "begin", event },
      ],
    });
    expect(reason.split("Mara opens the door for Ilya")).toHaveLength(2);
    expect(reason).toContain("wait");
  });
});
