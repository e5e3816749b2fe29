import { existsSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe } from "vitest";

/** The root of the checkout, as an absolute path that ends in a slash. */
export const root = fileURLToPath(new URL("../../", import.meta.url));

/** Where material lies that is not part of the project but that some tests are measured against, if it is anywhere. */
export const outsideFolder = process.env.EXPLICATOR_SHARED ?? join(root, "../shared");

/** What must not be skipped here, as a list of names with commas between (`EXPLICATOR_REQUIRE=shared` in .ci/run). */
const required = (process.env.EXPLICATOR_REQUIRE ?? "").split(",").map((name) => name.trim());

/**
 * A `describe` for tests that read outside material, for example `describeOutside("bench/sabre", (folder) => …)`.
 *
 * Where the material is not there, the tests are skipped with a loud line; where EXPLICATOR_REQUIRE says that it must be
 * there, they run and fail. The body gets the absolute path either way and must read nothing outside its tests and hooks.
 */
export function describeOutside(path: string, body: (path: string) => void): void {
  const place = join(outsideFolder, path);
  const skip = decideSkip(existsSync(place), required);
  if (skip) process.stderr.write(`\nSKIPPED: ${path} is not in ${outsideFolder}; set EXPLICATOR_SHARED to where it is.\n\n`);
  describe.skipIf(skip)(`measured against ${path}`, () => body(place));
}

/** Whether tests are left out: only where their material is missing and nobody requires it. */
export function decideSkip(isThere: boolean, requiredNames: readonly string[]): boolean {
  return !isThere && !requiredNames.includes("shared");
}
