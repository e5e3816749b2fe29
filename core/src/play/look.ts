import { present } from "../base/index.js";
import type { Belief, Picture } from "../engine/index.js";
import type { EntityIndex, Fluent, FluentId, Program } from "../program/index.js";
import { aliveFact, pictureIn } from "./notice.js";
import { type Session, situationOf } from "./session.js";

/** What the player's person sees, has, takes to be so and wants. Everything comes from his own picture; nothing is given away. */
export interface Outlook {
  readonly place: EntityIndex | null;
  /** Who and what is in the same place, as far as he sees: people first. What lies in or on something else there is `within`. */
  readonly here: readonly EntityIndex[];
  readonly within: readonly { readonly entity: EntityIndex; readonly holder: EntityIndex }[];
  /** What he carries. */
  readonly has: readonly EntityIndex[];
  /** Where he takes others to be who are not here; null for no idea. */
  readonly elsewhere: readonly { readonly entity: EntityIndex; readonly place: EntityIndex | null }[];
  /** Sentences that he takes to be so, other than where things are. */
  readonly beliefs: readonly string[];
  /** Numbers of `Program.wants` that are his and have arisen, the weightiest first, with whether each holds as he sees it. */
  readonly wants: readonly { readonly want: number; readonly holds: boolean | null }[];
}

/** Looks about through the eyes of the player's person. */
export function lookAround(session: Session): Outlook {
  const { program } = session.engine;
  const situation = situationOf(session);
  const picture = pictureIn(situation, session.player);
  const me = present(program.minds[session.player], "the player's mind").entity;
  const place = findPlace(program, picture, me);
  const others = program.entities.flatMap((_, entity) => (entity !== me && isShown(program, entity) ? [entity] : []));
  const holderOf = (entity: EntityIndex): EntityIndex | null => findHolder(program, picture, entity);
  const has = others.filter((entity) => holderOf(entity) === me);
  const near = others.filter(
    (entity) => place !== null && findPlace(program, picture, entity) === place && holderOf(entity) !== me,
  );
  const here = near.filter((entity) => holderOf(entity) === place);
  const away = others.filter((entity) => isPerson(program, entity) && !near.includes(entity) && !has.includes(entity));
  return {
    place,
    here: [...here.filter((entity) => isPerson(program, entity)), ...here.filter((entity) => !isPerson(program, entity))],
    within: near.flatMap((entity) => {
      const holder = holderOf(entity);
      return holder === null || holder === place ? [] : [{ entity, holder }];
    }),
    has,
    elsewhere: away
      .filter((entity) => isKnown(program, picture, entity))
      .map((entity) => ({ entity, place: findPlace(program, picture, entity) })),
    beliefs: program.fluents.flatMap((fluent, index) => wordBelief(fluent, picture.values[index as FluentId])),
    wants: listWants(session),
  };
}

/** The place that somebody or something is in, directly or in or on something there, as far as the picture tells. */
function findPlace(program: Program, picture: Picture, entity: EntityIndex): EntityIndex | null {
  let at: EntityIndex | null = entity;
  for (let depth = 0; depth < program.entities.length && at !== null; depth++) {
    const sort: string | undefined = program.entities[at]?.sort;
    if (sort === "place" || sort === "road") return at;
    at = findHolder(program, picture, at);
  }
  return null;
}

/** What directly holds an entity, or null where that is unknown, or nowhere. */
function findHolder(program: Program, picture: Picture, entity: EntityIndex): EntityIndex | null {
  const fluent = program.locations[entity];
  const value = fluent === null || fluent === undefined ? undefined : picture.values[fluent];
  return typeof value === "number" && value >= 0 ? (program.holders[value] ?? null) : null;
}

/** Whoever is known by another face only is not spoken of under his own name. */
function isKnown(program: Program, picture: Picture, entity: EntityIndex): boolean {
  if (program.entities[entity]?.persona === true) return findPlace(program, picture, entity) !== null;
  const worn = program.personas.find((persona) => persona.entity === entity);
  return worn === undefined || typeof picture.values[worn.fluent] === "number";
}

/** Personas are shown only where somebody is taken for them, which is to say, is believed to be somewhere. */
function isShown(program: Program, entity: EntityIndex): boolean {
  return (program.locations[entity] ?? null) !== null;
}

function isPerson(program: Program, entity: EntityIndex): boolean {
  const sort = program.entities[entity]?.sort;
  return sort === "person" || sort === "group";
}

/** What is worth saying of a fluent: that it is so, or what its value is; that somebody is dead, not that he lives. */
function wordBelief(fluent: Fluent, belief: Belief | undefined): readonly string[] {
  if (fluent.hidden || fluent.locates !== null || typeof belief !== "number" || belief < 0) return [];
  return isNothing(fluent, belief) ? [] : [present(fluent.sentences[belief], "a sentence for every value")];
}

function isNothing(fluent: Fluent, value: number): boolean {
  if (fluent.domain.kind === "entity") return value === fluent.domain.values.length;
  return fluent.domain.kind === "truth" && value === (fluent.pattern === aliveFact ? 1 : 0);
}

function listWants(session: Session): Outlook["wants"] {
  const { engine, player } = session;
  const situation = situationOf(session);
  const picture = pictureIn(situation, player);
  const judge = (when: Parameters<typeof engine.evaluate>[1]) => engine.evaluateIn(picture, player, situation.minute, when);
  return engine.program.wants
    .flatMap((want, index) => {
      const hasArisen = want.who === player && (want.once === null || judge(want.once) === true);
      return hasArisen ? [{ want: index, holds: judge(want.that), weight: want.weight }] : [];
    })
    .sort((left, right) => right.weight - left.weight)
    .map(({ want, holds }) => ({ want, holds }));
}
