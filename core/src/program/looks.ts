import type { Grounding } from "./grounding.js";
import type { EntityIndex } from "./program.js";

/** Who is in `from` sees what is and happens in `into`, and not the reverse. */
export interface Look {
  readonly from: EntityIndex;
  readonly into: EntityIndex;
}

const looks = new WeakMap<Grounding["model"], readonly Look[]>();

/** What the headers of places say: `place Gallery: looks into Hall`. */
export function listLooks({ model }: Pick<Grounding, "model">): readonly Look[] {
  const known = looks.get(model);
  if (known !== undefined) return known;
  const found = model.entities.flatMap(({ traits }, from) =>
    traits.flatMap((trait) => {
      const name = /^looks into (.+)$/u.exec(trait)?.[1];
      const into = name === undefined ? -1 : model.entities.findIndex((entity) => entity.name === name);
      return into === -1 ? [] : [{ from, into }];
    }),
  );
  looks.set(model, found);
  return found;
}
