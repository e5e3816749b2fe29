import type { Program } from "./program.js";

const format: Program["format"] = "explicator-program/1";

/** A program as text: JSON on one line. */
export function writeProgram(program: Program): string {
  return JSON.stringify(program);
}

/** Reads what `writeProgram` wrote. Null where the text is no JSON, or of another format or version. */
export function readProgram(text: string): Program | null {
  const read = parseJson(text);
  if (read === null || typeof read !== "object" || !("format" in read) || read.format !== format) return null;
  return read as Program;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
