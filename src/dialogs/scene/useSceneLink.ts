import { useEffect, useState } from 'react';
import type { Scene } from '../../scenes/scene.ts';
import { toClipboard } from '../../store/verbs/copying.ts';
import { sceneFragment } from '../../store/verbs/sceneLink.ts';
import { pageAddress } from '../../ui/pageAddress.ts';
import { isSingleFile } from '../../ui/singleFile.ts';
import { say, type Reason } from '../../words/say.ts';
import { words } from '../../words/talk.ts';

/** The link to a scene, a moment later; `fault` says why there is none. */
export type SceneLink = { link: string; fault: Reason | null } | null;

export function useSceneLink(scene: Scene | null, { notes = true }: { notes?: boolean } = {}): SceneLink {
  const [made, setMade] = useState<{ of: Scene | null; link: SceneLink }>({ of: null, link: null });
  useEffect(() => {
    let isWanted = true;
    if (scene)
      void sceneFragment(scene, notes).then((packed) => {
        if (!isWanted) return;
        const link = packed.ok
          ? { link: `${pageAddress()}#${packed.value}`, fault: null }
          : { link: '', fault: packed.note };
        setMade({ of: scene, link });
      });
    return () => {
      isWanted = false;
    };
  }, [scene, notes]);
  return made.of === scene ? made.link : null;
}

/** Copies it, and says what came of that. */
export async function copySceneLink(made: SceneLink): Promise<string> {
  if (!made) return '';
  if (made.fault) return `${say(made.fault).says} ${words.talk.link.asFile}`;
  if (!(await toClipboard(made.link))) return words.talk.link.notCopied;
  return isSingleFile() ? words.talk.link.ofFile : words.talk.link.copied;
}
