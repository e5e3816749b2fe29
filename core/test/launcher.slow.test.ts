import { type SpawnSyncReturns, spawn, spawnSync } from "node:child_process";
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { root } from "./outside.js";

/**
 * A checkout of its own, in a folder with blanks in its name, with the real tools and a command line that only says how it
 * was called. It borrows the packages of this checkout.
 */
const home = realpathSync(mkdtempSync(join(tmpdir(), "explicator launcher ")));
const checkout = join(home, "a checkout");
const elsewhere = join(home, "the user's folder");
const main = `
const { INIT_CWD } = process.env;
if (process.argv[2] === "wait") setInterval(() => process.send?.("ready"), 20);
else if (process.argv[2] === "fail") throw new Error("as asked");
else process.stdout.write(JSON.stringify({ args: process.argv.slice(2), cwd: process.cwd(), INIT_CWD, version: answer }));
process.exitCode = Number(process.argv[3] ?? 0);
`;

beforeAll(() => {
  for (const path of ["tools", "explicator", "package.json", "package-lock.json", ".npmrc", "tsconfig.base.json"]) {
    cpSync(join(root, path), join(checkout, path), { recursive: true });
  }
  for (const path of ["package.json", "tsconfig.build.json", "tsconfig.pure.json", "tsconfig.edge.json"]) {
    cpSync(join(root, "core", path), join(checkout, "core", path), { recursive: true });
  }
  // Links one by one: were something to be installed here after all, only links would be deleted.
  mkdirSync(join(checkout, "node_modules"));
  for (const name of readdirSync(join(root, "node_modules"))) {
    symlinkSync(join(root, "node_modules", name), join(checkout, "node_modules", name));
  }
  mkdirSync(elsewhere);
  writeSource("api/index.ts", "export const answer = 1;\n");
  writeSource("cli/main.ts", `import { answer } from "../api/index.js";\n${main}`);
});

afterAll(() => rmSync(home, { recursive: true, force: true }));

function writeSource(path: string, text: string): void {
  const file = join(checkout, "core/src", path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}

function run(command: string, args: readonly string[], env: NodeJS.ProcessEnv = {}): SpawnSyncReturns<string> {
  return spawnSync(command, args, { cwd: elsewhere, encoding: "utf8", env: { ...process.env, ...env } });
}

const launcher = join(checkout, "explicator");

describe("the launcher", () => {
  it("builds at the first call, and says so on standard error only", () => {
    const { status, stdout, stderr } = run(launcher, ["one"]);
    expect({ status, ...JSON.parse(stdout) }).toMatchObject({ status: 0, version: 1 });
    expect(stderr).not.toBe("");
  });

  it("says nothing of its own at the second call", () => {
    expect(run(launcher, ["two"]).stderr).toBe("");
  });

  it("hands on arguments as they are, the folder of the user, and the status", () => {
    const { status, stdout } = run(launcher, ["a b", "3", "", "--json", "'*'"], { INIT_CWD: "/" });
    expect(JSON.parse(stdout)).toEqual({ args: ["a b", "3", "", "--json", "'*'"], cwd: elsewhere, version: 1 });
    expect(status).toBe(3);
  });

  it("works through a link from elsewhere", () => {
    const link = join(elsewhere, "link");
    symlinkSync(launcher, link);
    expect(JSON.parse(run(link, ["one"]).stdout).cwd).toBe(elsewhere);
  });

  it("counts paths from the folder of the user also under npm, and does without npm's own scripts", () => {
    const args = ["start", "--silent", "--ignore-scripts", "--prefix", checkout, "--", "one", "2"];
    const { status, stdout } = run("npm", args, { NODE_ENV: "production" });
    expect(JSON.parse(stdout)).toEqual({ args: ["one", "2"], cwd: elsewhere, version: 1 });
    expect(status).toBe(2);
  });

  it("gives a fault of the program the status of a fault, not that of an answer", () => {
    const { status, stdout, stderr } = run(launcher, ["fail"]);
    expect({ status, stdout }).toEqual({ status: 5, stdout: "" });
    expect(stderr).toContain("as asked");
  });

  it("is the program itself, so that a signal reaches it", async () => {
    const child = spawn(launcher, ["wait"], { stdio: ["ignore", "ignore", "inherit", "ipc"] });
    child.once("message", () => child.kill("SIGTERM"));
    const signal = await new Promise((resolve) => child.once("exit", (_status, by) => resolve(by)));
    expect(signal).toBe("SIGTERM");
  });

  it("builds again where a source has changed, and forgets what was compiled from a source that is gone", () => {
    writeSource("api/extra.ts", "export const answer = 2;\n");
    writeSource("api/index.ts", 'export { answer } from "./extra.js";\n');
    expect(JSON.parse(run(launcher, ["one"]).stdout).version).toBe(2);
    expect(existsSync(join(checkout, "core/dist/api/extra.js"))).toBe(true);
    rmSync(join(checkout, "core/src/api/extra.ts"));
    writeSource("api/index.ts", "export const answer = 3;\n");
    expect(JSON.parse(run(launcher, ["one"]).stdout).version).toBe(3);
    expect(existsSync(join(checkout, "core/dist/api/extra.js"))).toBe(false);
  });

  it("refuses sources that do not compile, with the compiler's words on standard error", () => {
    writeSource("api/index.ts", 'export const answer: number = "four";\n');
    const { status, stdout, stderr } = run(launcher, ["one"]);
    expect({ status, stdout }).toEqual({ status: 5, stdout: "" });
    expect(stderr).toContain("core/src/api/index.ts");
    writeSource("api/index.ts", "export const answer = 5;\n");
    expect(JSON.parse(run(launcher, ["one"]).stdout).version).toBe(5);
  });

  it("builds once where two are started together", async () => {
    writeSource("api/index.ts", "export const answer = 6;\n");
    const both = await Promise.all([runBeside(["one"]), runBeside(["two"])]);
    expect(both.map(({ stdout }) => JSON.parse(stdout).version)).toEqual([6, 6]);
    expect(existsSync(join(checkout, "node_modules.lock"))).toBe(false);
  });

  it("does not wait for one that died while it built", () => {
    const dead = spawnSync(process.execPath, ["-e", ""]).pid;
    writeFileSync(join(checkout, "node_modules.lock"), String(dead));
    writeSource("api/index.ts", "export const answer = 7;\n");
    expect(JSON.parse(run(launcher, ["one"]).stdout).version).toBe(7);
  });
});

function runBeside(args: readonly string[]): Promise<{ stdout: string }> {
  return new Promise((resolve) => {
    let stdout = "";
    const child = spawn(launcher, args, { cwd: elsewhere, stdio: ["ignore", "pipe", "ignore"] });
    child.stdout.on("data", (chunk) => {
      stdout += chunk;
    });
    child.once("close", () => resolve({ stdout }));
  });
}
