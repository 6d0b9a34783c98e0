import { note } from '../../jose/token/note.ts';
import { isPacked, packLink, unpackLink } from '../../link/pack.ts';
import { isReadyName } from '../../scenes/ready/names.ts';
import { readyScene } from '../../scenes/ready/ready.ts';
import type { Scene } from '../../scenes/scene.ts';
import type { Reason } from '../../words/say.ts';

/** The scene that an address names or holds, and a link to it; else why there is none. */
export async function sceneNamed(name: string): Promise<{ scene: Scene; link: string } | { why: Reason }> {
  if (isReadyName(name)) {
    const [scene, packed] = [readyScene(name), await packLink({ kind: 'ready', ready: name })];
    if (scene && packed.ok) return { scene, link: packed.value };
  }
  if (!isPacked(name)) return { why: note('link-ready', { name: name.slice(0, 40) }) };
  const read = await unpackLink(name);
  if (!read.ok) return { why: read.note };
  const { value } = read;
  const scene = value.kind === 'scene' ? value.scene : value.kind === 'ready' ? readyScene(value.ready) : undefined;
  return scene ? { scene, link: name } : { why: note('link-no-scene') };
}
