import { present } from "../base/index.js";
import type { FluentId, GroundBelief, MindId, Program } from "../program/index.js";
import { settleRules } from "./rules.js";
import { type Course, playDue, reachEnding, type Scene, viewScene } from "./scene.js";
import { forgetMinds, settleMinds } from "./settling.js";
import { findTwin } from "./sight.js";
import { type Belief, noIdea, type Picture, whateverIsSo } from "./situation.js";
import type { View } from "./view.js";
import { setBelief, writeMind } from "./writes.js";

/**
 * The first situation. The world settles its rules; then minds are formed: of an open fact everybody holds the truth, of a secret
 * one nobody has any idea; what X takes Y to believe starts as what X believes, and for a secret fact as no idea; what the text
 * says of minds stands over all that, outermost minds first. Last, everybody looks about.
 */
export function openScene(program: Program): Course {
  const values = program.fluents.map((fluent) => fluent.start);
  const bare: Scene = { program, picture: { values, doing: [], minds: [] }, owner: null, minute: program.clock?.start ?? 0 };
  const settled = settleRules(viewScene(bare), false, []);
  if (settled.kind === "clash") return { kind: "stuck", obstacles: [{ kind: "rules contradict", fluent: settled.fluent }] };
  if (settled.kind === "circle") return { kind: "stuck", obstacles: [{ kind: "rules run in circles" }] };
  const world = { ...bare, picture: settled.picture };
  const minded = formMinds(viewScene(world), [], program.mindsDeep);
  const picture = settleMinds({ ...viewScene(world), picture: minded }, forgetMinds(minded));
  const occurrences = settled.fired.map((rule) => ({ kind: "rule", rule, minute: bare.minute }) as const);
  return playDue(reachEnding({ kind: "on", scene: { ...world, picture }, occurrences, ending: null }), []);
}

/** Forms the minds inside a picture, `depth` levels down. `chain` are the owners from the world to this picture. */
function formMinds(view: View, chain: readonly MindId[], depth: number): Picture {
  if (depth === 0) return view.picture;
  const minds = view.program.minds.map((_, index) => {
    const who = index as MindId;
    if (who === view.owner) return null;
    const path = [...chain, who];
    const believed = formBeliefs(view, who, path);
    const inner: View = { ...view, picture: believed, owner: who, around: view };
    return formMinds(inner, path, depth - 1);
  });
  return { ...view.picture, minds };
}

function formBeliefs(view: View, who: MindId, path: readonly MindId[]): Picture {
  const { program } = view;
  const values = program.fluents.map((fluent, index): Belief => (fluent.secret ? noIdea : (view.picture.values[index] ?? 0)));
  const known = recallPersonas(view, who, { values, doing: view.picture.doing, minds: [] });
  return program.beliefs
    .filter((belief) => belief.who.length === path.length && belief.who.every((one, index) => one === path[index]))
    .reduce((picture, belief) => sayBelief({ ...view, picture, owner: who, around: view }, belief), known);
}

function sayBelief(view: View, belief: GroundBelief): Picture {
  if (belief.write.kind === "whatever is so") return setBelief(view.picture, belief.write.fluent, whateverIsSo);
  return writeMind(view, belief.write, view.around, []);
}

/** Everybody knows whom he is himself seen as; of others, who does not know a persona takes it to be where its wearer is. */
function recallPersonas(view: View, who: MindId, mind: Picture): Picture {
  const { program } = view;
  const self = present(program.minds[who], "a mind").entity;
  return program.personas.reduce((picture, { entity, fluent }) => {
    const worn = view.picture.values[fluent] ?? 0;
    if (entity === self) return setBelief(picture, fluent, worn);
    const domain = present(program.fluents[fluent], "a persona").domain;
    const persona = typeof worn === "number" && domain.kind === "entity" ? domain.values[worn] : undefined;
    const isTold = program.beliefs.some((one) => one.who[0] === who && "fluent" in one.write && one.write.fluent === fluent);
    if (persona === undefined || isTold) return picture;
    return mistakeFor(view, picture, entity, persona);
  }, mind);
}

function mistakeFor(view: View, picture: Picture, wearer: number, persona: number): Picture {
  return view.program.fluents.reduce((now, fluent, index) => {
    const id = index as FluentId;
    if (fluent.roles[0] !== wearer || fluent.visible === null) return now;
    const twin = findTwin(view, id, persona);
    const lent = twin === null ? now : setBelief(now, twin, view.picture.values[index] ?? 0);
    return fluent.locates === null ? lent : setBelief(lent, id, noIdea);
  }, picture);
}
