import { createHash } from "node:crypto";
import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import { inCheckout, ownFault, remark, runTool } from "./checkout.mjs";
import { alone } from "./lock.mjs";

const source = inCheckout("core/src");
const output = inCheckout("core/dist");
const stampFile = join(output, ".build-stamp");
export const mainScript = join(output, "cli/main.js");

/** Compiles core/src to core/dist if it has changed since the last time. Ends the program where the compiler refuses. */
export function ensureBuilt() {
  if (isBuilt()) return;
  alone(() => {
    if (isBuilt()) return;
    remark("Building …");
    if (build() !== 0) {
      remark("The sources do not compile; the lines above say where.");
      process.exit(ownFault);
    }
  });
}

/** Compiles, and returns the compiler's status. The stamp is that of the sources as they were before it read them. */
export function build() {
  const stamp = stampOfSources();
  // A compiler that trusts its notes more than the folder would not write a lost file again.
  if (!existsSync(mainScript)) rmSync(output, { recursive: true, force: true });
  const status = runTool("typescript/bin/tsc", ["-b", "core/tsconfig.build.json"], { quiet: true });
  if (status !== 0) return status;
  mkdirSync(output, { recursive: true });
  removeOrphans();
  if (existsSync(mainScript)) chmodSync(mainScript, 0o755);
  writeFileSync(stampFile, stamp);
  return 0;
}

function isBuilt() {
  return existsSync(mainScript) && existsSync(stampFile) && readFileSync(stampFile, "utf8") === stampOfSources();
}

/** A hash of all that the output depends on. By content, not by time: git and copying change times and nothing else. */
function stampOfSources() {
  const hash = createHash("sha256");
  const settings = ["package-lock.json", "tsconfig.base.json", "core/tsconfig.pure.json", "core/tsconfig.edge.json"];
  for (const file of [...settings.map(inCheckout), ...listFiles(source, ".ts")]) {
    hash.update(`\0${relative(inCheckout(), file)}\0`).update(readFileSync(file));
  }
  return hash.digest("hex");
}

/** Deletes what was compiled from a source that is no longer there: the compiler leaves it, and it would still be found. */
function removeOrphans() {
  for (const file of listFiles(output, ".js", ".d.ts", ".map")) {
    const name = relative(output, file).replace(/(\.d\.ts|\.js)(\.map)?$/, ".ts");
    if (!existsSync(join(source, name))) rmSync(file);
  }
}

/**
 * All files below a folder that end so, in the order of their names.
 * @param {string} folder
 * @param {readonly string[]} endings
 */
function listFiles(folder, ...endings) {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => endings.some((ending) => name.endsWith(ending)))
    .sort()
    .map((name) => join(folder, name));
}
