import { describe, expect, it } from "vitest";
import { sample } from "../syntax/sample.js";
import { bind, bindWell, listBeliefs, listStarts, listWants, sayCondition, sayEffect, sayEvent } from "./items.js";

/** What the sample uses: a universe in which Vey is dead. */
const ashgrove = `
  kind vampire: person
  person Vey: vampire, dead
  person Warden Hale: human
  rule the bell is holy
    never [vampire] touches Bell
  thing Bell
`;

describe("the sample of the notation", () => {
  it("has nothing wrong with it, alone or with what it uses", () => {
    expect(bind(sample).problems).toEqual([]);
    expect(bind(sample, [ashgrove]).problems).toEqual([]);
  });

  const model = bindWell(sample, [ashgrove]);

  it("starts as its lines say, and as its change does", () => {
    expect(listStarts(model)).toEqual([
      "[Vey] is in [Causeway]",
      "[Drawer] is in [Mill]",
      "[Letter] is in [Chapel]",
      "[Mara] is in [Mill]",
      "[Mara] trusts [Ilya]",
      "[Ilya] is in [Mill]",
      "[Oda] is seen as [Widow Penn]",
      "[Oda] is in [Mill]",
      "[Vey] is alive",
    ]);
    expect(model.departures).toEqual(["Vey is alive"]);
  });

  it("has people who believe and want things", () => {
    expect(listBeliefs(model)).toEqual(["Mara believes [Letter] is in [Drawer]", "Ilya knows [Letter] is in [Chapel]"]);
    expect(listWants(model)).toEqual([
      "Vey 100: [Vey] is alive",
      "Mara 100: [Vey] is alive",
      "Mara 10: [Letter] is in [Mara]",
      "Ilya 10: not ([Letter] is in [Mara])",
    ]);
  });

  it("has a persona, who is nobody, and roads, which are places", () => {
    const personas = model.entities.filter((entity) => entity.persona).map((entity) => entity.name);
    expect(personas).toEqual(["Widow Penn"]);
    expect(model.roads.map(({ place }) => model.entities[place]?.name)).toEqual([
      "the road from Mill to Causeway",
      "the road from Causeway to Chapel",
      "the road from Chapel to Crypt",
    ]);
  });

  it("has a road that takes less time on horseback, the least time first", () => {
    const walker = [{ name: "walker", kind: "fact" as const, span: null }];
    const times = model.roads[1]?.times.map(({ minutes, when }) => [
      minutes,
      when === null ? null : sayCondition(model, when, walker),
    ]);
    expect(times).toEqual([
      [8, '[walker] has the trait "on horseback"'],
      [25, null],
    ]);
  });

  it("has rules over the kinds that headers bring in", () => {
    const [bell, sunlight, hands] = model.rules;
    expect([bell?.never, sunlight?.never, hands?.never]).toEqual([true, false, true]);
    expect(sunlight?.when.map((condition) => sayCondition(model, condition, sunlight.roles))).toEqual([
      "it is day",
      "[vampire] is alive",
      "[vampire] is in [place]",
      'not ([place] has the trait "shaded")',
    ]);
    expect(sunlight?.then.map((effect) => sayEffect(model, effect, sunlight.roles))).toEqual(["not ([vampire] is alive)"]);
    expect(sunlight?.warns).toEqual(["Major Character Death"]);
    expect(hands?.when.map((condition) => sayCondition(model, condition, hands.roles))).toEqual(["[ghost] touches [thing]"]);
    expect(hands?.roles.map(({ kind }) => (kind === "fact" ? kind : model.kinds[kind]?.name))).toEqual(["ghost", "thing"]);
  });

  it("has actions with needs, minutes, witnesses and effects", () => {
    const [walks, searches, , tells] = model.actions;
    expect(walks?.needs.map((need) => sayCondition(model, need, walks.roles))).toEqual([
      "[walker] is alive",
      "a road from [here] to [goal]",
    ]);
    expect(walks?.takes).toEqual({ kind: "road", to: { kind: "role", role: 1 } });
    expect(walks?.witnesses).toMatchObject({
      kind: "listed",
      groups: [{ place: { kind: "here" } }, { place: { kind: "role", role: 1 } }],
    });
    expect([walks?.usesHere, searches?.usesHere]).toEqual([true, false]);
    expect(searches?.touches).toEqual([{ who: { kind: "role", role: 0 }, what: { kind: "role", role: 1 } }]);
    expect(searches?.then.map((effect) => sayEffect(model, effect, searches.roles))).toEqual([
      "[seeker] learns which thing ([#0] is in [box])",
    ]);
    expect(tells?.then.map((effect) => sayEffect(model, effect, tells.roles))).toEqual([
      "if ([hearer] trusts [liar]): [hearer] believes ([claim])",
    ]);
  });

  it("has prose for several eyes, with the conditions inside it", () => {
    const tells = model.actions[3];
    expect(tells?.prose.map(({ from }) => from)).toEqual([null, { role: 1 }, { role: 1 }]);
    expect(tells?.prose[1]?.conditions.map(({ words }) => words)).toEqual(["hearer trusts liar"]);
    const when = tells?.prose[2]?.when;
    expect(when && sayCondition(model, when, tells?.roles)).toBe("[hearer] knows (not ([claim] is so))");
  });

  it("has an outline whose lines are events, checks and an ending", () => {
    const [outline] = model.outlines;
    expect(outline?.chapters.map(({ kind, title, lines }) => [kind, title, lines.length])).toEqual([
      ["chapter", "The Drawer", 4],
      ["flashback", "Before", 1],
      ["chapter", "The Causeway", 3],
    ]);
    const told = outline?.chapters.flatMap(({ lines }) => lines.flatMap((line) => (line.kind === "events" ? line.events : [])));
    expect(told?.map((event) => sayEvent(model, event))).toEqual([
      "[Mara] searches [Drawer]",
      "[Ilya] tells [Mara] that ([Letter] is in [Crypt])",
      "[Mara] walks to [Causeway]",
      "[Vey] walks to [Causeway]",
      "[Mara] walks to [Chapel]",
      "[Vey] walks to [Chapel]",
      "[Mara] walks to [Crypt]",
      "[Vey] walks to [Crypt]",
    ]);
    expect(outline?.chapters[1]?.lines[0]?.when).toEqual({ kind: "at", minute: 180 });
    expect(outline?.chapters[2]?.lines[2]).toMatchObject({ kind: "ending", ending: 0, when: { kind: "by", minute: 340 } });
  });

  it("asks its questions", () => {
    expect(
      model.whatIfs.map(({ changes, expects }) => [changes.map(({ kind }) => kind), expects.map(({ kind }) => kind)]),
    ).toEqual([[["swap"], ["cannot"]]]);
    expect(model.expects.map(({ question }) => question.kind)).toEqual([
      "always",
      "never",
      "everybody has a reason",
      "every ending",
    ]);
    expect(model.expects[1]?.question).toMatchObject({ beforeChapter: 2 });
  });

  it("has its header as written", () => {
    expect(model.header.title).toBe("An Hour Before Light");
    expect(model.header.lines).toEqual([
      { keyword: "rating", text: "Teen And Up Audiences" },
      { keyword: "warnings", text: "Choose Not To Use Archive Warnings" },
      { keyword: "fandom", text: "Ashgrove (Original Universe)" },
      { keyword: "pairing", text: "Mara/Vey" },
      { keyword: "tags", text: "Vampires, Misunderstandings" },
    ]);
  });

  it("means the same whatever the order of its items", () => {
    const items = sample.split(/\n(?=\S)/).filter((item) => !item.startsWith("use"));
    const turned = [...items.slice(1).reverse(), items[0]].join("\n");
    const other = bindWell(turned);
    const inOrder = bindWell(items.join("\n"));
    expect(listStarts(other).toSorted()).toEqual(listStarts(inOrder).toSorted());
    expect(listWants(other).toSorted()).toEqual(listWants(inOrder).toSorted());
    expect(other.actions.map(({ name }) => name).toSorted()).toEqual(inOrder.actions.map(({ name }) => name).toSorted());
  });

  it("goes through JSON unchanged", () => {
    expect(JSON.parse(JSON.stringify(model))).toEqual(model);
  });
});
