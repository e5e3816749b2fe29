export type { Engine, Truth } from "./engine.js";
export { type Belief, noIdea, type Owner, type Picture, type Situation, type Underway, whateverIsSo } from "./situation.js";
export type { Obstacle, Occurrence, Outcome, Step } from "./step.js";
