import type { Form } from "./forms.js";
import type { Piece } from "./pieces.js";

/** One way to say something, and what it says. */
export interface FormEntry<T> {
  readonly owner: T;
  readonly form: Form;
}

/** Forms by one of their words, the longest, so that a sentence is compared only with forms that it could be. */
export type FormIndex<T> = ReadonlyMap<string, readonly (FormEntry<T> & { readonly order: number })[]>;

export function indexForms<T extends { readonly forms: readonly Form[] }>(owners: readonly T[]): FormIndex<T> {
  const index = new Map<string, (FormEntry<T> & { order: number })[]>();
  let order = 0;
  for (const owner of owners) {
    for (const form of owner.forms) {
      const key = findLongestWord(form);
      const entries = index.get(key) ?? [];
      entries.push({ owner, form, order });
      index.set(key, entries);
      order += 1;
    }
  }
  return index;
}

function findLongestWord(form: Form): string {
  return form.parts.reduce((best, part) => (part.kind === "word" && part.text.length > best.length ? part.text : best), "");
}

/** The forms whose words are all in the sentence from `at` on, in the order in which they were declared. */
export function findForms<T>(index: FormIndex<T>, pieces: readonly Piece[], at: number): readonly FormEntry<T>[] {
  const said = new Set<string>();
  for (let place = at; place < pieces.length; place++) said.add(pieces[place]?.lower ?? "");
  const length = pieces.length - at;
  const found = [...said].flatMap((word) => (index.get(word) ?? []).filter(({ form }) => couldBe(form, said, length)));
  return found.sort((left, right) => left.order - right.order);
}

function couldBe(form: Form, said: ReadonlySet<string>, length: number): boolean {
  return form.parts.length <= length && form.parts.every((part) => part.kind !== "word" || said.has(part.text));
}
