import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, it } from "vitest";
import { chooseSearchLimits } from "../src/api/limits.js";
import { playerHelp } from "../src/cli/player-command.js";
import { status } from "../src/cli/status.js";
import { tryCommand } from "./cli/machine.js";
import { drawProblemPage, readCodes } from "./house/problem-page.js";
import { readSources, readTables } from "./house/sources.js";
import { root } from "./outside.js";

const read = (path: string): string => readFileSync(join(root, path), "utf8");

describe("the page of problems", () => {
  const codes = readCodes(read("core/src/base/codes.ts"));

  it("knows what every code means", () => {
    expect(codes.length).toBeGreaterThan(40);
    expect(codes.filter(({ meaning }) => !meaning.endsWith("."))).toEqual([]);
    expect(new Set(codes.map(({ meaning }) => meaning)).size).toBe(codes.length);
  });

  it("is up to date", async () => {
    await expect(drawProblemPage(codes)).toMatchFileSnapshot(join(root, "docs/reference/problems.md"));
  });
});

describe("the page of the command line", () => {
  const page = read("docs/reference/command-line.md");

  /** The part of the page under a heading. */
  const partOf = (heading: string): string => page.split(/^## /m).find((part) => part.startsWith(`${heading}\n`)) ?? "";
  const firstCells = (text: string, head: string): readonly string[] =>
    readTables(text)
      .filter((table) => table[0]?.[0] === head)
      .flatMap((table) => table.slice(1).map(([cell = ""]) => cell.replaceAll("`", "")));

  it("has a part for every verb that there is, in the order of the help", async () => {
    const { out } = await tryCommand(["--help"]);
    const verbs = [...out.matchAll(/^ {2}([a-z]+) (?:\[options\] )?<[A-Z.]+>/gm)].map(([, verb]) => verb ?? "");
    expect(verbs.length).toBeGreaterThan(3);
    expect(firstCells(page.split("\n## ")[0] ?? "", "verb").toSorted()).toEqual(verbs.toSorted());
    for (const verb of verbs) {
      const help = (await tryCommand([verb, "--help"])).out;
      const options = [...help.matchAll(/^ {2}(--[a-z-]+(?: <[A-Z]+>)?) /gm)].map(([, option]) => option ?? "");
      expect(firstCells(partOf(verb), "option"), verb).toEqual(options.filter((option) => option !== "--help"));
    }
  });

  it("says what can be typed in play, as the player's own help does", () => {
    const rows = readTables(partOf("play")).find((table) => table[0]?.[0] === "type");
    expect(rows?.slice(1)).toEqual(playerHelp);
  });

  it("has every status", () => {
    expect(firstCells(partOf("How it ends"), "status").map(Number)).toEqual(Object.values(status));
  });

  it("names every field of every document", () => {
    const schema = JSON.parse(read("docs/reference/explicator.schema.json"));
    const verbs = firstCells(page.split("\n## ")[0] ?? "", "verb");
    const fieldsOf = (verb: string): readonly string[] => Object.keys(schema.$defs[verb].properties);
    const shared = fieldsOf("check").filter((field) => verbs.every((verb) => fieldsOf(verb).includes(field)));
    const part = partOf("JSON");
    expect(firstCells(part, "field").toSorted()).toEqual(shared.toSorted());
    for (const verb of verbs) {
      const own = fieldsOf(verb).filter((field) => !shared.includes(field));
      const told = new RegExp(`\`${verb}\` has ([^;.]*)[;.]`).exec(part)?.[1] ?? "";
      expect([...told.matchAll(/`(\w+)`/g)].map(([, field]) => field).toSorted(), verb).toEqual(own.toSorted());
    }
  });

  it("says how far check looks if nothing is said", async () => {
    const files = { "a.story": 'story "A"\nplace Hall\n' };
    const { out } = await tryCommand(["check", "a.story", "--json"], { files });
    const { limits } = JSON.parse(out);
    const rows = readTables(partOf("check")).flat();
    const said = (option: string): string => rows.find(([cell]) => cell?.includes(option))?.[1] ?? "";
    expect(said("--steps")).toContain(`else ${limits.steps}`);
    expect(said("--minds")).toContain(`else ${limits.minds}`);
    expect(said("--situations")).toContain(`(${chooseSearchLimits({}, () => null).situations} if not said)`);
  });
});

describe("the reference", () => {
  const pages = [
    ...readSources("docs", ".md"),
    ...["README.md", "CONTRIBUTING.md", "worlds/README.md", "bench/README.md"].map((path) => ({ path, text: read(path) })),
  ];

  it("links only to what is there", () => {
    const dead = pages.flatMap(({ path, text }) =>
      [...text.matchAll(/\]\(([^)#\s]+)(#[^)]*)?\)/g)]
        .map(([, target = ""]) => target)
        .filter((target) => !/^[a-z]+:/.test(target) && !existsSync(join(root, dirname(path), target)))
        .map((target) => `${path}: ${target}`),
    );
    expect(dead).toEqual([]);
  });

  it("leads to every decision on what a world means", () => {
    const linked = pages
      .filter(({ path }) => path.startsWith("docs/reference/"))
      .map(({ text }) => text)
      .join("");
    const decisions = readSources("docs/decisions", ".md").filter(({ path }) => /\/00[1-9]\d-/.test(path));
    expect(decisions.length).toBeGreaterThan(20);
    expect(decisions.filter(({ path }) => !linked.includes(path.replace("docs/", "../")))).toEqual([]);
  });
});
