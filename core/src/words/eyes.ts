import { present } from "../base/index.js";
import type { Picture, Situation } from "../engine/index.js";
import type { EntityIndex, EventId, GroundEvent, MindId, Program } from "../program/index.js";

/** The mind of an entity, or null for those that have none. */
export function findMind(program: Program, entity: EntityIndex | null): MindId | null {
  const index = entity === null ? -1 : program.minds.findIndex((mind) => mind.entity === entity);
  return index === -1 ? null : (index as MindId);
}

/** What somebody takes to be so. A Defect where the mind is nobody's. */
export function pictureOf(situation: Situation, mind: MindId): Picture {
  return present(situation.world.minds[mind], "a picture for every mind");
}

/**
 * Whom the viewpoint takes an entity for: the persona that it wears, unless the viewpoint knows better or is the entity itself.
 * Nobody's viewpoint (null) sees who it really is.
 */
export function seeEntity(
  program: Program,
  situation: Situation,
  viewpoint: EntityIndex | null,
  entity: EntityIndex,
): EntityIndex {
  if (viewpoint === null || viewpoint === entity) return entity;
  const worn = program.personas.find((persona) => persona.entity === entity);
  const mind = findMind(program, viewpoint);
  if (worn === undefined || mind === null) return entity;
  const value = situation.world.values[worn.fluent];
  if (typeof value !== "number" || pictureOf(situation, mind).values[worn.fluent] === value) return entity;
  const domain = program.fluents[worn.fluent]?.domain;
  return (domain?.kind === "entity" ? domain.values[value] : undefined) ?? entity;
}

/** The event as the viewpoint sees it: with personas in the roles of those who wear one. */
export function seeEvent(program: Program, situation: Situation, viewpoint: EntityIndex | null, event: EventId): GroundEvent {
  const ground = present(program.events[event], "an event of the program");
  const roles = ground.roles.map((entity) => (entity < 0 ? entity : seeEntity(program, situation, viewpoint, entity)));
  if (roles.every((entity, index) => entity === ground.roles[index])) return ground;
  return { ...ground, roles, name: nameEvent(program, ground, roles) };
}

/** The sentence of an event with other people in its roles: the one of the program if it has it, else with the names replaced. */
function nameEvent(program: Program, ground: GroundEvent, roles: readonly EntityIndex[]): string {
  const same = (program.schemas[ground.schema]?.events ?? [])
    .map((event) => present(program.events[event], "an event of the program"))
    .find((other) => other.claim?.words === ground.claim?.words && other.roles.every((entity, index) => entity === roles[index]));
  if (same !== undefined) return same.name;
  return ground.roles.reduce((name, entity, index) => {
    const [from, to] = [program.entities[entity]?.name, program.entities[roles[index] ?? -1]?.name];
    return from === undefined || to === undefined || from === to ? name : name.replace(from, to);
  }, ground.name);
}
