import { diagnose } from "../base/index.js";
import type { Token } from "../syntax/index.js";
import { matchName } from "./names.js";
import { diagnoseName, readName } from "./nouns.js";
import { makePieces, spanOf, splitAtCommas, writeTokens } from "./pieces.js";
import { makeView, readWhole, refuseLength } from "./reading.js";
import type { Scope, SentenceReaders } from "./scope.js";
import type { Condition, Effect, Term } from "./sentence.js";
import { conditionTask, effectTask, eventTask, gapTask } from "./tasks.js";

export { findKind, isKindOf, kindIds, meetKinds } from "./kinds.js";
export { matchName } from "./names.js";
export { type Declared, nameSentence, type ReadPattern, readPattern } from "./pattern.js";
export { spanOf, splitAtCommas, writeTokens } from "./pieces.js";
export { makeRegistry, preludeFacts } from "./prelude-sentences.js";

/** The readers of sentences: every split is tried, and there is exactly one reading or a complaint. */
export const sentenceReaders: SentenceReaders = {
  readConditions,
  readCondition: (tokens, scope) => readWhole(tokens, scope, conditionTask),
  readEffects,
  readEvents: (tokens, scope) => {
    const events = readWhole(tokens, scope, eventTask);
    return events === null ? null : [...events];
  },
  readGap: (tokens, scope) => readWhole(tokens, scope, gapTask),
  readTerm,
  matchName,
};

function readConditions(tokens: readonly Token[], scope: Scope): Condition[] | null {
  return readEach(splitAtCommas(tokens), tokens, scope, (stretch) => readWhole(stretch, scope, conditionTask));
}

/** Reads every stretch, so that all complaints are made; null if any of them failed. */
function readEach<T>(
  stretches: readonly Token[][],
  line: readonly Token[],
  scope: Scope,
  read: (stretch: Token[]) => T | null,
): T[] | null {
  const values = stretches.map((stretch) => {
    if (stretch.length > 0) return read(stretch);
    const span = line.length === 0 ? null : spanOf(line);
    scope.registry.problems.push(
      diagnose("bad-line", span, { text: writeTokens(line), expected: "a sentence between the commas" }),
    );
    return null;
  });
  const found = values.filter((value) => value !== null);
  return found.length === values.length ? found : null;
}

/** Several conditions as one: all of them. */
export function combineConditions(conditions: readonly Condition[]): Condition {
  const [only] = conditions;
  return conditions.length === 1 && only !== undefined ? only : { kind: "all", of: conditions };
}

/** Effects parted by commas. An `if` takes all that follows on the line. */
function readEffects(tokens: readonly Token[], scope: Scope): Effect[] | null {
  const at = tokens.findIndex((token, index) => isWord(token, "if") && (index === 0 || isComma(tokens[index - 1])));
  const plain = at === -1 ? tokens : tokens.slice(0, Math.max(0, at - 1));
  const before = at === 0 ? [] : readEach(splitAtCommas(plain), plain, scope, (stretch) => readWhole(stretch, scope, effectTask));
  const choice = at === -1 ? [] : readChoice(tokens.slice(at), scope);
  return before === null || choice === null ? null : [...before.flat(), ...choice];
}

/** More words than this after an `if` are no line that a person would write. */
const choiceLimit = 2000;

/** `if C, C: E, E`. */
function readChoice(tokens: readonly Token[], scope: Scope): Effect[] | null {
  if (tokens.length > choiceLimit) return refuseLength(tokens, scope.registry, choiceLimit);
  const colon = findColon(tokens);
  if (colon === -1 || colon === tokens.length - 1) {
    const expected = "if CONDITION: EFFECT";
    scope.registry.problems.push(diagnose("bad-line", spanOf(tokens), { text: writeTokens(tokens), expected }));
    return null;
  }
  const when = readIfHead(tokens.slice(0, colon + 1), scope);
  const then = readEffects(tokens.slice(colon + 1), scope);
  return when === null || then === null ? null : [{ kind: "if", when, then, span: spanOf(tokens) }];
}

/** The conditions of `if C, C:` as one; the colon may be missing. */
export function readIfHead(tokens: readonly Token[], scope: Scope): Condition | null {
  const end = tokens.at(-1)?.text === ":" ? tokens.length - 1 : tokens.length;
  const conditions = readConditions(tokens.slice(1, end), scope);
  return conditions === null ? null : combineConditions(conditions);
}

/** The colon after the conditions of an `if`; that of `not so:` belongs to its sentence. */
function findColon(tokens: readonly Token[]): number {
  return tokens.findIndex((token, index) => {
    return (
      token.text === ":" && token.kind === "punctuation" && !(isWord(tokens[index - 1], "so") && isWord(tokens[index - 2], "not"))
    );
  });
}

function isWord(token: Token | undefined, word: string): boolean {
  return token?.kind === "word" && token.text.toLowerCase() === word;
}

function isComma(token: Token | undefined): boolean {
  return token?.kind === "punctuation" && token.text === ",";
}

/** One name, role or `here`, that is the whole of the tokens. */
function readTerm(tokens: readonly Token[], scope: Scope): Term | null {
  const { registry } = scope;
  if (tokens.length === 0) {
    registry.problems.push(diagnose("bad-line", null, { text: "", expected: "a name" }));
    return null;
  }
  const view = makeView(makePieces(tokens), scope, "condition");
  const name = readName(view, 0);
  if (name?.noun.kind === "term" && name.length === view.pieces.length) {
    if (name.noun.term.kind === "here") scope.usedHere = true;
    return name.noun.term;
  }
  registry.problems.push(diagnoseName(writeTokens(tokens), spanOf(tokens), view));
  return null;
}
