import type { ActionSchema } from "../world/index.js";
import { groundCondition } from "./conditions.js";
import { isNever, makeNot } from "./expressions.js";
import { findLocation, findValue } from "./fluents.js";
import { type Env, emptyEnv, type Grounding, resolveTerm } from "./grounding.js";
import type { EntityIndex, Expression, GroundEffect } from "./program.js";
import { listRoadOptions, type RoadOption } from "./roads.js";

/** One way for an event to take its time: so many minutes, and along a road if it takes one. */
export interface Travel {
  readonly env: Env;
  readonly minutes: number;
  readonly road: EntityIndex | null;
  readonly goal: EntityIndex | null;
  /** What must be so of the walker for this way, and must not for a quicker one. */
  readonly needs: readonly Expression[];
}

/** The ways to take an event's time: one, or one for each time of each road that leads to its goal. */
export function listTravels(g: Grounding, schema: ActionSchema, env: Env): readonly Travel[] {
  const { takes } = schema;
  if (takes.kind === "minutes") {
    return [{ env, minutes: g.model.clock === null ? 0 : takes.minutes, road: null, goal: null, needs: [] }];
  }
  const goal = resolveTerm(takes.to, env);
  if (env.here === null || goal === null) return [];
  return listRoadOptions(g, env.here, goal).flatMap((option) => {
    const needs = groundOption(g, option, env);
    const minutes = g.model.clock === null ? 0 : option.time.minutes;
    return needs === null ? [] : [{ env, minutes, road: option.road.place, goal, needs }];
  });
}

function groundOption(g: Grounding, { time, quicker }: RoadOption, env: Env): readonly Expression[] | null {
  const walker: Env = { ...emptyEnv, roles: [env.roles[0] ?? null] };
  const own = time.when === null ? [] : [groundCondition(g, time.when, walker)];
  const others = quicker.flatMap((one) => (one.when === null ? [] : [makeNot(groundCondition(g, one.when, walker))]));
  const needs = [...own, ...others];
  return needs.some(isNever) ? null : needs.filter((need) => need.op !== "constant");
}

/**
 * Setting out puts on the road at once whoever (or whatever) the event brings to its goal: the walker, and whom he takes along.
 * Where the text brings nobody there, the one who acts.
 */
export function groundTravel(g: Grounding, travel: Travel, then: readonly GroundEffect[]): readonly GroundEffect[] {
  const { road, goal, env, minutes } = travel;
  if (road === null || goal === null || minutes === 0 || env.here === road) return [];
  const actor = env.roles[0] ?? null;
  const walker = actor === null ? null : findLocation(g.fluents, actor);
  const on = walker === null ? null : findValue(walker.domain, road);
  if (walker === null || on === null) return [];
  const there = findValue(walker.domain, goal);
  const moves = then.flatMap((effect): readonly GroundEffect[] => {
    const isMove = effect.kind === "set" && g.fluents.drafts[effect.fluent]?.locates != null && effect.value === there;
    return isMove ? [{ ...effect, value: on }] : [];
  });
  return moves.length > 0 ? moves : [{ kind: "set", when: null, fluent: walker.id, value: on }];
}
