export { type Choice, type Choices, type ClosedChoice, type ClosedReason, listChoices } from "./choices.js";
export { lookAround, type Outlook } from "./look.js";
export { listNoticed, listTold } from "./notice.js";
export type { Working } from "./others.js";
export type { Reasoner } from "./reasoner.js";
export { type Misfit, type Resumed, resumeSession } from "./resume.js";
export { type ReadSave, readSave, type Save, type SavedStep, type SavedTurn, type StoryStamp, writeSave } from "./save.js";
export {
  type Beat,
  type Beginning,
  beginSession,
  type Decision,
  endingOf,
  isBusy,
  lastBeatOf,
  listBeats,
  type Opening,
  rewindTo,
  type Session,
  type SessionOptions,
  situationOf,
  type Turn,
  undoTurn,
} from "./session.js";
export { choose, type Played, playChoice, playWait, wait } from "./turn.js";
export { explainBeat, listSeenActs } from "./why.js";
