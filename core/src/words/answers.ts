import { present, unreachable } from "../base/index.js";
import type { Obstacle, Step } from "../engine/index.js";
import type { Clause, GroundWant, MindId, Program } from "../program/index.js";
import { wordTime } from "./time.js";

/** Why a step cannot be taken, as a sentence. */
export function wordObstacle(program: Program, obstacle: Obstacle): string {
  switch (obstacle.kind) {
    case "need":
      return wordNeeds([present(eventOf(program, obstacle.event).needs[obstacle.need], "a need")]);
    case "busy":
      return `${present(program.entities[obstacle.entity], "an entity").name} is in the middle of something else.`;
    case "never":
      return `It can never be: ${present(program.nevers[obstacle.never], "a rule").name}.`;
    case "contradiction":
      return `It would make two things so at once: ${present(program.fluents[obstacle.fluent], "a fluent").name}.`;
    case "rules contradict":
      return `Two rules would disagree: ${present(program.fluents[obstacle.fluent], "a fluent").name}.`;
    case "rules run in circles":
      return "The rules that follow would never come to rest.";
    case "time":
      return `Time cannot go on to ${wordTime(obstacle.minute)} from here.`;
    case "not a choice":
      return "Nobody can choose to do this.";
    case "ended":
      return `The story has ended: ${present(program.endings[obstacle.ending], "an ending").name}.`;
    default:
      return unreachable(obstacle);
  }
}

/** Why somebody acts: which wants come to hold (numbers of `Program.wants`), and the plan that the act begins. */
export interface Reason {
  readonly mind: MindId;
  readonly gains: readonly number[];
  readonly plan: readonly Step[];
}

/** A reason in words: `because Buffy wants most: Spike is alive; she means to: Buffy walks to Corner, then …`. */
export function wordReason(program: Program, reason: Reason): string {
  const mind = present(program.minds[reason.mind], "a mind of the program");
  const wants = listWants(program, reason);
  const [, ...later] = reason.plan;
  const steps = later.map((step) => wordStep(program, step));
  const because = wants.length === 0 ? `because ${mind.name} gains by it` : `because ${mind.name} ${wants.join(", and ")}`;
  if (steps.length === 0) return because;
  const pronoun = present(program.entities[mind.entity], "an entity").pronoun;
  return `${because}; ${pronoun} ${pronoun === "they" ? "mean" : "means"} to go on: ${steps.join(", then ")}`;
}

/** What the reason's owner wants by it, one phrase each: `wants most: Spike is alive`. */
export function listWants(program: Program, reason: Reason): readonly string[] {
  return reason.gains.map((want) => wordWant(present(program.wants[want], "a want of the program")));
}

/** What an event needs and has not got, as a sentence. */
export function wordNeeds(needs: readonly Clause[]): string {
  return `It needs: ${needs.map((need) => need.words).join("; ")}.`;
}

/** How a want is written where it is a fear: the want that something not be so. */
const fearLead = "not so: ";

/** A want in the author's words: whether it is a fear, and how much it weighs beside others. */
export function readWant(want: GroundWant): { readonly isFear: boolean; readonly strength: string; readonly words: string } {
  const isFear = want.words.startsWith(fearLead);
  return { isFear, strength: wordWeight(want.weight), words: isFear ? want.words.slice(fearLead.length) : want.words };
}

function wordWeight(weight: number): string {
  if (weight === 100) return " most";
  if (weight === 10) return "";
  return weight === 1 ? " a little" : ` (worth ${weight})`;
}

function wordWant(want: GroundWant): string {
  const { isFear, strength, words } = readWant(want);
  return `${isFear ? "fears" : "wants"}${strength}: ${words}`;
}

/** A step in words: the event's sentence, or how long time passes. */
export function wordStep(program: Program, step: Step): string {
  switch (step.kind) {
    case "begin":
      return eventOf(program, step.event).name;
    case "attempt":
      return `${eventOf(program, step.event).name} (a try)`;
    case "pass":
      return program.clock === null ? "wait" : `wait until ${wordTime(step.to)}`;
    default:
      return unreachable(step);
  }
}

function eventOf(program: Program, event: number) {
  return present(program.events[event], "an event of the program");
}
