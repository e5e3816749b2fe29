/** What bounds a search. Whichever is met first ends it, and is told. */
export interface SearchLimits {
  /** Situations looked at. */
  readonly situations: number;
  /** Events from the start. */
  readonly depth: number;
  /** Minutes of the story's clock from its start. */
  readonly minutes: number;
  /** Asked now and then: true ends the search (the time is up, or somebody pressed a key). */
  readonly isStopped: () => boolean;
}

export type LimitName = "situations" | "depth" | "minutes" | "seconds";
