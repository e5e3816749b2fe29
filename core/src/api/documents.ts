import type { Trace } from "../engine/index.js";
import type { Problem } from "../words/index.js";
import type { ToldLimits } from "./limits.js";

/** The version of every document. Whoever changes their shape changes it, and docs/reference/explicator.schema.json with it. */
export const documentFormat = "explicator/1";

export type DocumentVerdict = "holds" | "breaks" | "not decided" | null;

/** What every document has. `milliseconds` is filled in by whoever has a clock. */
export interface AnswerDocument {
  readonly format: typeof documentFormat;
  readonly verb: string;
  /** The title of the story; null where none could be read. */
  readonly story: string | null;
  readonly verdict: DocumentVerdict;
  readonly problems: readonly Problem[];
  readonly limits: ToldLimits | null;
  /** How many situations were looked at. */
  readonly situations: number;
  readonly milliseconds: number | null;
}

/** An event as documents write it. Times are null in a world without a clock. */
export interface EventDocument {
  readonly at: string | null;
  readonly until: string | null;
  readonly event: string;
  readonly actors: readonly string[];
  readonly reasons: readonly ReasonDocument[];
}

/** Why somebody does it: what is wanted, and the plan that it begins. */
export interface ReasonDocument {
  readonly person: string;
  readonly wants: readonly string[];
  readonly plan: readonly string[];
}

export interface CheckDocument extends AnswerDocument {
  readonly verb: "check";
  readonly questions: readonly QuestionDocument[];
  readonly outlines: readonly OutlineDocument[];
}

export interface QuestionDocument {
  readonly question: string;
  readonly verdict: Exclude<DocumentVerdict, null>;
  readonly situations: number;
  /** The limit that kept it from being decided. */
  readonly limit: string | null;
  /** What stands in the way, in sentences, where that is known. */
  readonly why: readonly string[];
  readonly evidence: Trace | null;
}

export interface OutlineDocument {
  readonly name: string;
  readonly verdict: Exclude<DocumentVerdict, null>;
  readonly ending: string | null;
  readonly lines: readonly OutlineLineDocument[];
  /** All steps that could be taken, as a story to replay. */
  readonly evidence: Trace;
}

export interface OutlineLineDocument {
  /** `path:line`, where the line stands. */
  readonly place: string;
  /** The line of the file, from 1. */
  readonly line: number;
  readonly chapter: string | null;
  /** The line as written. */
  readonly event: string;
  readonly at: string | null;
  readonly until: string | null;
  readonly verdict: Exclude<DocumentVerdict, null>;
  /** Why it does not hold, in sentences; empty where it does. */
  readonly why: readonly string[];
  readonly reasons: readonly ReasonDocument[];
  /** The smallest repair; null where none is known. */
  readonly repair: string | null;
}

export interface ReplayDocument extends AnswerDocument {
  readonly verb: "replay";
  readonly stepCount: number;
  /** The first step that fails, from 1; 0 is the start; null where all go through. */
  readonly failed: number | null;
  readonly step: string | null;
  readonly why: readonly string[];
  readonly ending: string | null;
}

export interface FormatDocument extends AnswerDocument {
  readonly verb: "fmt";
  readonly files: readonly { readonly path: string; readonly formatted: boolean; readonly changed: boolean }[];
}

export interface PlayDocument extends AnswerDocument {
  readonly verb: "play";
  /** Who was played; null where the play could not begin. */
  readonly person: string | null;
  readonly seed: number;
  readonly now: string | null;
  readonly events: readonly EventDocument[];
  /** The story as it was told, in paragraphs. */
  readonly transcript: readonly string[];
  readonly choices: readonly { readonly number: number; readonly event: string; readonly certain: boolean }[];
  readonly ending: string | null;
}
