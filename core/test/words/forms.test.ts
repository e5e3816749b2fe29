import { describe, expect, it } from "vitest";
import { agreeVerb, endSentence, inflectPronoun, pluralVerb } from "../../src/words/forms.js";
import { wordDuration, wordTime } from "../../src/words/index.js";

describe("forms of words", () => {
  it("gives the form of a pronoun that prose asks for by that of they", () => {
    const asked = ["they", "them", "their", "theirs", "themself"];
    expect(asked.map((form) => inflectPronoun("she", form))).toEqual(["she", "her", "her", "hers", "herself"]);
    expect(asked.map((form) => inflectPronoun("he", form))).toEqual(["he", "him", "his", "his", "himself"]);
    expect(asked.map((form) => inflectPronoun("it", form))).toEqual(["it", "it", "its", "its", "itself"]);
    expect(asked.map((form) => inflectPronoun("they", form))).toEqual(asked);
  });

  it("keeps a capital letter, and knows what is no pronoun", () => {
    expect(inflectPronoun("she", "Theirs")).toBe("Hers");
    expect(inflectPronoun("she", "walks")).toBeNull();
  });

  it("makes a verb agree with they and with nobody else", () => {
    expect(agreeVerb("she", "walks")).toBe("walks");
    const singular = ["walks", "tries", "watches", "passes", "closes", "dies", "is", "was", "has", "Has", "plays", "must"];
    const plural = ["walk", "try", "watch", "pass", "close", "die", "are", "were", "have", "Have", "play", "must"];
    expect(singular.map(pluralVerb)).toEqual(plural);
    expect(agreeVerb("they", "walks")).toBe("walk");
  });

  it("ends a sentence once, also inside quotation marks and emphasis", () => {
    expect(["Mara goes", "Mara goes.", '"Go!"', "*Why?*"].map(endSentence)).toEqual([
      "Mara goes.",
      "Mara goes.",
      '"Go!"',
      "*Why?*",
    ]);
  });
});

describe("the clock in words", () => {
  it("writes a time as the notation does, with the day where it is another", () => {
    expect(wordTime(5 * 60 + 7)).toBe("05:07");
    expect(wordTime(24 * 60)).toBe("00:00 on day 2");
    expect(wordTime(24 * 60, 2)).toBe("00:00");
    expect(wordTime(-30)).toBe("23:30 on day 0");
  });

  it("writes a stretch of time as people say it", () => {
    expect([0, 1, 25, 60, 125].map(wordDuration)).toEqual(["0 minutes", "1 minute", "25 minutes", "1 hour", "2 hours 5 minutes"]);
  });
});
