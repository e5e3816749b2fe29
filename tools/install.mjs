import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { inCheckout, ownFault, remark, statusOf } from "./checkout.mjs";
import { alone } from "./lock.mjs";

const attempts = 3;

/**
 * Brings node_modules to what package-lock.json says, if it is not that already. Ends the program where it cannot.
 * There is no stamp to go stale: what npm itself wrote down about node_modules is compared with the lock.
 */
export function ensureInstalled() {
  if (isInstalled()) return;
  alone(() => {
    if (isInstalled()) return;
    const status = install();
    if (status !== 0) {
      remark("The packages that this project is built with could not be installed; the lines above say why.");
      remark("They come from the npm registry. Once it can be reached, run the same command again.");
      process.exit(ownFault);
    }
  });
}

/** Tries three times, because a registry now and then denies for a moment what it has. */
function install() {
  // `--include=dev` because of NODE_ENV=production; no scripts because no package that we use needs one.
  const args = ["ci", "--include=dev", "--ignore-scripts", "--no-audit", "--no-fund"];
  const npm = process.env.npm_execpath;
  let status = ownFault;
  for (let attempt = 1; attempt <= attempts && status !== 0; attempt++) {
    remark(`Installing packages (npm ci${attempt > 1 ? `, attempt ${attempt} of ${attempts}` : ", the first time only"}) …`);
    const child = npm?.endsWith("js")
      ? spawnSync(process.execPath, [npm, ...args], { cwd: inCheckout(), stdio: ["ignore", 2, 2] })
      : spawnSync("npm", args, { cwd: inCheckout(), stdio: ["ignore", 2, 2], shell: process.platform === "win32" });
    if (child.signal) process.exit(statusOf(child));
    status = statusOf(child);
  }
  return status;
}

/**
 * Whether every package of the lock is there in the locked version. Optional packages are for some other machine, or were
 * missing when npm looked, and either way are no reason to install again at each start.
 */
export function isInstalled() {
  const locked = readPackages("package-lock.json");
  const installed = readPackages("node_modules/.package-lock.json");
  if (locked === null || installed === null) return false;
  return Object.entries(locked).every(
    ([path, wanted]) => !path.includes("node_modules/") || isOptional(wanted) || isSame(wanted, installed[path]),
  );
}

function isOptional(/** @type {LockedPackage} */ wanted) {
  return wanted.optional === true || wanted.devOptional === true;
}

/** @typedef {{ version?: string, optional?: boolean, devOptional?: boolean, integrity?: string, link?: boolean, resolved?: string }} LockedPackage */

function isSame(/** @type {LockedPackage} */ wanted, /** @type {LockedPackage | undefined} */ found) {
  if (found === undefined) return false;
  if (wanted.link) return found.link === true && found.resolved === wanted.resolved;
  return found.version === wanted.version && found.integrity === wanted.integrity;
}

/** @returns {Record<string, LockedPackage> | null} */
function readPackages(/** @type {string} */ path) {
  try {
    return JSON.parse(readFileSync(inCheckout(path), "utf8")).packages ?? null;
  } catch {
    return null;
  }
}
