import { diagnose, findNearest } from "../base/index.js";
import type { Item, Line, Token } from "../syntax/index.js";
import { type Binding, listItems, makeScope } from "./binding.js";
import { readChange } from "./changes.js";
import { readExpectLine } from "./expects.js";
import { reportDuplicate } from "./headers.js";
import { dropWords, listLineTokens, refuse, refuseLine, spanOfLine } from "./lines.js";
import type { Change, Question, RuleId, WhatIf } from "./model.js";
import { spanOf, writeTokens } from "./pieces.js";
import type { EventSentence } from "./sentence.js";

/** Reads every `what if` of the story itself. One of which a change cannot be read is none, since it would ask something else. */
export function readWhatIfs(binding: Binding): WhatIf[] {
  const own = binding.files.length - 1;
  const names = new Set<string>();
  return listItems(binding, "what if").flatMap(({ item, position }) => {
    if (position !== own || item.head.length === 0) return [];
    const name = writeTokens(item.head);
    if (names.has(name)) reportDuplicate(binding.registry, name, spanOf(item.head));
    names.add(name);
    const whatIf = readWhatIf(binding, item, name);
    return whatIf === null ? [] : [whatIf];
  });
}

function readWhatIf(binding: Binding, item: Item, name: string): WhatIf | null {
  const changes: (readonly Change[] | null)[] = [];
  const expects: Question[] = [];
  for (const [index, line] of item.lines.entries()) {
    if (line.keyword === "expect") expects.push(...readExpectLine(binding, line));
    else if (line.keyword !== null) changes.push(readChangeLine(binding, line, item.lines[index - 1], item.lines[index + 1]));
  }
  const read = changes.filter((change) => change !== null);
  return read.length < changes.length ? null : { name, changes: read.flat(), expects, span: item.span };
}

function readChangeLine(
  binding: Binding,
  line: Line,
  before: Line | undefined,
  after: Line | undefined,
): readonly Change[] | null {
  switch (line.keyword) {
    case "change":
      return readChanged(binding, line);
    case "swap":
      return readSwap(binding, line, after);
    case "for":
      return before?.keyword === "swap" ? [] : refuseLine(binding.registry, line, "swap, and then for");
    case "without":
    case "leave out":
      return readWithout(binding, line);
    default: {
      // The form knows `force` and `at`; what they mean is not said yet.
      const fields = { word: line.keyword ?? "", item: "what if", nearest: null };
      binding.registry.problems.push(diagnose("unknown-keyword", line.keywordSpan, fields));
      return null;
    }
  }
}

function readChanged(binding: Binding, line: Line): readonly Change[] | null {
  const words = writeTokens(line.tokens);
  const said = readChange(binding, line.tokens, spanOfLine(line));
  if (said === null) return null;
  return [
    ...said.starts.map((effect): Change => ({ kind: "start", effect, words })),
    ...said.beliefs.map((belief): Change => ({ kind: "belief", belief, words })),
    ...said.wants.map((want): Change => ({ kind: "want", want, words })),
  ];
}

/** `swap EVENT` and on the next line `for EVENT`. */
function readSwap(binding: Binding, line: Line, after: Line | undefined): readonly Change[] | null {
  const swapped = readEvent(binding, line.tokens, line);
  if (after?.keyword !== "for") {
    binding.registry.problems.push(diagnose("missing-line", line.keywordSpan, { item: "swap", line: "for" }));
    return null;
  }
  const other = readEvent(binding, after.tokens, after);
  if (swapped === null || other === null) return null;
  const words = writeTokens([...listLineTokens(line), ...listLineTokens(after)]);
  return [{ kind: "swap", event: swapped, for: other, words }];
}

/** `without EVENT`, `leave out rule NAME`. */
function readWithout(binding: Binding, line: Line): readonly Change[] | null {
  const words = writeTokens(listLineTokens(line));
  const named = dropWords(line.tokens, "rule");
  if (named === null || named.length === 0) {
    const event = readEvent(binding, line.tokens, line);
    return event === null ? null : [{ kind: "without", event, words }];
  }
  const name = writeTokens(named);
  const { rules, problems } = binding.registry;
  const rule = rules.findIndex((other) => other.toLowerCase() === name.toLowerCase());
  if (rule !== -1) return [{ kind: "without rule", rule: rule as RuleId, words }];
  problems.push(diagnose("nothing-to-change", spanOf(named), { name, nearest: findNearest(name, rules) }));
  return null;
}

/** One event of one person, or a happening. */
function readEvent(binding: Binding, tokens: readonly Token[], line: Line): EventSentence | null {
  if (tokens.length === 0) return refuseLine(binding.registry, line, `${line.keyword}, and an event`);
  const [event, second] = binding.readers.readEvents(tokens, makeScope(binding)) ?? [];
  if (second !== undefined) return refuse(binding.registry, tokens, "one event of one person", line.span);
  return event ?? null;
}
