import {
  closeSync,
  fsyncSync,
  openSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import type { ReadResult } from "../api/index.js";
import type { FileFault } from "./io.js";

/** Nothing larger is even looked at: no text that this program reads or writes comes near. */
const readLimit = 200 * 1024 * 1024;

/** Reads what is under a path. What cannot be read counts as missing; what is no UTF-8 comes with replacement signs. */
export function readDisk(path: string): ReadResult {
  try {
    const found = statSync(path);
    if (found.isDirectory()) return { kind: "folder", names: readdirSync(path) };
    if (!found.isFile() && !found.isFIFO()) return { kind: "missing" };
    if (found.size > readLimit) return { kind: "too large", bytes: found.size };
    return { kind: "file", text: readFileSync(path, "utf8") };
  } catch {
    return { kind: "missing" };
  }
}

/**
 * Writes a whole file: beside it first, to the disk, and only then in its place, so that whatever happens the old text or the new
 * one is there.
 */
export function writeDisk(path: string, text: string): FileFault | null {
  const place = findPlace(path);
  const draft = `${place}.${process.pid}.tmp`;
  try {
    const file = openSync(draft, "wx", modeOf(place));
    try {
      writeFileSync(file, text);
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    renameSync(draft, place);
    return null;
  } catch (error) {
    rmSync(draft, { force: true });
    return { words: error instanceof Error ? error.message : String(error) };
  }
}

/** Where a file really is: a link stays a link, and what it points to is rewritten. */
function findPlace(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return path;
  }
}

function modeOf(path: string): number {
  try {
    return statSync(path).mode & 0o777;
  } catch {
    return 0o666;
  }
}
