import type { Binding } from "./binding.js";
import { readChange } from "./changes.js";
import { listUseLines } from "./imports.js";
import { spanOfLine } from "./lines.js";
import type { StartBelief, Want } from "./model.js";
import type { Sayings } from "./persons.js";
import { writeTokens } from "./pieces.js";
import type { Gap } from "./sentence.js";
import { dropChanged, keyOfEffect, startStrength } from "./starts.js";

/** What the story departs in from the files that it uses, in the author's words: `Vey is alive`, `leave out the sun`. */
export function listDepartures(binding: Binding): string[] {
  const changes = listUseLines(binding.files, "change").map(({ line }) => writeTokens(line.tokens));
  const omissions = listUseLines(binding.files, "leave out").map(({ line }) => `leave out ${writeTokens(line.tokens)}`);
  return [...changes, ...omissions].filter((words) => words !== "");
}

/** Applies the `change` lines of the files, in their order: each takes the place of what files before it say of the same. */
export function applyChanges(binding: Binding, sayings: Sayings): Sayings {
  return listUseLines(binding.files, "change").reduce<Sayings>((current, { line, position }) => {
    const said = readChange(binding, line.tokens, spanOfLine(line));
    if (said === null) return current;
    const starts = said.starts.map((effect) => ({ fact: { effect, span: effect.span }, strength: startStrength.said, position }));
    const about = new Set(said.beliefs.map(keyOfBelief));
    const wanted = new Set(said.wants.map(keyOfWant));
    const stays = (other: { readonly position: number }, isMeant: boolean): boolean => other.position >= position || !isMeant;
    return {
      starts: [...dropChanged(current.starts, said.starts, position), ...starts],
      beliefs: [
        ...current.beliefs.filter((other) => stays(other, about.has(keyOfBelief(other.belief)))),
        ...said.beliefs.map((belief) => ({ belief, position })),
      ],
      wants: [
        ...current.wants.filter((other) => stays(other, wanted.has(keyOfWant(other.want)))),
        ...said.wants.map((want) => ({ want, position })),
      ],
    };
  }, sayings);
}

/** Whose belief, and about what: equal for two of which one takes the place of the other. */
function keyOfBelief(belief: StartBelief): string {
  const about =
    belief.kind === "believes" ? keyOfEffect(belief.that) : belief.kind === "rule" ? `rule ${belief.rule}` : keyOfGap(belief.gap);
  return JSON.stringify([belief.who, about]);
}

function keyOfGap(gap: Gap): string {
  if (gap.kind === "value") return JSON.stringify([gap.fact, gap.roles]);
  if (gap.kind === "whether" && gap.that.kind === "fact") return JSON.stringify([gap.that.fact, gap.that.roles]);
  return JSON.stringify(gap);
}

/** A want with another weight takes the place of the one before; so does a fear of what was wanted. */
function keyOfWant({ who, that }: Want): string {
  return JSON.stringify([who, that.kind === "not" ? that.of : that]);
}
