import { readTimedCondition } from "./conditions.js";
import { readEffectsAt } from "./effects.js";
import { readEventsAt } from "./events.js";
import { readGapAt } from "./gaps.js";
import type { Task } from "./reading.js";
import type { Registry } from "./scope.js";
import type { Condition, Effect, EventSentence, Gap } from "./sentence.js";
import { listTemplates } from "./templates.js";
import type { View } from "./views.js";
import { describeCondition, describeEffect, describeEvent, describeGap, describePattern } from "./writing.js";

/** A sentence that says what is so. */
export const conditionTask: Task<Condition> = {
  mode: "condition",
  read: readTimedCondition,
  describe: describeCondition,
  code: "unknown-sentence",
  known: listTemplates,
  elsewhere: (views) => (reads(views, isEvent) || reads(views, isEffect) ? "not-a-condition" : null),
};

/** A sentence that says what becomes so. */
export const effectTask: Task<readonly Effect[]> = {
  mode: "effect",
  read: readEffectsAt,
  describe: (effects, naming) => effects.map((effect) => describeEffect(effect, naming)).join(", "),
  code: "unknown-sentence",
  known: listTemplates,
  elsewhere: (views) => (reads(views, isCondition) || reads(views, isEvent) ? "not-an-effect" : null),
};

/** A sentence that says what happens. */
export const eventTask: Task<readonly EventSentence[]> = {
  mode: "event",
  read: readEventsAt,
  describe: (events, naming) => events.map((event) => describeEvent(event, naming)).join(", "),
  code: "unknown-event",
  known: listEvents,
  elsewhere: () => null,
};

/** A sentence with a gap. */
export const gapTask: Task<Gap> = {
  mode: "condition",
  read: readGapAt,
  describe: describeGap,
  code: "unknown-sentence",
  known: listTemplates,
  elsewhere: () => null,
};

function listEvents(registry: Registry): { sentence: string }[] {
  return registry.events.map((event) => ({ sentence: describePattern(event, registry) }));
}

type Look = (view: View) => boolean;

function reads(views: readonly View[], look: Look): boolean {
  return views.some(look);
}

const isEvent: Look = (view) => clean(readEventsAt({ ...view, mode: "event" }, 0));
const isEffect: Look = (view) => clean(readEffectsAt({ ...view, mode: "effect" }, 0));
const isCondition: Look = (view) => clean(readTimedCondition({ ...view, mode: "condition" }, 0));

function clean(readings: readonly { readonly faults: readonly unknown[] }[]): boolean {
  return readings.some((reading) => reading.faults.length === 0);
}
