import { describe, expect, it } from "vitest";
import { listChoices, situationOf } from "../../src/api/index.js";
import { ferry, listOpen, playAs, take } from "./ferry.js";

describe("choices", () => {
  it("are what the player's person believes he can do", () => {
    expect(listOpen(playAs(ferry, "Ada"))).toEqual(["Ada lights the lamp", "Ada walks to Boat", "Ada walks to Inn"]);
  });

  it("say why something is closed: the needs that are not met as he sees it", () => {
    const { closed } = listChoices(playAs(ferry, "Ada"));
    const session = playAs(ferry, "Ada");
    const shut = closed.find(({ event }) => session.engine.program.events[event]?.name === "Ada takes Ticket");
    expect(shut?.why).toEqual({ kind: "needs", needs: [0] });
  });

  it("hold each sentence once, though it can begin in several places", () => {
    const { open, closed } = listChoices(playAs(ferry, "Ada"));
    const session = playAs(ferry, "Ada");
    const names = [...open, ...closed].map(({ event }) => session.engine.program.events[event]?.name);
    expect(new Set(names).size).toBe(names.length);
    expect(names.filter((name) => name === "Ada walks to Boat")).toHaveLength(1);
  });

  it("can be tried where he has no idea, and are marked so", () => {
    const session = take(playAs(ferry, "Ada"), "Ada walks to Inn");
    const wake = listChoices(session).open.find(({ event }) => session.engine.program.events[event]?.name === "Ada wakes Ben");
    expect(wake?.certain).toBe(false);
    const after = take(session, "Ada wakes Ben");
    const [beat] = after.turns.at(-1)?.beats ?? [];
    expect(beat?.step.kind).toBe("attempt");
    expect(beat?.occurrences).toMatchObject([{ kind: "fails", unmet: [0] }]);
    expect(listOpen(after)).not.toContain("Ada wakes Ben");
  });

  it("are none while he is in the middle of something", () => {
    const boat = take(playAs(ferry, "Ada"), "Ada walks to Boat");
    const [turn] = boat.turns;
    if (turn === undefined) throw new Error("a turn was taken");
    const underWay = { ...boat, turns: [{ ...turn, beats: turn.beats.slice(0, 1) }] };
    expect(situationOf(underWay).minute).toBe(5 * 60 + 30);
    expect(listOpen(underWay)).toEqual([]);
    expect(listOpen(boat)).not.toEqual([]);
  });
});

describe("what needs another's will", () => {
  const held = ferry
    .replace("thing Ticket: paper, in Inn", "thing Ticket: paper, in Ben")
    .replace("  starts in Quay\n  wants most Ada", "  starts in Inn\n  wants most Ada");

  it("is open where the other has a reason, and names him", () => {
    const session = playAs(held, "Ada");
    const gift = listChoices(session).open.find(
      ({ event }) => session.engine.program.events[event]?.name === "Ben gives Ticket to Ada",
    );
    expect(gift?.with.map((mind) => session.engine.program.minds[mind]?.name)).toEqual(["Ben"]);
  });

  it("is closed where the other sees no reason to", () => {
    const session = playAs(held, "Cal");
    const gift = listChoices(session).closed.find(
      ({ event }) => session.engine.program.events[event]?.name === "Ben gives Ticket to Cal",
    );
    expect(gift?.why).toMatchObject({ kind: "consent", decided: true });
  });

  it("is never begun by others without the player's choice", () => {
    const session = playAs(held, "Ada");
    const lit = take(session, "Ada lights the lamp");
    const names = lit.turns
      .flatMap(({ beats }) => beats)
      .map(({ step }) => (step.kind === "pass" ? "" : session.engine.program.events[step.event]?.name));
    expect(names).not.toContain("Ben gives Ticket to Ada");
    expect(listOpen(lit)).toContain("Ben gives Ticket to Ada");
  });
});

describe("somebody with another's face", () => {
  const masked = `story "The Widow"
place Hall
person Mara
  starts in Hall
person Oda: seen as Widow Penn
  starts in Hall
action [greeter: person] greets [other: person]
  needs greeter is with other, other is not greeted
  then other is greeted
fact [person] is greeted
`;

  it("is offered as whom he is taken for, and what is done is done to who it is", () => {
    const session = playAs(masked, "Mara");
    expect(listOpen(session)).toContain("Mara greets Oda");
    const after = take(session, "Mara greets Oda");
    const greeted = session.engine.program.fluents.findIndex(({ name }) => name === "Oda is greeted");
    expect(situationOf(after).world.values[greeted]).toBe(1);
  });
});
