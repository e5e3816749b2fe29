export { type Exploration, exploreCould } from "./explore.js";
export { type GuidedFind, searchGuided } from "./guided.js";
export type { LimitName, SearchLimits } from "./limits.js";
