import { describe, expect, it } from "vitest";
import { type Entry, groupEntries, matchEntries } from "../../src/cli/entries.js";
import { relativePath } from "../../src/cli/files.js";
import { type Page, renderEmphasis, renderProse, wrap } from "../../src/cli/page.js";
import { readPlayerCommand } from "../../src/cli/player-command.js";

const plain: Page = { width: 20, colour: false };
const coloured: Page = { width: 20, colour: true };

describe("a page", () => {
  it("breaks paragraphs at the width and keeps them apart", () => {
    expect(renderProse(plain, "one two three\nfour five six seven\n\neight")).toBe("one two three four\nfive six seven\n\neight");
  });

  it("counts what is seen, not the codes", () => {
    expect(renderProse(coloured, "*one two three four* five")).toBe("\u001b[3mone two three four\u001b[23m\nfive");
  });

  it("leaves a word whole that is longer than a line", () => {
    expect(wrap("a verylongword b", 6, "- ", "  ")).toBe("- a\n  verylongword\n  b");
  });

  it.each([
    ["*so*, **so** and _so_", "so, so and so"],
    ["2 * 3 * 4 and snake_case_name", "2 * 3 * 4 and snake_case_name"],
    ["*a* b *c*", "a b c"],
    ["an * alone and _ alone", "an * alone and _ alone"],
  ])("takes emphasis out and nothing else: %s", (text, expected) => {
    expect(renderEmphasis(plain, text)).toBe(expected);
  });
});

describe("choices on a page", () => {
  const entry = (label: string): Entry => ({ kind: "choice", label, choice: { event: 0 as never, certain: true, with: [] } });
  const tells = ["Mill", "Chapel", "Crypt", "Quay", "Inn", "Boat", "Hall", "Yard"].map((place) =>
    entry(`Tell Ilya that Letter is in ${place}`),
  );

  it("stand as they are where they are few", () => {
    expect(groupEntries(tells)).toEqual(tells);
  });

  it("that begin alike are put together where they are many", () => {
    const grouped = groupEntries([entry("Walk to Mill"), ...tells, entry("Search Drawer")]);
    expect(grouped.map(({ kind, label }) => [kind, label.split(" … ")[0]])).toEqual([
      ["choice", "Walk to Mill"],
      ["group", "Tell Ilya that Letter is in"],
      ["choice", "Search Drawer"],
    ]);
  });

  it("are found by their words, also inside a group", () => {
    const grouped = groupEntries([entry("Walk to Mill"), ...tells, entry("Search Drawer")]);
    expect(matchEntries(grouped, "tell crypt").map(({ label }) => label)).toEqual(["Tell Ilya that Letter is in Crypt"]);
    expect(matchEntries(grouped, "walk to mill").map(({ label }) => label)).toEqual(["Walk to Mill"]);
    expect(matchEntries(grouped, "mill")).toHaveLength(2);
    expect(matchEntries(grouped, "fly")).toEqual([]);
  });
});

describe("a line of input", () => {
  it.each([
    ["", { kind: "nothing" }],
    [" 12. ", { kind: "number", number: 12 }],
    ["wait", { kind: "wait", minutes: null }],
    ["w 5", { kind: "wait", minutes: 5 }],
    ["wait for 10 minutes", { kind: "wait", minutes: 10 }],
    ["wait until 05:40", { kind: "wait until", minuteOfDay: 340, day: null }],
    ["wait 5:40 on day 2", { kind: "wait until", minuteOfDay: 340, day: 2 }],
    ["wait 25:00", { kind: "text", text: "wait 25:00" }],
    ["rewind", { kind: "rewind", to: null }],
    ["rewind 3", { kind: "rewind", to: 3 }],
    ["save my file.json", { kind: "save", path: "my file.json" }],
    ["save", { kind: "save", path: null }],
    ["why Buffy?", { kind: "why", who: "Buffy" }],
    ["?", { kind: "help" }],
    ["QUIT", { kind: "quit" }],
    ["look at the door", { kind: "text", text: "look at the door" }],
    ["Walk to Mill", { kind: "text", text: "Walk to Mill" }],
  ])("is read: %s", (line, command) => {
    expect(readPlayerCommand(line)).toEqual(command);
  });
});

describe("a path from a folder", () => {
  it.each([
    ["/a", "/a/b.story", "b.story"],
    ["/x/t", "/x/s/b.story", "../s/b.story"],
    ["/", "/x/b.story", "x/b.story"],
    ["/x", "/y", "../y"],
  ])("%s: %s is %s", (folder, path, expected) => {
    expect(relativePath(folder, path)).toBe(expected);
  });
});
