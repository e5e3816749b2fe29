import { shortenPath } from "../api/index.js";

/** A path as seen from a folder; both count from the same place. Absolute ones stay what they are. */
export function relativePath(folder: string, path: string): string {
  const to = shortenPath(path);
  const from = shortenPath(folder);
  if (to.startsWith("/") !== from.startsWith("/") && (to.startsWith("/") || from !== "")) return to;
  const there = to.split("/");
  const here = from.split("/").filter((part) => part !== "");
  let shared = 0;
  while (shared < here.length && shared < there.length - 1 && here[shared] === there[shared]) shared += 1;
  return [...here.slice(shared).map(() => ".."), ...there.slice(shared)].join("/");
}
