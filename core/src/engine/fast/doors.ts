import type { Imagining } from "../engine.js";
import type { Picture, Situation } from "../situation.js";
import { decodePicture, type Frame, readMinute } from "./frame.js";
import type { Machine } from "./machine.js";
import { encodeScene } from "./stepping.js";

/**
 * The doors between the arrays of the fast engine and the pictures that everybody else sees. A picture is written out only when
 * somebody looks at it, and an array is found again by the scene or the picture that it became.
 */
export interface Doors {
  enter(scene: Imagining): Frame;
  leave(frame: Frame): Imagining;
  enterWorld(situation: Situation): Frame;
  leaveWorld(frame: Frame): Situation;
}

export function makeDoors(machine: Machine): Doors {
  const byScene = new WeakMap<object, Frame>();
  const byPicture = new WeakMap<Picture, Frame>();
  const recall = (scene: Imagining): Frame => {
    const known = byPicture.get(scene.picture);
    if (known !== undefined && readMinute(known) === scene.minute && known.layout.owner === scene.owner) return known;
    const frame = encodeScene(machine, scene);
    byPicture.set(scene.picture, frame);
    return frame;
  };
  const leave = (frame: Frame): Imagining => {
    const scene = makeScene(frame, (picture) => byPicture.set(picture, frame));
    byScene.set(scene, frame);
    return scene;
  };
  return {
    enter: (scene) => byScene.get(scene) ?? recall(scene),
    leave,
    enterWorld: (situation) =>
      byScene.get(situation) ?? recall({ picture: situation.world, owner: null, minute: situation.minute }),
    leaveWorld: (frame) => {
      const scene = leave(frame);
      const situation: Situation = {
        minute: scene.minute,
        get world() {
          return scene.picture;
        },
      };
      byScene.set(situation, frame);
      return situation;
    },
  };
}

/** A scene whose picture is made when it is first read. */
function makeScene(frame: Frame, note: (picture: Picture) => void): Imagining {
  let made: Picture | null = null;
  return {
    get picture() {
      if (made === null) {
        made = decodePicture(frame, 0);
        note(made);
      }
      return made;
    },
    owner: frame.layout.owner,
    minute: readMinute(frame),
  };
}
