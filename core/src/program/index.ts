export type { GroundWorld } from "./assemble.js";
export { groundWorld } from "./ground.js";
export type * from "./program.js";
export type { GroundQuestion } from "./questions.js";
export { readProgram, writeProgram } from "./read-program.js";
