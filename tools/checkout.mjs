import { spawnSync } from "node:child_process";
import { constants } from "node:os";
import { fileURLToPath } from "node:url";

/**
 * Status of a program of ours that could not do its work through no fault of its user (docs/decisions/0002).
 * Never 1: that is an answer of the command line, "no".
 */
export const ownFault = 5;

/** The absolute path of something in this checkout, wherever the user stands. */
export function inCheckout(path = "") {
  return fileURLToPath(new URL(`../${path}`, import.meta.url));
}

/** A remark for people. Standard output belongs to the answer alone, so everything that set-up has to say goes elsewhere. */
export function remark(/** @type {string} */ text) {
  process.stderr.write(`${text}\n`);
}

/**
 * The status that a shell would report for a finished child: its own, or 128 and the number of the signal that ended it.
 * @param {import("node:child_process").SpawnSyncReturns<unknown>} child
 */
export function statusOf(child) {
  if (child.error) remark(child.error.message);
  if (child.signal) return 128 + (constants.signals[child.signal] ?? 0);
  return child.status ?? ownFault;
}

/**
 * Runs a tool of node_modules from the root of the checkout with this very Node, and returns its status.
 * @param {string} script path of the tool's script below node_modules
 * @param {readonly string[]} args
 * @param {{ quiet?: boolean, env?: NodeJS.ProcessEnv }} options `quiet` sends its standard output to standard error
 */
export function runTool(script, args, { quiet = false, env = process.env } = {}) {
  return statusOf(
    spawnSync(process.execPath, [inCheckout(`node_modules/${script}`), ...args], {
      cwd: inCheckout(),
      env,
      stdio: ["inherit", quiet ? 2 : "inherit", "inherit"],
    }),
  );
}
