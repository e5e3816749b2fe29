import { type Choice, listChoices, type Session, wordChoice } from "../api/index.js";

/** What a number on the page stands for: a choice, or several that begin alike and are opened by it. */
export type Entry =
  | { readonly kind: "choice"; readonly label: string; readonly choice: Choice }
  | { readonly kind: "group"; readonly label: string; readonly of: readonly Entry[] };

/** More than this on one page and choices that begin alike are put together. */
const pageful = 9;

/** Fewer than this are not worth a group. */
const smallestGroup = 4;

/** The choices of a moment as they are numbered. */
export function listEntries(session: Session): readonly Entry[] {
  const entries = listChoices(session).open.map((choice): Entry => {
    const doubt = choice.certain ? "" : " (you are not sure that you can)";
    return { kind: "choice", label: `${wordChoice(session, choice.event)}${doubt}`, choice };
  });
  return groupEntries(entries);
}

/** Puts entries that begin with the same words together, where there are too many for one page. */
export function groupEntries(entries: readonly Entry[]): readonly Entry[] {
  if (entries.length <= pageful) return entries;
  const shared = countShared(entries);
  const clusters = new Map<string, Entry[]>();
  for (const entry of entries) {
    const key = wordsOf(entry)
      .slice(0, shared + 1)
      .join(" ");
    clusters.set(key, [...(clusters.get(key) ?? []), entry]);
  }
  if (clusters.size === 1) return entries;
  return [...clusters.values()].flatMap((cluster) => (cluster.length < smallestGroup ? cluster : [makeGroup(cluster)]));
}

function makeGroup(cluster: readonly Entry[]): Entry {
  const [first] = cluster;
  const lead = first === undefined ? "" : wordsOf(first).slice(0, countShared(cluster)).join(" ");
  return { kind: "group", label: `${lead} … (${cluster.length} ways)`, of: groupEntries(cluster) };
}

/** With how many words all of them begin alike. */
function countShared(entries: readonly Entry[]): number {
  const [first, ...others] = entries.map(wordsOf);
  if (first === undefined) return 0;
  const end = first.findIndex((word, index) => others.some((words) => words[index] !== word));
  return end === -1 ? Math.max(0, first.length - 1) : end;
}

function wordsOf(entry: Entry): readonly string[] {
  return entry.label.split(" ");
}

/** All choices among entries, groups opened. */
export function flattenEntries(entries: readonly Entry[]): readonly (Entry & { readonly kind: "choice" })[] {
  return entries.flatMap((entry) => (entry.kind === "choice" ? [entry] : flattenEntries(entry.of)));
}

/** The choices that typed words can mean: the one that reads so, else all that hold every word. */
export function matchEntries(entries: readonly Entry[], typed: string): readonly (Entry & { readonly kind: "choice" })[] {
  const all = flattenEntries(entries);
  const wanted = normalise(typed);
  const exact = all.filter((entry) => normalise(entry.label).startsWith(wanted));
  if (exact.length > 0) return exact;
  const words = wanted.split(" ");
  return all.filter((entry) => words.every((word) => normalise(entry.label).includes(word)));
}

function normalise(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s:]/gu, "")
    .replace(/\s+/g, " ")
    .trim();
}
