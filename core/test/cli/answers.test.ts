import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { findSchemaFaults } from "../api/schema.js";
import { ferry } from "../play/ferry.js";
import { tryCommand } from "./machine.js";

const files = { "a.story": ferry };
const schema = JSON.parse(readFileSync(new URL("../../../docs/reference/explicator.schema.json", import.meta.url), "utf8"));

describe("check", () => {
  it("holds where outlines and endings do", async () => {
    const { out, err, status } = await tryCommand(["check", "a.story", "--steps", "2"], { files });
    expect([err, status]).toEqual(["", 0]);
    expect(out).toContain("Outline as told: holds");
    expect(out).toContain("Aboard could happen");
  });

  it("breaks where a line does not, says why and where, and goes on", async () => {
    const broken = ferry.replace("  05:30 Ada walks to Boat\n", "  05:30 Ada takes Ticket\n  05:30 Ada walks to Boat\n");
    const { out, status } = await tryCommand(["check", "a.story", "--steps", "2"], { files: { "a.story": broken } });
    expect(status).toBe(1);
    const line = broken.slice(0, broken.indexOf("05:30 Ada takes")).split("\n").length;
    expect(out).toContain(`a.story:${line}`);
    expect(out).toMatch(/yes {3}05:30 Ada walks to Boat|yes {2}05:30 Ada walks to Boat/);
  });

  it("is not decided where a limit was met, and names it", async () => {
    const { out, status } = await tryCommand(["check", "a.story", "--only", "endings", "--situations", "1", "--json"], { files });
    expect(status).toBe(2);
    const { questions, verdict } = JSON.parse(out);
    expect(verdict).toBe("not decided");
    expect(questions.some(({ limit }: { limit: string | null }) => limit === "situations")).toBe(true);
  });

  it("does not pass where there was nothing to ask", async () => {
    const bare = 'story "Bare"\nplace Hall\n';
    const { out } = await tryCommand(["check", "a.story", "--json"], { files: { "a.story": bare } });
    expect(JSON.parse(out).verdict).toBeNull();
  });

  it("asks only what is asked for", async () => {
    const outlines = JSON.parse(
      (await tryCommand(["check", "a.story", "--only", "outlines", "--json", "--steps", "2"], { files })).out,
    );
    expect([outlines.outlines.length, outlines.questions.length]).toEqual([1, 0]);
    const endings = JSON.parse((await tryCommand(["check", "a.story", "--only", "endings", "--json"], { files })).out);
    expect([endings.outlines.length, endings.questions.length]).toEqual([0, 2]);
    const named = JSON.parse(
      (await tryCommand(["check", "a.story", "--outline", "as told", "--json", "--steps", "2"], { files })).out,
    );
    expect([named.outlines.length, named.questions.length]).toEqual([1, 0]);
  });

  it("has no verdict and status 3 where the text has errors, and answers what it can", async () => {
    const wrong = ferry.replace("wants Ada has Ticket", "wants Ada has Tickit");
    const { out, status } = await tryCommand(["check", "a.story", "--json", "--steps", "2"], { files: { "a.story": wrong } });
    expect(status).toBe(3);
    expect(JSON.parse(out).verdict).toBeNull();
    expect(JSON.parse(out).outlines).toHaveLength(1);
  });
});

describe("replay", () => {
  it("goes through what check wrote, and finds the story by itself", async () => {
    const checked = await tryCommand(["check", "s/a.story", "--only", "endings", "--trace-out", "t/trace.json"], {
      files: { "s/a.story": ferry },
    });
    expect(checked.status).toBe(0);
    expect(JSON.parse(checked.files["t/trace.json"] ?? "").path).toBe("../s/a.story");
    const replayed = await tryCommand(["replay", "t/trace.json"], { files: checked.files });
    expect([replayed.status, replayed.err]).toEqual([0, ""]);
  });

  const trace = (steps: readonly object[], ending: string | null = null): string => {
    return JSON.stringify({ format: "explicator-trace/1", story: "The Ferry", path: "a.story", start: null, steps, ending });
  };

  it.each([
    ["a step that nothing reads", trace([{ kind: "begin", at: 330, event: "Ada flies" }]), 1],
    [
      "a step that cannot be",
      trace([
        { kind: "begin", at: 330, event: "Ada walks to Boat" },
        { kind: "begin", at: 330, event: "Ada lights the lamp" },
      ]),
      2,
    ],
    ["an ending that is not reached", trace([], "Aboard"), 0],
    ["a first situation of another story", trace([]).replace('"start":null', '"start":{"minute":0,"world":{"values":[]}}'), 0],
  ])("breaks at %s", async (_, text, failed) => {
    const { out, status } = await tryCommand(["replay", "t.json", "--json"], { files: { ...files, "t.json": text } });
    expect(status).toBe(1);
    expect(JSON.parse(out)).toMatchObject({ verdict: "breaks", failed });
    expect(JSON.parse(out).why).not.toEqual([]);
  });

  it("takes the story that is named with it", async () => {
    const text = trace([]).replace('"path":"a.story",', "");
    expect((await tryCommand(["replay", "t.json"], { files: { ...files, "t.json": text } })).status).toBe(4);
    expect((await tryCommand(["replay", "t.json", "--story", "a.story"], { files: { ...files, "t.json": text } })).status).toBe(
      0,
    );
    expect((await tryCommand(["replay", "t.json", "--story", "no.story"], { files: { ...files, "t.json": text } })).status).toBe(
      3,
    );
  });
});

describe("fmt", () => {
  const untidy = 'story "A"\nplace   Hall\nperson Mara\n      starts in Hall\n';

  it("lays out what is untidy, and nothing the second time", async () => {
    const first = await tryCommand(["fmt", "a.story"], { files: { "a.story": untidy } });
    expect(first.status).toBe(0);
    expect(first.files["a.story"]).not.toBe(untidy);
    const second = await tryCommand(["fmt", "a.story"], { files: first.files });
    expect([second.out, second.files]).toEqual(["", first.files]);
  });

  it("with --check changes nothing and says what would change", async () => {
    const tried = await tryCommand(["fmt", "--check", "a.story", "b.story"], {
      files: { "a.story": untidy, "b.story": 'story "B"\nplace Hall\n' },
    });
    expect([tried.status, tried.files["a.story"]]).toEqual([1, untidy]);
    expect(tried.out).toContain("a.story");
    expect(tried.out).not.toContain("b.story");
  });

  it("leaves alone what does not parse, and does the rest", async () => {
    const broken = 'story "A\nplace   Hall\n';
    const tried = await tryCommand(["fmt", "w"], { files: { "w/a.story": broken, "w/b.story": untidy } });
    expect([tried.status, tried.files["w/a.story"]]).toEqual([3, broken]);
    expect(tried.files["w/b.story"]).not.toBe(untidy);
  });

  it("says when a file cannot be read or written", async () => {
    expect((await tryCommand(["fmt", "no.story"])).status).toBe(3);
    expect((await tryCommand(["fmt", "a.story"], { files: { "a.story": untidy }, locked: ["a.story"] })).status).toBe(4);
  });
});

describe("the schema of the documents", () => {
  const wrong = ferry.replace("wants Ada has Ticket", "wants Ada has Tickit");
  const plain =
    'story "No Clock"\nplace Hall\nperson Mara\n  starts in Hall\n  wants the door is open\nfact the door is open\naction [opener: person] opens the door\n  then the door is open\nending Open\n  when the door is open\noutline as told\n  then Mara opens the door\n  then Open\n';
  const trace = JSON.stringify({
    format: "explicator-trace/1",
    story: "",
    path: "a.story",
    start: null,
    steps: [],
    ending: null,
  });
  const trial = { ...files, "wrong.story": wrong, "plain.story": plain, "t.json": trace, "broken.story": 'story "A' };

  it.each([
    [["check", "a.story", "--steps", "2"]],
    [["check", "wrong.story", "--steps", "2"]],
    [["check", "plain.story"]],
    [["check", "nowhere.story"]],
    [
      [
        "check",
        "a.story",
        "--situations",
        "1",
        "--seconds",
        "9",
        "--memory",
        "100",
        "--minutes",
        "9",
        "--depth",
        "9",
        "--threads",
        "2",
      ],
    ],
    [["replay", "t.json"]],
    [["replay", "t.json", "--story", "nowhere.story"]],
    [["fmt", "a.story", "broken.story", "--check"]],
    [["play", "a.story", "--as", "Ada", "--steps", "2"]],
    [["play", "plain.story", "--as", "Mara"]],
    [["play", "nowhere.story"]],
  ])("fits what %j prints", async (argv) => {
    const { out } = await tryCommand([...argv, "--json"], { files: trial, input: ["1", "wait"] });
    expect(findSchemaFaults(schema, JSON.parse(out), schema.$defs[argv[0] ?? ""])).toEqual([]);
  });

  it("does not fit what is no document", () => {
    expect(findSchemaFaults(schema, {})).not.toEqual([]);
    expect(findSchemaFaults(schema, { format: "explicator/1", verb: "fmt" }, schema.$defs.fmt)).not.toEqual([]);
    expect(findSchemaFaults(schema, { more: 1 }, schema.$defs.limits)).not.toEqual([]);
  });
});
