import type { LinkOutcome } from '../../link/fault.ts';
import { packLink } from '../../link/pack.ts';
import { readyName } from '../../scenes/ready/ready.ts';
import type { Scene } from '../../scenes/scene.ts';

/** A scene as the audience gets it: notes are for the speaker. */
const withoutNotes = (scene: Scene): Scene => ({
  ...scene,
  notes: '',
  steps: scene.steps.map((step) => {
    const bare = { ...step };
    delete bare.notes;
    return bare;
  }),
});

/** What a link to a scene has behind the `#`: the name of one that comes with Jotlab, else all of it. */
export function sceneFragment(scene: Scene, notes = true): Promise<LinkOutcome<string>> {
  const ready = readyName(scene);
  return packLink(ready ? { kind: 'ready', ready } : { kind: 'scene', scene: notes ? scene : withoutNotes(scene) });
}
