import type { LinkOutcome } from '../../link/fault.ts';
import { packLink } from '../../link/pack.ts';
import { readyName } from '../../scenes/ready/ready.ts';
import type { Scene } from '../../scenes/scene.ts';

/** What a link to a scene has behind the `#`: the name of one that comes with Jotlab, else all of it. */
export function sceneFragment(scene: Scene): Promise<LinkOutcome<string>> {
  const ready = readyName(scene);
  return packLink(ready ? { kind: 'ready', ready } : { kind: 'scene', scene });
}
