import { readScene } from '../../scenes/readScene.ts';
import { saySceneFault } from '../../words/scenes.ts';
import { playScene } from './playScene.ts';

/** Plays a scene file. Says why it cannot be, in words; then nothing has changed. */
export async function playFile(text: string): Promise<string> {
  const outcome = readScene(text);
  if (!outcome.ok) return saySceneFault(outcome.fault);
  await playScene(outcome.scene);
  return '';
}
