import type { Effect, FactId, Gap, WorldModel } from "../world/index.js";
import { visitCondition, visitEffect } from "./walk.js";

/**
 * The fact patterns that some event or rule may change, in the world or in somebody's mind. All others stay as they start, so that
 * conditions on them are decided while the world is grounded; `fluents` says which facts are excepted all the same.
 */
export function listChangingFacts(model: WorldModel): ReadonlySet<FactId> {
  const found = new Set<FactId>();
  const effects: readonly Effect[] = [
    ...model.actions.flatMap((action) => [...action.atOnce, ...action.then]),
    ...model.rules.flatMap((rule) => rule.then),
  ];
  for (const effect of effects) {
    visitEffect(effect, (part) => {
      if (part.kind === "set") found.add(part.fact);
      if (part.kind === "no idea") for (const fact of listGapFacts(part.gap)) found.add(fact);
    });
  }
  return found;
}

/** The facts of which a sentence with a gap speaks. */
function listGapFacts(gap: Gap): readonly FactId[] {
  if (gap.kind === "value") return [gap.fact];
  const found: FactId[] = [];
  visitCondition(gap.that, (part) => {
    if (part.kind === "fact") found.push(part.fact);
  });
  return found;
}
