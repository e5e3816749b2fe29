/** Thrown only for our own mistakes; the author's mistakes are diagnostics and are returned. */
export class Defect extends Error {
  override readonly name = "Defect";
}

/** Ends a switch over a closed union: the compiler proves that it is never reached. */
export function unreachable(value: never): never {
  throw new Defect(`a case was forgotten: ${JSON.stringify(value)}`);
}

/** Returns the value, or throws a Defect that says what was taken for granted. */
export function present<T>(value: T | undefined | null, what: string): T {
  if (value === undefined || value === null) throw new Defect(`expected ${what}`);
  return value;
}
