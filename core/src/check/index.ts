export {
  checkOutline,
  type LineFault,
  type LineReason,
  type LineResult,
  type OutlineResult,
  type PlayedEvent,
  type Verdict,
} from "./outline.js";
export { type CheckOptions, checkStory, type EndingResult, type StoryResult } from "./story.js";
