import type { DiagnosticCode, DiagnosticFields } from "../base/index.js";

/** The words of one problem: what is wrong, what was probably meant (null where we cannot tell), and a way out. */
export interface ProblemWords {
  readonly wrong: string;
  readonly meant: string | null;
  readonly wayOut: string;
}

type Wording = { readonly [Code in DiagnosticCode]: (fields: DiagnosticFields[Code]) => ProblemWords };

/**
 * The words of every diagnostic, once, and nowhere else. A code without words does not compile.
 * The order is that of the codes in `base`.
 */
export const problemWords: Wording = {
  // Layout and form.
  "not-text": ({ path }) => say(`“${path}” is not a text file.`, "Save it as plain text in UTF-8, and try again."),
  "file-too-large": ({ path, bytes, limit }) =>
    say(
      `“${path}” has ${wordBytes(bytes)}; a story file may have up to ${wordBytes(limit)}.`,
      "Part it into several files, and bring them together with “use … from …”.",
    ),
  "empty-story": () => say("There is nothing in this file.", "Begin with a line such as: story “The Lighthouse”."),
  "unknown-item": ({ word, nearest }) =>
    say(
      `No declaration begins with “${word}”.`,
      "At the margin stand: story, use, clock, deadline, place, roads, fact, kind, thing, person, group, people, rule, " +
        "action, happening, ending, outline, what if, expect. If the line belongs to the one above, indent it.",
      nearest,
    ),
  "unknown-keyword": ({ word, item, nearest }) =>
    say(`“${word}” is not a line that “${item}” can have.`, `Take it out, or put it under the item that it belongs to.`, nearest),
  "missing-name": ({ item }) => say(`This “${item}” has no name.`, `Write its name after the word “${item}”.`),
  "unclosed-bracket": ({ bracket }) => say(`The bracket “${bracket}” is never closed.`, "Close it in the same line."),
  "stray-indent": () =>
    say(
      "This line is indented, but the line above cannot have lines below it.",
      "Move it to the left, or add the line it belongs to.",
    ),
  "unclosed-string": () => say("The quotation mark is never closed.", "Close it in the same line."),
  "bad-time": ({ text }) =>
    say(
      `“${text}” is not a time of day.`,
      "Write hours and minutes, as 05:40, from 00:00 to 23:59; another day is “05:40 on day 2”.",
    ),

  // Files.
  "missing-file": ({ path }) =>
    say(`There is no file “${path}”.`, "Check the path: it counts from the folder of the file that uses it."),
  "circular-import": ({ path }) =>
    say(
      `This file and “${path}” use one another, so neither can be read first.`,
      "Move what both need into a third file, and let both use that.",
    ),
  "bad-import-path": ({ path }) =>
    say(
      `“${path}” cannot be used from here.`,
      "Give a path that counts from the folder of this file, with forward slashes, to a file that ends in .story.",
    ),

  // Names and sentences.
  "no-story": ({ path }) =>
    say(
      `“${path}” does not hold exactly one story.`,
      "A story has one file with a line such as: story “The Lighthouse”. In a folder, name the file that is meant.",
    ),
  "duplicate-name": ({ name }) =>
    say(`“${name}” is declared twice.`, "Give one of them another name, or put the lines of both under one."),
  "unknown-name": ({ name, nearest }) =>
    say(`Nothing is called “${name}”.`, `Declare it, for example: person ${name}, place ${name}, or thing ${name}.`, nearest),
  "unknown-kind": ({ name, nearest }) => say(`There is no kind “${name}”.`, `Declare it: kind ${name}.`, nearest),
  "unknown-trait": ({ name, nearest }) =>
    say(
      `Nothing has the trait “${name}”, and there is no fact of that name.`,
      "A trait is declared by use, after the colon of a place, thing or person.",
      nearest,
    ),
  "two-kinds": ({ name, first, second }) =>
    say(
      `“${name}” is said to be both ${withArticle(first)} and ${withArticle(second)}, and neither is known to be a sort of the other.`,
      `Say how they stand to one another, for example: kind ${second}: ${first}.`,
    ),
  "changed-kind": ({ name, before, after }) =>
    say(
      `“${name}” is ${withArticle(before)} already, and cannot become ${withArticle(after)}.`,
      `Write ${before} here too, or choose another name.`,
    ),
  "clashing-patterns": ({ pattern, other }) =>
    say(
      `“${pattern}” and “${other}” could read the same sentence.`,
      "Change a word in one of them, so that each sentence has one meaning.",
    ),
  "bad-pattern": ({ pattern, reason }) =>
    say(
      `“${pattern}” cannot be read as a pattern: ${reason}.`,
      "A pattern is words with holes, such as: [person] trusts [person].",
    ),
  "unknown-sentence": ({ sentence, nearest }) =>
    say(`No fact reads “${sentence}”.`, "Declare one with “fact”, or say it in the words of one that is declared.", nearest),
  "unknown-event": ({ sentence, nearest }) =>
    say(
      `No action or happening reads “${sentence}”.`,
      "Declare one with “action”, or say it in the words of one that is declared.",
      nearest,
    ),
  "ambiguous-sentence": ({ sentence, readings }) =>
    say(
      `“${sentence}” can be read in ${readings.length} ways: ${readings.map((reading) => `“${reading}”`).join(", ")}.`,
      "Change a pattern or a name, so that one reading is left.",
    ),
  "wrong-kind": ({ name, expected, sentence }) =>
    say(
      `“${name}” does not fit here: “${sentence}” wants ${withArticle(expected)}.`,
      `Name ${withArticle(expected)}, or widen the hole in the pattern.`,
    ),
  "unbound-role": ({ role }) =>
    say(
      `“${role}” has not been introduced in this item.`,
      `Introduce it in brackets first, for example [${role}] or [${role}: person].`,
    ),
  "not-an-effect": ({ sentence }) =>
    say(
      `“${sentence}” cannot be made so by an event.`,
      "Under “then” stand facts that become so; a test belongs under “needs” or after “if”.",
    ),
  "not-a-condition": ({ sentence }) =>
    say(`“${sentence}” is not something that is so or not so.`, "Here a fact is wanted, such as: Letter is in Chapel."),
  "bad-value": ({ text, expected }) => say(`“${text}” cannot stand here.`, `Write ${expected}.`),
  "bad-line": ({ text, expected }) => say(`The line “${text}” cannot be read.`, `Write ${expected}.`),
  "missing-line": ({ item, line }) => say(`This “${item}” has no “${line}”.`, `Add a line that begins with “${line}”.`),
  "nothing-to-change": ({ name, nearest }) =>
    say(`There is no “${name}” here to change or leave out.`, "Name something that the file used does declare.", nearest),
  "bad-outline-line": ({ text, expected }) =>
    say(`The line “${text}” says nothing that can be played or checked.`, `Write ${expected}.`),
  "unused-role": ({ role }) => say(`The role “${role}” is never used.`, "Use it in a line below, or take it out of the pattern."),
  "clock-missing": ({ text }) =>
    say(`“${text}” speaks of time, but this world has no clock.`, "Add a line such as: clock starts 04:30 on day 1."),

  // The whole world.
  "contradicting-effects": ({ event, fact }) =>
    say(`“${event}” gives “${fact}” two values at once.`, "Keep one of them, or set them apart with “if”."),
  "contradicting-start": ({ fact, first, second }) =>
    say(`At the start, “${fact}” is said to be both “${first}” and “${second}”.`, "Keep one of the two."),
  "rules-run-in-circles": ({ rules }) =>
    say(
      `${rules.length === 1 ? "This rule sets itself" : "These rules set one another"} off for ever: ${rules.join(", ")}.`,
      "Add a condition that ceases when the rule has done its work.",
    ),
  "rules-contradict": ({ rules, fact }) =>
    say(
      `${joinWords(rules)} give “${fact}” different values at once.`,
      "Add a condition to one, so that they never apply together.",
    ),
  "too-many-instances": ({ name, count, limit }) =>
    say(
      `“${name}” can be filled in ${count} ways; up to ${limit} are allowed.`,
      "Give its roles narrower kinds, or limit what a fact role may say.",
    ),
  "starts-past-bounds": ({ fact, value }) =>
    say(
      `“${fact}” starts at ${value}, which is out of its bounds.`,
      "Start it within its bounds, or widen them where the fact is declared.",
    ),
  "nobody-to-act": ({ action }) =>
    say(
      `Nobody in this world can ever fill the roles of “${action}”.`,
      "Declare somebody of the kinds it names, or leave it out.",
    ),
};

function say(wrong: string, wayOut: string, nearest: string | null = null): ProblemWords {
  return { wrong, meant: nearest === null ? null : `Did you mean “${nearest}”?`, wayOut };
}

function withArticle(noun: string): string {
  return /^(a|an|one|the|some|any) /i.test(noun) ? noun : `${/^[aeiou]/i.test(noun) ? "an" : "a"} ${noun}`;
}

function wordBytes(bytes: number): string {
  if (bytes < 10_000) return `${bytes} bytes`;
  if (bytes < 1_000_000) return `${Math.round(bytes / 1000)} kB`;
  return bytes < 10_000_000 ? `${(bytes / 1_000_000).toFixed(1)} MB` : `${Math.round(bytes / 1_000_000)} MB`;
}

function joinWords(words: readonly string[]): string {
  return words.map((word) => `“${word}”`).join(" and ");
}
