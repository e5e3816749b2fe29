import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { spread, startBudget, time } from "./measure.mjs";

const main = fileURLToPath(new URL("../core/dist/cli/main.js", import.meta.url));

/**
 * How long it takes from the call to the end of the process: of the command line itself (`--version`), and until the first page of a
 * play is there. The launcher's look at the sources is not in it, for who installed the package has none.
 * @param {string} path of the world
 * @param {string} person whom to play
 * @param {number} seconds for both
 */
export function measureStartup(path, person, seconds) {
  return {
    version: measureProcess(["--version"], 9, seconds / 2),
    firstPage: measureProcess(["play", path, "--as", person], 5, seconds / 2),
  };
}

/**
 * @param {readonly string[]} args
 * @param {number} count
 * @param {number} seconds
 */
function measureProcess(args, count, seconds) {
  const isOver = startBudget(seconds);
  const times = [];
  while (times.length === 0 || (times.length < count && !isOver())) {
    const { result, milliseconds } = time(() => spawnSync(process.execPath, [main, ...args], { input: "", encoding: "utf8" }));
    if (result.status !== 0) throw new Error(`${args.join(" ")} ended with status ${result.status}:\n${result.stderr}`);
    times.push(milliseconds);
  }
  return spread(times);
}
