import { present, unreachable } from "../base/index.js";
import type { LineFault } from "../check/index.js";
import type { Obstacle } from "../engine/index.js";
import type { MindId, Program } from "../program/index.js";
import { wordObstacle, wordTime } from "../words/index.js";

/** Why a line of an outline does not hold, as sentences. */
export function wordFault(program: Program, fault: LineFault): readonly string[] {
  switch (fault.kind) {
    case "impossible":
    case "could not":
      return wordObstacles(program, fault.obstacles);
    case "unmotivated":
    case "no reason":
      return [`${nameMind(program, fault.who)} has no reason to do this.`];
    case "reason":
      return [`${nameMind(program, fault.who)} has a reason to do this.`];
    case "undecided reason":
      return [`Whether ${nameMind(program, fault.who)} has a reason was not decided: the search for a plan met its limit.`];
    case "too late":
      return [`It is ${wordTime(fault.now)} by then, and the line says ${wordTime(fault.wanted)}.`];
    case "not so":
      return ["This is not so then."];
    case "does not happen":
      return [`“${present(program.events[fault.event], "an event").name}” does not happen then.`];
    case "ending not reached":
      return [wordMissedEnding(program, fault.ending, fault.reached)];
    case "story has ended":
      return [`The story has ended before this: ${nameEnding(program, fault.ending)}.`];
    case "could":
      return ["This could happen then."];
    case "contradicts start":
      return ["This contradicts the beginning of the story."];
    case "mark":
      return [`The mark (${fault.mark}) is not borne out.`];
    default:
      return unreachable(fault);
  }
}

/** What stands in the way, one sentence each; never empty. */
export function wordObstacles(program: Program, obstacles: readonly Obstacle[]): readonly string[] {
  const sentences = [...new Set(obstacles.map((obstacle) => wordObstacle(program, obstacle)))];
  return sentences.length === 0 ? ["It cannot happen then."] : sentences;
}

function wordMissedEnding(program: Program, ending: number, reached: number | null): string {
  const missed = `The story does not end so: ${nameEnding(program, ending)} is not reached`;
  return reached === null ? `${missed}.` : `${missed}; it ends with ${nameEnding(program, reached)}.`;
}

function nameEnding(program: Program, ending: number): string {
  return present(program.endings[ending], "an ending").name;
}

function nameMind(program: Program, mind: MindId): string {
  return present(program.minds[mind], "a mind").name;
}
