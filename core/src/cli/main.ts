#!/usr/bin/env node
import { runCommand } from "./command.js";
import { openMachine } from "./machine.js";

// The status is set rather than exited with, so that what was written reaches whoever reads it.
const machine = openMachine();
process.exitCode = await runCommand(process.argv.slice(2), machine.io);
machine.close();
