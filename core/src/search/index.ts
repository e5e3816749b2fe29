export { type Exploration, exploreCould } from "./explore.js";
export type { LimitName, SearchLimits } from "./limits.js";
