import type { Line } from "../syntax/index.js";
import { type Binding, listItems } from "./binding.js";
import { listLineTokens, spanOfLine } from "./lines.js";
import type { Expectation, Question } from "./model.js";
import { spanOf } from "./pieces.js";
import { readQuestion } from "./questions.js";

/** Reads the questions of `expect`, behind the word or below it. Those of files that are used are tests of those files, not of this one. */
export function readExpects(binding: Binding): Expectation[] {
  const own = binding.files.length - 1;
  return listItems(binding, "expect").flatMap(({ item, position }) => {
    if (position !== own) return [];
    const head =
      item.head.length === 0 ? [] : [{ question: readQuestion(binding, item.head, item.span), span: spanOf(item.head) }];
    const below = item.lines.map((line) => ({
      question: readQuestion(binding, listLineTokens(line), line.span),
      span: spanOfLine(line),
    }));
    return [...head, ...below].flatMap(({ question, span }) => (question === null ? [] : [{ question, span }]));
  });
}

/** The questions of an `expect` line below a `what if`, behind the word or below it. */
export function readExpectLine(binding: Binding, line: Line): Question[] {
  const sentences = [line.tokens, ...line.lines.map(listLineTokens)].filter((tokens) => tokens.length > 0);
  return sentences.flatMap((tokens) => readQuestion(binding, tokens, line.span) ?? []);
}
