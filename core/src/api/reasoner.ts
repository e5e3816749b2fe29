import type { Engine, Picture } from "../engine/index.js";
import { type Explanation, explainAction, listReasons, type PlanLimits, type Reason } from "../plan/index.js";
import type { Reasoner } from "../play/index.js";
import type { EventId } from "../program/index.js";

/** What was answered of one picture at one minute. */
interface Answers {
  readonly minute: number;
  reasons: readonly Reason[] | null;
  readonly byEvent: Map<EventId, Explanation>;
}

/**
 * Asks `plan`, and remembers what it answered: a reason depends on nothing but somebody's own picture and the minute, and who
 * noticed nothing keeps the very same picture.
 */
export function makeReasoner(engine: Engine, limits: PlanLimits): Reasoner {
  const known = new WeakMap<Picture, Answers>();
  const recall = (picture: Picture | null | undefined, minute: number): Answers => {
    const found = picture === null || picture === undefined ? undefined : known.get(picture);
    if (found?.minute === minute) return found;
    const fresh: Answers = { minute, reasons: null, byEvent: new Map() };
    if (picture !== null && picture !== undefined) known.set(picture, fresh);
    return fresh;
  };
  return {
    explain: (situation, mind, event) => {
      const answers = recall(situation.world.minds[mind], situation.minute);
      const explanation = answers.byEvent.get(event) ?? explainAction(engine, situation, mind, event, limits);
      answers.byEvent.set(event, explanation);
      return explanation;
    },
    list: (situation, mind) => {
      const answers = recall(situation.world.minds[mind], situation.minute);
      answers.reasons ??= listReasons(engine, situation, mind, limits);
      return answers.reasons;
    },
  };
}
