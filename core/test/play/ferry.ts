import {
  beginSession,
  choose,
  choosePlanLimits,
  type EventId,
  listChoices,
  loadStory,
  type MindId,
  makeReasoner,
  type ReadFile,
  type Session,
  type Story,
} from "../../src/api/index.js";

/**
 * A small story for tests: Ada can walk, knock, and be let in; Ben opens to whom he trusts, for reasons of his own; Cal, whom Ada has
 * no idea of, takes the lamp. Half past five, and the ferry goes at six.
 */
export const ferry = `story "The Ferry"
  rating General Audiences
  opening
    The ferry leaves at six.
  opening from Ada
    The ferry leaves at six, and *I* am not on it.

clock starts 05:30 on day 1
deadline 06:00 on day 1

place Quay
place Inn
place Boat
roads
  Quay to Inn: 10 minutes
  Quay to Boat: 2 minutes

fact [person] trusts [person]
fact the lamp is lit
fact [person] is asleep, secret

kind paper: thing
thing Ticket: paper, in Inn

person Ada: she
  starts in Quay
  wants most Ada is in Boat
  trusts Ben
person Ben: he
  starts in Inn
  wants Ada has Ticket
  wants a little the lamp is lit
person Cal: they
  starts in Inn
  wants Cal is in Boat

action [walker: person] walks to [goal: place]
  needs a road from here to goal
  takes the road
  seen by everyone here, everyone in goal
  then walker is in goal
  prose from walker
    I went to {goal}, {quickly|at a run}.
  prose
    {walker} went to {goal}.

action [giver: person] gives [paper] to [getter: person]
  needs giver has paper, giver is with getter
  willing giver, getter
  then getter has paper

action [taker: person] takes [paper]
  needs taker is with paper
  then taker has paper

action [lighter: person] lights the lamp
  needs the lamp is not lit
  then the lamp is lit
  prose
    {lighter.They} {lighter.is} quick: the lamp burns{if lighter trusts Ada:, for Ada}.

action [waker: person] wakes [sleeper: person]
  needs sleeper is asleep, waker is with sleeper
  then sleeper is not asleep

happening whistle at 05:50 on day 1
  seen by everyone

ending Aboard: hopeful
  when Ada is in Boat, it is 06:00 or later
  prose from Ada
    The quay slid away.
ending Ashore
  when Ada is not in Boat, it is 06:00 or later

outline as told, from Ada
  05:30 Ada walks to Boat
  06:00 Aboard
`;

/** Files by their paths, as a reader; folders are what paths have in front. */
export function readFrom(files: Readonly<Record<string, string>>): ReadFile {
  return (path) => {
    const text = files[path];
    if (text !== undefined) return { kind: "file", text };
    const inside = Object.keys(files).filter((name) => path === "." || name.startsWith(`${path}/`));
    if (inside.length === 0) return { kind: "missing" };
    const names = inside.map((name) => (path === "." ? name : name.slice(path.length + 1)).split("/")[0] ?? "");
    return { kind: "folder", names: [...new Set(names)] };
  };
}

/** Opens a story that is a single text. */
export function openText(text: string): Story {
  const { story, diagnostics } = loadStory("a.story", readFrom({ "a.story": text }));
  const errors = diagnostics.filter(({ severity }) => severity === "error");
  if (story === null || errors.length > 0) throw new Error(`the story of a test has errors: ${JSON.stringify(errors)}`);
  return story;
}

export function mindOf(story: Story, name: string): MindId {
  const index = story.program.minds.findIndex((mind) => mind.name === name);
  if (index === -1) throw new Error(`nobody is called ${name}`);
  return index as MindId;
}

/** Begins to play a story as somebody. */
export function playAs(text: string, name: string, seed = 1): Session {
  const story = openText(text);
  const reasoner = makeReasoner(story.engine, choosePlanLimits(story.program, { steps: 2 }));
  const beginning = beginSession(story.engine, reasoner, { as: mindOf(story, name), seed });
  if (beginning.kind === "impossible") throw new Error("the story of a test cannot begin");
  return beginning.session;
}

/** The sentences of what is open to the player, sorted. */
export function listOpen(session: Session): readonly string[] {
  return listChoices(session)
    .open.map(({ event }) => session.engine.program.events[event]?.name ?? "")
    .toSorted();
}

/** Takes the choice that reads so. */
export function take(session: Session, sentence: string): Session {
  const found = listChoices(session).open.find(({ event }) => session.engine.program.events[event]?.name === sentence);
  if (found === undefined) throw new Error(`“${sentence}” is not open; there are: ${listOpen(session).join("; ")}`);
  const played = choose(session, found.event);
  if (played.kind === "impossible") throw new Error(`“${sentence}” is impossible: ${JSON.stringify(played.obstacles)}`);
  return played.session;
}

export function eventOf(session: Session, sentence: string): EventId {
  const [event] = session.engine.findEvents(sentence);
  if (event === undefined) throw new Error(`nothing reads “${sentence}”`);
  return event;
}
