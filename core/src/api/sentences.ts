import { present, unreachable } from "../base/index.js";
import type { ClosedChoice, Outlook, Session } from "../play/index.js";
import type { EntityIndex, EventId, MindId, Program } from "../program/index.js";
import { capitalise, endSentence, pluralVerb, readWant, wordDuration, wordNeeds, wordObstacle } from "../words/index.js";
import { nameSeen } from "./narrate.js";

/**
 * A choice as it is put to the player: what his person does himself in the imperative (`Walk to Chapel`), what another does
 * with his consent as a sentence; and how long it takes.
 */
export function wordChoice(session: Session, event: EventId): string {
  const { program } = session.engine;
  const sentence = nameSeen(session, event);
  const me = present(program.minds[session.player], "the player's mind").name;
  const ground = present(program.events[event], "an event of the program");
  const duration = ground.takes > 0 ? ` (${wordDuration(ground.takes)})` : "";
  return `${sentence.startsWith(`${me} `) ? command(sentence.slice(me.length + 1)) : sentence}${duration}`;
}

function command(rest: string): string {
  const [verb = "", ...more] = rest.split(" ");
  return capitalise([pluralVerb(verb), ...more].join(" "));
}

/** Why a choice is closed, as a sentence. */
export function wordClosed(session: Session, closed: ClosedChoice): string {
  const { program } = session.engine;
  switch (closed.why.kind) {
    case "needs": {
      const { needs } = present(program.events[closed.event], "an event of the program");
      return wordNeeds(closed.why.needs.map((need) => present(needs[need], "a need")));
    }
    case "consent": {
      const name = present(program.minds[closed.why.mind], "a mind").name;
      return closed.why.decided
        ? `${name} sees no reason to.`
        : `Whether ${name} would was not decided: the search met its limit.`;
    }
    case "obstacle":
      return wordObstacle(program, closed.why.obstacle);
    default:
      return unreachable(closed.why);
  }
}

/** What the player's person sees, has, believes and wants, in lines. */
export function wordOutlook(session: Session, outlook: Outlook): readonly string[] {
  const { program } = session.engine;
  const name = (entity: EntityIndex): string => present(program.entities[entity], "an entity").name;
  const lines: string[] = [];
  lines.push(outlook.place === null ? "You are nowhere in particular." : `You are in ${name(outlook.place)}.`);
  if (outlook.here.length > 0) lines.push(`Here: ${outlook.here.map(name).join(", ")}.`);
  for (const { entity, holder } of outlook.within) lines.push(`${name(entity)}: in or with ${name(holder)}, as far as you know.`);
  if (outlook.has.length > 0) lines.push(`You have: ${outlook.has.map(name).join(", ")}.`);
  for (const { entity, place } of outlook.elsewhere) {
    lines.push(
      place === null ? `You have no idea where ${name(entity)} is.` : `As far as you know, ${name(entity)} is in ${name(place)}.`,
    );
  }
  if (outlook.beliefs.length > 0) lines.push("You believe:", ...outlook.beliefs.map((sentence) => `- ${endSentence(sentence)}`));
  const wants = outlook.wants.map(({ want, holds }) => ({ ...readWant(present(program.wants[want], "a want")), holds }));
  lines.push(
    ...listHearts(
      "You want",
      wants.filter(({ isFear }) => !isFear),
    ),
  );
  lines.push(
    ...listHearts(
      "You fear",
      wants.filter(({ isFear }) => isFear),
    ),
  );
  return lines;
}

/** Wants or fears under a heading; a fear that is not so holds as a want. */
function listHearts(
  heading: string,
  hearts: readonly {
    readonly strength: string;
    readonly words: string;
    readonly isFear: boolean;
    readonly holds: boolean | null;
  }[],
): readonly string[] {
  if (hearts.length === 0) return [];
  const wordHolds = (isFear: boolean, holds: boolean): string => (holds === isFear ? "it is not so" : "it is so");
  return [
    `${heading}:`,
    ...hearts.map(({ strength, words, isFear, holds }) => {
      const now = holds === null ? "" : ` (as you see it, ${wordHolds(isFear, holds)})`;
      return `- ${strength === "" ? "" : `${strength.trim()}: `}${words}${now}`;
    }),
  ];
}

/** The people whom a player can take, by mind: those whose will anything waits on, or all if that is nobody. */
export function listPlayable(program: Program): readonly { readonly mind: MindId; readonly name: string }[] {
  const all = program.minds.flatMap(({ name, entity }, index) => {
    return program.entities[entity]?.persona === true ? [] : [{ mind: index as MindId, name }];
  });
  const willing = new Set(program.events.flatMap((event) => (event.phantom ? [] : event.willing)));
  const able = all.filter(({ mind }) => willing.has(mind));
  return able.length > 0 ? able : all;
}
