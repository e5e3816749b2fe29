import { present } from "../base/index.js";
import { checkOutline, type LineResult } from "../check/index.js";
import type { Engine, Situation } from "../engine/index.js";
import type { PlanLimits } from "../plan/index.js";
import type { EntityIndex, EventId, GroundOutline } from "../program/index.js";
import { tellOccurrence, tellOpening, wordReason } from "../words/index.js";

/** A piece of an outline as it is told: a heading, or a paragraph with the reasons of those who act in it. */
export type ToldPassage =
  | { readonly kind: "heading"; readonly text: string }
  | { readonly kind: "told"; readonly minute: number; readonly text: string; readonly reasons: readonly string[] };

/**
 * Tells a whole outline: each line in the author's prose, or in its own sentence, with everybody's reason. Empty where the story
 * cannot begin. `seed` varies the prose.
 */
export function tellOutline(engine: Engine, outline: GroundOutline, limits: PlanLimits, seed: number): readonly ToldPassage[] {
  const result = checkOutline(engine, outline, limits);
  const opened = engine.start();
  if (result === null || opened.kind === "impossible") return [];
  const passages: ToldPassage[] = [];
  const opening = tellOpening(engine, opened.situation, outline.from, seed);
  if (opening !== null) passages.push({ kind: "told", minute: opened.situation.minute, text: opening, reasons: [] });
  let situation = opened.situation;
  let heading: string | null = null;
  for (const line of result.lines) {
    if (line.chapter !== null && line.chapter !== heading) passages.push({ kind: "heading", text: line.chapter });
    heading = line.chapter;
    passages.push(...tellLine(engine, line, situation, findEyes(outline, line), seed));
    situation = line.situation;
  }
  return passages;
}

/** Whose eyes a line is told through: those of its chapter, else those of the outline. */
function findEyes(outline: GroundOutline, result: LineResult): EntityIndex | null {
  return outline.chapters.find((chapter) => chapter.lines.includes(result.line))?.from ?? outline.from;
}

function tellLine(
  engine: Engine,
  line: LineResult,
  start: Situation,
  eyes: EntityIndex | null,
  seed: number,
): readonly ToldPassage[] {
  let before = start;
  return line.steps.flatMap((step) => {
    const outcome = engine.take(before, step);
    if (outcome.kind === "impossible") return [];
    const after = outcome.situation;
    const told = outcome.occurrences.flatMap((occurrence): readonly ToldPassage[] => {
      // What takes minutes is told when it begins.
      if (occurrence.kind === "ends") return [];
      const text = tellOccurrence(engine, occurrence, before, after, eyes, seed);
      const isAct = "event" in occurrence && step.kind === "begin" && occurrence.event === step.event;
      const reasons = isAct ? listReasons(engine, line, occurrence.event) : [];
      return text === "" ? [] : [{ kind: "told", minute: occurrence.minute, text, reasons }];
    });
    before = after;
    return told;
  });
}

function listReasons(engine: Engine, line: LineResult, act: EventId): readonly string[] {
  return line.reasons.flatMap(({ who, event, explanation }) => {
    if (event !== act || explanation.verdict !== "makes sense") return [];
    return [wordReason(engine.program, { mind: who, gains: explanation.gains, plan: explanation.plan })];
  });
}

/** The outline of a program that tells what happened: the first written. Null where there is none. */
export function findMainOutline(engine: Engine): GroundOutline | null {
  return engine.program.outlines.length === 0 ? null : present(engine.program.outlines[0], "an outline");
}
