import { fillMatch } from "./compose.js";
import { type Match, matchForm } from "./matching.js";
import { spanOf, writePieces } from "./pieces.js";
import type { Claim, EventSentence, Term } from "./sentence.js";
import { type EventTemplate, fillRoles, findEventTemplates } from "./templates.js";
import { keepDistinct, type Reading, type View } from "./views.js";

type Events = readonly EventSentence[];

/** Everything that the pieces can mean as an event, or as several that begin together (`Mara and Vey walk to Chapel`). */
export function readEventsAt(view: View, at: number): Reading<Events>[] {
  const readings = findEventTemplates(view.registry, view.pieces, at).flatMap(({ owner, form }) =>
    matchForm(view, form, at).flatMap((match) => makeEvents(view, owner, match, at)),
  );
  return keepDistinct(readings);
}

function makeEvents(view: View, template: EventTemplate, match: Match, at: number): Reading<Events>[] {
  const list = match.slots.flatMap((slot) => (slot.kind === "noun" && slot.noun.kind === "list" ? slot.noun.members : []));
  const actors = list.length === 0 ? [null] : list;
  const events = actors.flatMap((actor): EventSentence[] => {
    const slots = match.slots.map((slot) =>
      slot.kind === "noun" && slot.noun.kind === "list" && actor !== null
        ? { ...slot, noun: { kind: "term" as const, ...actor } }
        : slot,
    );
    const filling = fillMatch({ ...match, slots }, view.depth);
    if (filling === null || filling.wraps.length > 0) return [];
    const roles = fillRoles(template.pattern, filling.filled);
    if (roles.some((role) => role.kind === "none" || role.kind === "bound")) return [];
    return [
      { action: template.action, roles, words: writeEvent(view, template, roles, match), span: spanOf(view.pieces.slice(at)) },
    ];
  });
  return events.length === actors.length ? [{ value: events, faults: match.faults }] : [];
}

/** The event as its pattern says it, with the names put in; a claim in the author's words. */
function writeEvent(view: View, template: EventTemplate, roles: readonly (Term | Claim)[], match: Match): string {
  const { pattern } = template;
  const words = pattern.parts.map((part) => {
    if (part.kind === "word") return part.text;
    const filler = part.kind === "role" ? roles[part.role] : undefined;
    if (filler?.kind === "entity") return view.registry.entities[filler.entity]?.name ?? "?";
    if (filler?.kind === "role") return view.scope.roles[filler.role]?.name ?? "?";
    return filler?.kind === "claim sentence" ? writePieces(view.pieces.slice(match.restAt ?? view.pieces.length)) : "here";
  });
  return words.join(" ").replace(/ ([,.;'!?])/gu, "$1");
}
