import { isSceneText } from '../../scenes/isSceneText.ts';
import { refusal } from '../../words/refusals.ts';
import type { Reason } from '../../words/say.ts';
import { loadRead } from '../doors/readDoor.ts';
import { get, set, START } from '../state/state.ts';
import { commit } from './commit.ts';
import { playFile } from './sceneFiles.ts';

const change = (stage: { held?: null; failed?: Reason | null; isGuest?: boolean; busy?: boolean }): void => {
  const now = get().stage;
  if (now) set({ stage: { ...now, ...stage } });
};

/** What was held back is forgotten. */
export const dropHeld = (): void => change({ held: null });

/**
 * Shows what was held back: the token in it and nothing else, or the scene that it is. `now`: the real time, in seconds
 * since 1970. The token is judged by it, and by nothing that the scene expects. The next step brings back both.
 */
export async function showHeld(now: number): Promise<void> {
  const text = get().stage?.held ?? '';
  dropHeld();
  if (isSceneText(text)) {
    change({ failed: await playFile(text) });
    return;
  }
  const [found] = (await loadRead()).recognise(text).tokens;
  if (!found) {
    change({ failed: refusal('nothing-to-show') });
    return;
  }
  // A key beside the token stays where it was: nothing secret comes on the stage.
  change({ busy: true, failed: null });
  const { expectations } = START;
  commit({ source: { from: 'text', text: found.text, pick: 0 }, pastedText: found.text, expectations }, { as: 'act' });
  set({ clock: { kind: 'live', now } });
  change({ busy: false, isGuest: true });
}
