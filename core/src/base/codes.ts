/**
 * Every diagnostic code with the fields that its words need. The closed list of what can be wrong with a text.
 *
 * What stands above a code says what it means, whatever its fields; docs/reference/problems.md is made from that, from the examples
 * and from the words. Each code has its smallest example in `problems/`, or stands in `problems/untestable.md` with a reason; a test
 * reads both.
 */
export interface DiagnosticFields {
  // Layout and form: found by `syntax`.
  /** The file is not plain text in UTF-8. */
  "not-text": { path: string };
  /** The file is larger than a story file may be. */
  "file-too-large": { path: string; bytes: number; limit: number };
  /** The file holds nothing but blanks and comments. */
  "empty-story": Record<string, never>;
  /** A line at the margin does not begin with the word of a declaration. */
  "unknown-item": { word: string; nearest: string | null };
  /** A line begins with a word that does not belong to the declaration above it. */
  "unknown-keyword": { word: string; item: string; nearest: string | null };
  /** A declaration has no name, pattern or title behind its word. */
  "missing-name": { item: string };
  /** A bracket is opened and not closed in its line. */
  "unclosed-bracket": { bracket: string };
  /** A line is indented below one that can have no lines below it. */
  "stray-indent": Record<string, never>;
  /** A quotation mark is opened and not closed in its line. */
  "unclosed-string": Record<string, never>;
  /** What stands where a time is meant is no time of day. */
  "bad-time": { text: string };
  // Files: found by `api` and `world`.
  /** There is no file under the path that was given, on the command line or after `from`. */
  "missing-file": { path: string };
  /** A file uses itself, by way of others or at once. */
  "circular-import": { path: string };
  /** A path after `from` is none that counts from the folder of this file and ends in `.story`. */
  "bad-import-path": { path: string };
  // Names and sentences: found by `world`.
  /** A story is wanted, and the file or folder holds none, or a folder holds several. */
  "no-story": { path: string };
  /** Two declarations have one name, so that sentences could mean either. */
  "duplicate-name": { name: string };
  /** A sentence names somebody or something that is not declared. */
  "unknown-name": { name: string; nearest: string | null };
  /** A kind is named that is not declared and that nobody is of. */
  "unknown-kind": { name: string; nearest: string | null };
  /** A sentence asks for a trait that nothing has. */
  "unknown-trait": { name: string; nearest: string | null };
  /** The headers make one person or thing two kinds of which neither belongs to the other. */
  "two-kinds": { name: string; first: string; second: string };
  /** A second declaration makes something another kind of thing than the first did. */
  "changed-kind": { name: string; before: string; after: string };
  /** Two declared patterns could read the same sentence. */
  "clashing-patterns": { pattern: string; other: string };
  /** What stands in brackets, or is declared after `fact`, `action` or `happening`, cannot be a pattern. */
  "bad-pattern": { pattern: string; reason: string };
  /** A sentence says no declared fact and none that every world has. */
  "unknown-sentence": { sentence: string; nearest: string | null };
  /** A sentence says no declared action or happening. */
  "unknown-event": { sentence: string; nearest: string | null };
  /** A sentence can be read in more than one way. */
  "ambiguous-sentence": { sentence: string; readings: readonly string[] };
  /** A name stands where another kind of thing is wanted. */
  "wrong-kind": { name: string; expected: string; sentence: string };
  /** A role is used that nothing before it has brought in. */
  "unbound-role": { role: string };
  /** A sentence stands where something becomes so, and it cannot be made so. */
  "not-an-effect": { sentence: string };
  /** A sentence stands where something is so or not so, and it says an event or a change. */
  "not-a-condition": { sentence: string };
  /** A number, name or word stands where another is wanted. */
  "bad-value": { text: string; expected: string };
  /** A line has not the form of its keyword, or goes on for longer than can be read. */
  "bad-line": { text: string; expected: string };
  /** A declaration lacks a line without which it says nothing. */
  "missing-line": { item: string; line: string };
  /** A line changes or leaves out what the story that is used does not have. */
  "nothing-to-change": { name: string; nearest: string | null };
  /** A line of an outline says nothing that could be played or checked. */
  "bad-outline-line": { text: string; expected: string };
  /** A role that takes a sentence is read by no line, so that it makes no difference what is said. */
  "unused-role": { role: string };
  /** A line speaks of a time in a world that has no clock. */
  "clock-missing": { text: string };
  // The whole world: found by `program`.
  /** An event gives one fact two values at once. */
  "contradicting-effects": { event: string; fact: string };
  /** Two lines about the start cannot both be so. */
  "contradicting-start": { fact: string; first: string; second: string };
  /** Rules set one another off without end. */
  "rules-run-in-circles": { rules: readonly string[] };
  /** Rules that apply together give one fact two values. */
  "rules-contradict": { rules: readonly string[]; fact: string };
  /** The roles of an action can be filled in more ways than can be gone through. */
  "too-many-instances": { name: string; count: number; limit: number };
  /** A count starts outside of the bounds that were declared for it. */
  "starts-past-bounds": { fact: string; value: number };
  /** Nobody in the world can ever do this action. */
  "nobody-to-act": { action: string };
}
