import { documentFormat, type FormatDocument, type FormattedFile, formatFile } from "../api/index.js";
import type { Io } from "./io.js";
import { printProblems, writeDocument } from "./print.js";
import { type ExitStatus, status } from "./status.js";

export interface FormatOptions {
  readonly check: boolean;
  readonly json: boolean;
}

/** Lays out story files, each as a whole or not at all; with `check` only says which would change. */
export function runFormat(io: Io, paths: readonly string[], options: FormatOptions): ExitStatus {
  const started = io.now();
  const files = paths.flatMap((path) => listFiles(io, path)).map((path) => formatFile(path, io.files.read));
  const problems = files.flatMap((file) => (file.kind === "refused" ? file.problems : []));
  const changed = files.filter((file) => file.kind === "formatted" && file.changed);
  const isWritten = options.check || changed.map((file) => writeFormatted(io, file)).every((done) => done);
  if (!options.json) {
    printProblems(io, problems);
    for (const file of changed) io.stdout.write(`${file.path}${options.check ? " is not formatted" : ""}\n`);
  } else writeDocument(io, makeDocument(files, options, problems, Math.round(io.now() - started)));
  if (problems.length > 0) return status.problems;
  if (!isWritten) return status.usage;
  return options.check && changed.length > 0 ? status.no : status.yes;
}

/** A file stands for itself, a folder for its story files. */
function listFiles(io: Io, path: string): readonly string[] {
  const read = io.files.read(path);
  if (read.kind !== "folder") return [path];
  const stories = read.names.filter((name) => name.endsWith(".story")).toSorted();
  return stories.length === 0 ? [path] : stories.map((name) => `${path.replace(/\/+$/, "")}/${name}`);
}

function writeFormatted(io: Io, file: FormattedFile): boolean {
  if (file.kind !== "formatted") return true;
  const fault = io.files.write(file.path, file.text);
  if (fault !== null) io.stderr.write(`“${file.path}” could not be written: ${fault.words}.\n`);
  return fault === null;
}

function makeDocument(
  files: readonly FormattedFile[],
  options: FormatOptions,
  problems: FormatDocument["problems"],
  milliseconds: number,
): FormatDocument {
  const isUnformatted = files.some((file) => file.kind === "formatted" && file.changed);
  const verdict = problems.length > 0 || !options.check ? null : isUnformatted ? "breaks" : "holds";
  return {
    format: documentFormat,
    verb: "fmt",
    story: null,
    verdict,
    problems,
    limits: null,
    situations: 0,
    milliseconds,
    files: files.map((file) => ({
      path: file.path,
      formatted: file.kind === "formatted" && !(options.check && file.changed),
      changed: file.kind === "formatted" && file.changed,
    })),
  };
}
