import { type Diagnostic, diagnose, type SourceFile, type Span } from "../base/index.js";
import { fileSizeLimit, listImports, parseStory, type SyntaxTree } from "../syntax/index.js";
import { folderOf, isImportPath, joinPath, shortenPath } from "./paths.js";

/** What there is under a path. `names` are those of the files in the folder itself. */
export type ReadResult =
  | { readonly kind: "file"; readonly text: string }
  | { readonly kind: "folder"; readonly names: readonly string[] }
  | { readonly kind: "too large"; readonly bytes: number }
  | { readonly kind: "missing" };

/** Reads what is under a path. Text that is no UTF-8 comes with replacement signs, and is refused later. */
export type ReadFile = (path: string) => ReadResult;

export interface LoadedFile {
  readonly source: SourceFile;
  readonly tree: SyntaxTree;
}

/** The files of a story: what is used first, the story itself last. Empty where there is none. */
export interface LoadedFiles {
  readonly path: string;
  readonly files: readonly LoadedFile[];
  /** By `SourceFile.file`; also files that could not be used. */
  readonly sources: readonly SourceFile[];
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Finds a story under a path (a file, or a folder with one file that holds a `story` header), and all that it uses, each file
 * once. Never throws for an author's mistakes: they come as diagnostics, and the rest is read all the same. `also` are files that
 * are read with it though it does not use them, as an outline that is kept apart.
 */
export function loadFiles(path: string, readFile: ReadFile, also: readonly string[] = []): LoadedFiles {
  const loading: Loading = { readFile, files: [], sources: [], diagnostics: [], done: new Set() };
  for (const more of also) loadFile(loading, shortenPath(more), [], null);
  const apart = also.map(shortenPath);
  const found = findStoryFile(loading, shortenPath(path));
  if (found !== null) loadFile(loading, found, [], null);
  const { sources, diagnostics } = loading;
  return { path: found ?? path, files: found === null ? [] : joinApart(loading.files, apart), sources, diagnostics };
}

/** What is kept apart belongs to the story as if it stood at its end: an outline of a file that is used would be another story's. */
function joinApart(files: readonly LoadedFile[], apart: readonly string[]): readonly LoadedFile[] {
  const last = files.at(-1);
  const isApart = (file: LoadedFile): boolean => file !== last && apart.includes(file.source.path);
  const more = files.filter(isApart).flatMap((file) => file.tree.items);
  return files.map((file) => {
    if (file === last) return { ...file, tree: { ...file.tree, items: [...file.tree.items, ...more] } };
    return isApart(file) ? { ...file, tree: { ...file.tree, items: [] } } : file;
  });
}

/** Grown while files are read; `done` are the paths of those that have been. */
interface Loading {
  readonly readFile: ReadFile;
  readonly files: LoadedFile[];
  readonly sources: SourceFile[];
  readonly diagnostics: Diagnostic[];
  readonly done: Set<string>;
}

function findStoryFile(loading: Loading, path: string): string | null {
  const read = loading.readFile(path);
  if (read.kind !== "folder") return path;
  const candidates = read.names.filter((name) => name.endsWith(".story")).toSorted();
  const stories = candidates.map((name) => joinPath(path, name)).filter((candidate) => hasHeader(loading.readFile, candidate));
  const [only] = stories;
  if (stories.length === 1 && only !== undefined) return only;
  loading.diagnostics.push(diagnose("no-story", null, { path }));
  return null;
}

function hasHeader(readFile: ReadFile, path: string): boolean {
  const read = readFile(path);
  if (read.kind !== "file") return false;
  return parseStory({ file: 0, path, text: read.text }).tree.items.some((item) => item.keyword === "story");
}

/** Reads one file after all that it uses. `chain` are the files that led here, `from` is where it was named. */
function loadFile(loading: Loading, path: string, chain: readonly string[], from: Span | null): void {
  if (chain.includes(path)) {
    loading.diagnostics.push(diagnose("circular-import", from, { path }));
    return;
  }
  if (loading.done.has(path)) return;
  loading.done.add(path);
  const read = loading.readFile(path);
  if (read.kind === "missing" || read.kind === "folder") {
    loading.diagnostics.push(diagnose("missing-file", from, { path }));
    return;
  }
  if (read.kind === "too large") {
    loading.diagnostics.push(diagnose("file-too-large", from, { path, bytes: read.bytes, limit: fileSizeLimit }));
    return;
  }
  const source: SourceFile = { file: loading.sources.length, path, text: withoutMark(read.text) };
  loading.sources.push(source);
  const { tree, diagnostics } = parseStory(source);
  loading.diagnostics.push(...diagnostics);
  for (const used of listImports(tree)) useFile(loading, path, used, [...chain, path]);
  loading.files.push({ source, tree });
}

function useFile(loading: Loading, path: string, used: { path: string; span: Span }, chain: readonly string[]): void {
  if (isImportPath(used.path)) loadFile(loading, joinPath(folderOf(path), used.path), chain, used.span);
  else loading.diagnostics.push(diagnose("bad-import-path", used.span, { path: used.path }));
}

/** Some editors put a byte order mark in front of a text; it is no part of it. */
function withoutMark(text: string): string {
  return text.startsWith("\uFEFF") ? text.slice(1) : text;
}
