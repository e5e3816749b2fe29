export { type Explanation, explainAction, listReasons, type Reason } from "./explain.js";
export { type PlanLimits, readLimits } from "./limits.js";
export { explainPlainly, type PlainAnswer } from "./plain.js";
