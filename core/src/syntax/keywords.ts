import type { ItemKeyword } from "./tree.js";

/**
 * Which lines can stand below which item. The parser, the formatter and the completion of the editor all read these tables;
 * nothing else knows the keywords.
 */
export interface LineTable {
  readonly keywords: readonly LineKeyword[];
  /**
   * What a line may be that begins with no keyword:
   * - `sentences`: a sentence, as `trusts Ilya` below a person, or a line of `roads`;
   * - `times`: a line that begins with a time of day, or with a day (outlines);
   * - `nothing`: a mistake.
   */
  readonly others: "sentences" | "times" | "nothing";
  /** The keywords by their first word, the longest first. */
  readonly byFirstWord: ReadonlyMap<string, readonly LineKeyword[]>;
  /** How many columns the formatter gives the keywords of a block at least, blanks included. */
  readonly width: number;
}

/**
 * How the line goes on after its keyword, and what may stand below it.
 * - `sentence`: tokens; nothing below.
 * - `condition`, `effect`: tokens; blocks that begin with `any of`, or with `if`, may stand below.
 * - `text`: words of the author's own, which may go on below as prose.
 * - `prose`: raw text below.
 * - `outline`, `questions`: lines of an outline, or of `expect`, below.
 */
export type LineForm = "sentence" | "condition" | "effect" | "text" | "prose" | "outline" | "questions";

export interface LineKeyword {
  readonly words: string;
  readonly form: LineForm;
  /** False where keyword and rest read as one sentence, and are not parted by the formatter. */
  readonly aligned: boolean;
}

function line(words: string, form: LineForm = "sentence"): LineKeyword {
  return { words, form, aligned: true };
}

/** A keyword that the formatter leaves in its sentence. */
function plain(words: string, form: LineForm = "sentence"): LineKeyword {
  return { words, form, aligned: false };
}

function table(keywords: readonly LineKeyword[], others: LineTable["others"] = "nothing", width = 10): LineTable {
  const byFirstWord = new Map<string, LineKeyword[]>();
  for (const keyword of keywords.toSorted((left, right) => countWords(right.words) - countWords(left.words))) {
    const [first = ""] = keyword.words.split(" ");
    byFirstWord.set(first, [...(byFirstWord.get(first) ?? []), keyword]);
  }
  return { keywords, byFirstWord, others, width };
}

/** How many words a keyword has. */
export function countWords(words: string): number {
  return words.split(" ").length;
}

const headerLines = [
  ...["rating", "warnings", "category", "fandom", "pairing", "characters", "tags", "genre", "language", "author"],
  ...["subtitle", "series", "summary", "inspired by", "dedication", "content note", "notes", "end notes", "rights"],
].map((words) => line(words, "text"));

const proseLines = [plain("prose", "prose"), plain("prose from", "prose")];

const storyTable = table([...headerLines, plain("opening", "prose"), plain("closing", "prose")]);

const seriesTable = table(
  [
    ...headerLines.filter(({ words }) => words !== "series"),
    line("story"),
    line("then"),
    line("carry"),
    line("change"),
    line("leave out"),
  ],
  "sentences",
);

const entityTable = table(
  [
    line("starts in"),
    line("starts"),
    line("wants most"),
    line("wants a little"),
    line("wants"),
    line("fears"),
    line("believes"),
    line("knows"),
    plain("has no idea"),
    line("seen as"),
  ],
  "sentences",
  12,
);

const knownLines = [line("known to"), line("believed by")];
const witnessLines = [line("seen by"), line("heard by")];

const ruleTable = table([
  line("when", "condition"),
  line("unless", "condition"),
  line("then", "effect"),
  line("never", "condition"),
  ...knownLines,
  line("warn"),
]);

const actionTable = table([
  line("needs", "condition"),
  line("takes"),
  line("willing"),
  line("touches"),
  ...witnessLines,
  line("at once", "effect"),
  line("while", "condition"),
  line("then", "effect"),
  ...proseLines,
]);

const happeningTable = table([
  line("at"),
  line("when", "condition"),
  line("may"),
  line("needs", "condition"),
  line("takes"),
  line("while", "condition"),
  ...witnessLines,
  ...knownLines,
  line("at once", "effect"),
  line("then", "effect"),
  ...proseLines,
]);

const endingTable = table([line("when", "condition"), ...proseLines, line("warn")]);

/** Lines of an outline, also of the chapters in it. */
export const outlineTable = table(
  [
    plain("chapter", "outline"),
    plain("flashback", "outline"),
    plain("meanwhile", "outline"),
    line("then"),
    line("by"),
    line("check"),
    line("wait"),
  ],
  "times",
  8,
);

/** Lines of `expect`, also of one below a `what if`. */
export const questionTable = table([line("always"), line("never"), line("how soon"), line("how late")], "sentences");

const whatIfTable = table([
  line("change"),
  line("swap"),
  line("for"),
  line("without"),
  line("leave out"),
  line("force"),
  line("at"),
  line("expect", "questions"),
]);

/** The lines of each kind of item; null where nothing may stand below. */
export const lineTables: Readonly<Record<ItemKeyword, LineTable | null>> = {
  story: storyTable,
  series: seriesTable,
  use: table([line("change"), line("leave out")]),
  clock: null,
  deadline: null,
  realm: table([], "sentences"),
  place: entityTable,
  roads: table([], "sentences"),
  fact: null,
  kind: entityTable,
  thing: entityTable,
  person: entityTable,
  group: entityTable,
  people: null,
  rule: ruleTable,
  action: actionTable,
  happening: happeningTable,
  ending: endingTable,
  outline: outlineTable,
  "what if": whatIfTable,
  expect: questionTable,
};

/** Items that are nothing without a name, a pattern or a title after their keyword. */
export const namedItems: ReadonlySet<ItemKeyword> = new Set<ItemKeyword>([
  ...(["story", "series", "use", "realm", "place", "fact", "kind", "thing", "person", "group"] as const),
  ...(["rule", "action", "happening", "ending", "outline", "what if"] as const),
]);
