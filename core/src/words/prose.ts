import { hashText, present } from "../base/index.js";
import type { Engine, Situation } from "../engine/index.js";
import type { EntityIndex, EventId, Expression, GroundEvent, GroundProse, Program } from "../program/index.js";
import { seeEntity, seeEvent } from "./eyes.js";
import { agreeVerb, capitalise, inflectPronoun } from "./forms.js";
import { type Filling, fillTemplate, normaliseWords, readTemplate } from "./template.js";

/** Whose eyes see (null: nobody's in particular), and the seed by which `{a|b}` varies. */
export interface Eyes {
  readonly viewpoint: EntityIndex | null;
  readonly seed: number;
}

/** One piece of prose that could be told: whose eyes it is for, when, and what its holes read. */
interface Candidate {
  readonly from: EntityIndex | null;
  readonly when: Expression | null;
  readonly text: string;
  readonly conditions: readonly { readonly words: string; readonly when: Expression }[];
}

/** The prose of an event that fits best, holes filled; null where none fits. Read in the situation before the event. */
export function tellEvent(engine: Engine, event: EventId, before: Situation, eyes: Eyes): string | null {
  const seen = seeEvent(engine.program, before, eyes.viewpoint, event);
  const chosen = chooseProse(engine, listEventProse(engine.program, event), before, eyes.viewpoint);
  return chosen === null ? null : fillProse(engine, chosen, before, eyes, seen, `${event}/${before.minute}`);
}

/** The same for prose that belongs to no event: an opening, an ending. `salt` keeps the choices of two texts apart. */
export function tellProse(
  engine: Engine,
  prose: readonly GroundProse[],
  now: Situation,
  eyes: Eyes,
  salt: string,
): string | null {
  const candidates = prose.map((piece) => ({ ...piece, from: piece.fromPerson }));
  const chosen = chooseProse(engine, candidates, now, eyes.viewpoint);
  return chosen === null ? null : fillProse(engine, chosen, now, eyes, null, salt);
}

/** The prose of an event's schema, with the conditions that are this event's. */
function listEventProse(program: Program, event: EventId): readonly Candidate[] {
  const ground = present(program.events[event], "an event of the program");
  const schema = present(program.schemas[ground.schema], "the schema of an event");
  const index = schema.events.indexOf(event);
  return schema.prose.map((prose) => ({
    from: prose.fromRole === null ? prose.fromPerson : (ground.roles[prose.fromRole] ?? -1),
    when: prose.when[index] ?? null,
    text: prose.text,
    conditions: prose.conditions.map(({ words, when }) => ({ words, when: present(when[index], "a condition for every event") })),
  }));
}

/** Best match: written for these eyes before anyone's, with a condition that holds before without, then the first written. */
function chooseProse(
  engine: Engine,
  candidates: readonly Candidate[],
  now: Situation,
  viewpoint: EntityIndex | null,
): Candidate | null {
  let best: Candidate | null = null;
  let bestRank = -1;
  for (const candidate of candidates) {
    if (candidate.from !== null && candidate.from !== viewpoint) continue;
    const rank = (candidate.from === null ? 0 : 2) + (candidate.when === null ? 0 : 1);
    if (rank <= bestRank) continue;
    if (candidate.when !== null && engine.evaluate(now, candidate.when) !== true) continue;
    best = candidate;
    bestRank = rank;
  }
  return best;
}

function fillProse(engine: Engine, prose: Candidate, now: Situation, eyes: Eyes, seen: GroundEvent | null, salt: string): string {
  const program = engine.program;
  let drawn = 0;
  const find = (name: string): EntityIndex | null => findFilled(program, now, eyes, seen, name);
  const filling: Filling = {
    name: (name) => fillName(program, seen, name, find),
    form: (name, form) => {
      const entity = program.entities[find(name) ?? -1];
      if (entity === undefined) return null;
      return inflectPronoun(entity.pronoun, form) ?? agreeVerb(entity.pronoun, form);
    },
    test: (words) => {
      const condition = prose.conditions.find((candidate) => normaliseWords(candidate.words) === words);
      return condition !== undefined && engine.evaluate(now, condition.when) === true;
    },
    pick: (count) => {
      drawn += 1;
      return Number.parseInt(hashText(`${eyes.seed}/${salt}/${drawn}`).slice(-8), 16) % count;
    },
  };
  return fillTemplate(readTemplate(prose.text), filling);
}

/** The words for a hole with a name in it: a role, a declared name, or the sentence that fills a fact role. */
function fillName(
  program: Program,
  seen: GroundEvent | null,
  name: string,
  find: (name: string) => EntityIndex | null,
): string | null {
  const entity = program.entities[find(name) ?? -1];
  if (entity !== undefined) return entity.name;
  const index = seen === null ? -1 : findRole(program, seen, name);
  if (seen === null || index === -1 || seen.claim === null) return null;
  return name === name.toLowerCase() ? seen.claim.words : capitalise(seen.claim.words);
}

/** The entity that a hole names: by role, else by its declared name, as the eyes see it. */
function findFilled(program: Program, now: Situation, eyes: Eyes, seen: GroundEvent | null, name: string): EntityIndex | null {
  const role = seen === null ? -1 : findRole(program, seen, name);
  if (role !== -1) {
    const entity = seen?.roles[role] ?? -1;
    return entity < 0 ? null : entity;
  }
  const index = program.entities.findIndex((entity) => entity.name === name);
  return index === -1 ? null : seeEntity(program, now, eyes.viewpoint, index);
}

function findRole(program: Program, seen: GroundEvent, name: string): number {
  return program.schemas[seen.schema]?.roleNames.indexOf(name.toLowerCase()) ?? -1;
}
