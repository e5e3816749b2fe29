import { type Diagnostic, diagnose } from "../base/index.js";
import { type DeclaredAction, declareActions, readAction } from "./actions.js";
import type { Binding, BoundFile } from "./binding.js";
import { nameMoment, readClock, readDeadlines, readForesight } from "./clock.js";
import { type DeclaredKind, declareKinds, settleKinds } from "./declare-kinds.js";
import { applyChanges, listDepartures } from "./departures.js";
import { readEndings } from "./endings.js";
import { type DeclaredEntity, declareEntities } from "./entities.js";
import { readExpects } from "./expects.js";
import { declareFacts, type FirstValue, readFirstValues } from "./facts.js";
import { type DeclaredHappening, declareHappenings, readHappening } from "./happenings.js";
import { readStoryHeader } from "./header.js";
import { listPlacedItems } from "./imports.js";
import type { ActionSchema, Deadline, WorldModel } from "./model.js";
import { readOutlines } from "./outlines.js";
import { readSayings } from "./persons.js";
import { type BoundQuestion, type QuestionText, readQuestions } from "./question-texts.js";
import { type DeclaredRoad, declareRoads, readRoads } from "./roads.js";
import { type DeclaredRule, declareRules, readRule } from "./rules.js";
import { makeRegistry, sentenceReaders } from "./sentences.js";
import { settleStarts } from "./starts.js";
import { readWhatIfs } from "./what-ifs.js";

export interface BoundWorld {
  readonly model: WorldModel;
  /** One for each question asked, in order. */
  readonly questions: readonly BoundQuestion[];
  /** Everything that is wrong, in the order of the files and of their text; of the questions last. */
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Makes a world of story files. Files that are used come before those that use them, the story itself comes last.
 *
 * All names are declared before any sentence is read, so that order in the text never matters. Never fails: what cannot be read is
 * reported and left out, and everything else is there. Questions are sentences that come from elsewhere, as from a command line.
 */
export function bindWorld(files: readonly BoundFile[], questions: readonly QuestionText[] = []): BoundWorld {
  const binding = openBinding(files);
  const declared = declareAll(binding);
  const model = readAll(binding, declared);
  const diagnostics = sortProblems(files, binding.registry.problems);
  binding.registry.problems.length = 0;
  const asked = readQuestions(binding, questions);
  return { model, questions: asked, diagnostics: [...diagnostics, ...binding.registry.problems] };
}

function openBinding(files: readonly BoundFile[]): Binding {
  const registry = makeRegistry();
  return {
    registry,
    readers: sentenceReaders,
    files,
    items: listPlacedItems(files, registry.problems),
    clock: null,
    moments: new Map(),
    endings: new Map(),
    chapters: new Map(),
    outlines: new Map(),
  };
}

/** Everything that has a name or a number, its sentences not yet read. */
interface Declarations {
  readonly kinds: readonly DeclaredKind[];
  readonly entities: readonly DeclaredEntity[];
  readonly deadlines: readonly Deadline[];
  readonly firsts: readonly FirstValue[];
  readonly actions: readonly DeclaredAction[];
  readonly happenings: readonly DeclaredHappening[];
  readonly rules: readonly DeclaredRule[];
  readonly roads: readonly DeclaredRoad[];
}

function declareAll(binding: Binding): Declarations {
  reportUnknownItems(binding);
  const kinds = declareKinds(binding);
  const entities = declareEntities(binding, (uses) => settleKinds(binding.registry, kinds, uses));
  binding.clock = readClock(binding);
  const deadlines = readDeadlines(binding);
  for (const { name, at } of deadlines) nameMoment(binding, name, at);
  const firsts = declareFacts(binding);
  const actions = declareActions(binding);
  const happenings = declareHappenings(binding);
  const rules = declareRules(binding);
  return { kinds, entities, deadlines, firsts, actions, happenings, rules, roads: declareRoads(binding) };
}

/** Realms are kept by the form of the notation and have no meaning yet; to pass them over in silence would be to lie. */
function reportUnknownItems(binding: Binding): void {
  for (const { item } of binding.items) {
    if (item.keyword !== "realm") continue;
    binding.registry.problems.push(diagnose("unknown-item", item.keywordSpan, { word: item.keyword, nearest: null }));
  }
}

function readAll(binding: Binding, declared: Declarations): WorldModel {
  const { registry } = binding;
  const header = readStoryHeader(binding);
  const roads = readRoads(binding, declared.roads);
  const sayings = applyChanges(binding, readSayings(binding, declared.entities, declared.kinds));
  const starts = settleStarts([...readFirstValues(binding, declared.firsts), ...sayings.starts]);
  const actions = readEvents(binding, declared);
  const rules = declared.rules.map((rule) => readRule(binding, rule));
  const endings = readEndings(binding);
  const outlines = readOutlines(binding);
  return {
    format: "explicator-world/1",
    header,
    kinds: registry.kinds,
    entities: registry.entities,
    clock: binding.clock,
    deadlines: declared.deadlines,
    roads,
    facts: registry.facts,
    actions,
    rules,
    starts,
    beliefs: sayings.beliefs.map(({ belief }) => belief),
    wants: sayings.wants.map(({ want }) => want),
    endings,
    outlines,
    whatIfs: readWhatIfs(binding),
    expects: readExpects(binding),
    ...readForesight(binding),
    departures: listDepartures(binding),
  };
}

/** Actions and happenings by their numbers. */
function readEvents(binding: Binding, { actions, happenings }: Declarations): ActionSchema[] {
  const schemas: ActionSchema[] = [];
  for (const action of actions) schemas[action.action] = readAction(binding, action);
  for (const happening of happenings) schemas[happening.action] = readHappening(binding, happening);
  return schemas;
}

/** In the order in which a reader meets them. What has no place comes first. */
function sortProblems(files: readonly BoundFile[], problems: readonly Diagnostic[]): readonly Diagnostic[] {
  const positions = new Map(files.map(({ source }, position) => [source.file, position]));
  const positionOf = ({ span }: Diagnostic): number => (span === null ? -1 : (positions.get(span.file) ?? files.length));
  return problems.toSorted(
    (left, right) => positionOf(left) - positionOf(right) || (left.span?.start ?? 0) - (right.span?.start ?? 0),
  );
}
