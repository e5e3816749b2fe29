import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { loadStory, type ReadResult } from "../src/api/index.js";
import { checkStory, type LineReason, type StoryResult } from "../src/check/index.js";
import { type Engine, makeFastEngine, makePlainEngine, replayTrace, type Situation } from "../src/engine/index.js";
import { listReasons, readLimits } from "../src/plan/index.js";
import type { MindId, Program } from "../src/program/index.js";
import { root } from "./outside.js";

const worlds = readdirSync(join(root, "worlds"), { withFileTypes: true }).flatMap((entry) =>
  entry.isDirectory() ? [entry.name] : [],
);

/** The worlds that come with the project are held to what they promise, and their sizes and stories to what was last accepted. */
describe.each(worlds)("the world %s", (name) => {
  const program = loadWorld(name);
  const engine = makeFastEngine(program);
  const result = checkWorld(engine);

  it("holds its outlines line by line, with a reason for every act", () => {
    const wrong = result.outlines.flatMap((outline) => outline.lines.filter((line) => line.verdict !== "holds"));
    expect(wrong.map((line) => `${line.line.words}: ${JSON.stringify(line.faults)}`)).toEqual([]);
    expect(result.outlines.length).toBeGreaterThan(0);
  });

  it("reaches its endings by stories that the plain engine replays", () => {
    const plain = makePlainEngine(program);
    expect(result.endings.filter((ending) => ending.verdict !== "holds").map((ending) => ending.name)).toEqual([]);
    for (const { trace, name: ending } of result.endings) {
      expect(trace === null ? null : replayTrace(plain, trace), ending).toMatchObject({ kind: "replayed" });
    }
  });

  it("gives reasons whose plans can be carried out in the picture of whoever has them", () => {
    for (const { situation, reason } of listToldReasons(engine, result))
      expect(walkPlan(engine, situation, reason)).toBe("ends better");
  });

  it("has people who act the same with every outline taken away", () => {
    const bare = makeFastEngine({ ...program, outlines: [] });
    const opened = engine.start();
    expect(opened.kind).toBe("taken");
    if (opened.kind !== "taken") return;
    program.minds.forEach((_, who) => {
      const limits = { ...readLimits(program), situations: 200 };
      const reasons = listReasons(engine, opened.situation, who as MindId, limits);
      expect(listReasons(bare, opened.situation, who as MindId, limits)).toEqual(reasons);
    });
  });

  it("is as it was last accepted", async () => {
    await expect(writeSummary(program, result)).toMatchFileSnapshot(join(root, "worlds", name, "golden/check.txt"));
  });
});

function loadWorld(name: string): Program {
  const loaded = loadStory(join(root, "worlds", name), readFile);
  expect(loaded.diagnostics).toEqual([]);
  if (loaded.story === null) throw new Error(`${name} cannot be opened`);
  return loaded.story.program;
}

function readFile(path: string): ReadResult {
  try {
    if (statSync(path).isDirectory()) return { kind: "folder", names: readdirSync(path) };
    return { kind: "file", text: readFileSync(path, "utf8") };
  } catch {
    return { kind: "missing" };
  }
}

function checkWorld(engine: Engine): StoryResult {
  const search = {
    situations: 20_000,
    depth: Number.POSITIVE_INFINITY,
    minutes: Number.POSITIVE_INFINITY,
    isStopped: () => false,
  };
  return checkStory(engine, { plan: readLimits(engine.program), search, outline: null });
}

function listToldReasons(engine: Engine, result: StoryResult): readonly { situation: Situation; reason: LineReason }[] {
  return result.outlines.flatMap((outline) => {
    let before = openingOf(engine);
    return outline.lines.flatMap((line) => {
      const asked = replaySteps(engine, before, line.steps.slice(0, line.steps.length - line.events.length));
      before = line.situation;
      return line.reasons.map((reason) => ({ situation: asked, reason }));
    });
  });
}

function openingOf(engine: Engine): Situation {
  const opened = engine.start();
  if (opened.kind === "impossible") throw new Error("the story cannot begin");
  return opened.situation;
}

function replaySteps(engine: Engine, from: Situation, steps: StoryResult["outlines"][number]["steps"]): Situation {
  return steps.reduce((now, step) => {
    const outcome = engine.take(now, step);
    return outcome.kind === "taken" ? outcome.situation : now;
  }, from);
}

/** Takes a plan in its owner's own picture, hoping where it hopes: every step must be possible to him, as far as he knows. */
function walkPlan(engine: Engine, situation: Situation, { who, explanation }: LineReason): string {
  const picture = situation.world.minds[who];
  if (explanation.verdict !== "makes sense" || picture === null || picture === undefined) return "no plan";
  let scene = { picture, owner: who as MindId | null, minute: situation.minute };
  for (const step of explanation.plan) {
    const obstacles = step.kind === "pass" ? [] : engine.listObstacles(scene, step.event);
    if (obstacles.some((obstacle) => obstacle.kind !== "need")) return `blocked at ${JSON.stringify(step)}`;
    if (obstacles.length > 0) return explanation.gain > 0 ? "ends better" : "no better";
    const imagined = engine.imagine(scene, step);
    if (imagined.kind === "impossible") return `stuck at ${JSON.stringify(step)}`;
    scene = imagined.scene;
  }
  return explanation.gain > 0 ? "ends better" : "no better";
}

/** What a change of the world or of the engine would show in: sizes, the outline's clock, and the shortest way to each ending. */
function writeSummary(program: Program, result: StoryResult): string {
  const sizes = [
    `facts ${program.fluents.length}`,
    `events ${program.events.length}`,
    `minds ${program.minds.map((mind) => mind.name).join(", ")}`,
    `rules ${program.rules.length}`,
    `situations looked at ${result.situations}`,
  ];
  const outlines = result.outlines.flatMap((outline) => [
    "",
    `outline ${outline.name}: ${outline.verdict}`,
    ...outline.lines.map(
      (line) => `  ${line.verdict}  ${line.events[0]?.at ?? "-"}  ${line.line.words}${writeReasons(program, line.reasons)}`,
    ),
  ]);
  const endings = result.endings.flatMap(({ name, verdict, trace }) => [
    "",
    `ending ${name} could happen: ${verdict}`,
    ...(trace?.steps ?? []).map((step) => (step.kind === "pass" ? `  until ${step.to}` : `  ${step.kind} ${step.event}`)),
  ]);
  return `${[...sizes, ...outlines, ...endings].join("\n")}\n`;
}

function writeReasons(program: Program, reasons: readonly LineReason[]): string {
  return reasons
    .map(({ who, explanation }) => {
      const wants =
        explanation.verdict === "makes sense"
          ? explanation.gains.map((gain) => program.wants[gain]?.words).join("; ")
          : explanation.verdict;
      return `  [${program.minds[who]?.name}: ${wants}]`;
    })
    .join("");
}
