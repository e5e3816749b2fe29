import { type Diagnostic, diagnose } from "../base/index.js";
import type { Token } from "../syntax/index.js";
import { listDeniedRoles, readsHere } from "./checks.js";
import { readConditionAt } from "./conditions.js";
import { diagnoseUnread, type KnownSentence } from "./diagnosis.js";
import { readEffectsAt } from "./effects.js";
import { readGapAt } from "./gaps.js";
import { readHole } from "./holes.js";
import { makePieces, type Piece, spanOf, writePieces, writeTokens } from "./pieces.js";
import type { Registry, Scope } from "./scope.js";
import type { RoleId } from "./sentence.js";
import { effortLimit, type NestedReaders, type Reading, type View } from "./views.js";
import type { Naming } from "./writing.js";

/** How one sort of sentence is read and complained of. */
export interface Task<T> {
  readonly mode: View["mode"];
  readonly read: (view: View, at: number) => readonly Reading<T>[];
  /** A reading in words, by which it is told from another. */
  readonly describe: (value: T, naming: Naming) => string;
  readonly code: "unknown-sentence" | "unknown-event";
  readonly known: (registry: Registry) => readonly KnownSentence[];
  /** What to say of a sentence that cannot be read here, but could elsewhere; null where it could not. */
  readonly elsewhere: (views: readonly View[]) => MisplacedCode | null;
}

/** A sentence of more words is no sentence that a person would write, and reading what nests in it would not come to an end in time. */
export const sentenceLimit = 500;

export type MisplacedCode = "not-an-effect" | "not-a-condition";

/**
 * Reads one whole sentence: exactly one reading, or null after a complaint. New roles enter the scope whether or not the sentence
 * can be read, so that one mistake is not told again in every line that uses the role.
 */
export function readWhole<T>(tokens: readonly Token[], scope: Scope, task: Task<T>): T | null {
  const { problems } = scope.registry;
  if (tokens.length === 0) {
    problems.push(diagnose("bad-line", null, { text: "", expected: "a sentence" }));
    return null;
  }
  if (tokens.length > sentenceLimit) return refuseLength(tokens, scope.registry, sentenceLimit);
  const boundBefore = scope.roles.length;
  const holes = takeHoles(tokens, scope);
  if (holes === null) return null;
  const views = listViews(makePieces(tokens, holes), scope, task.mode);
  const readings = distinctOf(views.flatMap((view) => task.read(view, 0)).filter((reading) => reading.faults.length === 0));
  const [only] = readings;
  if (only === undefined) {
    problems.push(...complain(tokens, views, task));
    return null;
  }
  if (readings.length > 1) {
    const texts = readings.map((reading) => task.describe(reading.value, scope));
    problems.push(diagnose("ambiguous-sentence", spanOf(tokens), { sentence: writePieces(makePieces(tokens)), readings: texts }));
    return null;
  }
  if (readsHere(only.value)) scope.usedHere = true;
  return checkNewRoles(only.value, tokens, scope, boundBefore) ? only.value : null;
}

/** Complains of what goes on for too long to be read. */
export function refuseLength(tokens: readonly Token[], registry: Registry, limit: number): null {
  const text = `${writeTokens(tokens.slice(0, 8))} …`;
  registry.problems.push(diagnose("bad-line", spanOf(tokens), { text, expected: `at most ${limit} words` }));
  return null;
}

/** A role that a denied sentence brings in has nothing to range over. */
function checkNewRoles(value: unknown, tokens: readonly Token[], scope: Scope, boundBefore: number): boolean {
  const unbound = listDeniedRoles(value).filter((role) => role >= boundBefore);
  for (const role of unbound) {
    const name = scope.roles[role]?.name ?? "?";
    const span = scope.roles[role]?.span ?? spanOf(tokens);
    scope.registry.problems.push(diagnose("unbound-role", span, { role: name }));
  }
  return unbound.length === 0;
}

/** The roles that the brackets of a sentence bring in. Null after a complaint. */
function takeHoles(tokens: readonly Token[], scope: Scope): Map<Token, RoleId> | null {
  const holes = new Map<Token, RoleId>();
  let whole = true;
  const complain = (diagnostic: Diagnostic): void => {
    scope.registry.problems.push(diagnostic);
    whole = false;
  };
  for (const token of tokens) {
    if (token.kind !== "hole") continue;
    const hole = readHole(token, scope.registry);
    if ("problem" in hole) complain(hole.problem);
    else if (hole.read.kind === "value" || hole.read.role.kind === "fact") {
      complain(
        diagnose("bad-pattern", token.span, { pattern: token.text, reason: "only somebody or something can be named here" }),
      );
    } else {
      const { role } = hole.read;
      const known = scope.roles.some((other) => other.name === role.name);
      if (known) complain(diagnose("duplicate-name", token.span, { name: role.name }));
      else if (!scope.newRoles) complain(diagnose("unbound-role", token.span, { role: role.name }));
      else {
        holes.set(token, scope.roles.length);
        scope.roles.push(role);
      }
    }
  }
  return whole ? holes : null;
}

/** The look of a reader at the whole of a sentence. */
export function makeView(pieces: readonly Piece[], scope: Scope, mode: View["mode"]): View {
  const { registry, bound } = scope;
  return {
    scope,
    registry,
    pieces,
    mode,
    depth: bound.length,
    lenient: false,
    believed: false,
    nested: makeNestedReaders(),
    effort: { left: effortLimit },
  };
}

/** The sentence as it stands and, below a person, with that person for its subject. */
function listViews(pieces: readonly Piece[], scope: Scope, mode: View["mode"]): View[] {
  const view = (one: readonly Piece[]): View => makeView(one, scope, mode);
  const led = addSubject(pieces, scope);
  if (led === null) return [view(pieces)];
  return pieces[0]?.lower === "to" ? [view(led)] : [view(pieces), view(led)];
}

/** `trusts Ilya` and `to have thanked Buffy` with their subject put in front; null where none is understood. */
function addSubject(pieces: readonly Piece[], scope: Scope): Piece[] | null {
  const first = pieces[0];
  if (scope.subject === null || first === undefined) return null;
  const text = scope.registry.entities[scope.subject]?.name ?? "?";
  const term = { kind: "entity", entity: scope.subject } as const;
  const subject: Piece = { kind: "term", text, lower: "", span: { ...first.span, end: first.span.start }, term, apart: true };
  const infinitive = first.lower === "to";
  const rest = infinitive ? pieces.slice(1) : pieces;
  const finite = rest.map((piece, index) =>
    infinitive && index === 0 && piece.lower === "be" ? { ...piece, text: "is", lower: "is" } : piece,
  );
  return [subject, ...finite];
}

/** Readers of nested sentences that read each stretch once. */
function makeNestedReaders(): NestedReaders {
  const known = new WeakMap<readonly Piece[], Map<string, readonly Reading<unknown>[]>>();
  const remember = <T>(what: string, read: (view: View, at: number) => readonly Reading<T>[]) => {
    return (view: View, at: number): readonly Reading<T>[] => {
      const byPlace = known.get(view.pieces) ?? new Map<string, readonly Reading<unknown>[]>();
      known.set(view.pieces, byPlace);
      const key = [what, view.mode, at, view.depth, view.lenient, view.believed].join(":");
      const found = byPlace.get(key) as readonly Reading<T>[] | undefined;
      if (found !== undefined) return found;
      const readings = read(view, at);
      byPlace.set(key, readings);
      return readings;
    };
  };
  return {
    condition: remember("condition", readConditionAt),
    effects: remember("effects", readEffectsAt),
    gap: remember("gap", readGapAt),
  };
}

function distinctOf<T>(readings: readonly Reading<T>[]): Reading<T>[] {
  const byMeaning = new Map(readings.map((reading) => [JSON.stringify(reading.value), reading] as const));
  return [...byMeaning.values()];
}

function complain<T>(tokens: readonly Token[], views: readonly View[], task: Task<T>): Diagnostic[] {
  const span = spanOf(tokens);
  const [first] = views;
  if (first === undefined) return [];
  const sentence = writePieces(makePieces(tokens));
  const misplaced = task.elsewhere(views);
  if (misplaced !== null) return [diagnose(misplaced, span, { sentence })];
  const readings = views.flatMap((view) => task.read({ ...view, lenient: true, effort: { left: effortLimit } }, 0));
  return diagnoseUnread(first, span, readings, task.known(first.registry), task.code);
}
