import { Command, CommanderError, InvalidArgumentError, Option } from "commander";
import { type AskedLimits, Defect } from "../api/index.js";
import { type CheckOptions, runCheck } from "./check.js";
import { runFormat } from "./fmt.js";
import type { Io } from "./io.js";
import { runMenu } from "./menu.js";
import { runPlay } from "./play.js";
import { runReplay } from "./replay.js";
import { type ExitStatus, status, UsageFault } from "./status.js";

/**
 * The command line, as a function: arguments in (without the names of Node and the script), status out. All that it reads and
 * writes goes through `io`.
 */
export async function runCommand(argv: readonly string[], io: Io): Promise<number> {
  let answered: ExitStatus = status.yes;
  const program = makeProgram(io, (done) => {
    answered = done;
  });
  const [first] = argv;
  try {
    if (first === undefined) return await runMenu(io);
    if (!first.startsWith("-") && first !== "help" && !program.commands.some((command) => command.name() === first)) {
      io.stderr.write(
        `This version has no verb “${first}”. It has: ${program.commands.map((command) => command.name()).join(", ")}.\n`,
      );
      return status.usage;
    }
    await program.parseAsync([...argv], { from: "user" });
    return answered;
  } catch (error) {
    return reportFault(io, error);
  }
}

function reportFault(io: Io, error: unknown): ExitStatus {
  // Commander has written its own message; asking for help or the version is no mistake.
  if (error instanceof CommanderError) return error.exitCode === 0 ? status.yes : status.usage;
  if (error instanceof UsageFault) {
    io.stderr.write(`${error.message}\n`);
    return status.usage;
  }
  const words = error instanceof Error ? (error.stack ?? error.message) : String(error);
  const whose =
    error instanceof Defect
      ? "This is a fault of explicator, not of the story"
      : "Something went wrong that explicator did not expect";
  io.stderr.write(`${whose}. Please report it, with the story if you can.\n${words}\n`);
  return status.fault;
}

type Done = (answered: ExitStatus) => void;

function makeProgram(io: Io, done: Done): Command {
  const program = new Command("explicator")
    .description("A what-if engine for stories. Without a verb: a menu of the worlds that come with it.")
    .usage("VERB STORY [options]")
    .commandsGroup("Verbs:")
    .version(io.version, "--version", "print the version")
    .helpOption("--help", "print this help")
    .helpCommand("help [verb]", "print the help of a verb")
    .exitOverride()
    .showHelpAfterError("(explicator VERB --help says how it is used)")
    .configureOutput({
      writeOut: (text) => io.stdout.write(text),
      writeErr: (text) => io.stderr.write(text),
      getOutHelpWidth: () => Math.min(100, io.stdout.columns ?? 80),
      getErrHelpWidth: () => Math.min(100, io.stderr.columns ?? 80),
      getOutHasColors: () => false,
      getErrHasColors: () => false,
    });
  program.addHelpText(
    "after",
    [
      "",
      "STORY is a .story file, or a folder that holds one.",
      "explicator VERB --help says how a verb is used.",
      "Status: 0 yes or done, 1 no, 2 not decided, 3 problems in the story,",
      "4 wrong usage, 5 our own fault.",
    ].join("\n"),
  );
  addPlay(program, io, done);
  addCheck(program, io, done);
  addReplay(program, io, done);
  addFormat(program, io, done);
  return program;
}

function addPlay(program: Command, io: Io, done: Done): void {
  const command = program
    .command("play")
    .description("live a story: take a person, choose, wait, go back; everybody else acts for reasons of their own")
    .argument("<STORY>", "a .story file, or a folder that holds one")
    .option("--as <NAME>", "whom to play")
    .option("--seed <N>", "chance, to be repeated", readWhole, 1)
    .option("--load <SAVE>", "take up a saved play")
    .option("--record <FILE>", "write the play down as an outline")
    .option("--json", "print one JSON document when the input is over");
  addLimits(command, ["steps", "minds"]).action(async (story: string, given: Given) => {
    const { as = null, load = null, record = null, seed = 1, json = false } = given;
    done(await runPlay(io, story, { as, load, record, seed, json, limits: pickLimits(given) }));
  });
}

function addCheck(program: Command, io: Io, done: Done): void {
  const command = program
    .command("check")
    .description("say what is wrong with a story, whether its outlines hold, and which endings can be reached")
    .argument("<STORY>", "a .story file, or a folder that holds one")
    .option("--outline <NAME>", "only this outline: its name, or a file that holds it")
    .addOption(new Option("--only <KIND>", "only questions of this kind").choices(["outlines", "endings"]))
    .option("--trace-out <FILE>", "write the story that is the evidence into a file")
    .option("--json", "print one JSON document");
  addLimits(command, ["situations", "seconds", "memory", "minutes", "depth", "steps", "minds", "threads"]).action(
    async (story: string, given: Given) => {
      const { outline = null, only = null, traceOut = null, json = false } = given;
      const options: CheckOptions = { outline, only, traceOut, json, limits: pickLimits(given) };
      done(await runCheck(io, story, options));
    },
  );
}

function addReplay(program: Command, io: Io, done: Done): void {
  program
    .command("replay")
    .description("take every step of a trace again: does each happen so, and does it end where it says")
    .argument("<TRACE>", "a trace, as --trace-out writes it")
    .option("--story <STORY>", "the story, where it is not the one that the trace names")
    .option("--json", "print one JSON document")
    .action((trace: string, given: Given) => {
      done(runReplay(io, trace, { story: given.story ?? null, json: given.json ?? false }));
    });
}

function addFormat(program: Command, io: Io, done: Done): void {
  program
    .command("fmt")
    .description("lay out story files; one that does not parse is left alone")
    .argument("<FILE...>", "story files, or folders of them")
    .option("--check", "change nothing; say which would change")
    .option("--json", "print one JSON document")
    .action((files: readonly string[], { check = false, json = false }: Given) => done(runFormat(io, files, { check, json })));
}

/** The options as commander hands them over: only those that were given. */
interface Given extends AskedLimits {
  readonly as?: string;
  readonly seed?: number;
  readonly load?: string;
  readonly record?: string;
  readonly json?: boolean;
  readonly outline?: string;
  readonly only?: "outlines" | "endings";
  readonly traceOut?: string;
  readonly story?: string;
  readonly check?: boolean;
}

type LimitName = keyof AskedLimits;

const limitHelp: { readonly [Name in LimitName]: readonly [string, string] } = {
  situations: ["N", "look at this many situations at most"],
  seconds: ["N", "wait this long at most"],
  memory: ["MB", "use this much memory at most"],
  minutes: ["N", "look this far ahead on the story's clock"],
  depth: ["N", "look at this many events from the start"],
  steps: ["N", "the longest plan that a person makes"],
  minds: ["N", "how deep minds nest"],
  threads: ["N", "how many threads may work"],
};

function addLimits(command: Command, names: readonly LimitName[]): Command {
  for (const name of names) command.option(`--${name} <${limitHelp[name][0]}>`, limitHelp[name][1], readCount);
  return command;
}

function pickLimits(given: Given): AskedLimits {
  const names = Object.keys(limitHelp) as LimitName[];
  return Object.fromEntries(names.flatMap((name) => (given[name] === undefined ? [] : [[name, given[name]]])));
}

function readWhole(text: string): number {
  if (!/^-?\d{1,15}$/.test(text)) throw new InvalidArgumentError("It must be a whole number.");
  return Number.parseInt(text, 10);
}

function readCount(text: string): number {
  if (!/^\d{1,15}$/.test(text) || Number.parseInt(text, 10) === 0)
    throw new InvalidArgumentError("It must be a whole number, from 1.");
  return Number.parseInt(text, 10);
}
