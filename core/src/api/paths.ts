/**
 * Paths as text, with forward slashes. Nothing here touches a disk: the api is given a reader, and only joins and shortens.
 */

/** The folder part of a path; empty for a bare file name. */
export function folderOf(path: string): string {
  const slash = path.lastIndexOf("/");
  return slash === -1 ? "" : path.slice(0, slash === 0 ? 1 : slash);
}

/** A path as seen from a folder, shortened: `a/b` and `../c.story` give `a/c.story`. */
export function joinPath(folder: string, path: string): string {
  return shortenPath(folder === "" ? path : `${folder}/${path}`);
}

/** The path without `.`, doubled slashes, and every `..` that has something before it to take back. */
export function shortenPath(path: string): string {
  const parts: string[] = [];
  for (const part of path.split("/")) {
    if (part === "" || part === ".") continue;
    if (part === ".." && parts.length > 0 && parts.at(-1) !== "..") parts.pop();
    else if (part !== ".." || !path.startsWith("/")) parts.push(part);
  }
  const shortened = (path.startsWith("/") ? "/" : "") + parts.join("/");
  return shortened === "" ? "." : shortened;
}

/** Whether a `use` line may name this path: from the folder of its file, with forward slashes, to a story file. */
export function isImportPath(path: string): boolean {
  return /^[^/\\:][^\\:\0]*\.story$/.test(path);
}
