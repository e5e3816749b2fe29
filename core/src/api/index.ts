export { Defect, type Diagnostic, type SourceFile } from "../base/index.js";
export type { Engine, Trace } from "../engine/index.js";
export {
  type Beat,
  type Beginning,
  beginSession,
  type Choice,
  type Choices,
  type ClosedChoice,
  choose,
  endingOf,
  explainBeat,
  lastBeatOf,
  listChoices,
  listSeenActs,
  lookAround,
  type Misfit,
  type Played,
  playChoice,
  playWait,
  type ReadSave,
  type Reasoner,
  type Resumed,
  readSave,
  resumeSession,
  rewindTo,
  type Save,
  type Session,
  type StoryStamp,
  situationOf,
  type Turn,
  undoTurn,
  type Working,
  wait,
  writeSave,
} from "../play/index.js";
export type { EventId, MindId, Program } from "../program/index.js";
export { fileSizeLimit } from "../syntax/index.js";
export {
  capitalise,
  type Problem,
  wordDiagnostic,
  wordDuration,
  wordHour,
  wordReason,
  wordTime,
  writeProblem,
} from "../words/index.js";
export { answerCheck, type CheckAnswer, type CheckQuestion } from "./check.js";
export { compileStory, type LoadedStory, type LoadOptions, loadStory, type QuestionText, type Story } from "./compile.js";
export type {
  AnswerDocument,
  CheckDocument,
  DocumentVerdict,
  EventDocument,
  FormatDocument,
  OutlineDocument,
  OutlineLineDocument,
  PlayDocument,
  QuestionDocument,
  ReasonDocument,
  ReplayDocument,
} from "./documents.js";
export { documentFormat } from "./documents.js";
export { wordObstacles } from "./faults.js";
export { type FormattedFile, formatFile } from "./format.js";
export {
  type AskedLimits,
  type AskStop,
  choosePlanLimits,
  choosePlayLimits,
  type StopReason,
  type ToldLimits,
  tellLimits,
} from "./limits.js";
export { type LoadedFile, type LoadedFiles, loadFiles, type ReadFile, type ReadResult } from "./load.js";
export { nameSeen, narrateOpening, narrateTurn, type Passage, writeTranscript } from "./narrate.js";
export { folderOf, joinPath, shortenPath } from "./paths.js";
export { hasErrors, listProblems } from "./problems.js";
export { makeReasoner } from "./reasoner.js";
export { documentPlay, recordOutline } from "./record.js";
export { answerReplay, type ReplayAnswer, type ReplayQuestion, readTraceFile, type TraceFile, writeTraceFile } from "./replay.js";
export { listPlayable, wordChoice, wordClosed, wordOutlook } from "./sentences.js";
export { findMainOutline, type ToldPassage, tellOutline } from "./told.js";
