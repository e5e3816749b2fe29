import {
  type Misfit,
  narrateOpening,
  narrateTurn,
  readSave,
  recordOutline,
  resumeSession,
  wordObstacles,
  writeSave,
  writeTranscript,
} from "../api/index.js";
import { showPassages } from "./player-page.js";
import { moveTo, type PlayerState, print } from "./player-state.js";

/** What a save says of the story it belongs to. */
function stampOf(state: PlayerState): { title: string; hash: string } {
  return { title: state.story.program.title, hash: state.story.hash };
}

/** Writes the play down, as a save, a transcript or an outline. A file that is there already and is none of ours is left alone. */
export function writePlay(state: PlayerState, kind: "save" | "transcript" | "record", path: string | null): PlayerState {
  if (path === null) {
    print(state, `Into which file? Type ${kind} and its name, as: ${kind} ${exampleOf(kind)}`);
    return state;
  }
  const old = state.io.files.read(path);
  const isOurs = state.written.has(path) || (kind === "save" && old.kind === "file" && readSave(old.text).kind === "read");
  if (old.kind !== "missing" && !isOurs) {
    print(state, `“${path}” is there already, and is left as it is. Choose another name.`);
    return state;
  }
  const fault = state.io.files.write(path, composeFile(state, kind));
  print(state, fault === null ? `Written to ${path}.` : `“${path}” could not be written: ${fault.words}.`);
  return fault === null ? { ...state, written: new Set([...state.written, path]) } : state;
}

function exampleOf(kind: "save" | "transcript" | "record"): string {
  return { save: "evening.json", transcript: "evening.md", record: "evening.story" }[kind];
}

function composeFile(state: PlayerState, kind: "save" | "transcript" | "record"): string {
  const { session } = state;
  if (kind === "transcript") return writeTranscript(session);
  const outline = recordOutline(session, "as played");
  if (kind === "record") return outline;
  return writeSave(session, stampOf(state), { transcript: writeTranscript(session).split("\n\n"), outline });
}

/** Takes up a saved play. Says where the story has changed so much that it cannot go on as it did. */
export function loadPlay(state: PlayerState, path: string | null): PlayerState {
  if (path === null) {
    print(state, "From which file? Type load and its name.");
    return state;
  }
  const loaded = readPlay(state, path);
  if (typeof loaded === "string") {
    print(state, loaded);
    return state;
  }
  print(state, loaded.remark);
  const { session } = loaded.state;
  const last = session.turns.at(-1);
  const passages = last === undefined ? narrateOpening(session) : narrateTurn(session, last);
  print(state, showPassages(state.page, session.engine.program, passages, Number.NaN));
  return loaded.state;
}

/** The play in a save; or, as a sentence, why there is none. */
export function readPlay(state: PlayerState, path: string): { readonly state: PlayerState; readonly remark: string } | string {
  const read = state.io.files.read(path);
  if (read.kind !== "file") return `There is no file “${path}”.`;
  const save = readSave(read.text);
  if (save.kind === "unreadable") return `“${path}” is no saved play that this version can read.`;
  const { title, hash } = save.save.story;
  if (title !== state.story.program.title) return `“${path}” is a play of another story: ${title}.`;
  const resumed = resumeSession(state.story.engine, state.reasoner, save.save);
  if (resumed.kind === "no such person") return `There is nobody called ${resumed.person} in this story any more.`;
  if (resumed.kind === "impossible") return wordObstacles(state.story.program, resumed.obstacles).join(" ");
  const turns = resumed.session.turns.length;
  const changed = hash === state.story.hash ? "" : " The story has been changed since.";
  const misfit = resumed.misfit === null ? "" : ` ${wordMisfit(state, resumed.misfit)}`;
  return {
    state: moveTo(state, resumed.session),
    remark: `Taken up after ${turns === 1 ? "1 turn" : `${turns} turns`}.${changed}${misfit}`,
  };
}

function wordMisfit(state: PlayerState, { turn, step, obstacles }: Misfit): string {
  const name = "pass" in step ? "the passing of time" : "begin" in step ? step.begin : step.attempt;
  const why = obstacles.length === 0 ? "The story no longer has it." : wordObstacles(state.story.program, obstacles).join(" ");
  return `From turn ${turn + 1} on it no longer fits: “${name}”. ${why} The play stops before it.`;
}
