import { describe, expect, it } from "vitest";
import { entityOf, eventNamed, fluentOf, groundText, holderValue } from "./text.js";

const walking = `
story "Roads"
clock starts 05:00 on day 1
place Mill
place Chapel
place Crypt
roads
  Mill to Chapel: 25 minutes, 8 minutes if walker is mounted
  Chapel to Crypt: 2 minutes, one way
fact [person] is mounted
person Mara
  starts in Mill
person Vey
  starts in Mill
  is mounted
action [walker: person] walks to [goal: place]
  needs a road from here to goal
  takes the road
  then walker is in goal
action [rider: person] mounts
  then rider is mounted
action [rider: person] leads [other: person] to [goal: place]
  needs a road from here to goal, rider is with other
  takes the road
  willing rider, other
  then rider is in goal, other is in goal
action [sender: person] sends [parcel: thing] to [goal: place]
  needs a road from here to goal, sender has parcel
  takes the road
  then parcel is in goal
thing Coin: in Mill
`;

describe("roads", () => {
  const { program } = groundText(walking);
  const road = "the road from Mill to Chapel";

  it("make one event for each time, the quickest for whom it is open, and the others for those for whom it is not", () => {
    const ways = program.events.filter(
      ({ name, needs }) => name === "Mara walks to Chapel" && needs[0]?.words === "Mara is in Mill",
    );
    const mounted = { op: "is", fluent: fluentOf(program, "Mara is mounted"), value: 1 };
    expect(ways.map(({ takes, needs }) => [takes, needs.slice(1).map(({ when }) => when)])).toEqual([
      [8, [mounted]],
      [25, [{ op: "not", of: mounted }]],
    ]);
  });

  it("are where the walker is as soon as he sets out", () => {
    const walk = eventNamed(program, "Mara walks to Chapel");
    expect(walk.road).toBe(entityOf(program, road));
    expect(walk.atOnce).toEqual([
      { kind: "set", when: null, fluent: fluentOf(program, "Mara is in …"), value: holderValue(program, road) },
    ]);
    expect(walk.then).toEqual([
      { kind: "set", when: null, fluent: fluentOf(program, "Mara is in …"), value: holderValue(program, "Chapel") },
    ]);
  });

  it("take along whoever is brought to the goal, and leave behind whoever is not", () => {
    const moved = (name: string) =>
      eventNamed(program, name).atOnce.map((effect) => ("fluent" in effect ? program.fluents[effect.fluent]?.name : null));
    expect(moved("Mara leads Vey to Chapel")).toEqual(["Mara is in …", "Vey is in …"]);
    expect(moved("Mara sends Coin to Chapel")).toEqual(["Coin is in …"]);
  });

  it("let whoever is on them go on to either end, and back on none that is one way", () => {
    const from = (place: string) =>
      program.events.filter(({ name, needs }) => name.startsWith("Mara walks") && needs[0]?.words === `Mara is in ${place}`);
    const reached = (place: string) => [...new Set(from(place).map(({ name }) => name.slice("Mara walks to ".length)))].sort();
    expect(reached(road)).toEqual(["Chapel", "Mill"]);
    expect(from(road)[0]?.atOnce).toEqual([]);
    expect(reached("the road from Chapel to Crypt")).toEqual(["Crypt"]);
    expect(reached("Crypt")).toEqual([]);
    expect(reached("Chapel")).toEqual(["Crypt", "Mill"]);
  });

  it("take no minutes in a world without a clock", () => {
    const timeless = groundText(walking.replace("clock starts 05:00 on day 1\n", "")).program;
    expect(timeless.clock).toBeNull();
    expect(timeless.events.every(({ takes, atOnce }) => takes === 0 && atOnce.length === 0)).toBe(true);
  });
});
