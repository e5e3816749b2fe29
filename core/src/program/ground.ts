import type { ActionId, BoundQuestion, WorldModel } from "../world/index.js";
import { assembleProgram, type GroundWorld } from "./assemble.js";
import { groundBeliefs, pinNamedFacts } from "./beliefs.js";
import { listClaims, listEventReads, listRuleReads, makeProbe } from "./claims.js";
import { groundCondition } from "./conditions.js";
import { type EventContext, type EventDraft, groundAction, takesClaim } from "./events.js";
import { emptyEnv, openGrounding } from "./grounding.js";
import { makeKindred } from "./kindred.js";
import { listMinded, listOtherConditions } from "./minds.js";
import { groundRules, makeForbidding } from "./rules.js";
import { findStartFault } from "./start-rules.js";
import { groundStarts } from "./starts.js";

/**
 * Fills in all roles of a world: what the author declared once for everybody becomes numbered fluents, events and rules. Questions
 * are grounded with the world, so that the facts they speak of are in the program. The author's mistakes are returned.
 */
export function groundWorld(model: WorldModel, questions: readonly BoundQuestion[] = []): GroundWorld {
  const kindred = makeKindred(model);
  const g = openGrounding(model, kindred, listMinded(model, kindred, questions));
  groundStarts(g);
  const beliefs = groundBeliefs(g);
  const named = pinNamedFacts(g, questions);
  g.fluents.phase = "all";
  const rules = groundRules(g);
  const fault = findStartFault(g, rules.rules);
  if (fault !== null) g.problems.push(fault);
  const asked = listOtherConditions(model, questions).map((condition) => groundCondition(g, condition, emptyEnv));
  const context: EventContext = { g, forbid: makeForbidding(g, rules.touchRules) };
  const plain = model.actions.map((schema, action) =>
    takesClaim(schema) ? null : groundAction(context, action as ActionId, []),
  );
  const said = plain.flatMap((drafts, action) => drafts ?? probeAction(context, action as ActionId));
  const reads = [...asked, ...listRuleReads(rules.rules), ...said.flatMap(listEventReads)];
  const claims = listClaims(g, reads, beliefs);
  const drafts = plain.flatMap((list, action) => list ?? groundAction(context, action as ActionId, claims));
  return assembleProgram({ g, questions, beliefs, rules, drafts, kept: { conditions: asked, fluents: named } });
}

/** The instances of an action that takes a fact sentence, as far as they do not depend on it, for what they read. */
function probeAction(context: EventContext, action: ActionId): readonly EventDraft[] {
  return groundAction({ ...context, g: { ...context.g, problems: [] } }, action, [makeProbe(context.g)]);
}
