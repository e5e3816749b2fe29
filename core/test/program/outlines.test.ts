import { describe, expect, it } from "vitest";
import { type Program, readProgram, writeProgram } from "../../src/program/index.js";
import { entityOf, fluentOf, groundText, mindOf } from "./text.js";

const story = `
story "Outline"
  rating Teen And Up Audiences
  opening
    It was {if it is day: day|night}.
clock starts 04:30 on day 1
deadline 05:40 every day
place Mill
place Chapel
roads
  Mill to Chapel: 10 minutes
fact it is day
person Mara
  starts in Mill
  wants to have thanked Vey
person Vey
  starts in Mill
person Oda: seen as Penn
  starts in Chapel
happening sunrise at 05:40 every day
  then it is day
happening the bell rings
  when Mara is in Chapel
  then it is day
happening a storm, may
  when it is day
action [walker: person] walks to [goal: place]
  needs a road from here to goal
  takes the road
  then walker is in goal
  prose
    {walker} went{if it is day: in broad daylight|}.
  prose from walker, if goal is Chapel
    I went.
action [thanker: person] thanks [other: person]
  needs thanker is with other
ending Day: hopeful
  when it is day
  prose
    It was day.
outline as told, from Mara
  chapter 1 "Morning"
    04:30 Mara and Vey walk to Chapel
    check Mara is in Chapel
    check Mara has a reason to walk to Mill
    check Vey could walk to Mill
    by sunrise Day
`;

describe("outlines", () => {
  const { program, questions } = groundText(story, [
    { kind: "event", text: "Mara thanks Vey" },
    { kind: "condition", text: "Mara is in Mill" },
    { kind: "effect", text: "Vey is dead" },
  ]);
  const name = (event: number) => `${program.events[event]?.name} (${program.events[event]?.needs[0]?.words})`;
  const [outline] = program.outlines;

  it("name for each of their events all ground events that it can mean", () => {
    const line = outline?.chapters[0]?.lines[0];
    expect(line?.when).toEqual({ kind: "at", minute: 270 });
    if (line?.act.kind !== "events") throw new Error("events were said");
    expect(line.act.events.map((events) => events.map(name))).toEqual([
      ["Mara walks to Chapel (Mara is in Mill)", "Mara walks to Chapel (Mara is in the road from Mill to Chapel)"],
      ["Vey walks to Chapel (Vey is in Mill)", "Vey walks to Chapel (Vey is in the road from Mill to Chapel)"],
    ]);
  });

  it("keep what they check", () => {
    const acts = outline?.chapters[0]?.lines.slice(1).map(({ act }) => act) ?? [];
    expect(acts.map(({ kind }) => kind)).toEqual(["condition", "reason", "could", "ending"]);
    expect(acts[1]).toMatchObject({ who: mindOf(program, "Mara"), expected: true });
    expect(acts[3]).toEqual({ kind: "ending", ending: 0 });
    expect(outline).toMatchObject({ name: "as told", from: entityOf(program, "Mara") });
  });

  it("and questions are read in the same numbers", () => {
    expect(questions[0]).toEqual({
      kind: "event",
      events: [[program.events.findIndex((event) => event.name === "Mara thanks Vey")]],
    });
    expect(questions[1]).toEqual({
      kind: "condition",
      when: { op: "in place", entity: entityOf(program, "Mara"), place: entityOf(program, "Mill") },
      atEvents: [],
    });
    expect(questions[2]).toEqual({
      kind: "effect",
      effects: [{ kind: "set", when: null, fluent: fluentOf(program, "Vey is alive"), value: 0 }],
    });
  });
});

describe("happenings", () => {
  const { program } = groundText(story);
  const happening = (name: string) => program.events.find((event) => event.name === name);

  it("have no actor, are noticed by everyone where they have no place, and say when they are due", () => {
    expect(happening("sunrise")).toMatchObject({ actor: null, willing: [], busy: [], may: false, phantom: false });
    expect(happening("sunrise")?.due).toEqual({ kind: "clock", at: { minute: 340, daily: true } });
    expect(happening("sunrise")?.witnesses).toEqual(program.minds.map(() => ({ op: "constant", value: true })));
  });

  it("on a condition have a hidden fluent that is true from their occurring", () => {
    const bell = happening("the bell rings");
    if (bell?.due?.kind !== "condition") throw new Error("the bell waits on a condition");
    expect(program.fluents[bell.due.spent]).toMatchObject({ hidden: true, secret: false, start: 0 });
    expect(bell.atOnce).toEqual([{ kind: "set", when: null, fluent: bell.due.spent, value: 1 }]);
  });

  it("that may be are due never", () => {
    expect(happening("a storm")).toMatchObject({ due: null, may: true });
    expect(happening("a storm")?.needs).toHaveLength(1);
  });
});

describe("prose", () => {
  const { program } = groundText(story);

  it("has its conditions once for each event of its schema, and is no reason to nest minds", () => {
    const walking = program.schemas.find(({ name }) => name.includes("walks"));
    const [anyone, walker] = walking?.prose ?? [];
    expect(anyone?.conditions[0]?.when).toHaveLength(walking?.events.length ?? 0);
    expect(anyone?.conditions[0]?.when[0]).toEqual({ op: "is", fluent: fluentOf(program, "it is day"), value: 1 });
    expect(walker?.fromRole).toBe(0);
    const toChapel = walking?.events.map((event) => program.events[event]?.name.endsWith("Chapel")) ?? [];
    expect(walker?.when).toEqual(toChapel.map((value) => ({ op: "constant", value })));
  });

  it("stands in the header and in endings", () => {
    expect(program.header.opening[0]?.conditions[0]?.when).toEqual({
      op: "is",
      fluent: fluentOf(program, "it is day"),
      value: 1,
    });
    expect(program.endings[0]?.prose[0]?.text).toContain("It was day.");
  });
});

describe("a program as text", () => {
  const { program } = groundText(story);

  it("is read back as it was", () => {
    expect(readProgram(writeProgram(program))).toEqual(program);
  });

  it("is refused where it is something else", () => {
    expect(readProgram("")).toBeNull();
    expect(readProgram("[]")).toBeNull();
    expect(
      readProgram(
        JSON.stringify({ ...program, format: "explicator-program/0" } satisfies Omit<Program, "format"> & { format: string }),
      ),
    ).toBeNull();
  });

  it("names every fluent, event and mind that it refers to", () => {
    const ids = JSON.stringify(program).match(/"fluent":(-?[0-9]+)/g) ?? [];
    expect(ids.length).toBeGreaterThan(10);
    for (const id of ids) expect(program.fluents[Number(id.slice(9))]).toBeDefined();
  });
});
