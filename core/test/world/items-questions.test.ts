import { describe, expect, it } from "vitest";
import type { Change, Goal, Question, WorldModel } from "../../src/world/model.js";
import { bind, bindWell, nameEntity, sayBelief, sayCondition, sayEffect, sayEvent } from "./items.js";

const world = [
  'story "Test"',
  "clock starts 22:00 on day 1",
  "deadline sunrise at 05:40 every day",
  "fact it is day",
  "fact [person] trusts [person]",
  "place Mill",
  "place Chapel",
  "person Mara",
  "person Vey: vampire",
  "thing Letter",
  "rule the sun burns",
  "  when it is day, [vampire] is alive",
  "  then vampire is dead",
  "action [walker: person] walks to [goal: place]",
  "  then walker is in goal",
  "ending Shelter",
  "  when it is day",
  "outline as told",
  '  chapter 7 "One"',
  "  flashback",
  '  chapter 8 "Two"',
  "outline another way",
];

const text = (...lines: readonly string[]) => [...world, ...lines].join("\n");
const complaints = (...lines: readonly string[]) => bind(text(...lines)).problems;

function sayGoal(model: WorldModel, goal: Goal): string {
  return goal.kind === "ending" ? `ending ${model.endings[goal.ending]?.name}` : sayCondition(model, goal.condition);
}

function sayQuestion(model: WorldModel, question: Question): string {
  switch (question.kind) {
    case "can":
    case "could":
    case "cannot":
    case "could not":
      return `${question.kind}: ${sayGoal(model, question.goal)}${question.by === null ? "" : ` by ${question.by}`}`;
    case "always":
    case "never":
      return `${question.kind}: ${sayCondition(model, question.that)}${question.beforeChapter === null ? "" : ` before ${question.beforeChapter}`}`;
    case "how soon":
      return `how soon: ${sayGoal(model, question.goal)}`;
    case "how late":
      return `how late: ${sayEvent(model, question.event)} for ${sayGoal(model, question.goal)}`;
    case "stands":
      return `stands: ${model.outlines[question.outline]?.name}`;
    default:
      return question.kind;
  }
}

/** What these lines below `expect` ask. */
function questions(...lines: readonly string[]): string[] {
  const model = bindWell(text("expect", ...lines.map((line) => `  ${line}`)));
  return model.expects.map(({ question }) => sayQuestion(model, question));
}

const badQuestion = (line: string) => complaints("expect", `  ${line}`);

describe("questions", () => {
  it("ask what can and could happen, of endings, facts and events", () => {
    expect(questions("Shelter can happen", "Shelter could happen", "Shelter cannot happen", "Shelter could not happen")).toEqual([
      "can: ending Shelter",
      "could: ending Shelter",
      "cannot: ending Shelter",
      "could not: ending Shelter",
    ]);
    expect(questions("Vey is dead can not happen", "Mara walks to Chapel can happen")).toEqual([
      "cannot: not ([Vey] is alive)",
      "can: done: [Mara] walks to [Chapel]",
    ]);
  });

  it("may set a time", () => {
    expect(
      questions("Shelter can happen by sunrise", "Shelter can happen by 23:00", "Shelter can happen by 06:00 on day 3"),
    ).toEqual(["can: ending Shelter by 1780", "can: ending Shelter by 1380", "can: ending Shelter by 3240"]);
    expect(badQuestion("Shelter can happen by noon")).toEqual(['bad-value@"by noon"']);
  });

  it("ask what is always and never so, also up to a chapter by its number", () => {
    expect(
      questions(
        "always Mara touches nothing",
        "never it is day, Vey is alive",
        "never it is day, before chapter 8",
        "never it is day before chapter 7",
      ),
    ).toEqual([
      "always: not ([Mara] touches anything)",
      "never: (it is day) and ([Vey] is alive)",
      "never: it is day before 2",
      "never: it is day before 1",
    ]);
    expect(badQuestion("never it is day, before chapter 2")).toEqual(['bad-value@"chapter 2"']);
  });

  it("ask how soon and how late", () => {
    expect(questions("how soon Shelter", "how soon Vey is dead can happen")).toEqual([
      "how soon: ending Shelter",
      "how soon: not ([Vey] is alive)",
    ]);
    expect(questions("how late Mara walks to Chapel so that Shelter can happen")).toEqual([
      "how late: [Mara] walks to [Chapel] for ending Shelter",
    ]);
    expect(badQuestion("how late Mara walks to Chapel")).toHaveLength(1);
    expect(badQuestion("how late Mara and Vey walk to Chapel so that Shelter can happen")).toEqual([
      'bad-line@"Mara and Vey walk to Chapel"',
    ]);
  });

  it("ask of all at once", () => {
    expect(
      questions("nobody acts without a reason", "every ending can be reached", "as told stands", "outline another way holds"),
    ).toEqual(["everybody has a reason", "every ending", "stands: as told", "stands: another way"]);
  });

  it("may stand behind expect itself", () => {
    const model = bindWell(text("expect every ending can be reached"));
    expect(model.expects.map(({ question }) => question.words)).toEqual(["every ending can be reached"]);
  });

  it("complain of what is none", () => {
    expect(badQuestion("Shelter is nice")).toEqual(['bad-line@"Shelter is nice"']);
    expect(badQuestion("Shelta can happen")).toHaveLength(1);
    expect(badQuestion("always")).toEqual(['bad-line@"always"']);
    expect(badQuestion("yet another way stands")).toEqual(['unknown-name@"yet another way"']);
  });
});

describe("what if", () => {
  function sayChange(model: WorldModel, change: Change): string {
    switch (change.kind) {
      case "start":
        return `start: ${sayEffect(model, change.effect)}`;
      case "belief":
        return `belief: ${sayBelief(model, change.belief)}`;
      case "want":
        return `want: ${nameEntity(model, change.want.who)} ${change.want.weight} ${sayCondition(model, change.want.that)}`;
      case "swap":
        return `swap: ${sayEvent(model, change.event)} for ${sayEvent(model, change.for)}`;
      case "without":
        return `without: ${sayEvent(model, change.event)}`;
      case "without rule":
        return `without rule: ${model.rules[change.rule]?.name}`;
    }
  }

  function changes(...lines: readonly string[]): string[] {
    const model = bindWell(text('what if "it"', ...lines.map((line) => `  ${line}`)));
    return model.whatIfs.flatMap((whatIf) => whatIf.changes.map((change) => sayChange(model, change)));
  }

  it("changes facts, beliefs and wants", () => {
    expect(
      changes(
        "change Vey is dead, it is day",
        "change Mara believes Vey is dead",
        "change Mara knows where Letter is",
        "change Mara has no idea where Vey is",
        "change Mara wants most Vey is dead",
        "change Mara fears it is day, worth 3",
        "change Mara has Letter",
      ),
    ).toEqual([
      "start: not ([Vey] is alive)",
      "start: it is day",
      "belief: Mara believes not ([Vey] is alive)",
      "belief: Mara knows what: [Letter] is in …",
      "belief: Mara has no idea what: [Vey] is in …",
      "want: Mara 100 not ([Vey] is alive)",
      "want: Mara 3 not (it is day)",
      "start: [Letter] is in [Mara]",
    ]);
  });

  it("swaps events, and leaves out events and rules", () => {
    expect(
      changes("swap Mara walks to Mill", "for Mara walks to Chapel", "without Vey walks to Mill", "leave out rule the sun burns"),
    ).toEqual([
      "swap: [Mara] walks to [Mill] for [Mara] walks to [Chapel]",
      "without: [Vey] walks to [Mill]",
      "without rule: the sun burns",
    ]);
  });

  it("asks its questions behind expect, or below it", () => {
    const model = bindWell(
      text('what if "it"', "  change it is day", "  expect Shelter can happen", "  expect", "    never Vey is dead"),
    );
    expect(model.whatIfs[0]?.expects.map(({ kind }) => kind)).toEqual(["can", "never"]);
    expect(model.whatIfs[0]?.name).toBe("it");
  });

  it("is none where one of its changes cannot be read, and says so", () => {
    const bad = (...lines: readonly string[]) => {
      const { model, problems } = bind(
        text('what if "it"', ...lines.map((line) => `  ${line}`), 'what if "else"', "  change it is day"),
      );
      expect(model.whatIfs.map(({ name }) => name)).toEqual(["else"]);
      return problems;
    };
    expect(bad("change it is nihgt")).toHaveLength(1);
    expect(bad("change Vey is with Mara")).toEqual(['not-an-effect@"Vey is with Mara"']);
    expect(bad("swap Mara walks to Mill")).toEqual(['missing-line@"swap"']);
    expect(bad("for Mara walks to Mill")).toEqual(['bad-line@"for Mara walks to Mill"']);
    expect(bad("leave out rule the sun bruns")).toEqual(['nothing-to-change@"the sun bruns"']);
    expect(bad("without")).toEqual(['bad-line@"without"']);
    expect(bad("force Mara walks to Mill")).toEqual(['unknown-keyword@"force"']);
    expect(bad("without Mara and Vey walk to Mill")).toEqual(['bad-line@"Mara and Vey walk to Mill"']);
  });

  it("has a name of its own", () => {
    expect(complaints('what if "it"', "  change it is day", 'what if "it"', "  change it is day")).toEqual([
      'duplicate-name@""it""',
    ]);
  });
});

describe("sentences that stand in no file", () => {
  it("are bound with the names of the world", () => {
    const {
      model,
      questions: bound,
      problems,
    } = bind(
      text(),
      [],
      [
        { kind: "condition", text: "Mara is in Mill, it is day" },
        { kind: "event", text: "Mara and Vey walk to Chapel" },
        { kind: "effect", text: "Vey is dead" },
        { kind: "event", text: "Mara dances" },
        { kind: "condition", text: "" },
      ],
    );
    const said = bound.map((question) => {
      if (question.kind === "condition") return sayCondition(model, question.condition);
      if (question.kind === "event") return question.events.map((event) => sayEvent(model, event)).join(", ");
      return question.kind === "effect" ? question.effects.map((effect) => sayEffect(model, effect)).join(", ") : question.kind;
    });
    expect(said).toEqual([
      "([Mara] is in [Mill]) and (it is day)",
      "[Mara] walks to [Chapel], [Vey] walks to [Chapel]",
      "not ([Vey] is alive)",
      "unread",
      "unread",
    ]);
    expect(problems).toEqual(["unknown-event", "bad-line"]);
  });
});
