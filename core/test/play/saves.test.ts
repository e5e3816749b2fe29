import { describe, expect, it } from "vitest";
import {
  choosePlanLimits,
  makeReasoner,
  readSave,
  resumeSession,
  type Session,
  situationOf,
  wait,
  writeSave,
} from "../../src/api/index.js";
import { ferry, openText, playAs, take } from "./ferry.js";

const stamp = { title: "The Ferry", hash: "0" };

function save(session: Session): string {
  return writeSave(session, stamp, { transcript: [], outline: "" });
}

function resume(text: string, json: string) {
  const story = openText(text);
  const read = readSave(json);
  if (read.kind !== "read") throw new Error("a save that can be read was expected");
  return resumeSession(story.engine, makeReasoner(story.engine, choosePlanLimits(story.program, { steps: 2 })), read.save);
}

describe("a save", () => {
  const played = wait(take(take(playAs(ferry, "Ada", 3), "Ada lights the lamp"), "Ada walks to Inn"), null);

  it("brings back the same play: person, seed, turns and situations", () => {
    const resumed = resume(ferry, save(played));
    if (resumed.kind !== "resumed") throw new Error("it should resume");
    expect(resumed.misfit).toBeNull();
    expect(resumed.session.player).toBe(played.player);
    expect(resumed.session.seed).toBe(3);
    expect(situationOf(resumed.session)).toEqual(situationOf(played));
    expect(resumed.session.turns.map(({ decision }) => decision)).toEqual(played.turns.map(({ decision }) => decision));
  });

  it("goes on as the play itself would have", () => {
    const resumed = resume(ferry, save(played));
    if (resumed.kind !== "resumed") throw new Error("it should resume");
    expect(situationOf(wait(resumed.session, null))).toEqual(situationOf(wait(played, null)));
  });

  it("is the same text for the same play", () => {
    expect(save(played)).toBe(save(played));
  });

  it("fits a story whose declarations were moved about", () => {
    const moved = ferry.replace("place Quay\nplace Inn\nplace Boat", "place Boat\nplace Attic\nplace Inn\nplace Quay");
    const resumed = resume(moved, save(played));
    expect(resumed).toMatchObject({ kind: "resumed", misfit: null });
  });

  it("stops at the first step that the story no longer has, and names it", () => {
    const gone = ferry.replace(/action \[lighter[\s\S]*?\n\n/, "");
    const resumed = resume(gone, save(played));
    expect(resumed).toMatchObject({
      kind: "resumed",
      misfit: { turn: 0, step: { begin: "Ada lights the lamp" }, obstacles: [] },
    });
    if (resumed.kind === "resumed") expect(resumed.session.turns).toEqual([]);
  });

  it("stops at the first step that can no longer be, and says what is in the way", () => {
    const lit = ferry.replace("fact the lamp is lit\n", "fact the lamp is lit\nthing Switch\n  the lamp is lit\n");
    const resumed = resume(lit, save(played));
    expect(resumed).toMatchObject({ kind: "resumed", misfit: { turn: 0, obstacles: [{ kind: "need" }] } });
  });

  it("of somebody who is no longer there is refused", () => {
    const renamed = ferry.replaceAll("Ada", "Ida");
    expect(resume(renamed, save(played))).toEqual({ kind: "no such person", person: "Ada" });
  });

  it.each([
    ["", "json"],
    ["{", "json"],
    ["null", "format"],
    ["[]", "format"],
    ['{"format":"explicator-save/2"}', "format"],
    ['{"format":"explicator-save/1"}', "shape"],
    ['{"format":"explicator-save/1","story":{"title":"a","hash":"b"},"person":"Ada","seed":1,"turns":[{}]}', "shape"],
    [
      '{"format":"explicator-save/1","story":{"title":"a","hash":"b"},"person":"Ada","seed":1,"turns":[{"decision":{"wait":null},"steps":[{"by":null}]}]}',
      "shape",
    ],
  ] as const)("is not taken for one: %s", (text, why) => {
    expect(readSave(text)).toEqual({ kind: "unreadable", why });
  });
});
