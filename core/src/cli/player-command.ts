/** What a player types, read. `text` is what is none of the commands: words of a choice, perhaps. */
export type PlayerCommand =
  | { readonly kind: "number"; readonly number: number }
  | { readonly kind: "wait"; readonly minutes: number | null }
  | { readonly kind: "wait until"; readonly minuteOfDay: number; readonly day: number | null }
  | { readonly kind: "rewind"; readonly to: number | null }
  | { readonly kind: "save" | "load" | "transcript" | "record"; readonly path: string | null }
  | { readonly kind: "why"; readonly who: string | null }
  | { readonly kind: "undo" | "look" | "closed" | "choices" | "help" | "quit" | "nothing" }
  | { readonly kind: "text"; readonly text: string };

/** The commands with what they do, as `help` shows them. */
export const playerHelp: readonly (readonly [command: string, meaning: string])[] = [
  ["a number", "do what stands beside it; some words of a choice do as well"],
  ["wait", "let time pass until something happens"],
  ["wait 10, wait until 05:40", "the same, but no longer than that"],
  ["look", "what you see, have, believe and want"],
  ["why, why NAME", "why somebody did what you saw them do last"],
  ["closed", "what you cannot do now, and why"],
  ["choices", "show the choices again"],
  ["undo", "take back your last choice"],
  ["rewind, rewind N", "show the moments so far; go back to one"],
  ["save FILE, load FILE", "keep this play; take one up again"],
  ["transcript FILE", "write down the story as it was told"],
  ["record FILE", "write it down as an outline, in the notation"],
  ["quit", "leave"],
];

const short: Readonly<Record<string, string>> = {
  "?": "help",
  h: "help",
  q: "quit",
  exit: "quit",
  w: "wait",
  z: "wait",
  l: "look",
  u: "undo",
  c: "choices",
  list: "choices",
};

/** Reads one line of input. */
export function readPlayerCommand(line: string): PlayerCommand {
  const text = line.trim();
  if (text === "") return { kind: "nothing" };
  if (/^\d+\.?$/.test(text)) return { kind: "number", number: Number.parseInt(text, 10) };
  const [, first = "", rest = ""] = /^(\S+)\s*(.*)$/s.exec(text) ?? [];
  const word = short[first.toLowerCase()] ?? first.toLowerCase();
  switch (word) {
    case "wait":
      return readWait(rest) ?? { kind: "text", text };
    case "rewind":
      return rest === "" || /^\d+$/.test(rest)
        ? { kind: "rewind", to: rest === "" ? null : Number.parseInt(rest, 10) }
        : { kind: "text", text };
    case "save":
    case "load":
    case "transcript":
    case "record":
      return { kind: word, path: rest === "" ? null : rest };
    case "why":
      return { kind: "why", who: rest === "" ? null : rest.replace(/\?$/, "") };
    case "undo":
    case "look":
    case "closed":
    case "choices":
    case "help":
    case "quit":
      return rest === "" ? { kind: word } : { kind: "text", text };
    default:
      return { kind: "text", text };
  }
}

function readWait(rest: string): PlayerCommand | null {
  if (rest === "") return { kind: "wait", minutes: null };
  const minutes = /^(?:for )?(\d{1,5})(?: ?(?:minutes?|min|m))?$/.exec(rest)?.[1];
  if (minutes !== undefined) return { kind: "wait", minutes: Number.parseInt(minutes, 10) };
  const time = /^(?:until |till )?(\d{1,2}):(\d{2})(?: on day (\d+))?$/.exec(rest);
  const [hours, sixtieths] = [Number(time?.[1]), Number(time?.[2])];
  if (time === null || hours > 23 || sixtieths > 59) return null;
  return { kind: "wait until", minuteOfDay: hours * 60 + sixtieths, day: time[3] === undefined ? null : Number(time[3]) };
}
