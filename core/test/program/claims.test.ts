import { describe, expect, it } from "vitest";
import { eventNamed, fluentOf, groundText, holderValue, mindOf } from "./text.js";

const telling = (more: string) => `
story "Claims"
place Hall
place Crypt
thing Drawer: container, in Hall
thing Letter: in Hall
fact [person] trusts [person]
fact [person] is ill, secret
person Mara
  starts in Hall
  wants Mara has Letter
person Ilya
  starts in Hall
action [liar: person] tells [hearer: person] that [claim: fact]
  needs liar is with hearer
  then if hearer trusts liar: hearer believes claim
action [friend: person] comes to trust [other: person]
  then friend trusts other
action [thief: person] takes [thing]
  then thief has thing
${more}`;

function said(text: string): string[] {
  const { program } = groundText(text);
  return program.events.flatMap(({ name }) =>
    name.startsWith("Ilya tells Mara that ") ? [name.slice("Ilya tells Mara that ".length)] : [],
  );
}

describe("fact sentences that can be told", () => {
  it("are what some condition or want reads", () => {
    expect(said(telling(""))).toEqual(["Mara has Letter", "Ilya trusts Mara", "Mara trusts Ilya"]);
  });

  it("are what an outline says, and what the text says that somebody believes, denials too", () => {
    const text = telling(`
person Ilya
  believes Mara is not ill
outline as told
  then Ilya tells Mara that Letter is in Crypt
`);
    expect(said(text)).toEqual(expect.arrayContaining(["Letter is in Crypt", "Mara is not ill"]));
    expect(said(text)).not.toContain("Mara is ill");
  });

  it("are every place of what somebody wants to find", () => {
    expect(said(telling("person Mara\n  wants to know where Letter is\n"))).toEqual(
      expect.arrayContaining(["Letter is in Hall", "Letter is in Crypt", "Letter is in Drawer", "Ilya has Letter"]),
    );
  });

  it("are only those about whom the author says they are", () => {
    const text = telling("").replace("  needs liar is with hearer\n", "  needs liar is with hearer, claim is about Letter\n");
    expect(said(text)).toEqual(["Mara has Letter"]);
  });

  it("nest where the text nests them", () => {
    const text = telling("outline as told\n  then Ilya tells Mara that Ilya knows Mara is ill\n");
    const { program } = groundText(text);
    const event = eventNamed(program, "Ilya tells Mara that Ilya knows Mara is ill");
    const ill = fluentOf(program, "Mara is ill");
    const [mara, ilya] = [mindOf(program, "Mara"), mindOf(program, "Ilya")];
    const trusts = { op: "is", fluent: fluentOf(program, "Mara trusts Ilya"), value: 1 };
    expect(event.then).toEqual([
      { kind: "mind", when: trusts, who: [mara], write: { kind: "believe", fluent: ill, value: 1 } },
      { kind: "mind", when: trusts, who: [mara, ilya], write: { kind: "believe", fluent: ill, value: 1 } },
    ]);
  });

  it("stand in the name of the event, in its claim, and in what the hearer comes to believe", () => {
    const { program } = groundText(telling("outline as told\n  then Ilya tells Mara that Letter is in Crypt\n"));
    const event = eventNamed(program, "Ilya tells Mara that Letter is in Crypt");
    expect(event.claim?.words).toBe("Letter is in Crypt");
    expect(event.roles.at(-1)).toBe(-1);
    expect(event.then).toEqual([
      {
        kind: "mind",
        when: { op: "is", fluent: fluentOf(program, "Mara trusts Ilya"), value: 1 },
        who: [mindOf(program, "Mara")],
        write: { kind: "believe", fluent: fluentOf(program, "Letter is in …"), value: holderValue(program, "Crypt") },
      },
    ]);
  });

  it("are refused where there are too many", () => {
    const things = Array.from({ length: 30 }, (_, index) => `thing Coin ${index}: in Hall`).join("\n");
    const wants = Array.from({ length: 30 }, (_, index) => `  wants to know where Coin ${index} is`).join("\n");
    const people = Array.from({ length: 6 }, (_, index) => `person Guard ${index}\n  starts in Hall`).join("\n");
    const places = Array.from({ length: 30 }, (_, index) => `place Vault ${index}`).join("\n");
    const { program, diagnostics } = groundText(telling(`${places}\n${things}\n${people}\nperson Mara\n${wants}\n`));
    expect(diagnostics.map(({ code, fields }) => [code, "limit" in fields ? fields.limit : null])).toEqual([
      ["too-many-instances", 20_000],
    ]);
    expect(program.events.some(({ name }) => name.startsWith("Ilya tells"))).toBe(false);
    expect(program.events.some(({ name }) => name === "Mara takes Letter")).toBe(true);
  });
});
