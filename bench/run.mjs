import { spawnSync } from "node:child_process";
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { cpus, loadavg, totalmem, type } from "node:os";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { loadStory } from "../core/dist/api/index.js";
import { round, time } from "./measure.mjs";
import { measureReasons } from "./reasons.mjs";
import { measureSituations } from "./situations.mjs";
import { measureStartup } from "./startup.mjs";
import { measureTurns } from "./turns.mjs";

/**
 * `npm run bench`: measures, prints what it found, and writes it down in bench/results. `--name NAME` names the file, else the day
 * and the revision do. The shares of the time are fixed, and add up to less than three minutes on a machine that has nothing else to do.
 */
const { values: given } = parseArgs({ options: { name: { type: "string" } } });
const root = fileURLToPath(new URL("../", import.meta.url));
const world = "worlds/before-sunrise";

const opened = time(() => loadStory(`${root}${world}`, readFile));
const { story } = opened.result;
if (story === null) throw new Error(`there is no story in ${world}`);
const { program } = story;
const revision = readRevision();
const result = {
  format: "explicator-bench/1",
  date: new Date().toISOString(),
  revision,
  machine: describeMachine(),
  loadBefore: loadavg().map(round),
  world: {
    path: world,
    facts: program.fluents.length,
    events: program.events.length,
    rules: program.rules.length,
    minds: program.minds.length,
    milliseconds: { load: round(opened.milliseconds) },
  },
  situations: tell("situations per second", () => measureSituations(program, { rounds: 45, long: 15 })),
  turns: {
    Buffy: tell("turns as Buffy", () => measureTurns(program, "Buffy", 25)),
    Spike: tell("turns as Spike", () => measureTurns(program, "Spike", 25)),
  },
  reasons: tell("reasons of the outline", () => measureReasons(program, 25)),
  startup: tell("start-up", () => measureStartup(`${root}${world}`, "Buffy", 15)),
  loadAfter: loadavg().map(round),
};

const folder = `${root}bench/results`;
const name = given.name ?? `${result.date.slice(0, 10)}-${revision}`;
mkdirSync(folder, { recursive: true });
writeFileSync(`${folder}/${name}.json`, `${JSON.stringify(result, null, 2)}\n`);
process.stdout.write(`${JSON.stringify(result, null, 2)}\n`);
process.stderr.write(`Written to bench/results/${name}.json.\n`);

/**
 * Says on standard error what is being measured, and for how long it was.
 * @template Result
 * @param {string} what
 * @param {() => Result} measure
 * @returns {Result}
 */
function tell(what, measure) {
  process.stderr.write(`Measuring ${what} …`);
  const measured = time(measure);
  process.stderr.write(` ${(measured.milliseconds / 1000).toFixed(0)} s\n`);
  return measured.result;
}

/** @type {import("../core/dist/api/index.js").ReadFile} */
function readFile(path) {
  const found = statSync(path, { throwIfNoEntry: false });
  if (found === undefined) return { kind: "missing" };
  return found.isDirectory() ? { kind: "folder", names: readdirSync(path) } : { kind: "file", text: readFileSync(path, "utf8") };
}

function describeMachine() {
  const [cpu] = cpus();
  return {
    cpu: cpu?.model.trim() ?? "unknown",
    cores: cpus().length,
    memory: `${round(totalmem() / 2 ** 30)} GB`,
    system: `${type()} ${process.arch}`,
    node: process.versions.node,
  };
}

/** The commit that is measured, with a plus where the sources have been changed since; "unknown" outside of git. */
function readRevision() {
  const git = (/** @type {string[]} */ ...args) => spawnSync("git", args, { cwd: root, encoding: "utf8" });
  const commit = git("rev-parse", "--short", "HEAD");
  if (commit.status !== 0) return "unknown";
  const isChanged = git("status", "--porcelain", "--", "core/src", world).stdout !== "";
  return `${commit.stdout.trim()}${isChanged ? "+" : ""}`;
}
