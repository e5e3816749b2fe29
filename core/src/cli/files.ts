/** A path as seen from a folder; both are absolute and shortened, with forward slashes. */
export function relativePath(folder: string, path: string): string {
  const there = path.split("/").filter((part) => part !== "");
  const here = folder.split("/").filter((part) => part !== "");
  let shared = 0;
  while (shared < here.length && shared < there.length - 1 && here[shared] === there[shared]) shared += 1;
  return [...here.slice(shared).map(() => ".."), ...there.slice(shared)].join("/");
}
