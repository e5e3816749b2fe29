import type { Explanation } from "../plan/index.js";
import { listNoticed } from "./notice.js";
import { type Beat, listBeats, type Session } from "./session.js";

/** The acts of others that the player's person has seen, the last first. */
export function listSeenActs(session: Session): readonly Beat[] {
  return listBeats(session)
    .filter((beat) => beat.by !== null && beat.by !== session.player && beat.step.kind === "begin")
    .filter((beat) => listNoticed(session.engine, session.player, beat).length > 0)
    .toReversed();
}

/** Why somebody did what he did: asked again where the play was read back from a save. Null where nobody decided. */
export function explainBeat(session: Session, beat: Beat): Explanation | null {
  if (beat.step.kind === "pass" || beat.by === null) return null;
  return beat.explanation ?? session.reasoner.explain(beat.before, beat.by, beat.step.event);
}
