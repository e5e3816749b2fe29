import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { formatStory, itemKeywords, lineTables } from "../../src/syntax/index.js";
import { listFences } from "../house/markdown.js";
import { root } from "../outside.js";
import { listFaults } from "./shape.js";

const page = readFileSync(join(root, "docs/reference/notation-layout.md"), "utf8");

describe("the page about layout", () => {
  it("lists the keywords of every item, and no others", () => {
    const heading = "| item | its lines |\n| --- | --- |\n";
    const start = page.indexOf(heading) + heading.length;
    expect(page.slice(start, page.indexOf("\n\n", start))).toBe(drawKeywordTable());
  });

  it("shows texts that are right in form, and as the formatter has them", () => {
    const texts = listFences(page).map(({ text }) => text);
    expect(texts).toHaveLength(2);
    for (const text of texts) {
      expect(listFaults(text)).toEqual([]);
      expect(formatStory({ file: 0, path: "", text })).toBe(text);
    }
  });
});

/** One row for all items that have the same lines. */
function drawKeywordTable(): string {
  const tables = new Set(itemKeywords.map((item) => lineTables[item]));
  const rows = [...tables].map((table) => {
    const items = itemKeywords.filter((item) => lineTables[item] === table).map((item) => `\`${item}\``);
    const words = (table?.keywords ?? []).map((keyword) => `\`${keyword.words}\``);
    const lines = words.length > 0 ? words.join(" ") : table === null ? "none" : "sentences";
    return `| ${items.join(" ")}${table === null || table.others === "nothing" ? "" : " *"} | ${lines} |`;
  });
  return rows.join("\n");
}
