import { describe, expect, it } from "vitest";
import {
  type Beat,
  choose,
  endingOf,
  explainBeat,
  listSeenActs,
  rewindTo,
  type Session,
  situationOf,
  undoTurn,
  wait,
} from "../../src/api/index.js";
import { eventOf, ferry, listOpen, playAs, take } from "./ferry.js";

const half = 5 * 60 + 30;

function listActs(session: Session): readonly string[] {
  const { program } = session.engine;
  return session.turns
    .flatMap(({ beats }) => beats)
    .flatMap(({ by, step }: Beat) => (by === null || step.kind === "pass" ? [] : [program.events[step.event]?.name ?? ""]));
}

describe("a turn", () => {
  it("goes on until the player's person is free again", () => {
    const session = take(playAs(ferry, "Ada"), "Ada walks to Inn");
    expect(situationOf(session).minute).toBe(half + 10);
  });

  it("lets others act for reasons of their own, which are kept", () => {
    const session = take(playAs(ferry, "Ada"), "Ada walks to Inn");
    const cal = session.turns[0]?.beats.find(({ by }) => by !== null && session.engine.program.minds[by]?.name === "Cal");
    expect(cal?.explanation?.verdict).toBe("makes sense");
    expect(listActs(session)).toContain("Cal walks to Quay");
  });

  it("lets nobody act who has no reason", () => {
    const dull = ferry.replace("  wants Cal is in Boat\n", "");
    const session = wait(playAs(dull, "Ada"), half + 15);
    expect(listActs(session).filter((name) => name.startsWith("Cal"))).toEqual([]);
  });

  it("that takes no time leaves the clock alone, and others answer with one act each", () => {
    const session = take(playAs(ferry, "Ada"), "Ada lights the lamp");
    expect(situationOf(session).minute).toBe(half);
    const others = session.turns[0]?.beats.filter(({ by }) => by !== session.player).map(({ by }) => by) ?? [];
    expect(new Set(others).size).toBe(others.length);
  });

  it("that cannot be is not taken, and says what is in the way", () => {
    const session = playAs(ferry, "Ada");
    const played = choose(session, eventOf(session, "Ada takes Ticket"));
    expect(played.kind).toBe("impossible");
  });
});

describe("waiting", () => {
  it("ends when something happens before his eyes", () => {
    const alone = ferry
      .replace("  wants Cal is in Boat\n", "")
      .replace("  wants a little the lamp is lit\n", "")
      .replace("  wants Ada has Ticket\n", "");
    const session = wait(playAs(alone, "Ada"), null);
    expect(situationOf(session).minute).toBe(half + 20);
    expect(session.turns).toHaveLength(1);
  });

  it("goes on to the minute named and not beyond", () => {
    const session = wait(playAs(ferry.replace("  wants Cal is in Boat\n", ""), "Ada"), half + 3);
    expect(situationOf(session).minute).toBe(half + 3);
  });

  it("of which nothing comes is no turn", () => {
    const session = playAs(`story "Still"\nplace Hall\nperson Mara\n  starts in Hall\naction [waver: person] waves\n`, "Mara");
    expect(wait(session, null)).toBe(session);
  });

  it("comes to an ending, and after it nothing can be done", () => {
    const boat = take(playAs(ferry, "Ada"), "Ada walks to Boat");
    let session = boat;
    for (let count = 0; count < 20 && endingOf(session) === null; count++) session = wait(session, null);
    expect(session.engine.program.endings[endingOf(session) ?? -1]?.name).toBe("Aboard");
    expect(listOpen(session)).toEqual([]);
    expect(wait(session, null)).toBe(session);
  });

  it("ends a quarrel that takes no time: each side acts only so often in one minute", () => {
    const quarrel = `story "Quarrel"
clock starts 05:00 on day 1
place Hall
place Yard
fact the lamp is lit
person Mara
  starts in Yard
person Vey
  starts in Hall
  wants the lamp is lit
person Oda
  starts in Hall
  wants the lamp is not lit
action [lighter: person] lights the lamp
  needs the lamp is not lit
  then the lamp is lit
action [quencher: person] quenches the lamp
  needs the lamp is lit
  then the lamp is not lit
`;
    const session = wait(playAs(quarrel, "Mara"), 5 * 60 + 1);
    expect(situationOf(session).minute).toBe(5 * 60 + 1);
    const inFirst = session.turns
      .flatMap(({ beats }) => beats)
      .filter(({ by, before }) => by !== null && before.minute === 5 * 60);
    expect(inFirst.length).toBeGreaterThan(2);
    expect(inFirst.length).toBeLessThanOrEqual(40);
  });
});

describe("going back", () => {
  it("gives the very same play as it was", () => {
    const start = playAs(ferry, "Ada");
    const one = take(start, "Ada lights the lamp");
    const two = take(one, "Ada walks to Inn");
    expect(undoTurn(two)).toEqual(one);
    expect(rewindTo(two, 0)).toEqual(start);
    expect(take(one, "Ada walks to Inn").turns).toEqual(two.turns);
  });

  it("stops at the beginning", () => {
    const start = playAs(ferry, "Ada");
    expect(undoTurn(start)).toEqual(start);
  });
});

describe("the seed", () => {
  it("makes the same play again", () => {
    const play = (seed: number) => wait(take(playAs(ferry, "Ada", seed), "Ada walks to Inn"), null);
    expect(play(7).turns).toEqual(play(7).turns);
  });

  it("decides which of two equal acts somebody begins", () => {
    const torn = `story "Torn"
place Hall
fact [person] is waved at
person Mara
  starts in Hall
person Vey
  starts in Hall
person Oda
  starts in Hall
  wants Mara is waved at
  wants Vey is waved at
action [waver: person] waves at [other: person]
  needs other is not waved at
  then other is waved at
`;
    const first = (seed: number) => listActs(wait(playAs(torn, "Mara", seed), null))[0];
    const chosen = new Set([1, 2, 3, 4, 5, 6, 7, 8].map(first));
    expect(chosen).toEqual(new Set(["Oda waves at Mara", "Oda waves at Vey"]));
  });
});

describe("why", () => {
  it("can be asked of what was seen, and of nothing else", () => {
    const session = take(playAs(ferry, "Ada"), "Ada walks to Inn");
    const acts = listSeenActs(session);
    for (const beat of acts) expect(beat.by).not.toBe(session.player);
    const far = take(playAs(ferry, "Ada"), "Ada walks to Boat");
    const seen = listSeenActs(far).map(({ step }) => (step.kind === "pass" ? "" : far.engine.program.events[step.event]?.name));
    expect(seen).not.toContain("Ben lights the lamp");
  });

  it("is answered again for a play without kept reasons", () => {
    const session = take(playAs(ferry, "Ada"), "Ada walks to Inn");
    const [beat] = session.turns[0]?.beats.filter(({ by }) => by !== null && by !== session.player) ?? [];
    if (beat === undefined) throw new Error("somebody should have acted");
    expect(explainBeat(session, { ...beat, explanation: null })).toEqual(beat.explanation);
  });
});
