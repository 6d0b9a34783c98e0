import { readScene } from '../../scenes/readScene.ts';
import { refusal } from '../../words/refusals.ts';
import type { Reason } from '../../words/say.ts';
import { playScene } from './playScene.ts';

/** Plays a scene file. Gives the reason where it cannot be; then nothing has changed. */
export async function playFile(text: string): Promise<Reason | null> {
  const outcome = readScene(text);
  if (!outcome.ok) return refusal('unchanged', outcome.note);
  await playScene(outcome.value);
  return null;
}
