/**
 * `npm start`: npm runs its scripts in the root of the checkout and keeps in INIT_CWD the folder in which the user stands,
 * from which the paths that he gives are meant.
 */
import "./node-version.mjs";
import { existsSync } from "node:fs";

const stands = process.env.INIT_CWD;
if (stands && existsSync(stands)) process.chdir(stands);
await import("./launch.mjs");
