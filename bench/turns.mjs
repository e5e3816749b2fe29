import {
  beginSession,
  choose,
  choosePlayLimits,
  endingOf,
  listChoices,
  listPlayable,
  makeReasoner,
  wait,
} from "../core/dist/api/index.js";
import { makeFastEngine } from "../core/dist/engine/index.js";
import { makeDice, spread, startBudget, time } from "./measure.mjs";

/** @typedef {import("../core/dist/api/index.js").Program} Program */
/** @typedef {import("../core/dist/api/index.js").Session} Session */

const turnCount = 40;
/** After so many turns a play is given up and the next begun, so that a dull one does not fill the measurement. */
const turnsPerPlay = 12;

/**
 * How long the others take to answer a player's choice. The player chooses by dice, and waits one time in six; each play begins in an
 * engine that remembers nothing. Opening the page counts too: what is offered also asks others for their reasons.
 * @param {Program} program
 * @param {string} person whom to play
 * @param {number} seconds for all plays
 */
export function measureTurns(program, person, seconds) {
  const isOver = startBudget(seconds);
  /** @type {{ turns: number[], choices: number[] }} */
  const times = { turns: [], choices: [] };
  let playCount = 0;
  /** @type {Record<string, number>} */
  const endings = {};
  while (times.turns.length < turnCount && !isOver()) {
    playCount += 1;
    let session = begin(program, person, playCount);
    const roll = makeDice(playCount);
    for (let turn = 0; turn < turnsPerPlay && endingOf(session) === null && times.turns.length < turnCount && !isOver(); turn++) {
      const offered = time(() => listChoices(session).open);
      const played = time(() => takeTurn(session, offered.result, roll));
      times.choices.push(offered.milliseconds);
      times.turns.push(played.milliseconds);
      if (played.result === session) break;
      session = played.result;
    }
    const ending = endingOf(session);
    const name = ending === null ? "none" : (session.engine.program.endings[ending]?.name ?? "");
    endings[name] = (endings[name] ?? 0) + 1;
  }
  return { plays: playCount, endings, turn: spread(times.turns), choices: spread(times.choices) };
}

/**
 * @param {Program} program
 * @param {string} person
 * @param {number} seed
 */
function begin(program, person, seed) {
  const playable = listPlayable(program).find(({ name }) => name === person);
  if (playable === undefined) throw new Error(`nobody in “${program.title}” is called ${person}`);
  const engine = makeFastEngine(program);
  const beginning = beginSession(engine, makeReasoner(engine, choosePlayLimits(program, {})), { as: playable.mind, seed });
  if (beginning.kind === "impossible") throw new Error(`“${program.title}” cannot begin`);
  return beginning.session;
}

/**
 * @param {Session} session
 * @param {ReturnType<typeof listChoices>["open"]} offered
 * @param {(sides: number) => number} roll
 */
function takeTurn(session, offered, roll) {
  const choice = roll(6) === 0 ? undefined : offered[roll(Math.max(1, offered.length))];
  if (choice === undefined) return wait(session, null);
  const played = choose(session, choice.event);
  return played.kind === "played" ? played.session : session;
}
