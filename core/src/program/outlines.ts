import { unreachable } from "../base/index.js";
import type { ActionId, Chapter, EventSentence, Outline, OutlineCheck, OutlineLine } from "../world/index.js";
import { groundCondition } from "./conditions.js";
import { type Filling, keyOfDone } from "./done.js";
import type { EventDraft } from "./events.js";
import { emptyEnv, type Grounding, mindOf, resolveTerm } from "./grounding.js";
import type { EventId, Expression, GroundChapter, GroundOutline, GroundOutlineLine, OutlineAct } from "./program.js";
import { isClaim } from "./walk.js";

/** Finds the events that a sentence can mean: the same people and the same claim, from whatever place and by whatever road. */
export type FindEvents = (sentence: EventSentence) => readonly EventId[];

export function makeFindEvents(g: Grounding, drafts: readonly EventDraft[]): FindEvents {
  const byKey = new Map<string, EventId[]>();
  drafts.forEach(({ event, fillings }, id) => {
    const key = keyOfDone(event.schema as ActionId, fillings);
    const known = byKey.get(key);
    if (known === undefined) byKey.set(key, [id as EventId]);
    else known.push(id as EventId);
  });
  return (sentence) => {
    if (sentence.roles.length === 0) {
      return drafts.flatMap(({ event }, id) => (event.schema === sentence.action ? [id as EventId] : []));
    }
    const fillings = sentence.roles.map((role): Filling => {
      return isClaim(role) ? groundCondition(g, role.that, emptyEnv) : (resolveTerm(role, emptyEnv) ?? -1);
    });
    return byKey.get(keyOfDone(sentence.action, fillings)) ?? [];
  };
}

export function groundOutline(g: Grounding, outline: Outline, find: FindEvents): GroundOutline {
  const { name, from, chapters } = outline;
  return { name, from, chapters: chapters.map((chapter) => groundChapter(g, chapter, find)) };
}

function groundChapter(g: Grounding, chapter: Chapter, find: FindEvents): GroundChapter {
  const { kind, title, from, lines } = chapter;
  return { kind, title, from, lines: lines.map((line) => groundLine(g, line, find)) };
}

function groundLine(g: Grounding, line: OutlineLine, find: FindEvents): GroundOutlineLine {
  const marks = line.kind === "events" ? line.marks : [];
  return { when: line.when, act: groundAct(g, line, find), words: writeLine(g, line), marks, origin: line.span };
}

function groundAct(g: Grounding, line: OutlineLine, find: FindEvents): OutlineAct {
  switch (line.kind) {
    case "events":
      return { kind: "events", events: line.events.map(find) };
    case "happening": {
      const [event] = find({ action: line.action, roles: [], words: "", span: line.span });
      // A happening that can never occur is a line that no event can be.
      return event === undefined ? { kind: "events", events: [[]] } : { kind: "happening", event };
    }
    case "wait":
      return { kind: "wait" };
    case "ending":
      return { kind: "ending", ending: line.ending };
    case "check":
      return groundCheck(g, line.that, find);
    default:
      return unreachable(line);
  }
}

function groundCheck(g: Grounding, check: OutlineCheck, find: FindEvents): OutlineAct {
  switch (check.kind) {
    case "condition":
      return { kind: "condition", condition: groundCondition(g, check.condition, emptyEnv) };
    case "reason": {
      const who = mindOf(g, check.who);
      // Somebody without a mind (a persona) never has a reason.
      if (who === null) return { kind: "condition", condition: { op: "constant", value: !check.expected } };
      return { kind: "reason", who, events: find(check.event), expected: check.expected };
    }
    case "could":
      return { kind: "could", events: find(check.event), expected: check.expected };
    default:
      return unreachable(check);
  }
}

function writeLine(g: Grounding, line: OutlineLine): string {
  switch (line.kind) {
    case "events":
      return [...new Set(line.events.map((event) => event.words))].join(" and ");
    case "happening":
      return g.model.actions[line.action]?.name ?? "?";
    case "wait":
      return "wait";
    case "ending":
      return g.model.endings[line.ending]?.name ?? "?";
    case "check":
      return line.words;
    default:
      return unreachable(line);
  }
}

/** The conditions that an outline checks. */
export function listChecked(outlines: readonly GroundOutline[]): readonly Expression[] {
  const lines = outlines.flatMap((outline) => outline.chapters.flatMap((chapter) => chapter.lines));
  return lines.flatMap(({ act }) => (act.kind === "condition" ? [act.condition] : []));
}
