import { describe, expect, it } from "vitest";
import { itemKeywords, lineTables, parseStory } from "../../src/syntax/index.js";
import { sample } from "./sample.js";
import { drawTree, listFaults, parse } from "./shape.js";

describe("the tree of a story", () => {
  it("has the items at the margin, and below them their lines", () => {
    const text = 'story "Ashgrove"\n  rating Teen\n\nplace Mill: shaded\nperson Mara\n  starts in Mill\n';
    expect(drawTree(text)).toEqual([
      '<story> "Ashgrove"',
      "  <rating> Teen",
      "<place> Mill ‹:› shaded",
      "<person> Mara",
      "  <starts in> Mill",
    ]);
  });

  it("has no fault in a whole world, and nothing in it is lost", () => {
    expect(listFaults(sample)).toEqual([]);
    const items = parse(sample).items;
    expect(items).toHaveLength(30);
    expect(items.every((item) => item.keyword !== null)).toBe(true);
    const keywords = items.flatMap((item) => item.lines.map((line) => line.keyword));
    expect(keywords.filter((keyword) => keyword === null)).toHaveLength(6);
  });

  it.each([
    ["clock starts 04:30 on day 1", "<clock> starts @04:30 on day #1"],
    ["deadline 05:40 every day", "<deadline> @05:40 every day"],
    ["people look 10 steps ahead", "<people> look #10 steps ahead"],
    ['use "Ashgrove" from "universe/ashgrove.story"', '<use> "Ashgrove" from "universe/ashgrove.story"'],
    ["happening sunrise at 05:40 every day", "<happening> sunrise at @05:40 every day"],
    ["outline as told, from Mara", "<outline> as told ‹,› from Mara"],
    ["ending Shelter: hopeful", "<ending> Shelter ‹:› hopeful"],
    ['what if "Ilya is honest"', '<what if> "Ilya is honest"'],
    ['what-if "Ilya is honest"', '<what if> "Ilya is honest"'],
    ["what  if Ilya is honest", "<what if> Ilya is honest"],
    ["series Ashgrove", "<series> Ashgrove"],
    ["realm the Dream", "<realm> the Dream"],
    ["group Potentials: people, in Cavern", "<group> Potentials ‹:› people ‹,› in Cavern"],
  ])("reads the item %s", (text, expected) => {
    expect(drawTree(text)).toEqual([expected]);
    expect(listFaults(text)).toEqual([]);
  });

  it("takes the longest keyword of the item, and only of that item", () => {
    const text = "person Mara\n  wants most a\n  wants a little b\n  wants to have thanked Vey\n  wants\n  wanting c\n  needs d";
    expect(drawTree(text)).toEqual([
      "<person> Mara",
      "  <wants most> a",
      "  <wants a little> b",
      "  <wants> to have thanked Vey",
      "  <wants>",
      "  wanting c",
      "  needs d",
    ]);
  });

  it("takes keywords whose words are parted by any blanks", () => {
    expect(drawTree("action a\n  seen \t by everyone here\n  at\u00a0once b")).toEqual([
      "<action> a",
      "  <seen by> everyone here",
      "  <at once> b",
    ]);
  });

  it("reads lines that begin with a time, or a day, in outlines, and nests chapters", () => {
    const text =
      'outline o\n  chapter 1 "One"\n    04:30 a\n    day 2 04:30 b\n    flashback\n      then c\n  meanwhile\n    wait 5 minutes\n';
    expect(listFaults(text)).toEqual([]);
    expect(drawTree(text)).toEqual([
      "<outline> o",
      '  <chapter> #1 "One"',
      "    @04:30 a",
      "    day #2 @04:30 b",
      "    <flashback>",
      "      <then> c",
      "  <meanwhile>",
      "    <wait> #5 minutes",
    ]);
  });

  it("reads questions below `expect`, also below one in a what-if", () => {
    const text = 'what if "a"\n  expect\n    always b\n    c can happen\nexpect\n  how soon d\n  nobody acts\n';
    expect(listFaults(text)).toEqual([]);
    expect(drawTree(text)).toEqual([
      '<what if> "a"',
      "  <expect>",
      "    <always> b",
      "    c can happen",
      "<expect>",
      "  <how soon> d",
      "  nobody acts",
    ]);
  });

  it("gives every node the place of its text", () => {
    const text = "rule a\n  when b // c\n  then\n    if d:\n      e f\n\nending g";
    const [rule] = parse(text).items;
    const spans = [rule, ...(rule?.lines ?? []), rule?.lines[1]?.lines[0]].map((node) =>
      text.slice(node?.span.start, node?.span.end),
    );
    expect(spans).toEqual([
      "rule a\n  when b // c\n  then\n    if d:\n      e f",
      "when b",
      "then\n    if d:\n      e f",
      "if d:\n      e f",
    ]);
    expect(rule?.lines.map(({ keywordSpan }) => text.slice(keywordSpan.start, keywordSpan.end))).toEqual(["when", "then"]);
  });
});

describe("blocks", () => {
  it("of alternatives stand behind a keyword or below its line, and nest", () => {
    const text = "action a\n  needs any of\n    b\n    any of:\n      c, d\n      e\n  needs f\n    any of\n      g\n      h\n";
    expect(listFaults(text)).toEqual([]);
    expect(drawTree(text)).toEqual([
      "<action> a",
      "  <needs> any of",
      "    b",
      "    any of ‹:›",
      "      c ‹,› d",
      "      e",
      "  <needs> f",
      "    any of",
      "      g",
      "      h",
    ]);
  });

  it("of consequences stand below an `if` that has nothing after its colon", () => {
    const text = "rule a\n  when b\n  then if c, d:\n    e\n    f\n  then\n    if not so: g\n      h\n    if i: j\n";
    expect(listFaults(text)).toEqual([]);
    expect(drawTree(text)).toEqual([
      "<rule> a",
      "  <when> b",
      "  <then> if c ‹,› d ‹:›",
      "    e",
      "    f",
      "  <then>",
      "    if not so ‹:› g",
      "      h",
      "    if i ‹:› j",
    ]);
  });

  it("stand below no other line, nor below an `if` that is whole", () => {
    expect(listFaults("rule a\n  when\n    b\n    c")).toEqual(["stray-indent 3:5"]);
    expect(listFaults("rule a\n  then if b: c\n    d")).toEqual(["stray-indent 3:5"]);
    expect(listFaults("person a\n  wants\n    any of\n      b")).toEqual(["stray-indent 3:5"]);
  });
});

describe("layout", () => {
  it("goes by what is deeper than what, whatever the number of blanks", () => {
    const text = "rule a\n      when b\n   then c\noutline o\n chapter 1\n     then d\n   then e\n then f\n";
    expect(listFaults(text)).toEqual([]);
    expect(drawTree(text)).toEqual([
      "<rule> a",
      "  <when> b",
      "  <then> c",
      "<outline> o",
      "  <chapter> #1",
      "    <then> d",
      "    <then> e",
      "  <then> f",
    ]);
  });

  it.each([
    ["CRLF", "rule a\r\n  when b\r\n\r\n  then c\r\n"],
    ["CR", "rule a\r  when b\r\r  then c"],
    ["a byte order mark", "\ufeffrule a\n  when b\n  then c\n"],
    ["tabs", "rule a\n\twhen b\n\tthen c\n"],
    ["non-breaking blanks", "rule a\n\u00a0\u00a0when\u00a0b\n\u00a0\u00a0then c"],
    ["blanks at the ends of lines", "rule a  \n  when b\t\n  \n  then c \u00a0\n   "],
    ["blank lines and comments anywhere", "// x\n\nrule a\n\n// y\n  when b\n    // z\n\n  then c\n// end"],
    ["tabs and spaces that line up however wide a tab is", "rule a\n \twhen b\n \tthen c"],
  ])("is the same with %s", (_, text) => {
    expect(drawTree(text)).toEqual(["<rule> a", "  <when> b", "  <then> c"]);
    expect(listFaults(text)).toEqual([]);
  });

  it("takes tabs and spaces beside one another, where only one reading makes sense", () => {
    expect(listFaults("rule a\n\twhen b\n    unless c\n\tthen d\n        warn e")).toEqual([]);
    expect(drawTree("rule a\n\twhen b\n        then d")).toEqual(["<rule> a", "  <when> b", "  <then> d"]);
  });

  it("says once below a line that its depth depends on how wide a tab is", () => {
    expect(listFaults("outline o\n\tchapter 1\n        then a\n        then b\n")).toEqual(["stray-indent 3:9"]);
    expect(listFaults("action a\n\tprose\n        One.\n        Two.\n")).toEqual(["stray-indent 3:9"]);
  });

  it("says once that a line stands below one that can have none, and keeps it there", () => {
    const text = 'person Mara\n  wants\n    Vey is "alive\n    and [well\n  fears a\nclock starts 04:30\n  b\n    c\n  d';
    expect(listFaults(text)).toEqual(["stray-indent 3:5", "stray-indent 7:3"]);
    expect(drawTree(text)).toEqual([
      "<person> Mara",
      "  <wants>",
      '    Vey is "alive"',
      "    and [well]",
      "  <fears> a",
      "<clock> starts @04:30",
      "  b",
      "    c",
      "  d",
    ]);
  });

  it("says once that everything is indented", () => {
    const text = "  place Mill\n  rule a\n    when b\n    then c\n";
    expect(listFaults(text)).toEqual(["stray-indent 1:3"]);
    expect(drawTree(text)).toEqual(["<place> Mill", "<rule> a", "  <when> b", "  <then> c"]);
  });

  it("has a bottom", () => {
    const chapters = Array.from({ length: 100 }, (_, depth) => `${" ".repeat(depth + 1)}chapter ${depth}`);
    expect(listFaults(`outline o\n${chapters.join("\n")}`)).toEqual(["stray-indent 42:42"]);
    expect(drawTree(`outline o\n${chapters.join("\n")}`)).toHaveLength(101);
  });
});

describe("what is not known", () => {
  it("at the margin is kept, with the word that was probably meant, and read as that", () => {
    const text = 'Action [a: person] waits\n  needs b\n  prose\n    He said "no.\nplaec Mill';
    const { tree, diagnostics } = parseStory({ file: 0, path: "", text });
    expect(diagnostics.map(({ code, fields }) => [code, fields])).toEqual([
      ["unknown-item", { word: "Action", nearest: "action" }],
      ["unknown-item", { word: "plaec", nearest: "place" }],
    ]);
    expect(tree.items.map(({ keyword, lines }) => [keyword, lines.length])).toEqual([
      [null, 2],
      [null, 0],
    ]);
    expect(drawTree(text)[3]).toBe('    "He said \\"no."');
  });

  it("at the margin is one fault for prose that lost its indentation", () => {
    const text = 'action a\n  prose\nIt was "dark\nand [cold.\n  Nobody\n    came.\n"No," said he.\nrule b';
    expect(listFaults(text)).toEqual(["unknown-item 3:1"]);
    expect(drawTree(text).at(-1)).toBe("<rule> b");
  });

  it("below an item that has keywords is a fault, with the keyword that was probably meant", () => {
    const text = "action a\n  nedes b\n  sen by c\n  known to d\n  willling e";
    const { diagnostics } = parseStory({ file: 0, path: "", text });
    expect(diagnostics.map(({ code, fields }) => [code, fields])).toEqual([
      ["unknown-keyword", { word: "nedes", item: "action", nearest: "needs" }],
      ["unknown-keyword", { word: "sen", item: "action", nearest: "seen by" }],
      ["unknown-keyword", { word: "known", item: "action", nearest: null }],
      ["unknown-keyword", { word: "willling", item: "action", nearest: "willing" }],
    ]);
  });

  it("is read with what stands below it as what was probably meant", () => {
    expect(listFaults('ending a\n  when b\n  porse\n    "Well,\n    he said')).toEqual(["unknown-keyword 3:3"]);
    expect(drawTree('ending a\n  porse\n    "Well,')).toEqual(["<ending> a", "  porse", '    "\\"Well,"']);
  });

  it("is one fault where line follows line that nobody could have meant", () => {
    expect(listFaults('ending a\n  when b\n  It was dark\n  and "cold\n    [and\n  wet.\n  whne c')).toEqual([
      "unknown-keyword 3:3",
      "unknown-keyword 7:3",
    ]);
  });

  it("below a person, a place, roads or `expect` is a sentence", () => {
    for (const keyword of ["person", "place", "thing", "group", "kind", "realm"]) {
      expect(listFaults(`${keyword} a\n  is wary`), keyword).toEqual([]);
    }
    expect(listFaults("roads\n  a to b: 3 minutes\nexpect\n  every ending can be reached")).toEqual([]);
  });
});

describe("an item without a name", () => {
  it.each(itemKeywords.filter((keyword) => !["clock", "deadline", "people", "roads", "expect"].includes(keyword)))(
    "is a fault for %s",
    (keyword) => {
      expect(listFaults(keyword)).toEqual(["missing-name 1:1"]);
      expect(listFaults(`${keyword} // a`)).toEqual(["missing-name 1:1"]);
    },
  );

  it("is one even where something follows", () => {
    expect(listFaults("person : human")).toEqual(["missing-name 1:1"]);
    expect(listFaults("outline, from Mara")).toEqual(["missing-name 1:1"]);
  });

  it("is none for roads and expectations", () => {
    expect(listFaults("roads\nexpect")).toEqual([]);
  });
});

describe("the tables of keywords", () => {
  it("know the lines of every item", () => {
    expect(Object.keys(lineTables).sort()).toEqual([...itemKeywords].sort());
  });

  it("are what the parser goes by: each keyword is read back", () => {
    for (const [item, table] of Object.entries(lineTables)) {
      for (const { words } of table?.keywords ?? []) {
        const [line] = parse(`${item} a\n  ${words} b\n`).items[0]?.lines ?? [];
        expect(line?.keyword, `${words} below ${item}`).toBe(words);
      }
    }
  });
});
