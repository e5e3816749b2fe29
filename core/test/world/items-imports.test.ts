import { describe, expect, it } from "vitest";
import { bind, bindWell, listBeliefs, listStarts, listWants } from "./items.js";

/** What stories of this world share. */
const canon = `
  kind vampire: person
  place Crypt: shaded
  place Chapel
  fact [person] trusts [person]
  fact it is day
  person Vey: vampire, he, in Crypt
    is dead
    wants it is day
  person Mara: human
    starts in Crypt
    believes Vey is in Chapel
    trusts Vey
  rule the sun burns
    when it is day, [vampire] is alive
    then vampire is dead
  action [walker: person] walks to [goal: place]
    then walker is in goal
  happening sunrise
    when Vey is in Chapel
    then it is day
  ending Ash
    when Vey is dead
  expect
    never Vey is alive
  outline canon
    then Mara walks to Chapel
  what if "canon is otherwise"
    change it is day
`;

function story(...lines: readonly string[]): string {
  return ['story "Test"', 'use "Canon" from "used/0.story"', ...lines.map((line) => `  ${line}`)].join("\n");
}

const complaints = (...lines: readonly string[]) => bind(story(...lines), [canon]).problems;

describe("what a story uses", () => {
  it("is part of its world, but its outlines and questions are its own", () => {
    const model = bindWell(story(), [canon]);
    expect(model.entities.map(({ name }) => name)).toEqual(["Crypt", "Chapel", "Vey", "Mara"]);
    expect(model.endings.map(({ name }) => name)).toEqual(["Ash"]);
    expect([model.outlines, model.whatIfs, model.expects].map((list) => list.length)).toEqual([0, 0, 0]);
    expect(model.header.title).toBe("Test");
  });

  it("is changed where the story departs from it", () => {
    const model = bindWell(story("change Vey is alive", "change Vey is in Chapel", "change it is day"), [canon]);
    expect(listStarts(model)).toEqual([
      "[Mara] is in [Crypt]",
      "[Mara] trusts [Vey]",
      "[Vey] is alive",
      "[Vey] is in [Chapel]",
      "it is day",
    ]);
    expect(model.departures).toEqual(["Vey is alive", "Vey is in Chapel", "it is day"]);
  });

  it("is changed in what people believe and want", () => {
    const model = bindWell(
      story("change Mara believes Vey is in Crypt", "change Vey fears most it is day", "change Mara wants Vey is alive"),
      [canon],
    );
    expect(listBeliefs(model)).toEqual(["Mara believes [Vey] is in [Crypt]"]);
    expect(listWants(model)).toEqual(["Vey 100: not (it is day)", "Mara 10: [Vey] is alive"]);
  });

  it("may be changed again by a file between", () => {
    const between = 'use "Canon" from "0.story"\n  change Vey is in Chapel\n  change Vey is alive';
    const text = 'story "Test"\nuse "Between" from "used/1.story"\n  change Vey is dead';
    expect(listStarts(bindWell(text, [canon, between]))).toEqual([
      "[Mara] is in [Crypt]",
      "[Mara] trusts [Vey]",
      "[Vey] is in [Chapel]",
      "not ([Vey] is alive)",
    ]);
    expect(bindWell(text, [canon, between]).departures).toEqual(["Vey is in Chapel", "Vey is alive", "Vey is dead"]);
  });

  it("goes together with what the story itself says below the same person", () => {
    const model = bindWell(`${story("change Vey is alive")}\nperson Vey\n  trusts Mara`, [canon]);
    expect(listStarts(model)).toContain("[Vey] trusts [Mara]");
  });

  it("loses what is left out, by its name", () => {
    const model = bindWell(story("leave out the sun burns", "leave out happening sunrise", "leave out ending Ash"), [canon]);
    expect([model.rules, model.endings].map((list) => list.length)).toEqual([0, 0]);
    expect(model.actions.map(({ name }) => name)).toEqual(["walker walks to goal"]);
    expect(model.departures).toEqual(["leave out the sun burns", "leave out happening sunrise", "leave out ending Ash"]);
    expect(
      bindWell(story("leave out walker walks to goal", "leave out outline canon"), [canon]).actions.map(({ name }) => name),
    ).toEqual(["sunrise"]);
  });

  it("loses a person, whom the story may then declare anew", () => {
    const { model } = bind(`${story("leave out Mara")}\nperson Mara: ghost\n  starts in Chapel`, [canon]);
    expect(listStarts(model)).toContain("[Mara] is in [Chapel]");
    expect(listStarts(model)).not.toContain("[Mara] is in [Crypt]");
  });

  it("must have what the story changes or leaves out", () => {
    const { diagnostics } = bind(story("leave out the sun bruns"), [canon]);
    expect(diagnostics.map(({ code, fields }) => [code, fields])).toEqual([
      ["nothing-to-change", { name: "the sun bruns", nearest: "the sun burns" }],
    ]);
    expect(complaints("change Vye is alive")).toEqual(['unknown-name@"Vye"']);
    expect(complaints("change Vey is with Mara")).toEqual(['not-an-effect@"Vey is with Mara"']);
    expect(complaints("change")).toEqual(['bad-line@"change"']);
  });
});

describe("the header", () => {
  it("is that of the last file, with its lines as written", () => {
    const model = bindWell(
      [
        'story "The Bell"',
        "  rating    General Audiences // for now",
        "  summary   A bell — and, well: silence.",
        "    It rang once.",
        "",
        "    It rang twice.",
        "  tags      Bells, Silence",
        "  opening from Mara",
        "    It was {if it is day: day|night}.",
        "person Mara",
        "fact it is day",
      ].join("\n"),
    );
    expect(model.header.title).toBe("The Bell");
    expect(model.header.lines).toEqual([
      { keyword: "rating", text: "General Audiences" },
      { keyword: "summary", text: "A bell — and, well: silence.\nIt rang once.\n\nIt rang twice." },
      { keyword: "tags", text: "Bells, Silence" },
    ]);
    expect(model.header.opening).toMatchObject([{ from: { person: 0 }, text: "It was {if it is day: day|night}." }]);
    expect(model.header.opening[0]?.conditions.map(({ words }) => words)).toEqual(["it is day"]);
  });

  it("is missing where a file holds what only a story does, and stands once", () => {
    expect(bind("fact it is day\nending Over\n  when it is day").problems).toEqual(['no-story@""']);
    expect(bind(canon.replace(/\n {2}(ending|expect|outline|what if)[\s\S]*$/, "\n")).problems).toEqual([]);
    expect(bind('story "One"\nstory "Two"').problems).toEqual(['duplicate-name@"story"']);
  });

  it("may be that of a series", () => {
    expect(bindWell('series "All of It"\n  tags Bells').header.title).toBe("All of It");
  });
});

describe("a world with problems", () => {
  const text = `
    story "Test"
    clock starts 99:00
    realm Dream
    place Mill
    person Mara
      starts in Mlil
      wants it is nihgt
      is brave
    fact [person] is brave
    fact [person] [person]
    action [one: person] waves
    action [two: person] waves
    rule broken
      when it is noon
    ending Over
      when Mara is brave
  `;

  it("opens, and what is not touched by them is there", () => {
    const { model } = bind(text);
    expect(listStarts(model)).toEqual(["[Mara] is brave"]);
    expect(model.endings).toHaveLength(1);
    expect(model.actions).toHaveLength(1);
    expect(model.wants).toEqual([]);
  });

  it("has all of them reported, in the order of the text", () => {
    expect(bind(text).problems).toEqual([
      'bad-time@"99:00"',
      'unknown-item@"realm"',
      'unknown-name@"Mlil"',
      'unknown-sentence@"it is nihgt"',
      'bad-pattern@"[person] [person]"',
      'clashing-patterns@"[two: person] waves"',
      'missing-line@"rule"',
      'unknown-sentence@"it is noon"',
    ]);
  });

  it("never throws, whatever the text", () => {
    const items = ["story", "use", "clock", "deadline", "place", "roads", "fact", "kind", "thing", "person", "group", "people"];
    const more = ["rule", "action", "happening", "ending", "outline", "what if", "expect", "series", "realm"];
    const tails = [
      "",
      ":",
      ",",
      "[",
      "[x: y]",
      '"',
      "at 05:40",
      "A: , in",
      "05:99",
      "once",
      "worth 3",
      ": :",
      "( )",
      "A to B: 5 minutes",
    ];
    for (const item of [...items, ...more]) {
      for (const tail of tails) {
        const text = [
          `${item} ${tail}`,
          ...tails.map((line) => `  ${line}`),
          `  then ${tail}`,
          `  when ${tail}`,
          `  needs ${tail}`,
          `  wants ${tail}`,
        ];
        expect(() => bind(text.join("\n"))).not.toThrow();
      }
    }
  });
});
