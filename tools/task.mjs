import "./node-version.mjs";
import { existsSync } from "node:fs";
import { build, ensureBuilt } from "./build.mjs";
import { inCheckout, ownFault, remark, runTool } from "./checkout.mjs";
import { ensureInstalled } from "./install.mjs";

/**
 * What `npm run NAME` does, each after setting up what is missing. Nothing here is left to npm's `pre` scripts, which a user
 * who has switched scripts off does not get.
 */
const [name = "", ...args] = process.argv.slice(2);
// Tests are tests, whatever the shell around them is set to.
const env = { ...process.env, NODE_ENV: "test" };

/** @type {Record<string, () => number>} */
const tasks = {
  setup: () => 0,
  build,
  test: () => runAll({ types: checkTypes, style: checkStyle, tests: () => vitest("run", ...args) }),
  "test:quick": () => vitest("run", "--exclude", "**/*.slow.test.ts", ...args),
  // The option stands last: it would take a path behind it for its value.
  accept: () => vitest("run", ...args, "--update"),
  bench: runBench,
  lint: () => runAll({ types: checkTypes, style: checkStyle }),
  format: () => biome("check", "--write", ...(args.length > 0 ? args : ["."])),
};

const task = tasks[name];
if (task === undefined) {
  remark(`Usage: node tools/task.mjs ${Object.keys(tasks).join(" | ")}`);
  process.exit(ownFault);
}
ensureInstalled();
process.exitCode = task();

/** Types are checked three times over: the pure stages without any machine, the edges, and everything with its tests. */
function checkTypes() {
  return build() || tsc("--noEmit", "-p", "core") || tsc("-p", "tools");
}

function checkStyle() {
  return biome("check", ".");
}

function runBench() {
  const runner = inCheckout("bench/run.mjs");
  if (!existsSync(runner)) {
    remark("There is nothing to measure: this checkout has no bench/run.mjs.");
    return ownFault;
  }
  ensureBuilt();
  return runTool("../bench/run.mjs", args);
}

/**
 * Runs every check, also after one has failed, so that one look shows all that is wrong; returns the first bad status.
 * @param {Record<string, () => number>} checks by the name to be shown
 */
function runAll(checks) {
  const results = Object.entries(checks).map(([what, check]) => ({ what, status: check() }));
  const failed = results.filter(({ status }) => status !== 0);
  if (failed.length > 0) remark(`\nNot in order: ${failed.map(({ what }) => what).join(", ")}.`);
  return failed[0]?.status ?? 0;
}

function vitest(/** @type {string[]} */ ...words) {
  return runTool("vitest/vitest.mjs", words, { env });
}

function biome(/** @type {string[]} */ ...words) {
  return runTool("@biomejs/biome/bin/biome", words);
}

function tsc(/** @type {string[]} */ ...words) {
  return runTool("typescript/bin/tsc", words);
}
