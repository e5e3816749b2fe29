import { describe, expect, it } from "vitest";
import { fillTemplate, readTemplate } from "../../src/words/template.js";

function fill(text: string, options: { held?: readonly string[]; picks?: readonly number[] } = {}): string {
  const picks = [...(options.picks ?? [])];
  return fillTemplate(readTemplate(text), {
    name: (name) => ({ liar: "Ilya", hearer: "Mara" })[name] ?? null,
    form: (name, form) => (name === "liar" ? `<${form}>` : null),
    test: (words) => (options.held ?? []).includes(words),
    pick: () => picks.shift() ?? 0,
  });
}

describe("prose with holes", () => {
  it("fills names and forms, and shows as written what it does not know", () => {
    expect(fill("{liar} told {hearer}; {liar.They} lied. {nobody} {nobody.they}")).toBe(
      "Ilya told Mara; <They> lied. {nobody} {nobody.they}",
    );
  });

  it("picks one of several, with holes inside", () => {
    expect(fill("{a door|{liar}|}", { picks: [1] })).toBe("Ilya");
    expect(fill("x{a|b|}y", { picks: [2] })).toBe("xy");
  });

  it("lets the world choose, also where the other side is left out", () => {
    const text = "He said it, {if hearer trusts liar: and I believed it|and I let it stand}.";
    expect(fill(text, { held: ["hearer trusts liar"] })).toBe("He said it, and I believed it.");
    expect(fill(text)).toBe("He said it, and I let it stand.");
    expect(fill("a{if x: b}c")).toBe("ac");
  });

  it("does not take the colon of a time for the end of a condition", () => {
    expect(fill("{if it is 05:40 or later: light|dark}", { held: ["it is 05:40 or later"] })).toBe("light");
  });

  it("nests choices in tests", () => {
    expect(fill("{if x: {p|q}|{r|s}}", { picks: [1] })).toBe("s");
    expect(fill("{if x: {p|q}|{r|s}}", { held: ["x"], picks: [1] })).toBe("q");
  });

  it("keeps a brace that opens or closes nothing", () => {
    expect(fill("a { b {liar} } c")).toBe("a { b {liar} } c");
    expect(fill("a { b {liar} c")).toBe("a { b Ilya c");
    expect(fill("} {liar}")).toBe("} Ilya");
  });
});
