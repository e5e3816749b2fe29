import "./node-version.mjs";
import { existsSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { ensureBuilt, mainScript } from "./build.mjs";
import { ownFault, remark } from "./checkout.mjs";
import { ensureInstalled } from "./install.mjs";

/**
 * Sets up and builds if needed, then becomes the command line: it is loaded into this very process, so that its standard
 * streams, its status and the signals sent to it are its own.
 */
ensureInstalled();
ensureBuilt();
if (!existsSync(mainScript)) {
  remark("The build has no command line (core/src/cli/main.ts).");
  process.exit(ownFault);
}
// npm hands INIT_CWD down to everything that it starts, however deep, so only tools/start.mjs may believe it.
delete process.env.INIT_CWD;
process.argv = [process.execPath, mainScript, ...process.argv.slice(2)];
try {
  await import(pathToFileURL(mainScript).href);
} catch (error) {
  remark(error instanceof Error ? (error.stack ?? error.message) : String(error));
  process.exitCode = ownFault;
}
