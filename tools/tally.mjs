import { readFileSync } from "node:fs";
import { ownFault, remark } from "./checkout.mjs";

/**
 * Prints `N passed, N failed` from a report that vitest wrote as JSON. Its status is 0 only where every file could be run,
 * nothing failed and at least one test passed.
 */
const [reportFile = ""] = process.argv.slice(2);
const report = readReport(reportFile);
const passed = Number(report?.numPassedTests ?? 0);
const failed = Number(report?.numFailedTests ?? 0);
const skipped = Number(report?.numPendingTests ?? 0) + Number(report?.numTodoTests ?? 0);
if (report?.success !== true || passed === 0) {
  remark(report === null ? `There is no report of the tests in ${reportFile}.` : "The tests did not all pass.");
  process.exitCode = ownFault;
}
process.stdout.write(`${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ""}\n`);

function readReport(/** @type {string} */ path) {
  try {
    return JSON.parse(readFileSync(path, "utf8"));
  } catch {
    return null;
  }
}
