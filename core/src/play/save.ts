import { type Json, writeCanonicalJson } from "../base/index.js";
import type { Step } from "../engine/index.js";
import type { MindId, Program } from "../program/index.js";
import type { Beat, Decision, Session, Turn } from "./session.js";

/**
 * A play on file. Events stand by their sentences, so that a save outlives changes of the story.
 * Version 1 is the first; whoever changes the format keeps reading it.
 */
export interface Save {
  readonly format: "explicator-save/1";
  readonly story: StoryStamp;
  /** Who is played, by name. */
  readonly person: string;
  readonly seed: number;
  readonly turns: readonly SavedTurn[];
  /** For people who open the file: the story as told, and as an outline. Neither is read back. */
  readonly transcript: readonly string[];
  readonly outline: string;
}

/** Which story, and which text of it: a save of another text is refitted. */
export interface StoryStamp {
  readonly title: string;
  readonly hash: string;
}

export interface SavedTurn {
  readonly decision: { readonly choose: string } | { readonly wait: number | null };
  readonly steps: readonly SavedStep[];
}

/** One step. `by` names whose decision it was; null for time and for what nobody does. */
export type SavedStep =
  | { readonly by: string | null; readonly begin: string }
  | { readonly by: string | null; readonly attempt: string }
  | { readonly by: null; readonly pass: number };

/** Writes a play as JSON. `words` are the transcript and the outline, made by whoever has the words. */
export function writeSave(
  session: Session,
  story: StoryStamp,
  words: { readonly transcript: readonly string[]; readonly outline: string },
): string {
  const { program } = session.engine;
  const save: Save = {
    format: "explicator-save/1",
    story,
    person: nameMind(program, session.player),
    seed: session.seed,
    turns: session.turns.map((turn) => saveTurn(program, turn)),
    transcript: words.transcript,
    outline: words.outline,
  };
  return `${JSON.stringify(JSON.parse(writeCanonicalJson(save)), null, 2)}\n`;
}

function saveTurn(program: Program, turn: Turn): SavedTurn {
  return { decision: saveDecision(program, turn.decision), steps: turn.beats.map((beat) => saveBeat(program, beat)) };
}

function saveDecision(program: Program, decision: Decision): SavedTurn["decision"] {
  return decision.kind === "wait" ? { wait: decision.until } : { choose: program.events[decision.event]?.name ?? "" };
}

function saveBeat(program: Program, beat: Beat): SavedStep {
  const by = beat.by === null ? null : nameMind(program, beat.by);
  const { step } = beat;
  if (step.kind === "pass") return { by: null, pass: step.to };
  const name = program.events[step.event]?.name ?? "";
  return step.kind === "begin" ? { by, begin: name } : { by, attempt: name };
}

function nameMind(program: Program, mind: MindId): string {
  return program.minds[mind]?.name ?? "";
}

export type ReadSave =
  | { readonly kind: "read"; readonly save: Save }
  /** `json`: it is no JSON. `format`: it is no save, or of a version that this one cannot read. `shape`: something in it is missing. */
  | { readonly kind: "unreadable"; readonly why: "json" | "format" | "shape" };

/** Reads a save. Never throws: a file can hold anything. */
export function readSave(text: string): ReadSave {
  const json = parseJson(text);
  if (json === undefined) return { kind: "unreadable", why: "json" };
  if (!isRecord(json) || json.format !== "explicator-save/1") return { kind: "unreadable", why: "format" };
  return isSave(json) ? { kind: "read", save: json } : { kind: "unreadable", why: "shape" };
}

function parseJson(text: string): Json | undefined {
  try {
    return JSON.parse(text) as Json;
  } catch {
    return undefined;
  }
}

type JsonRecord = { readonly [key: string]: unknown };

function isRecord(value: unknown): value is JsonRecord {
  return value !== null && typeof value === "object" && !Array.isArray(value);
}

function isSave(value: JsonRecord): value is JsonRecord & Save {
  const { story, turns } = value;
  return (
    isRecord(story) &&
    typeof story.title === "string" &&
    typeof story.hash === "string" &&
    typeof value.person === "string" &&
    Number.isInteger(value.seed) &&
    Array.isArray(turns) &&
    turns.every(isTurn)
  );
}

function isTurn(value: unknown): value is SavedTurn {
  if (!isRecord(value) || !isRecord(value.decision) || !Array.isArray(value.steps)) return false;
  const { decision, steps } = value as { decision: JsonRecord; steps: readonly unknown[] };
  const isWait = decision.wait === null || Number.isInteger(decision.wait);
  return (typeof decision.choose === "string" || isWait) && steps.every(isStep);
}

function isStep(value: unknown): value is SavedStep {
  if (!isRecord(value) || (value.by !== null && typeof value.by !== "string")) return false;
  return typeof value.begin === "string" || typeof value.attempt === "string" || Number.isInteger(value.pass);
}

/** The step of a saved one, with the event's number; null is for the caller to find by name. */
export type SavedAct = { readonly kind: "begin" | "attempt"; readonly name: string } | (Step & { readonly kind: "pass" });

/** What a saved step does. */
export function readStep(step: SavedStep): SavedAct {
  if ("pass" in step) return { kind: "pass", to: step.pass };
  return "begin" in step ? { kind: "begin", name: step.begin } : { kind: "attempt", name: step.attempt };
}
