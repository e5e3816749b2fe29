import type { Trace } from "../engine/index.js";
import type { Fluent, Program } from "../program/index.js";

/**
 * Whether a Trace can be one of this program. One that brings its own first situation may come from another version of the story, or
 * from another hand: then every value in it must be one that its fact can have, and every mind the mind of somebody.
 */
export function fitsProgram(program: Program, trace: Trace): boolean {
  if (trace.start === null) return true;
  const { minute, world } = trace.start as { minute?: unknown; world?: unknown };
  return isCount(minute) && fitsPicture(program, world, 0);
}

/** `level` is how many minds deep the picture lies; 0 is the world, in which everything has a value. */
function fitsPicture(program: Program, picture: unknown, level: number): boolean {
  if (typeof picture !== "object" || picture === null) return false;
  const { values, doing, minds } = picture as { values?: unknown; doing?: unknown; minds?: unknown };
  if (!Array.isArray(values) || !Array.isArray(doing) || !Array.isArray(minds)) return false;
  const fitting = program.fluents.every((fluent, index) => fitsFluent(fluent, values[index], level));
  if (!fitting || values.length !== program.fluents.length || !doing.every((entry) => fitsEntry(program, entry))) return false;
  const count = level < program.mindsDeep ? program.minds.length : 0;
  return minds.length === count && minds.every((mind) => (mind === null ? level > 0 : fitsPicture(program, mind, level + 1)));
}

function fitsFluent(fluent: Fluent, belief: unknown, level: number): boolean {
  const isValue = (value: unknown): boolean => isCount(value) && value < fluent.size;
  if (isValue(belief)) return true;
  return level > 0 && (belief === -1 || (Array.isArray(belief) && belief.every(isValue)));
}

function fitsEntry(program: Program, entry: unknown): boolean {
  const { event, start, end } = (entry ?? {}) as { event?: unknown; start?: unknown; end?: unknown };
  return isCount(event) && event < program.events.length && isCount(start) && isCount(end);
}

function isCount(value: unknown): value is number {
  return typeof value === "number" && Number.isInteger(value) && value >= 0;
}
