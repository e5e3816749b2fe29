import { choosePlanLimits, findMainOutline, loadStory, tellOutline, wordHour } from "../api/index.js";
import type { Io } from "./io.js";
import { openPage, paint, renderProse, withoutControls, wrap } from "./page.js";
import { runPlay } from "./play.js";
import { type ExitStatus, status } from "./status.js";

/** A world that comes with the program. */
interface ShippedWorld {
  readonly path: string;
  readonly title: string;
  readonly summary: string | null;
}

/** The one that plays by itself where nobody can be asked. */
const firstTitle = "Before Sunrise";

const seed = 1;

/** No verb: says what there is, and plays a world; where there is no terminal, tells one as its author tells it. */
export async function runMenu(io: Io): Promise<ExitStatus> {
  const worlds = listWorlds(io);
  const page = openPage(io, io.stdout);
  io.stdout.write(`${paint(page, "bold", "Explicator")}: a what-if engine for stories.\n\n`);
  if (worlds.length === 0) {
    io.stdout.write("No worlds have come with it. explicator play STORY plays one of yours; explicator --help says more.\n");
    return status.yes;
  }
  io.stdout.write(
    `Worlds that come with it:\n\n${worlds.map((world, index) => showWorld(page.width, world, index)).join("\n")}\n\n`,
  );
  return io.stdin.isTerminal && io.stdout.isTerminal ? askWorld(io, worlds) : tellFirst(io, worlds);
}

function listWorlds(io: Io): readonly ShippedWorld[] {
  const folder = io.worlds === null ? null : io.files.read(io.worlds);
  if (folder?.kind !== "folder") return [];
  return folder.names.toSorted().flatMap((name) => {
    const path = `${io.worlds}/${name}`;
    if (io.files.read(path).kind !== "folder") return [];
    const { story } = loadStory(path, io.files.read);
    if (story === null || story.program.minds.length === 0) return [];
    const summary = story.program.header.lines.find(({ keyword }) => keyword === "summary")?.text ?? null;
    return [{ path, title: story.program.title, summary }];
  });
}

function showWorld(width: number, world: ShippedWorld, index: number): string {
  const summary = world.summary === null ? "" : `: ${world.summary}`;
  return wrap(withoutControls(`${world.title}${summary}`), width, `${index + 1}  `, "   ");
}

async function askWorld(io: Io, worlds: readonly ShippedWorld[]): Promise<ExitStatus> {
  for (;;) {
    const line = await io.stdin.readLine("Which one will you play? (its number; or quit) ");
    const typed = line?.trim().toLowerCase() ?? "quit";
    if (typed === "quit" || typed === "q" || io.isInterrupted()) return io.isInterrupted() ? status.undecided : status.yes;
    const world =
      worlds[Number.parseInt(typed, 10) - 1] ?? worlds.find(({ title }) => typed !== "" && title.toLowerCase().startsWith(typed));
    io.stdout.write("\n");
    if (world !== undefined) {
      return runPlay(io, world.path, { as: null, seed, load: null, record: null, json: false, limits: {} });
    }
  }
}

/** Tells a world as its outline has it, with everybody's reasons. */
function tellFirst(io: Io, worlds: readonly ShippedWorld[]): ExitStatus {
  const world = worlds.find(({ title }) => title === firstTitle) ?? worlds[0];
  const story = world === undefined ? null : loadStory(world.path, io.files.read).story;
  const outline = story === null ? null : findMainOutline(story.engine);
  if (story === null || outline === null) return status.yes;
  const page = openPage(io, io.stdout);
  io.stdout.write(
    `${wrap(`There is no terminal to play on, so here is ${story.program.title}, ${outline.name}, with the reasons of those who act.`, page.width, "", "")}\n\n`,
  );
  io.stdout.write(`${paint(page, "bold", story.program.title)}\n\n`);
  let minute = Number.NaN;
  for (const passage of tellOutline(story.engine, outline, choosePlanLimits(story.program, {}), seed)) {
    if (passage.kind === "heading") io.stdout.write(`${paint(page, "bold", withoutControls(passage.text))}\n\n`);
    else {
      if (story.program.clock !== null && passage.minute !== minute) io.stdout.write(`${wordHour(passage.minute)}\n\n`);
      minute = passage.minute;
      io.stdout.write(`${renderProse(page, withoutControls(passage.text))}\n`);
      for (const reason of passage.reasons)
        io.stdout.write(`${wrap(`(${withoutControls(reason)})`, page.width, "    ", "    ")}\n`);
      io.stdout.write("\n");
    }
  }
  io.stdout.write("explicator play STORY plays a story; explicator --help says more.\n");
  return status.yes;
}
