import { diagnose, unreachable } from "../base/index.js";
import { fileSizeLimit, formatStory, parseStory } from "../syntax/index.js";
import { type Problem, wordDiagnostic } from "../words/index.js";
import type { ReadFile } from "./load.js";

/** What the formatter makes of one file. It is never rewritten where it does not parse. */
export type FormattedFile =
  | { readonly kind: "formatted"; readonly path: string; readonly text: string; readonly changed: boolean }
  | { readonly kind: "refused"; readonly path: string; readonly problems: readonly Problem[] };

/** Lays out one story file. */
export function formatFile(path: string, readFile: ReadFile): FormattedFile {
  const read = readFile(path);
  switch (read.kind) {
    case "file": {
      const source = { file: 0, path, text: read.text };
      const text = formatStory(source);
      if (text !== null) return { kind: "formatted", path, text, changed: text !== read.text };
      const { diagnostics } = parseStory(source);
      return { kind: "refused", path, problems: diagnostics.map((diagnostic) => wordDiagnostic(diagnostic, [source])) };
    }
    case "too large":
      return refuse(
        path,
        wordDiagnostic(diagnose("file-too-large", null, { path, bytes: read.bytes, limit: fileSizeLimit }), []),
      );
    case "folder":
    case "missing":
      return refuse(path, wordDiagnostic(diagnose("missing-file", null, { path }), []));
    default:
      return unreachable(read);
  }
}

function refuse(path: string, problem: Problem): FormattedFile {
  return { kind: "refused", path, problems: [problem] };
}
