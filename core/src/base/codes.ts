/**
 * Every diagnostic code with the fields that its words need. The closed list of what can be wrong with a text.
 *
 * Each code has its smallest example in `problems/`, or stands in `problems/untestable.md` with a reason; a test reads both.
 */
export interface DiagnosticFields {
  // Layout and form: found by `syntax`.
  "not-text": { path: string };
  "file-too-large": { path: string; bytes: number; limit: number };
  "empty-story": Record<string, never>;
  "unknown-item": { word: string; nearest: string | null };
  "unknown-keyword": { word: string; item: string; nearest: string | null };
  "missing-name": { item: string };
  "unclosed-bracket": { bracket: string };
  "stray-indent": Record<string, never>;
  "unclosed-string": Record<string, never>;
  "bad-time": { text: string };
  // Files: found by `api` and `world`.
  "missing-file": { path: string };
  "circular-import": { path: string };
  "bad-import-path": { path: string };
  // Names and sentences: found by `world`.
  "no-story": { path: string };
  "duplicate-name": { name: string };
  "unknown-name": { name: string; nearest: string | null };
  "unknown-kind": { name: string; nearest: string | null };
  "unknown-trait": { name: string; nearest: string | null };
  "two-kinds": { name: string; first: string; second: string };
  "changed-kind": { name: string; before: string; after: string };
  "clashing-patterns": { pattern: string; other: string };
  "bad-pattern": { pattern: string; reason: string };
  "unknown-sentence": { sentence: string; nearest: string | null };
  "unknown-event": { sentence: string; nearest: string | null };
  "ambiguous-sentence": { sentence: string; readings: readonly string[] };
  "wrong-kind": { name: string; expected: string; sentence: string };
  "unbound-role": { role: string };
  "not-an-effect": { sentence: string };
  "not-a-condition": { sentence: string };
  "bad-value": { text: string; expected: string };
  "bad-line": { text: string; expected: string };
  "missing-line": { item: string; line: string };
  "nothing-to-change": { name: string; nearest: string | null };
  "bad-outline-line": { text: string; expected: string };
  "unused-role": { role: string };
  "clock-missing": { text: string };
  // The whole world: found by `program`.
  "contradicting-effects": { event: string; fact: string };
  "contradicting-start": { fact: string; first: string; second: string };
  "rules-run-in-circles": { rules: readonly string[] };
  "rules-contradict": { rules: readonly string[]; fact: string };
  "too-many-instances": { name: string; count: number; limit: number };
  "starts-past-bounds": { fact: string; value: number };
  "nobody-to-act": { action: string };
}
