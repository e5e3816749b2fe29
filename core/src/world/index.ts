export type * from "./model.js";
export type * from "./sentence.js";
