import { diagnose } from "../base/index.js";
import type { Item, Line } from "../syntax/index.js";
import { type Binding, makeScope, quoteTokens } from "./binding.js";
import { reportDuplicate } from "./headers.js";
import type { Header } from "./model.js";
import { writeTokens } from "./pieces.js";
import { readOpening } from "./prose.js";

/** What a universe, which other files use and which has no header, does not hold. */
const ofStoriesOnly: ReadonlySet<string> = new Set(["ending", "outline", "what if", "expect"]);

/**
 * Reads the header of the story, which stands in the last file: `story "An Hour Before Light"` and its lines. Headers of files that
 * are used do not count. A series has a header of its own.
 */
export function readStoryHeader(binding: Binding): Header {
  const last = binding.files.at(-1);
  const items = (last?.tree.items ?? []).filter((item) => item.keyword === "story");
  const [story] = items;
  for (const second of items.slice(1)) reportDuplicate(binding.registry, "story", second.keywordSpan);
  if (story !== undefined) return readHeaderItem(binding, story);
  const series = last?.tree.items.find((item) => item.keyword === "series");
  if (series !== undefined) return readHeaderItem(binding, series);
  if (last?.tree.items.some((item) => item.keyword !== null && ofStoriesOnly.has(item.keyword))) {
    const { file, path } = last.source;
    binding.registry.problems.push(diagnose("no-story", { file, start: 0, end: 0 }, { path }));
  }
  return { title: "", lines: [], opening: [], span: null };
}

function readHeaderItem(binding: Binding, item: Item): Header {
  const scope = makeScope(binding);
  const openings = item.lines.filter((line) => line.keyword === "opening");
  return {
    title: writeTokens(item.head),
    lines: item.lines
      .filter((line) => line.keyword !== null && line.keyword !== "opening")
      .map((line) => readHeaderLine(binding, line)),
    opening: openings.flatMap((line) => readOpening(binding, line, scope) ?? []),
    span: item.span,
  };
}

/** The words as they stand, also those that go on below. */
function readHeaderLine(binding: Binding, line: Line): Header["lines"][number] {
  const parts = [quoteTokens(binding, line.tokens), line.prose?.text ?? ""].filter((text) => text !== "");
  return { keyword: line.keyword ?? "", text: parts.join("\n") };
}
