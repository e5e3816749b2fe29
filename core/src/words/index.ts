export { listWants, type Reason, readWant, wordNeeds, wordObstacle, wordReason, wordStep } from "./answers.js";
export { findMind, pictureOf, seeEntity, seeEvent } from "./eyes.js";
export { capitalise, endSentence, pluralVerb } from "./forms.js";
export { type Problem, wordDiagnostic, writeProblem } from "./problem.js";
export { type Eyes, tellEvent } from "./prose.js";
export { tellOccurrence, tellOpening } from "./telling.js";
export { dayOf, wordDuration, wordHour, wordTime } from "./time.js";
