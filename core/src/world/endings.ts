import type { Item } from "../syntax/index.js";
import { type Binding, listItems, makeScope } from "./binding.js";
import { readConditionLines } from "./clauses.js";
import { readHeader, reportDuplicate } from "./headers.js";
import { reportMissing } from "./lines.js";
import type { Ending } from "./model.js";
import { writeTokens } from "./pieces.js";
import { readProses } from "./prose.js";
import { listWarnings } from "./rules.js";
import { combineConditions } from "./sentences.js";

/** Reads `ending Shelter: hopeful` and its lines. An ending that cannot be read is none, but its name is known. */
export function readEndings(binding: Binding): Ending[] {
  const endings: Ending[] = [];
  for (const { item } of listItems(binding, "ending")) {
    const header = readHeader(item, binding.registry);
    if (header === null) continue;
    const key = header.name.toLowerCase();
    if (binding.endings.has(key)) {
      reportDuplicate(binding.registry, header.name, header.span);
      continue;
    }
    binding.registry.endings.push(header.name);
    const tone = header.phrases.map((phrase) => writeTokens(phrase)).join(", ");
    const ending = readEnding(binding, item, header.name, tone === "" ? null : tone);
    binding.endings.set(key, ending === null ? null : endings.length);
    if (ending !== null) endings.push(ending);
  }
  return endings;
}

function readEnding(binding: Binding, item: Item, name: string, tone: string | null): Ending | null {
  const scope = makeScope(binding);
  const lines = item.lines.filter((line) => line.keyword === "when");
  const when = readConditionLines(binding, lines, scope);
  const prose = readProses(binding, item.lines, scope);
  if (lines.length === 0) reportMissing(binding.registry, item, "when");
  if (when === null || when.length === 0) return null;
  return { name, tone, when: combineConditions(when), prose, warns: listWarnings(item), span: item.span };
}
