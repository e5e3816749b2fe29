import { describe, expect, it } from "vitest";
import { ferry } from "../play/ferry.js";
import { type Trial, tryCommand } from "./machine.js";

const files = { "a.story": ferry };

function play(input: readonly string[], more: Trial & { readonly argv?: readonly string[] } = {}) {
  const argv = ["play", "a.story", "--steps", "2", ...(more.argv ?? ["--as", "Ada"])];
  return tryCommand(argv, { files, ...more, input });
}

/** The answer to the last line of input: what was printed after it. */
function answerTo(out: string, line: string): string {
  return out.slice(out.lastIndexOf(`> ${line}\n`) + line.length + 3).trim();
}

describe("the player", () => {
  it("begins with the title, what readers should know first, the opening in the eyes of the person, clock and choices", async () => {
    const { out, status, err } = await play([]);
    expect([status, err]).toEqual([0, ""]);
    expect(out).toContain("The Ferry\n");
    expect(out).toContain("Rating: General Audiences");
    expect(out).toContain("The ferry leaves at six, and I am not on it.");
    expect(out).toMatch(/^05:30, Quay\./m);
    expect(out).toMatch(/^1 {2}Walk to Inn \(10 minutes\)$/m);
  });

  it("does what a number, the words of a choice, or some of them say", async () => {
    for (const line of ["2", "Walk to Boat", "walk to boat (2 minutes)", "boat"]) {
      const { out } = await play([line]);
      expect(answerTo(out, line)).toMatch(/I went to Boat, (quickly|at a run)\./);
      expect(answerTo(out, line)).toContain("05:32, Boat");
    }
  });

  it("asks which is meant where words fit several choices, and says where they fit none", async () => {
    const { out } = await play(["walk", "2", "fly to the moon", "99"]);
    expect(answerTo(out, "walk").startsWith("Which of these?")).toBe(true);
    expect(out).toContain("05:32, Boat");
    expect(answerTo(out, "99")).toMatch(/from 1 to/);
  });

  it("asks for a person where none is named, by number or by name", async () => {
    for (const name of ["1", "ada", "A"]) expect((await play(["x", name], { argv: [] })).out).toContain("You are Ada.");
    expect((await play(["x"], { argv: [] })).status).toBe(0);
  });

  it("waits, by the minute and by the clock", async () => {
    const { out } = await play(["wait 3", "wait until 05:37", "wait nonsense"], {
      files: { "a.story": ferry.replace("  wants Cal is in Boat\n", "") },
    });
    expect(out).toMatch(/^05:33, Quay/m);
    expect(out).toMatch(/^05:37, Quay/m);
  });

  it("goes back: by one, to a moment, to the beginning", async () => {
    const { out } = await play(["boat", "lamp", "rewind", "undo", "rewind 0", "undo", "rewind 9"]);
    expect(answerTo(out, "rewind 0")).toContain("05:30, Quay");
    expect(out.slice(out.indexOf("> rewind\n"))).toMatch(/^1 {2}05:30 {2}Walk to Boat/m);
    expect(out.slice(out.indexOf("> rewind\n"))).toMatch(/^2 {2}05:32 {2}Light the lamp/m);
  });

  it("looks, says what is closed and why, and why somebody did something", async () => {
    const { out } = await play(["look", "closed", "why", "lamp", "why", "why cal", "help"]);
    expect(answerTo(out, "look")).toContain("You are in Quay.");
    expect(answerTo(out, "look")).toMatch(/most: Ada is in Boat/);
    expect(out).toContain("Ada takes Ticket. It needs:");
    expect(answerTo(out, "why cal")).toContain("Cal walks to Quay, because Cal wants: Cal is in Boat");
    expect(answerTo(out, "help")).toContain("rewind");
  });

  it("comes to an end, and can be undone even then", async () => {
    const { out, status } = await play(["boat", "wait until 06:01", "wait until 06:01", "wait until 06:01", "1", "undo"]);
    expect(status).toBe(0);
    expect(out).toContain("The quay slid away.");
    expect(out).toContain("The end: Aboard (hopeful)");
    expect(answerTo(out, "undo")).toMatch(/Boat/);
  });

  it("ends quietly at the end of input, and with quit; Ctrl-C ends with status 2", async () => {
    expect((await play(["boat"])).status).toBe(0);
    const left = await play(["quit", "boat"]);
    expect(left.status).toBe(0);
    expect(left.out).not.toContain("05:32");
    expect((await play(["boat", "lamp", "lamp"], { interruptAt: 1 })).status).toBe(2);
  });

  it("prints the same for the same input and seed", async () => {
    const once = await play(["inn", "wait", "look"], { argv: ["--as", "Ada", "--seed", "5"] });
    expect(await play(["inn", "wait", "look"], { argv: ["--as", "Ada", "--seed", "5"] })).toEqual(once);
  });
});

describe("the page", () => {
  it("keeps lines to 68 signs, and to the width of a narrow terminal", async () => {
    const long = ferry.replace("The ferry leaves at six, and *I* am not on it.", `So ${"very ".repeat(60)}long.`);
    const wide = await play(["look", "help", "closed"], { files: { "a.story": long } });
    expect(Math.max(...wide.out.split("\n").map((line) => line.length))).toBeLessThanOrEqual(68);
    const narrow = await play([], { files: { "a.story": long }, columns: 40, isTerminal: true });
    expect(Math.max(...narrow.out.split("\n").map((line) => line.length))).toBeLessThan(40 + 10);
  });

  it("is coloured on a terminal only, and not where the user wants none", async () => {
    const lead = "\u001b[";
    expect((await play([])).out).not.toContain(lead);
    expect((await play([], { isTerminal: true })).out).toContain(`${lead}3mI${lead}23m`);
    expect((await play([], { isTerminal: true, env: { NO_COLOR: "1" } })).out).not.toContain(lead);
    expect((await play([], { isTerminal: true, env: { TERM: "dumb" } })).out).not.toContain(lead);
  });

  it("lets no code of a story reach the terminal", async () => {
    const evil = ferry.replace("The ferry leaves at six, and *I*", "The \u001b[2J ferry leaves, and *I*");
    expect((await play([], { files: { "a.story": evil } })).out).not.toContain("\u001b");
  });
});

describe("files of a play", () => {
  it("take it up again where it was", async () => {
    const saved = await play(["boat", "save s.json"]);
    const again = await play(["look"], { files: saved.files, argv: ["--load", "s.json"] });
    expect(again.out).toContain("You are Ada.");
    expect(answerTo(again.out, "look")).toContain("You are in Boat.");
    const inside = await play(["load s.json"], { files: saved.files, argv: ["--as", "Ben"] });
    expect(answerTo(inside.out, "load s.json")).toContain("05:32, Boat");
  });

  it("say where a changed story no longer fits", async () => {
    const { files: saved } = await play(["lamp", "boat", "save s.json"]);
    const changed = { ...saved, "a.story": ferry.replaceAll("to Boat: 2 minutes", "to Inn: 2 minutes") };
    const again = await play([], { files: changed, argv: ["--load", "s.json"] });
    expect(again.status).toBe(0);
    expect(again.out).toContain("Ada walks to Boat");
    expect(again.out).toContain("05:30, Quay");
  });

  it("are never lost: what is there already and is not ours stays", async () => {
    const mine = { ...files, "notes.txt": "mine" };
    for (const line of ["save notes.txt", "transcript notes.txt", "record notes.txt", "record a.story"]) {
      expect((await play(["boat", line], { files: mine })).files).toEqual(mine);
    }
    const twice = await play(["boat", "save s.json", "lamp", "save s.json", "transcript t.md", "lamp", "transcript t.md"]);
    expect(JSON.parse(twice.files["s.json"] ?? "").turns).toHaveLength(2);
  });

  it("cannot always be written or read, and then nothing else is lost", async () => {
    const { out, status } = await play(["save s.json", "load nowhere.json", "load a.story", "save", "boat"], {
      locked: ["s.json"],
    });
    expect(status).toBe(0);
    expect(out).toContain("05:32, Boat");
  });

  it("hold the story as told, with emphasis as the author wrote it", async () => {
    const { files: saved } = await play(["boat", "wait until 06:01", "wait", "wait", "transcript t.md"]);
    expect(saved["t.md"]).toContain("and *I* am not on it.");
    expect(saved["t.md"]).toContain("> Ada walks to Boat.");
    expect(saved["t.md"]).toContain("**The end: Aboard** (hopeful)");
  });

  it("hold an outline that check accepts, also across midnight", async () => {
    const story = `story "Late"
clock starts 23:55 on day 1
deadline 00:30 on day 2
place Quay
place Boat
roads
  Quay to Boat: 10 minutes
person Ada
  starts in Quay
action [walker: person] walks to [goal: place]
  needs a road from here to goal
  takes the road
  then walker is in goal
ending Aboard
  when Ada is in Boat, it is 00:30 on day 2 or later
`;
    const played = await tryCommand(["play", "a.story", "--as", "Ada", "--steps", "2", "--record", "r.story"], {
      files: { "a.story": story },
      input: ["boat", "wait 3", "quay", "boat", "wait until 00:31 on day 2"],
    });
    expect(played.err).toBe("");
    expect(played.status).toBe(0);
    expect(played.files["r.story"]).toContain("day 2 00:");
    const checked = await tryCommand(["check", "a.story", "--outline", "r.story", "--json", "--steps", "2"], {
      files: played.files,
    });
    expect(checked.err).toBe("");
    const document = JSON.parse(checked.out);
    expect(document.problems).toEqual([]);
    const impossible = document.outlines[0].lines.filter(
      (line: { why: string[] }) => !line.why.every((one) => one.includes("reason")),
    );
    expect(impossible).toEqual([]);
    expect(document.outlines[0].ending).toBe("Aboard");
  });
});

describe("--json", () => {
  it("prints one document with the events and their reasons, and nothing else", async () => {
    const { out, status } = await play(["inn", "look", "wait until 05:45"], { argv: ["--as", "Ada", "--json"] });
    expect(status).toBe(0);
    const document = JSON.parse(out);
    expect(document).toMatchObject({ verb: "play", person: "Ada", ending: null, now: "05:45" });
    expect(document.events[0]).toMatchObject({
      at: "05:30",
      until: "05:40",
      event: "Ada walks to Inn",
      actors: ["Ada"],
      reasons: [],
    });
    const cal = document.events.find(({ event }: { event: string }) => event === "Cal walks to Quay");
    expect(cal.reasons[0]).toMatchObject({ person: "Cal" });
  });

  it("does not ask whom to play", async () => {
    expect(await play([], { argv: ["--json"] })).toMatchObject({ status: 4, out: "" });
  });
});
