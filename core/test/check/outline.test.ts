import { describe, expect, it } from "vitest";
import { checkOutline, checkStory, type LineResult, type OutlineResult } from "../../src/check/index.js";
import { type Engine, makePlainEngine, replayTrace, writeTrace } from "../../src/engine/index.js";
import { readLimits } from "../../src/plan/index.js";
import { openText } from "../play/ferry.js";

/** A line as the tests speak of it: its words, the time at which it is over, and the kinds of its faults. */
type Told = readonly [words: string, time: string, ...faults: string[]];

function writeMinute(minute: number): string {
  const two = (number: number) => String(number).padStart(2, "0");
  return `${two(Math.floor(minute / 60))}:${two(minute % 60)}`;
}

function tell({ line, situation, faults, verdict }: LineResult): Told {
  expect(verdict === "holds").toBe(faults.length === 0);
  return [line.words, writeMinute(situation.minute), ...faults.map(({ kind }) => kind)];
}

/** Plays an outline, and takes its steps once more: they must lead to the very situation that its last line has. */
function playOutline(engine: Engine, name: string): OutlineResult {
  const { program } = engine;
  const outline = program.outlines.find((one) => one.name === name);
  const result = outline === undefined ? null : checkOutline(engine, outline, readLimits(program));
  if (result === null) throw new Error(`the test has no outline ${name}`);
  const replay = replayTrace(engine, writeTrace(engine, result.steps, result.ending));
  if (replay.kind !== "replayed") throw new Error(`the steps do not replay: ${JSON.stringify(replay)}`);
  expect(replay.situations.at(-1)).toEqual(result.lines.at(-1)?.situation);
  return result;
}

/** The first outline of a story, line by line, as both engines have it. */
function check(world: string, lines: string): readonly Told[] {
  const story = openText(`${world}\noutline main\n${lines}`);
  const told = playOutline(story.engine, "main").lines.map(tell);
  expect(playOutline(makePlainEngine(story.program), "main").lines.map(tell)).toEqual(told);
  return told;
}

const head = `story "Outlines"
clock starts 05:00 on day 1
place Hall
place Yard
fact the lamp is lit
fact the hole is dug`;

const lamp = `${head}
person Mara
  starts in Hall
  wants the lamp is lit
  wants the hole is dug
action [lighter: person] kindles the lamp
  then the lamp is lit
action [digger: person] digs
  takes 60 minutes
  then the hole is dug`;

describe("the end of an outline", () => {
  it("is not waited for without end, although something is due every day", () => {
    const world = `${lamp}\ndeadline 05:40 every day\nending Never\n  when the lamp is lit, Mara is dead`;
    expect(check(world, '  chapter 1 "x"\n    then Never')).toEqual([["Never", "05:00", "ending not reached"]]);
  });

  it("is waited for while something is under way", () => {
    const world = `${lamp}\nending Deep\n  when the hole is dug`;
    const lines = '  chapter 1 "x"\n    05:00 Mara digs\n    then Deep';
    expect(check(world, lines)).toEqual([
      ["Mara digs", "05:00"],
      ["Deep", "06:00"],
    ]);
  });

  it("must be in time where a time is said", () => {
    const world = `${lamp}\nending Deep\n  when the hole is dug`;
    const checked = (by: string) =>
      check(world, `  chapter 1 "x"\n    05:00 Mara digs\n    check Mara is in Hall\n    by ${by} Deep`);
    expect(checked("06:00").at(-1)).toEqual(["Deep", "06:00"]);
    expect(checked("05:30").at(-1)).toEqual(["Deep", "06:00", "too late"]);
  });

  it("is the one that is reached, and nothing is done after it", () => {
    const world = `${lamp}\nending Bright\n  when the lamp is lit\nending Deep\n  when the hole is dug`;
    const lines = '  chapter 1 "x"\n    05:00 Mara kindles the lamp\n    then Mara digs\n    then Deep';
    expect(check(world, lines)).toEqual([
      ["Mara kindles the lamp", "05:00"],
      ["Mara digs", "05:00", "story has ended"],
      ["Deep", "05:00", "ending not reached"],
    ]);
  });
});

describe("lines have their minute", () => {
  it("and a line `by` a minute that is over comes too late", () => {
    const lines = '  chapter 1 "x"\n    wait until 05:20\n    by 05:10 on day 1 Mara kindles the lamp';
    expect(check(lamp, lines).at(-1)).toEqual(["Mara kindles the lamp", "05:20", "too late"]);
  });

  it("and one that comes `then` waits for whoever is busy", () => {
    const lines = '  chapter 1 "x"\n    05:00 Mara digs\n  meanwhile "y"\n    then Mara kindles the lamp';
    expect(check(lamp, lines).at(-1)).toEqual(["Mara kindles the lamp", "06:00"]);
  });

  it("and where such waiting is for nothing, no time has passed", () => {
    const world = `${head}
person Mara
  starts in Hall
  wants the hole is dug
person Vey
  starts in Hall
  wants the lamp is lit
action [lighter: person] kindles the lamp
  needs the hole is not dug
  then the lamp is lit
action [digger: person] digs
  takes 10 minutes
  then the hole is dug`;
    const first = '  chapter 1 "x"\n    05:00 Mara digs\n  meanwhile "y"\n    then Mara kindles the lamp\n';
    expect(check(world, `${first}    05:05 Vey kindles the lamp`)).toEqual([
      ["Mara digs", "05:00"],
      ["Mara kindles the lamp", "05:00", "impossible"],
      ["Vey kindles the lamp", "05:05"],
    ]);
  });

  it("and what is told meanwhile is played in the order of the clock", () => {
    const world = `${head}
person Mara
  starts in Hall
  wants the hole is dug
person Vey
  starts in Yard
  wants the lamp is lit
action [lighter: person] kindles the lamp
  seen by everyone
  then the lamp is lit
action [digger: person] digs
  needs the lamp is lit
  then the hole is dug`;
    const lines = (minute: string) => `  chapter 1 "x"
    05:00 check the lamp is not lit
    05:20 Mara digs
  meanwhile "y"
    ${minute} Vey kindles the lamp`;
    expect(check(world, lines("05:10"))).toEqual([
      ["the lamp is not lit", "05:00"],
      ["Vey kindles the lamp", "05:10"],
      ["Mara digs", "05:20"],
    ]);
    expect(check(world, lines("05:30"))).toEqual([
      ["the lamp is not lit", "05:00"],
      ["Mara digs", "05:20", "impossible"],
      ["Vey kindles the lamp", "05:30"],
    ]);
  });
});

describe("a flashback", () => {
  it("is not played before the clock's start, and must not contradict it", () => {
    const lines = (claim: string) => `  flashback "old"\n    03:00 check ${claim}`;
    expect(check(lamp, lines("the lamp is not lit"))).toEqual([["the lamp is not lit", "05:00"]]);
    expect(check(lamp, lines("the lamp is lit"))).toEqual([["the lamp is lit", "05:00", "contradicts start"]]);
  });

  it("is played from the clock's start on", () => {
    const lines = (time: string) => `  flashback "old"
    03:00 check the lamp is not lit
    ${time} Mara kindles the lamp
  chapter 1 "x"
    05:10 check the lamp is lit`;
    expect(check(lamp, lines("05:05"))).toEqual([
      ["the lamp is not lit", "05:00"],
      ["Mara kindles the lamp", "05:05"],
      ["the lamp is lit", "05:10"],
    ]);
    expect(check(lamp, lines("04:05")).at(-1)).toEqual(["the lamp is lit", "05:10", "not so"]);
  });
});

describe("happenings in an outline", () => {
  const world = `${head}
fact the bell is rung
fact it is day
fact the roof is down
person Mara
  starts in Hall
  wants the lamp is lit
happening alarm
  when the lamp is lit
  then the bell is rung
happening sunrise at 05:40 every day
  then it is day
happening chime at 05:40 every day
  then the bell is not rung
happening fall
  may
  then the roof is down
action [lighter: person] kindles the lamp
  takes 10 minutes
  then the lamp is lit`;

  it("are each found where several occur in one minute", () => {
    const lines =
      '  chapter 1 "x"\n    05:00 Mara kindles the lamp\n    then fall\n    then alarm\n    05:40 sunrise\n    05:40 chime';
    expect(check(world, lines)).toEqual([
      ["Mara kindles the lamp", "05:00"],
      ["fall", "05:10"],
      ["alarm", "05:10"],
      ["sunrise", "05:40"],
      ["chime", "05:40"],
    ]);
  });

  it("are found in the minute to which a line before them led", () => {
    expect(check(world, '  chapter 1 "x"\n    05:40 check the lamp is not lit\n    05:40 sunrise')).toEqual([
      ["the lamp is not lit", "05:40"],
      ["sunrise", "05:40"],
    ]);
  });

  it("are not found out of their order, nor at another time, nor without their cause", () => {
    const first = '  chapter 1 "x"\n    05:00 Mara kindles the lamp\n';
    expect(check(world, `${first}    then sunrise\n    then alarm`).at(-1)).toEqual(["alarm", "05:40", "does not happen"]);
    expect(check(world, `${first}    05:39 sunrise`).at(-1)).toEqual(["sunrise", "05:00", "does not happen"]);
    expect(check(world, '  chapter 1 "x"\n    then alarm')).toEqual([["alarm", "05:00", "does not happen"]]);
  });
});

describe("claims about what somebody could do", () => {
  const world = `${head}
fact the mill is flooded
person Mara
  starts in Hall
  wants the lamp is lit
rule dry
  never the mill is flooded
action [flooder: person] floods the mill
  then the mill is flooded
action [lighter: person] kindles the lamp
  needs the hole is not dug
  then the lamp is lit
action [digger: person] digs
  then the hole is dug`;

  it("count what can never be, and needs", () => {
    const lines = '  chapter 1 "x"\n    check Mara could flood the mill\n    check Mara could kindle the lamp';
    expect(check(world, lines)).toEqual([
      ["Mara could flood the mill", "05:00", "could not"],
      ["Mara could kindle the lamp", "05:00"],
    ]);
    const later = '  chapter 1 "x"\n    05:00 Mara digs (by accident)\n    check Mara could kindle the lamp';
    expect(check(world, later).at(-1)).toEqual(["Mara could kindle the lamp", "05:00", "could not"]);
  });

  it("are not claims about reasons, and the reverse", () => {
    const lines = `  chapter 1 "x"
    check Mara has a reason to kindle the lamp
    check Mara has no reason to kindle the lamp
    check Mara has a reason to dig
    check Mara has no reason to dig
    check Mara could dig`;
    expect(check(world, lines).map(([, , ...faults]) => faults)).toEqual([[], ["reason"], ["no reason"], [], []]);
  });
});

describe("the events of an outline", () => {
  const world = `${head}
fact [person] is merry
person Mara
  starts in Hall
  wants Mara is merry
person Vey
  starts in Hall
  wants Vey is merry
person Oda
  starts in Yard
  wants Oda is merry
action [dancer: person] dances
  needs dancer is in Hall
  then dancer is merry
action [digger: person] digs
  then the hole is dug`;

  it("of one line are all begun, or none", () => {
    const lines = (who: string) => `  chapter 1 "x"\n    05:00 ${who} dance\n    check Mara is merry`;
    expect(check(world, lines("Mara and Vey")).map(([, , ...faults]) => faults)).toEqual([[], []]);
    expect(check(world, lines("Mara and Oda")).map(([, , ...faults]) => faults)).toEqual([["impossible"], ["not so"]]);
  });

  it("need a reason, unless they are an accident", () => {
    const lines = '  chapter 1 "x"\n    05:00 Mara digs\n    05:01 Vey digs (by accident)';
    expect(check(world, lines)).toEqual([
      ["Mara digs", "05:00", "unmotivated"],
      ["Vey digs", "05:01"],
    ]);
  });
});

describe("marks", () => {
  const world = `${head}
person Ilya
  starts in Hall
  wants Mara believes the hole is dug
  wants Mara believes the lamp is lit
  believes the lamp is lit
  believes Mara believes the lamp is not lit
person Mara
  starts in Hall
action [teller: person] tells [hearer: person] that [claim: fact]
  needs teller is with hearer
  then hearer believes claim`;
  const told = (line: string) => check(world, `  chapter 1 "x"\n    05:00 ${line}`).map(([, , ...faults]) => faults)[0];

  it("say that a telling is a lie, by one who believes otherwise", () => {
    expect(told("Ilya tells Mara that the hole is dug (lie)")).toEqual([]);
    expect(told("Ilya tells Mara that the lamp is lit (lie)")).toEqual(["mark"]);
  });

  it("say that a telling is a mistake, by one who believes what is not so", () => {
    expect(told("Ilya tells Mara that the lamp is lit (mistake)")).toEqual([]);
    expect(told("Ilya tells Mara that the hole is dug (mistake)")).toEqual(["mark"]);
  });

  it("are not needed", () => {
    expect(told("Ilya tells Mara that the hole is dug")).toEqual([]);
    expect(told("Ilya tells Mara that the lamp is lit")).toEqual([]);
  });
});

describe("the endings of a story", () => {
  const options = (engine: Engine) => ({
    plan: readLimits(engine.program),
    search: { situations: 1000, depth: 20, minutes: 600, isStopped: () => false },
    outline: null,
  });
  const listEndings = (text: string) => {
    const { engine } = openText(text);
    return checkStory(engine, options(engine)).endings.map(({ name, verdict, trace }) => {
      return [name, verdict, trace === null ? null : replayTrace(engine, trace).kind];
    });
  };

  it("are both reached where two come to hold at once, and each has a story that replays", () => {
    const text = `${head}
person Mara
  starts in Hall
action [lighter: person] kindles the lamp
  then the lamp is lit
ending Bright
  when the lamp is lit
ending Bright Hall
  when the lamp is lit, Mara is in Hall
ending Dead
  when Mara is dead`;
    expect(listEndings(text)).toEqual([
      ["Bright", "holds", "replayed"],
      ["Bright Hall", "holds", "replayed"],
      ["Dead", "breaks", null],
    ]);
  });

  it("are both reached at the start", () => {
    const text = `${lamp}\nending Dark\n  when the lamp is not lit\nending Dark Hall\n  when the lamp is not lit, Mara is in Hall
ending Deep\n  when the hole is dug`;
    expect(listEndings(text)).toEqual([
      ["Dark", "holds", "replayed"],
      ["Dark Hall", "holds", "replayed"],
      ["Deep", "breaks", null],
    ]);
  });
});
