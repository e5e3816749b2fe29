import type { Road, RoadTime } from "../world/index.js";
import type { Filled, Grounding } from "./grounding.js";
import { isPlaceSort } from "./kindred.js";
import type { EntityIndex } from "./program.js";

/** Whether one can set out from here and come there. From a road's own place both its ends can be reached. */
export function hasRoad(g: Grounding, from: Filled, to: Filled): boolean {
  return from !== null && to !== null && listRoads(g, from, to).length > 0;
}

/**
 * The roads from one place to another, in the order of the text. Somebody on a road (broken off half-way) can go on to an end of
 * it, but back only where the road is open both ways.
 */
export function listRoads(g: Grounding, from: EntityIndex, to: EntityIndex): readonly Road[] {
  if (!isPlaceSort(g.kindred.sorts[from]) || from === to) return [];
  return g.model.roads.filter((road) => {
    if (to === road.to) return from === road.from || from === road.place;
    return to === road.from && !road.oneWay && (from === road.to || from === road.place);
  });
}

/** One way to take a road: its minutes, what must be so of the walker, and what must not, else he would be quicker. */
export interface RoadOption {
  readonly road: Road;
  readonly time: RoadTime;
  readonly quicker: readonly RoadTime[];
}

/** The ways to take the roads between two places, the quickest of each road first; none after one that is open to anyone. */
export function listRoadOptions(g: Grounding, from: EntityIndex, to: EntityIndex): readonly RoadOption[] {
  return listRoads(g, from, to).flatMap((road) => {
    const times = [...road.times].sort((left, right) => left.minutes - right.minutes);
    const open = times.findIndex((time) => time.when === null);
    const usable = open === -1 ? times : times.slice(0, open + 1);
    return usable.map((time, index) => ({ road, time, quicker: usable.slice(0, index) }));
  });
}
