import { present, unreachable } from "../base/index.js";
import type { Engine, Occurrence, Situation } from "../engine/index.js";
import type { EntityIndex, EventId, Fluent, FluentId, GroundEffect, MindId } from "../program/index.js";
import { wordNeeds } from "./answers.js";
import { findMind, pictureOf, seeEvent } from "./eyes.js";
import { capitalise, endSentence } from "./forms.js";
import { type Eyes, tellEvent, tellProse } from "./prose.js";

/**
 * Tells one occurrence as the viewpoint sees it (null: nobody in particular). The prose is the author's that fits best;
 * without any it is the event's own sentence. A rule is told by what it makes so and the viewpoint comes to see; that may be
 * nothing, and then the text is empty. `before` and `after` are the situations around the step that the occurrence belongs to.
 */
export function tellOccurrence(
  engine: Engine,
  occurrence: Occurrence,
  before: Situation,
  after: Situation,
  viewpoint: EntityIndex | null,
  seed: number,
): string {
  const eyes: Eyes = { viewpoint, seed };
  switch (occurrence.kind) {
    case "begins":
    case "ends":
    case "occurs":
      return tellEvent(engine, occurrence.event, before, eyes) ?? endSentence(seenName(engine, occurrence.event, before, eyes));
    case "breaks off":
      return `${endSentence(seenName(engine, occurrence.event, before, eyes))} It is broken off.`;
    case "fails":
      return `${endSentence(seenName(engine, occurrence.event, before, eyes))} But it fails. ${wordUnmet(engine, occurrence)}`;
    case "rule":
      return tellRule(engine, occurrence.rule, before, after, viewpoint);
    case "ending":
      return tellEnding(engine, occurrence.ending, after, eyes);
    default:
      return unreachable(occurrence);
  }
}

/** The prose of the header that opens the story for these eyes; null where there is none. */
export function tellOpening(engine: Engine, start: Situation, viewpoint: EntityIndex | null, seed: number): string | null {
  return tellProse(engine, engine.program.header.opening, start, { viewpoint, seed }, "opening");
}

function seenName(engine: Engine, event: EventId, before: Situation, eyes: Eyes): string {
  return capitalise(seeEvent(engine.program, before, eyes.viewpoint, event).name);
}

function wordUnmet(engine: Engine, occurrence: Occurrence & { readonly kind: "fails" }): string {
  const event = present(engine.program.events[occurrence.event], "an event of the program");
  return wordNeeds(occurrence.unmet.map((need) => present(event.needs[need], "a need of the event")));
}

function tellEnding(engine: Engine, ending: number, after: Situation, eyes: Eyes): string {
  const reached = present(engine.program.endings[ending], "an ending of the program");
  const prose = tellProse(engine, reached.prose, after, eyes, `ending/${ending}`);
  return prose ?? endSentence(reached.name);
}

/** What the rule makes so and was not, in sentences: as the viewpoint's picture shows it, or as it is. */
function tellRule(engine: Engine, rule: number, before: Situation, after: Situation, viewpoint: EntityIndex | null): string {
  const mind = findMind(engine.program, viewpoint);
  const fluents = new Set<FluentId>();
  for (const effect of present(engine.program.rules[rule], "a rule of the program").then) noteFluent(effect, fluents);
  return [...fluents].flatMap((fluent) => wordChange(engine, fluent, before, after, mind)).join(" ");
}

/** The number of the fact `[person] is alive`. */
const aliveFact = 1;

/** What a rule changes in hearts and reckonings is not told; what can be seen is, and that somebody has died. */
function isSeen(fluent: Fluent): boolean {
  return !fluent.hidden && (fluent.visible !== null || fluent.pattern === aliveFact);
}

function noteFluent(effect: GroundEffect, fluents: Set<FluentId>): void {
  if (effect.kind !== "mind") fluents.add(effect.fluent);
}

function wordChange(
  engine: Engine,
  fluent: FluentId,
  before: Situation,
  after: Situation,
  mind: MindId | null,
): readonly string[] {
  const known = present(engine.program.fluents[fluent], "a fluent of the program");
  const is = after.world.values[fluent];
  const was = before.world.values[fluent];
  if (!isSeen(known) || typeof is !== "number" || is === was) return [];
  if (mind !== null && pictureOf(after, mind).values[fluent] !== is) return [];
  return [endSentence(capitalise(present(known.sentences[is], "a sentence for every value")))];
}
