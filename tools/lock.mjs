import { closeSync, openSync, readFileSync, rmSync, statSync, writeSync } from "node:fs";
import { inCheckout, remark } from "./checkout.mjs";

const lockFile = inCheckout("node_modules.lock");
/** A lock without a number in it was left by a program that died while writing; it is believed for this long (milliseconds). */
const unsignedGrace = 10_000;

/**
 * Does the work while no other program of this checkout installs or builds; waits for the one that does.
 * Two terminals started at once would otherwise delete node_modules under each other.
 * @param {() => void} work
 */
export function alone(work) {
  let told = false;
  while (!takeLock()) {
    if (!told) remark("Another explicator is setting up this checkout; waiting for it …");
    told = true;
    if (isLeftBehind()) rmSync(lockFile, { force: true });
    else Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 200);
  }
  try {
    work();
  } finally {
    rmSync(lockFile, { force: true });
  }
}

function takeLock() {
  try {
    const file = openSync(lockFile, "wx");
    writeSync(file, String(process.pid));
    closeSync(file);
    return true;
  } catch (error) {
    if (errorCode(error) === "EEXIST") return false;
    throw error;
  }
}

/** Whether whoever took the lock is no longer there to give it back. */
function isLeftBehind() {
  try {
    const pid = Number(readFileSync(lockFile, "utf8"));
    if (!pid) return Date.now() - statSync(lockFile).mtimeMs > unsignedGrace;
    process.kill(pid, 0);
    return false;
  } catch (error) {
    // ESRCH: no such program. EPERM: there is one, of another user. ENOENT: the lock was given back just now.
    return errorCode(error) === "ESRCH";
  }
}

function errorCode(/** @type {unknown} */ error) {
  return error instanceof Error && "code" in error ? error.code : null;
}
