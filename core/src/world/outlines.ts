import type { Item, Line, Token } from "../syntax/index.js";
import { type Binding, listItems } from "./binding.js";
import { reportDuplicate } from "./headers.js";
import { readPerson } from "./known.js";
import { dropWords, isWord, refuse, refuseLine } from "./lines.js";
import type { Chapter, EntityId, Outline } from "./model.js";
import { findFirstDay, matchDay, matchTime, minutesOfDay } from "./moments.js";
import { type OutlineClock, readOutlineLine } from "./outline-lines.js";
import { spanOf, splitAtCommas, writeTokens } from "./pieces.js";

/** Reads the outlines of the story itself; those of files that are used are other stories. */
export function readOutlines(binding: Binding): Outline[] {
  const own = binding.files.length - 1;
  const outlines: Outline[] = [];
  for (const { item, position } of listItems(binding, "outline")) {
    if (position !== own || item.head.length === 0) continue;
    const [name = [], ...phrases] = splitAtCommas(item.head);
    const key = writeTokens(name).toLowerCase();
    if (binding.outlines.has(key)) {
      reportDuplicate(binding.registry, writeTokens(name), spanOf(name));
      continue;
    }
    binding.outlines.set(key, outlines.length);
    const from = readEyes(binding, phrases, item);
    const chapters = readChapters(binding, item);
    outlines.push({ name: writeTokens(name), from, chapters, span: item.span });
  }
  return outlines;
}

function readEyes(binding: Binding, phrases: readonly (readonly Token[])[], item: Item): EntityId | null {
  let from: EntityId | null = null;
  for (const phrase of phrases) {
    const name = dropWords(phrase, "from");
    if (name === null || name.length === 0) refuse(binding.registry, phrase, "from NAME", item.keywordSpan);
    else from = readPerson(binding, name) ?? from;
  }
  return from;
}

const blocks = ["chapter", "flashback", "meanwhile"] as const;
type BlockKind = (typeof blocks)[number];

/** The chapters and blocks in order; lines that stand in none make an unnamed chapter. */
function readChapters(binding: Binding, item: Item): Chapter[] {
  const chapters: Chapter[] = [];
  const told: OutlineClock = { day: findFirstDay(binding), minute: null };
  let loose: Line[] = [];
  const closeLoose = (): void => {
    const [first] = loose;
    if (first === undefined) return;
    const lines = loose.flatMap((line) => readOutlineLine(binding, line, told) ?? []);
    chapters.push({ kind: "chapter", title: null, from: null, lines, span: first.span });
    loose = [];
  };
  for (const line of item.lines) {
    const kind = blocks.find((block) => block === line.keyword);
    if (kind === undefined) loose.push(line);
    else {
      closeLoose();
      const ordinal = chapters.filter((chapter) => chapter.kind === "chapter").length + 1;
      chapters.push(readBlock(binding, kind, line, told, ordinal));
    }
  }
  closeLoose();
  return chapters;
}

/** What the first line of a chapter or block says. */
interface BlockHead {
  title: string | null;
  from: EntityId | null;
  number: number | null;
}

/**
 * Reads a chapter, or what is told apart:
 *
 *     chapter 2 "The Causeway", from Vey
 *     flashback "Before", day 1 03:00, from Vey        its lines have a day of their own
 */
function readBlock(binding: Binding, kind: BlockKind, line: Line, told: OutlineClock, ordinal: number): Chapter {
  const clock: OutlineClock = kind === "chapter" ? told : { day: findFirstDay(binding), minute: null };
  const head: BlockHead = { title: null, from: null, number: null };
  const [name = [], ...phrases] = splitAtCommas(line.tokens);
  for (const phrase of [readName(name, head), ...phrases].filter((tokens) => tokens.length > 0)) {
    readPhrase(binding, phrase, head, clock, line);
  }
  if (kind === "chapter" && binding.outlines.size === 1 && !binding.chapters.has(head.number ?? ordinal)) {
    binding.chapters.set(head.number ?? ordinal, ordinal);
  }
  const lines = line.lines.flatMap((below) => readOutlineLine(binding, below, clock) ?? []);
  return { kind, title: head.title, from: head.from, lines, span: line.span };
}

/** Takes the number and the title; returns what is neither, as where `flashback day 1 03:00` has no title. */
function readName(tokens: readonly Token[], head: BlockHead): readonly Token[] {
  const number = tokens[0]?.kind === "number" ? Number(tokens[0].text) : null;
  const rest = number === null ? tokens : tokens.slice(1);
  head.number = number;
  if (rest.length === 0 || isWord(rest[0], "from") || matchTime(rest) !== null || matchDay(rest, 0) !== null) return rest;
  const title = rest[0]?.kind === "string" ? rest.slice(0, 1) : rest;
  head.title = writeTokens(title);
  return rest.slice(title.length);
}

function readPhrase(binding: Binding, phrase: readonly Token[], head: BlockHead, clock: OutlineClock, line: Line): void {
  const name = dropWords(phrase, "from");
  const time = matchTime(phrase);
  const day = matchDay(phrase, 0);
  if (name !== null && name.length > 0) head.from = readPerson(binding, name) ?? head.from;
  else if (time?.kind === "time" && time.length === phrase.length && !time.daily) {
    clock.day = time.day ?? clock.day;
    clock.minute = (clock.day - 1) * minutesOfDay + time.minute;
  } else if (day !== null && day.length === phrase.length && day.day > 0) clock.day = day.day;
  else refuseLine(binding.registry, line, 'chapter 2 "TITLE", day 1 03:00, from NAME');
}
