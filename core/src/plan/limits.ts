import type { Program } from "../program/index.js";

/** How far people look. All of them are told with every answer that they kept from being decided. */
export interface PlanLimits {
  /** The most acts in one person's plan. */
  readonly steps: number;
  /** How deep minds nest: 1 is what X believes, 2 what X takes Y to believe. */
  readonly minds: number;
  /** The most situations imagined for one question. */
  readonly situations: number;
  /** How many minutes ahead happenings and deadlines are reckoned with. */
  readonly minutes: number;
}

/** The limits that a world itself declares, or the usual ones. */
export function readLimits(program: Program): PlanLimits {
  return { steps: program.stepsAhead, minds: program.mindsDeep, situations: 3000, minutes: 24 * 60 };
}
