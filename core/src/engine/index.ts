export type { Engine, Imagined, Imagining, StateSpace, Successor, Truth } from "./engine.js";
export { makeFastEngine } from "./fast/fast.js";
export { makePlainEngine } from "./plain.js";
export { type Belief, noIdea, type Owner, type Picture, type Situation, type Underway, whateverIsSo } from "./situation.js";
export type { Obstacle, Occurrence, Outcome, Step } from "./step.js";
export { findBeginnable, type Replay, readTrace, replayTrace, type Trace, type TraceStep, writeTrace } from "./trace.js";
export type { Showing } from "./writes.js";
