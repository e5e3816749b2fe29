import { describe, expect, it } from "vitest";
import type { OutlineLine, WorldModel } from "../../src/world/model.js";
import { bind, bindWell, nameEntity, sayCondition, sayEvent } from "./items.js";

const world = [
  'story "Test"',
  "clock starts 22:00 on day 1",
  "deadline the last train at 23:30 on day 1",
  "happening sunrise at 05:40 every day",
  "  then it is day",
  "happening [victim: person] falls",
  "  may",
  "fact it is day",
  "place Mill",
  "place Chapel",
  "person Mara",
  "person Vey",
  "thing Letter",
  "action [walker: person] walks to [goal: place]",
  "  then walker is in goal",
  "action [one: person] tells [other: person] that [claim: fact]",
  "  then other believes claim",
  "ending Shelter",
  "  when it is day",
];

function outline(...lines: readonly string[]): WorldModel {
  return bindWell([...world, "outline as told", ...lines.map((line) => `  ${line}`)].join("\n"));
}

function complaints(...lines: readonly string[]): readonly string[] {
  return bind([...world, "outline as told", ...lines.map((line) => `  ${line}`)].join("\n")).problems;
}

const day = 1440;

function sayWhen({ when }: OutlineLine): string {
  if (when.kind === "then") return "then";
  const text = `${String(Math.floor((when.minute % day) / 60)).padStart(2, "0")}:${String(when.minute % 60).padStart(2, "0")}`;
  return `${when.kind} ${text}${when.minute < day ? "" : ` on day ${Math.floor(when.minute / day) + 1}`}`;
}

function sayLine(model: WorldModel, line: OutlineLine): string {
  const when = sayWhen(line);
  switch (line.kind) {
    case "events": {
      const marks = line.marks.map((mark) => ` (${mark})`).join("");
      return `${when} ${line.events.map((event) => sayEvent(model, event)).join(", ")}${marks}`;
    }
    case "happening":
      return `${when} happening ${model.actions[line.action]?.name}`;
    case "ending":
      return `${when} ending ${model.endings[line.ending]?.name}`;
    case "wait":
      return `${when} wait`;
    case "check":
      return `${when} check ${line.words}: ${line.that.kind}`;
  }
}

function lines(...text: readonly string[]): string[] {
  const model = outline(...text);
  return model.outlines[0]?.chapters.flatMap((chapter) => chapter.lines.map((line) => sayLine(model, line))) ?? [];
}

describe("outlines", () => {
  it("have a name, eyes, chapters and what is told apart", () => {
    const text = [
      ...world,
      "outline as told, from Mara",
      "  then Mara walks to Chapel",
      '  chapter 1 "The Road", from Vey',
      "    then Vey walks to Mill",
      "  chapter The Way Back",
      '  flashback "Before", day 1 20:00, from Mara',
      "    20:00 Mara walks to Mill",
      "  meanwhile, from Vey",
      "    22:30 Vey walks to Chapel",
      "outline another way",
    ];
    const model = bindWell(text.join("\n"));
    const [told, another] = model.outlines;
    expect([told?.name, told && nameEntity(model, told.from ?? -1), another?.name, another?.from]).toEqual([
      "as told",
      "Mara",
      "another way",
      null,
    ]);
    expect(
      told?.chapters.map(({ kind, title, from, lines: { length } }) => [kind, title, from && nameEntity(model, from), length]),
    ).toEqual([
      ["chapter", null, null, 1],
      ["chapter", "The Road", "Vey", 1],
      ["chapter", "The Way Back", null, 0],
      ["flashback", "Before", "Mara", 1],
      ["meanwhile", null, "Vey", 1],
    ]);
  });

  it("say events, one or several at once, with their marks", () => {
    expect(
      lines(
        "22:10 Mara walks to Chapel",
        "then Mara and Vey walk to Mill (by accident)",
        "then Vey tells Mara that Letter is in Chapel (lie) (dream)",
      ),
    ).toEqual([
      "at 22:10 [Mara] walks to [Chapel]",
      "then [Mara] walks to [Mill], [Vey] walks to [Mill] (by accident)",
      "then [Vey] tells [Mara] that ([Letter] is in [Chapel]) (lie) (dream)",
    ]);
  });

  it("say happenings, endings and waiting", () => {
    expect(
      lines("05:40 on day 2 sunrise", "then Mara falls", "by sunrise Shelter", "then Shelter", "23:00 wait", "wait until 23:15"),
    ).toEqual([
      "at 05:40 on day 2 happening sunrise",
      "then [Mara] falls",
      "by 05:40 on day 2 ending Shelter",
      "then ending Shelter",
      "at 23:00 on day 2 wait",
      "at 23:15 on day 2 wait",
    ]);
  });

  it("count times from the last day that was said, and what was before the clock as past", () => {
    expect(
      lines(
        "21:00 Mara walks to Mill",
        "day 2 00:30 Vey walks to Mill",
        "01:00 Mara walks to Mill",
        "02:00 on day 3 wait",
        "03:00 wait",
      ),
    ).toEqual([
      "at 21:00 [Mara] walks to [Mill]",
      "at 00:30 on day 2 [Vey] walks to [Mill]",
      "at 01:00 on day 2 [Mara] walks to [Mill]",
      "at 02:00 on day 3 wait",
      "at 03:00 on day 3 wait",
    ]);
  });

  it("give what is told apart days of its own", () => {
    expect(
      lines(
        'chapter 1 "One"',
        "  day 2 00:30 wait",
        "flashback day 1",
        "  20:00 wait",
        "meanwhile",
        "  23:00 wait",
        "chapter 2",
        "  01:00 wait",
      ),
    ).toEqual(["at 00:30 on day 2 wait", "at 20:00 wait", "at 23:00 wait", "at 01:00 on day 2 wait"]);
  });

  it("take by for the next such moment", () => {
    expect(
      lines("by the last train Mara walks to Mill", "by 01:00 Vey walks to Mill", "day 3 01:00 wait", "by sunrise Shelter"),
    ).toEqual([
      "by 23:30 [Mara] walks to [Mill]",
      "by 01:00 on day 2 [Vey] walks to [Mill]",
      "at 01:00 on day 3 wait",
      "by 05:40 on day 3 ending Shelter",
    ]);
  });

  it("check facts, reasons and what could be done", () => {
    const model = outline(
      "check Mara knows Letter is not in Chapel, it is day",
      "check Mara has a reason to walk to Chapel",
      "check Vey has no reason to tell Mara that it is day",
      "check Mara could walk to Chapel",
      "22:30 check Vey could not walk to Mill",
    );
    const checks = model.outlines[0]?.chapters[0]?.lines.map((line) => {
      if (line.kind !== "check") return line.kind;
      const { that } = line;
      if (that.kind === "condition") return sayCondition(model, that.condition);
      const who = that.kind === "reason" ? `${nameEntity(model, that.who)} ` : "";
      return `${who}${that.kind} ${that.expected}: ${sayEvent(model, that.event)}`;
    });
    expect(checks).toEqual([
      "([Mara] knows (not ([Letter] is in [Chapel]))) and (it is day)",
      "Mara reason true: [Mara] walks to [Chapel]",
      "Vey reason false: [Vey] tells [Mara] that (it is day)",
      "could true: [Mara] walks to [Chapel]",
      "could false: [Vey] walks to [Mill]",
    ]);
    expect(lines("22:30 check it is day", "then check it is day")).toEqual([
      "at 22:30 check it is day: condition",
      "then check it is day: condition",
    ]);
  });

  it("report every line that says nothing, and keep the others", () => {
    const text = [
      "then Mara dances",
      "check",
      "wait 10 minutes",
      "then Mara walks to Mill (badly)",
      "then Shelter (lie)",
      "by noon Shelter",
    ];
    expect(complaints(...text)).toEqual([
      'unknown-event@"Mara dances"',
      'bad-outline-line@"check"',
      'bad-outline-line@"wait 10 minutes"',
      'bad-outline-line@"(badly)"',
      'bad-outline-line@"then Shelter (lie)"',
      'bad-outline-line@"by noon Shelter"',
    ]);
    const { model } = bind([...world, "outline as told", "  then Mara dances", "  then Mara walks to Mill"].join("\n"));
    expect(model.outlines[0]?.chapters[0]?.lines).toHaveLength(1);
  });

  it("report wrong heads", () => {
    expect(complaints("chapter 1, by Mara")).toEqual(['bad-line@"chapter 1, by Mara"']);
    expect(complaints("flashback, from Maar")).toEqual(['unknown-name@"Maar"']);
    expect(bind([...world, "outline as told, by Mara", "outline as told"].join("\n")).problems).toEqual([
      'bad-line@"by Mara"',
      'duplicate-name@"as told"',
    ]);
  });

  it("need a clock for their times", () => {
    const text = 'story "Test"\nperson Mara\naction [one: person] waves\noutline as told\n  05:00 Mara waves\n  then Mara waves';
    expect(bind(text).problems).toEqual(['clock-missing@"05:00"']);
  });
});
