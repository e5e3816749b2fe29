/** With what the process ends, for scripts. The numbers are a promise. */
export const status = {
  /** Yes, or done. */
  yes: 0,
  /** No, with evidence. */
  no: 1,
  /** A limit was met before there was an answer. */
  undecided: 2,
  /** The story has problems that kept the question from being answered. */
  problems: 3,
  /** Wrong usage, or a verb that this version has not got. */
  usage: 4,
  /** Our own fault. */
  fault: 5,
} as const;

export type ExitStatus = (typeof status)[keyof typeof status];

/** A question that cannot be asked so; the words say what to do instead. Caught in one place. */
export class UsageFault extends Error {
  override readonly name = "UsageFault";
}
