import { describe, expect, it } from "vitest";
import { diagnose, type SourceFile } from "../../src/base/index.js";
import { wordDiagnostic, writeProblem } from "../../src/words/index.js";
import { problemWords } from "../../src/words/problems.js";

const text = 'story "A"\nperson Mara: human\n\twants Mara has Letre // the end\r\n';
const source: SourceFile = { file: 3, path: "a/world.story", text };

function problemAt(word: string) {
  const start = text.indexOf(word);
  return wordDiagnostic(
    diagnose("unknown-name", { file: 3, start, end: start + word.length }, { name: word, nearest: "Letter" }),
    [source],
  );
}

describe("a diagnostic in words", () => {
  it("names path, line and column from 1", () => {
    const problem = problemAt("Letre");
    expect(problem.place).toBe("a/world.story:3:17");
    expect([problem.path, problem.line, problem.column]).toEqual(["a/world.story", 3, 17]);
  });

  it("quotes the line without its line end, with carets under what is meant and tabs kept", () => {
    const problem = problemAt("Letre");
    expect(problem.quote).toEqual({ text: "\twants Mara has Letre // the end", carets: "\t               ^^^^^" });
  });

  it("names what was probably meant, and only where something is near", () => {
    expect(problemAt("Letre").meant).toContain("Letter");
    const far = wordDiagnostic(diagnose("unknown-name", null, { name: "Xyz", nearest: null }), [source]);
    expect(far.meant).toBeNull();
  });

  it("has no place where no text is to blame", () => {
    const problem = wordDiagnostic(diagnose("missing-file", null, { path: "b.story" }), [source]);
    expect([problem.place, problem.quote]).toEqual([null, null]);
    expect(writeProblem(problem)).toContain("missing-file");
  });

  it("gives carets at least one sign wide, even past the end of the text", () => {
    const problem = wordDiagnostic(diagnose("unclosed-string", { file: 3, start: text.length, end: text.length }, {}), [source]);
    expect(problem.quote?.carets).toBe("^");
    expect(problem.line).toBe(4);
  });

  it("quotes the part around the mistake where a line is very long", () => {
    const long: SourceFile = { file: 0, path: "l", text: `${"word ".repeat(400)}HERE ${"word ".repeat(400)}` };
    const start = long.text.indexOf("HERE");
    const { quote } = wordDiagnostic(
      diagnose("unknown-name", { file: 0, start, end: start + 4 }, { name: "HERE", nearest: null }),
      [long],
    );
    const at = quote?.carets.indexOf("^^^^") ?? -1;
    expect(quote?.text.slice(at, at + 4)).toBe("HERE");
    expect(quote?.text.length).toBeLessThan(120);
  });

  it("marks several signs of a span that runs over the end of its line only to the end of the line", () => {
    const problem = wordDiagnostic(diagnose("empty-story", { file: 3, start: 0, end: text.length }, {}), [source]);
    expect(problem.quote).toEqual({ text: 'story "A"', carets: "^^^^^^^^^" });
  });

  it("says what is wrong and a way out for every code", () => {
    // Every field that any code has: the words of each code pick theirs.
    const fields: Record<string, unknown> = { bytes: 5, limit: 3, count: 7, value: 9, readings: ["a", "b"], rules: ["r", "s"] };
    const filled = new Proxy(fields, {
      get: (target, key) => (typeof key === "string" ? (target[key] ?? `<${key}>`) : undefined),
    });
    for (const [code, word] of Object.entries(problemWords)) {
      const words = (word as (fields: unknown) => { wrong: string; wayOut: string })(filled);
      expect(words.wrong, code).toMatch(/[.]$/);
      expect(words.wayOut.length, code).toBeGreaterThan(10);
      expect(words.wrong + words.wayOut, code).not.toContain("undefined");
    }
  });
});
