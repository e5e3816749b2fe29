import { describe, expect, it } from "vitest";
import { ferry } from "../play/ferry.js";
import { tryCommand } from "./machine.js";

describe("the command line", () => {
  it("helps, and says its version", async () => {
    const help = await tryCommand(["--help"]);
    expect([help.status, help.err]).toEqual([0, ""]);
    for (const verb of ["play", "check", "replay", "fmt"]) expect(help.out).toContain(verb);
    expect(await tryCommand(["--version"])).toMatchObject({ status: 0, out: "1.2.3\n" });
    expect(await tryCommand(["check", "--help"])).toMatchObject({ status: 0, err: "" });
    expect(await tryCommand(["help", "play"])).toMatchObject({ status: 0, err: "" });
  });

  it.each(["tell", "whatif", "publish", "nonsense"])(
    "has no verb %s, says which it has, and does not help with it",
    async (verb) => {
      const tried = await tryCommand([verb, "a.story"]);
      expect([tried.status, tried.out]).toEqual([4, ""]);
      for (const known of ["play", "check", "replay", "fmt"]) expect(tried.err).toContain(known);
      expect((await tryCommand(["--help"])).out).not.toMatch(new RegExp(`^ +${verb}\\b`, "m"));
    },
  );

  it.each([
    [["check"]],
    [["check", "a.story", "b.story"]],
    [["check", "a.story", "--nonsense"]],
    [["--nonsense"]],
    [["play", "a.story", "--seed", "x"]],
    [["play", "a.story", "--as", "Nobody"]],
    [["check", "a.story", "--situations", "0"]],
    [["check", "a.story", "--situations", "-1"]],
    [["check", "a.story", "--only", "nonsense"]],
    [["check", "a.story", "--outline", "nonsense"]],
    [["replay", "nowhere.json"]],
    [["replay", "a.story"]],
    [["fmt"]],
  ])("says that it is used wrongly: %j", async (argv) => {
    const tried = await tryCommand(argv, { files: { "a.story": ferry } });
    expect([tried.status, tried.out]).toEqual([4, ""]);
    expect(tried.err).not.toBe("");
  });

  it("offers the nearest where a name is wrong", async () => {
    const person = await tryCommand(["play", "a.story", "--as", "Nobody"], { files: { "a.story": ferry } });
    expect(person.err).toContain("Ada, Ben, Cal");
    const outline = await tryCommand(["check", "a.story", "--outline", "x"], { files: { "a.story": ferry } });
    expect(outline.err).toContain("as told");
  });
});

const bad: Readonly<Record<string, string>> = {
  "empty.story": "",
  "binary.story": "\0\u0001\u0002",
  "half.story": 'story "Half"\nplace Hall\nplace\n',
  "two/a.story": ferry,
  "two/b.story": ferry,
  "none/notes.txt": "hello",
  "huge.story": `story "Huge"\n${"\n".repeat(6_000_000)}`,
};

describe("what is no story", () => {
  it.each([
    ["nowhere.story", "missing-file"],
    ["two", "no-story"],
    ["none", "no-story"],
    ["empty.story", "empty-story"],
    ["binary.story", "not-text"],
    ["huge.story", "file-too-large"],
    ["half.story", "missing-name"],
  ])("is answered clearly: %s", async (path, code) => {
    for (const verb of ["play", "check"]) {
      const tried = await tryCommand([verb, path], { files: bad });
      expect(tried.status).toBe(3);
      expect(tried.err).toContain(code);
      const json = await tryCommand([verb, path, "--json"], { files: bad });
      expect(json.status).toBe(3);
      expect(JSON.parse(json.out)).toMatchObject({
        verdict: null,
        problems: expect.arrayContaining([expect.objectContaining({ code })]),
      });
    }
  });
});

describe("the menu", () => {
  const worlds = { "w/ferry/world.story": ferry, "w/README.md": "" };

  it("without a terminal names the worlds and tells the first outline with its reasons", async () => {
    const tried = await tryCommand([], { files: worlds, worlds: "w" });
    expect([tried.status, tried.err]).toEqual([0, ""]);
    expect(tried.out).toContain("The Ferry");
    expect(tried.out).toMatch(/I went to Boat, (quickly|at a run)\./);
    expect(tried.out).toContain("Ada wants most: Ada is in Boat");
    expect(tried.out).toContain("The quay slid away.");
  });

  it("on a terminal asks which world to play, and whom", async () => {
    const tried = await tryCommand([], {
      files: worlds,
      worlds: "w",
      isTerminal: true,
      columns: 80,
      input: ["9", "1", "ben", "quit"],
    });
    expect(tried.status).toBe(0);
    expect(tried.out).toContain("You are Ben.");
  });

  it("is left with quit, with the end of input, and in a place without worlds", async () => {
    for (const input of [["quit"], []]) {
      expect(await tryCommand([], { files: worlds, worlds: "w", isTerminal: true, input })).toMatchObject({ status: 0 });
    }
    expect(await tryCommand([])).toMatchObject({ status: 0, err: "" });
  });
});
