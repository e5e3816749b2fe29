import type {
  EventId,
  Expression,
  Fluent,
  FluentId,
  GroundBelief,
  GroundEvent,
  GroundRule,
  MindId,
  Program,
  ProgramEntity,
} from "../../src/program/index.js";
import {
  box,
  type Draft,
  holders,
  makeAtom,
  makeCondition,
  makeDie,
  makeFactEffect,
  makeMindEffect,
  makeMindWrite,
  people,
  persona,
  places,
  road,
  things,
} from "./random-pieces.js";

function makeEntity(name: string, sort: ProgramEntity["sort"]): ProgramEntity {
  return { name, sort, kind: sort, traits: [], pronoun: "they", closed: sort === "container", persona: name === "Mask" };
}

const entities: readonly ProgramEntity[] = [
  ...["Mill", "Chapel", "Crypt", "Field"]
    .map((name) => makeEntity(name, "place"))
    .map((place, index) => (index === 3 ? { ...place, looksInto: [1, 2] } : place)),
  makeEntity("the road", "road"),
  makeEntity("Box", "container"),
  ...["Ann", "Bel", "Cay"].map((name) => makeEntity(name, "person")),
  ...["Coin", "Dirk"].map((name) => makeEntity(name, "thing")),
  makeEntity("Mask", "person"),
];

/** Walks have the first hundred schemas, acts the second, happenings the rest. */
const schemaCount = 210;

function addFluent(draft: Draft, fluent: Partial<Fluent> & { name: string }): FluentId {
  const domain = fluent.domain ?? { kind: "truth" };
  const size =
    domain.kind === "truth"
      ? 2
      : domain.kind === "count"
        ? domain.most - domain.least + 1
        : domain.values.length + Number(domain.none);
  draft.fluents.push({
    pattern: 9,
    roles: [],
    sentences: Array.from({ length: size }, (_, value) => `${fluent.name} = ${value}`),
    domain,
    size,
    start: 0,
    secret: false,
    visible: null,
    locates: null,
    hidden: false,
    origin: null,
    ...fluent,
  });
  return (draft.fluents.length - 1) as FluentId;
}

/** A small random world, the same for the same seed: people who walk, take, tell, look, mistake and mask, with rules and a clock. */
export function makeRandomProgram(seed: number): Program {
  const die = makeDie(seed);
  const draft: Draft = { die, fluents: [], locations: entities.map(() => null), facts: [], counts: [] };
  addLocations(draft);
  addFacts(draft);
  const masked = die.pick(people);
  const wears = addFluent(draft, {
    name: "is seen as",
    pattern: 2,
    roles: [masked],
    domain: { kind: "entity", values: [persona], none: true },
    start: die.likely(40) ? 0 : 1,
    secret: true,
  });
  const known = addFluent(draft, { name: "rule is known", start: die.index(2), secret: true, hidden: true });
  const spent = addFluent(draft, { name: "is spent", hidden: true });
  const events = [...makeWalks(draft), ...makeActs(draft, 14), ...makeHappenings(draft, spent, known)];
  const masks = events.filter((event) => event.roles[0] === masked).map((event) => maskEvent(event, masked));
  const all = [...events, ...masks];
  const withNevers = all.map((event) =>
    die.likely(10) ? { ...event, forbidden: [{ never: 0, when: makeCondition(draft, 1) }] } : event,
  );
  return {
    format: "explicator-program/1",
    dialect: "explicator",
    title: `world ${seed}`,
    entities,
    fluents: draft.fluents,
    locations: draft.locations,
    holders,
    minds: people.map((entity) => ({ entity, name: entities[entity]?.name ?? "" })),
    events: withNevers,
    schemas: Array.from({ length: schemaCount }, (_, schema) => ({
      kind: schema < 200 ? ("action" as const) : ("happening" as const),
      name: `schema ${schema}`,
      roleNames: [],
      events: withNevers.flatMap((event, id) => (event.schema === schema ? [id as EventId] : [])),
      prose: [],
      origin: null,
    })),
    rules: makeRules(draft, known),
    nevers: [
      { name: "never touched", when: { op: "constant", value: false }, known: null, origin: null },
      {
        name: "never so",
        when: { op: "all", of: [makeAtom(draft), makeAtom(draft), makeAtom(draft)] },
        known: die.likely(30) ? known : null,
        origin: null,
      },
    ],
    wants: [],
    endings: [
      {
        name: "End",
        tone: null,
        when: { op: "all", of: [makeAtom(draft), makeAtom(draft), makeAtom(draft), makeAtom(draft)] },
        prose: [],
        warns: [],
        origin: null,
      },
    ],
    outlines: [],
    clock: { start: 270 },
    deadlines: [{ name: null, at: { minute: 300, daily: false } }],
    personas: [{ entity: masked, fluent: wears }],
    beliefs: makeBeliefs(draft, known),
    stepsAhead: 3,
    mindsDeep: 2,
    header: { lines: [], opening: [], departures: [] },
  };
}

function addLocations(draft: Draft): void {
  for (const entity of [...people, ...things, persona]) {
    const start =
      entity === persona ? holders.length : things.includes(entity) ? draft.die.pick([0, 1, 2, 5, 6]) : draft.die.pick(places);
    draft.locations[entity] = addFluent(draft, {
      name: `${entities[entity]?.name} is in`,
      pattern: 0,
      roles: [entity],
      domain: { kind: "entity", values: holders, none: true },
      start,
      secret: draft.die.likely(25),
      visible: { subject: entity },
      locates: entity,
    });
  }
  draft.locations[box] = addFluent(draft, {
    name: "Box is in",
    pattern: 0,
    roles: [box],
    domain: { kind: "entity", values: holders, none: true },
    start: draft.die.pick(places),
    visible: { subject: box },
    locates: box,
  });
}

function addFacts(draft: Draft): void {
  for (const person of [...people, persona]) {
    draft.facts.push(
      addFluent(draft, {
        name: `${entities[person]?.name} is alive`,
        pattern: 1,
        roles: [person],
        start: 1,
        visible: { subject: person },
      }),
    );
  }
  for (let count = 0; count < 5; count++) {
    const visible = draft.die.likely(40) ? { subject: draft.die.pick([null, 0, 6, 9]) } : null;
    draft.facts.push(
      addFluent(draft, { name: `fact ${count}`, secret: draft.die.likely(50), visible, start: draft.die.index(2) }),
    );
  }
  draft.counts.push(
    addFluent(draft, {
      name: "count",
      domain: { kind: "count", least: 0, most: 4 },
      start: draft.die.index(5),
      secret: draft.die.likely(50),
    }),
  );
}

function makeWitnesses(draft: Draft, actor: number | null): readonly Expression[] {
  return people.map((entity): Expression => {
    if (entity === actor) return { op: "constant", value: true };
    if (draft.die.likely(15)) return makeCondition(draft, 1);
    return actor === null ? { op: "constant", value: draft.die.likely(60) } : { op: "with", left: entity, right: actor };
  });
}

function makeEvent(draft: Draft, event: Partial<GroundEvent> & { name: string; schema: number }): GroundEvent {
  return {
    roles: [],
    actor: null,
    willing: [],
    busy: [],
    needs: [],
    takes: 0,
    atOnce: [],
    then: [],
    while: null,
    witnesses: makeWitnesses(draft, event.actor ?? null),
    forbidden: [],
    due: null,
    may: false,
    phantom: false,
    known: null,
    road: null,
    claim: null,
    ...event,
  };
}

function makeWalks(draft: Draft): readonly GroundEvent[] {
  return people.flatMap((person, mind) =>
    places.flatMap((from) => {
      const goal = draft.die.pick(places);
      const takes = draft.die.pick([0, 5, 10]);
      const fluent = draft.locations[person];
      if (fluent === null || fluent === undefined) return [];
      const schema = person * 4 + from;
      return [
        makeEvent(draft, {
          name: `${entities[person]?.name} walks from ${from} to ${goal}`,
          schema,
          roles: [person],
          actor: person,
          willing: [mind as MindId],
          busy: [person],
          takes,
          needs: [{ when: { op: "in place", entity: person, place: from }, words: "here", origin: null }],
          atOnce: takes > 0 ? [{ kind: "set", when: null, fluent, value: road }] : [],
          then: [{ kind: "set", when: null, fluent, value: goal }],
          road: takes > 0 ? road : null,
        }),
      ];
    }),
  );
}

function makeActs(draft: Draft, count: number): readonly GroundEvent[] {
  const { die } = draft;
  return Array.from({ length: count }, (_, index) => {
    const actor = die.pick(people);
    const other = die.pick([...people, ...things].filter((entity) => entity !== actor));
    const mind = people.indexOf(actor) as MindId;
    const needs = Array.from({ length: die.index(3) }, () => ({
      when: makeCondition(draft, die.index(3)),
      words: "a need",
      origin: null,
    }));
    const near: Expression = { op: "with", left: actor, right: other };
    return makeEvent(draft, {
      name: `act ${index}`,
      schema: 100 + index,
      roles: [actor, other],
      actor,
      willing: [mind],
      busy: [actor],
      takes: die.pick([0, 0, 3, 7]),
      needs: die.likely(50) ? [{ when: near, words: "near", origin: null }, ...needs] : needs,
      atOnce: die.likely(30) ? [makeFactEffect(draft)] : [],
      then: Array.from({ length: 1 + die.index(3) }, () => makeFactEffect(draft)),
      while: die.likely(50) ? { when: makeCondition(draft, 1), words: "while", origin: null } : null,
    });
  });
}

function makeHappenings(draft: Draft, spent: FluentId, known: FluentId): readonly GroundEvent[] {
  const { die } = draft;
  const effects = () => [makeFactEffect(draft), makeFactEffect(draft)];
  const when = makeCondition(draft, 1);
  return [
    makeEvent(draft, {
      name: "bell",
      schema: 200,
      due: { kind: "clock", at: { minute: 280, daily: die.likely(50) } },
      then: effects(),
    }),
    makeEvent(draft, {
      name: "omen",
      schema: 201,
      due: { kind: "clock", at: { minute: 290, daily: false } },
      takes: 4,
      then: effects(),
      known,
    }),
    makeEvent(draft, {
      name: "echo",
      schema: 202,
      due: { kind: "condition", when, spent },
      atOnce: [{ kind: "set", when: null, fluent: spent, value: 1 }],
      then: effects(),
    }),
    makeEvent(draft, {
      name: "fox",
      schema: 203,
      may: true,
      needs: [{ when: makeAtom(draft), words: "a need", origin: null }],
      then: effects(),
    }),
  ];
}

/** The same event with the mask in its first role: what others may take it for. */
function maskEvent(event: GroundEvent, masked: number): GroundEvent {
  const swap = (entity: number) => (entity === masked ? persona : entity);
  return {
    ...event,
    name: `${event.name} (mask)`,
    roles: event.roles.map(swap),
    actor: persona,
    willing: [],
    busy: [persona],
    phantom: true,
  };
}

function makeRules(draft: Draft, known: FluentId): readonly GroundRule[] {
  const { die } = draft;
  const loose = Array.from({ length: 3 }, (_, index): GroundRule => {
    return {
      name: `rule ${index}`,
      when: { op: "all", of: [makeCondition(draft, 1), makeAtom(draft)] },
      then: [
        { kind: "set", when: null, fluent: draft.facts[4 + index] ?? die.pick(draft.facts), value: die.index(2) },
        ...(die.likely(20) ? [makeMindEffect(draft, null)] : []),
      ],
      known: index === 0 ? known : null,
      origin: null,
    };
  });
  return [...loose, ...makeChain(draft, 6, 7), ...makeChain(draft, 7, 8)];
}

/** One fact follows another, both ways, so that rules set off rules. */
function makeChain(draft: Draft, from: number, to: number): readonly GroundRule[] {
  const [first, second] = [draft.facts[from], draft.facts[to]];
  if (first === undefined || second === undefined) return [];
  return [0, 1].map((value) => ({
    name: `${to} follows ${from}`,
    when: { op: "is", fluent: first, value },
    then: [{ kind: "set", when: null, fluent: second, value }],
    known: null,
    origin: null,
  }));
}

function makeBeliefs(draft: Draft, known: FluentId): readonly GroundBelief[] {
  const { die } = draft;
  const some = Array.from({ length: 6 }, (): GroundBelief => {
    const effect = makeMindEffect(draft, null);
    const who = effect.kind === "mind" ? effect.who : [];
    if (die.likely(20) && who.length === 2)
      return { who, write: { kind: "whatever is so", fluent: die.pick(draft.facts) }, origin: null };
    return { who, write: makeMindWrite(draft), origin: null };
  });
  return [
    ...some,
    { who: [die.index(3) as MindId], write: { kind: "believe", fluent: known, value: die.index(2) }, origin: null },
  ];
}
