import { diagnose } from "../base/index.js";
import { deny, type Filled, fillMatch, wrapCondition } from "./compose.js";
import type { FormEntry } from "./form-index.js";
import { meetKinds, writeKinds } from "./kinds.js";
import { matchForm } from "./matching.js";
import { readClaimRole } from "./nouns.js";
import { spanOf, writePieces } from "./pieces.js";
import type { Condition } from "./sentence.js";
import type { Template } from "./template.js";
import { findTemplates } from "./templates.js";
import { cutTime, readTime } from "./times.js";
import { type Fault, keepDistinct, type Reading, type View } from "./views.js";
import { describeTerm } from "./writing.js";

/** Everything that the pieces from `at` to the end can mean as a condition. */
export function readConditionAt(view: View, at: number): Reading<Condition>[] {
  const denied = skipNotSo(view, at);
  if (denied !== null) {
    return view.nested.condition(view, denied).map((reading) => ({ ...reading, value: deny(reading.value) }));
  }
  const facts: Reading<Condition>[] = [...readClaim(view, at), ...readTime(view, at)];
  const traits: Reading<Condition>[] = [];
  for (const entry of findTemplates(view.registry, view.pieces, at)) {
    (entry.owner.trait ? traits : facts).push(...readForm(view, entry, at));
  }
  const clean = facts.some((reading) => reading.faults.length === 0);
  return keepDistinct(clean ? facts : [...facts, ...traits]);
}

/** The same for a whole sentence, which may have a time behind it: `Mara is in Chapel before 05:40`. */
export function readTimedCondition(view: View, at: number): Reading<Condition>[] {
  const readings = readConditionAt(view, at);
  const cut = cutTime(view.pieces);
  if (cut === null) return readings;
  const sentences = readConditionAt({ ...view, pieces: cut.sentence }, at);
  const times = readTime({ ...view, pieces: cut.time }, 0);
  const timed = sentences.flatMap((sentence) => times.map((time) => joinReadings(sentence, time)));
  return keepDistinct([...readings, ...timed]);
}

function joinReadings(left: Reading<Condition>, right: Reading<Condition>): Reading<Condition> {
  return { value: { kind: "all", of: [left.value, right.value] }, faults: [...left.faults, ...right.faults] };
}

/** Where the sentence after `not so:` begins; null where the pieces do not begin so. */
export function skipNotSo(view: View, at: number): number | null {
  const [first, second, third] = view.pieces.slice(at, at + 3);
  return first?.lower === "not" && second?.lower === "so" && third?.text === ":" ? at + 3 : null;
}

function readForm(view: View, { owner, form }: FormEntry<Template>, at: number): Reading<Condition>[] {
  return matchForm(view, form, at, owner.conditionInside).flatMap((match) => {
    const filling = fillMatch(match, view.depth);
    if (filling === null || match.slots.some((slot) => slot.kind === "noun" && slot.noun.kind === "gap")) return [];
    const core = owner.condition(filling.filled, view);
    if (core === null || (core.kind === "same" && match.faults.some(isWildGuess))) return [];
    const faults = [...match.faults, ...findMismatch(core, filling.filled, view)];
    return [{ value: wrapCondition(core, filling.wraps, form.so), faults }];
  });
}

/** `Mara is hapy`: that a small word is an unknown name, and like none, is less likely than that the sentence is unknown. */
function isWildGuess({ diagnostic }: Fault): boolean {
  return diagnostic.code === "unknown-name" && diagnostic.fields.nearest === null && !/^\p{Lu}/u.test(diagnostic.fields.name);
}

/** `Mara is Crypt`: two things that cannot be one. */
function findMismatch(core: Condition, [left, right]: readonly Filled[], view: View): Fault[] {
  if (core.kind !== "same") return [];
  if (left?.kind !== "term" || right?.kind !== "term" || left.of === null || right.of === null) return [];
  if (meetKinds(view.registry, left.of, right.of) !== null) return [];
  const name = describeTerm(core.right, { registry: view.registry, roles: view.scope.roles }).slice(1, -1);
  const fields = { name, expected: writeKinds(view.registry, [left.of]), sentence: writePieces(view.pieces) };
  return [{ diagnostic: diagnose("wrong-kind", spanOf(view.pieces), fields), cost: 1 }];
}

const claimWords: ReadonlyMap<string, boolean> = new Map([
  ["", true],
  ["is so", true],
  ["is true", true],
  ["is not so", false],
  ["is not true", false],
  ["is false", false],
  ["isn't so", false],
  ["isn't true", false],
  ["is not false", true],
]);

/** `claim`, `claim is so`, `claim is false`: the sentence that fills a role. */
function readClaim(view: View, at: number): Reading<Condition>[] {
  const role = readClaimRole(view, at);
  if (role === null) return [];
  const so = claimWords.get(writePieces(view.pieces.slice(at + role.length)).toLowerCase());
  if (so === undefined) return [];
  const claim: Condition = { kind: "claim", role: role.role };
  return [{ value: so ? claim : deny(claim), faults: [] }];
}
