import { describe, expect, it } from "vitest";
import { bind, bindWell, nameEntity, sayCondition } from "./items.js";

function complaints(...lines: readonly string[]): readonly string[] {
  return bind(['story "Test"', ...lines].join("\n")).problems;
}

/** The deadlines of a story whose clock starts at 22:00 on day 2. */
function deadlines(...lines: readonly string[]) {
  const model = bindWell(['story "Test"', "clock starts 22:00 on day 2", ...lines].join("\n"));
  return model.deadlines.map(({ name, at }) => [name, at.minute, at.daily]);
}

const day = 1440;

describe("the clock", () => {
  it("starts at a minute counted from the midnight of day 1", () => {
    expect(bindWell('story "Test"\nclock starts 04:30 on day 1').clock?.start).toBe(270);
    expect(bindWell('story "Test"\nclock starts 04:30 on day 3').clock?.start).toBe(2 * day + 270);
    expect(bindWell('story "Test"\nclock 04:30').clock?.start).toBe(270);
    expect(bindWell('story "Test"').clock).toBeNull();
  });

  it("is that of the story, not that of what it uses", () => {
    expect(bindWell('story "Test"\nclock starts 06:00', ["clock starts 04:30"]).clock?.start).toBe(360);
    expect(bindWell('story "Test"', ["clock starts 04:30"]).clock?.start).toBe(270);
  });

  it("is one, and says a time of one day", () => {
    expect(complaints("clock starts 04:30", "clock starts 05:30")).toEqual(['duplicate-name@"clock"']);
    expect(complaints("clock starts early")).toEqual(['bad-line@"starts early"']);
    expect(complaints("clock starts 04:30 every day")).toEqual(['bad-line@"starts 04:30 every day"']);
    expect(complaints("clock starts 25:30")).toEqual(['bad-time@"25:30"']);
  });
});

describe("how far people look", () => {
  it("is said of all of them", () => {
    expect(bindWell('story "Test"\npeople look 10 steps ahead\npeople think 3 minds deep')).toMatchObject({
      stepsAhead: 10,
      mindsDeep: 3,
    });
    expect(bindWell('story "Test"')).toMatchObject({ stepsAhead: null, mindsDeep: null });
    expect(complaints("people run")).toEqual(['bad-line@"run"']);
  });
});

describe("deadlines", () => {
  it("have a name or none, and a moment in any of its forms", () => {
    expect(deadlines("deadline sunrise at 05:40 every day")).toEqual([["sunrise", 340, true]]);
    expect(deadlines("deadline 05:40 every day")).toEqual([[null, 340, true]]);
    expect(deadlines("deadline the last train at 23:15 on day 2")).toEqual([["the last train", day + 1395, false]]);
    expect(deadlines("deadline day 3 05:40")).toEqual([[null, 2 * day + 340, false]]);
    expect(deadlines("deadline noon 12:00 on day 3")).toEqual([["noon", 2 * day + 720, false]]);
  });

  it("come next where no day is said", () => {
    expect(deadlines("deadline 23:00")).toEqual([[null, day + 1380, false]]);
    expect(deadlines("deadline 05:40")).toEqual([[null, 2 * day + 340, false]]);
  });

  it("must have a time, and the world a clock", () => {
    expect(complaints("clock starts 04:30", "deadline soon")).toEqual(['bad-line@"soon"']);
    expect(complaints("clock starts 04:30", "deadline at 05:40 on day 0")).toEqual(['bad-value@"05:40 on day 0"']);
    expect(complaints("deadline 05:40 every day")).toEqual(['clock-missing@"05:40 every day"']);
  });

  it("need no clock in what stories use", () => {
    expect(bind("deadline 05:40 every day").problems).toEqual([]);
    expect(bind('story "Test"\nclock starts 04:00', ["deadline 05:40 every day"]).problems).toEqual([]);
  });
});

describe("times in sentences", () => {
  it("come next where no day is said, as those of deadlines do", () => {
    const model = bindWell(`
      story "Test"
      clock starts 22:00 on day 1
      ending Late
        when it is 05:40 or later
      ending Early
        when it is before 23:00
    `);
    expect(model.endings.map(({ when }) => sayCondition(model, when))).toEqual([
      "it is 05:40 on day 2 or later",
      "not (it is 23:00 on day 1 or later)",
    ]);
  });
});

describe("roads", () => {
  /** A story with these lines under `roads`, and the roads as `from > to: times`. */
  function roads(lines: readonly string[], ...more: readonly string[]): string[] {
    const text = [
      'story "Test"',
      "place Mill",
      "place Chapel",
      "place Way to Dover",
      ...more,
      "roads",
      ...lines.map((line) => `  ${line}`),
    ];
    const model = bindWell(text.join("\n"));
    const walker = [{ name: "walker", kind: "fact" as const, span: null }];
    return model.roads.map(({ from, to, oneWay, times, place }) => {
      const said = times.map(({ minutes, when }) =>
        when === null ? `${minutes}` : `${minutes} if ${sayCondition(model, when, walker)}`,
      );
      const traits = model.entities[place]?.traits ?? [];
      const way = oneWay ? " one way" : "";
      return `${nameEntity(model, from)} > ${nameEntity(model, to)}${way}: ${said.join(" | ")}${traits.map((trait) => ` (${trait})`).join("")}`;
    });
  }

  it("take minutes, the least first, and have traits", () => {
    expect(roads(["Mill to Chapel: 25 minutes, 1 hour with Bell, shaded, one way"], "thing Bell")).toEqual([
      "Mill > Chapel one way: 25 | 60 if [walker] is with [Bell] (shaded)",
    ]);
    expect(roads(["Mill to Chapel: 1 hour and 5 minutes"])).toEqual(["Mill > Chapel: 65"]);
    expect(roads(["Mill to Chapel"])).toEqual(["Mill > Chapel: 0"]);
  });

  it("read what a walker must be as a fact where there is one, else as a trait that they declare", () => {
    const fact = "fact [person] is on horseback";
    expect(roads(["Mill to Chapel: 25 minutes, 8 minutes on horseback"], fact)).toEqual([
      "Mill > Chapel: 8 if [walker] is on horseback | 25",
    ]);
    expect(roads(["Mill to Chapel: 8 minutes on horseback"])).toEqual([
      'Mill > Chapel: 8 if [walker] has the trait "on horseback"',
    ]);
    expect(roads(["Mill to Chapel: 8 minutes if walker is alive"])).toEqual(["Mill > Chapel: 8 if [walker] is alive"]);
  });

  it("take no slip of the pen for a new trait", () => {
    const text = [
      "fact [person] is on horseback",
      "place Mill",
      "place Chapel",
      "roads",
      "  Mill to Chapel: 8 minutes on horsback",
    ];
    expect(complaints(...text)).toHaveLength(1);
    expect(bind(['story "Test"', ...text].join("\n")).model.roads).toEqual([]);
  });

  it("lead between places with any names, and may be several", () => {
    expect(roads(["Way to Dover to Mill: 5 minutes", "Mill to Way to Dover: 7 minutes"])).toEqual([
      "Way to Dover > Mill: 5",
      "Mill > Way to Dover: 7",
    ]);
    const model = bindWell('story "Test"\nplace A\nplace B\nroads\n  A to B: 5 minutes, shaded\n  A to B: 3 minutes, open');
    expect(model.entities.map(({ name }) => name).slice(2)).toEqual(["the road from A to B", "the road from A to B (2)"]);
  });

  it("are places that sentences can name", () => {
    const model = bindWell(`
      story "Test"
      place A
      place B
      roads
        A to B: 5 minutes
      person Mara
      ending Lost
        when Mara is in the road from A to B
    `);
    expect(model.endings.map(({ when }) => sayCondition(model, when))).toEqual(["[Mara] is in [the road from A to B]"]);
  });

  it("lead from place to place, in minutes", () => {
    const places = ["place Mill", "place Chapel", "person Mara", "roads"];
    expect(complaints(...places, "  Mill to Chapl: 5 minutes")).toEqual(['unknown-name@"Chapl"']);
    expect(complaints(...places, "  Mill to Mara: 5 minutes")).toEqual(['wrong-kind@"Mara"']);
    expect(complaints(...places, "  Mill and Chapel: 5 minutes")).toEqual(['bad-line@"Mill and Chapel: 5 minutes"']);
    expect(complaints(...places, "  Mill to Chapel: 5 miles")).toEqual(['bad-value@"5 miles"']);
  });
});
