import { type PlanLimits, readLimits } from "../plan/index.js";
import type { Program } from "../program/index.js";
import type { SearchLimits } from "../search/index.js";

/** The limits of a question as they are asked for; what is left out is as usual. */
export interface AskedLimits {
  readonly situations?: number;
  /** Of waiting. Watched by the caller, who has the clock; told here so that the answer can name it. */
  readonly seconds?: number;
  /** Megabytes. Watched by the caller. */
  readonly memory?: number;
  readonly minutes?: number;
  readonly depth?: number;
  readonly steps?: number;
  readonly minds?: number;
  readonly threads?: number;
}

/** Why a search was told to stop before it was done. */
export type StopReason = "seconds" | "memory" | "interrupt";

/** Asked now and then while an answer is worked out: null goes on. */
export type AskStop = () => StopReason | null;

const usualSituations = 20_000;

/** How far people look, for a program and what was asked. */
export function choosePlanLimits(program: Program, asked: AskedLimits): PlanLimits {
  const usual = readLimits(program);
  return { ...usual, steps: asked.steps ?? usual.steps, minds: asked.minds ?? usual.minds };
}

/** What is imagined for one act while somebody waits for the others' turn: less than a check takes its time for. */
const playSituations = 300;

/** How far people look in play, where an answer must come soon. What is not decided within it is not done. */
export function choosePlayLimits(program: Program, asked: AskedLimits): PlanLimits {
  return { ...choosePlanLimits(program, asked), situations: asked.situations ?? playSituations };
}

/** How far a search goes. */
export function chooseSearchLimits(asked: AskedLimits, askStop: AskStop): SearchLimits {
  return {
    situations: asked.situations ?? usualSituations,
    depth: asked.depth ?? Number.POSITIVE_INFINITY,
    minutes: asked.minutes ?? Number.POSITIVE_INFINITY,
    isStopped: () => askStop() !== null,
  };
}

/** The limits as a document tells them: null where there is none. */
export interface ToldLimits {
  readonly situations: number | null;
  readonly seconds: number | null;
  readonly memory: number | null;
  readonly minutes: number | null;
  readonly depth: number | null;
  readonly steps: number | null;
  readonly minds: number | null;
  readonly threads: number | null;
}

/** What the limits of an answer were: those of plans, and for a search those of the search. */
export function tellLimits(asked: AskedLimits, plan: PlanLimits | null, search: SearchLimits | null): ToldLimits {
  return {
    situations: search?.situations ?? asked.situations ?? null,
    seconds: asked.seconds ?? null,
    memory: asked.memory ?? null,
    minutes: finite(search?.minutes ?? asked.minutes),
    depth: finite(search?.depth ?? asked.depth),
    steps: plan?.steps ?? asked.steps ?? null,
    minds: plan?.minds ?? asked.minds ?? null,
    threads: asked.threads ?? null,
  };
}

function finite(number: number | undefined): number | null {
  return number === undefined || !Number.isFinite(number) ? null : number;
}
