import { isReadyName, type ReadyName } from '../scenes/ready/names.ts';
import { readScene } from '../scenes/readScene.ts';
import type { Scene } from '../scenes/scene.ts';
import { sceneText } from '../scenes/sceneText.ts';
import { LinkProblem } from './fault.ts';
import { textOf } from './shape.ts';

/** Reads a scene of a link with the reader of scene files: what a file may not hold, no link holds. */
export function readLinkScene(value: unknown): Scene {
  let text = '';
  try {
    text = JSON.stringify(value);
  } catch {
    // Nested deeper than the engine can follow. The reader of files stops far before.
  }
  const outcome = readScene(text);
  if (outcome.ok) return outcome.value;
  // It is JSON, or it would not be here: what that reader cannot follow is its depth.
  if (outcome.note.code === 'not-json') throw new LinkProblem('link-deep');
  throw new LinkProblem('link-scene', {}, outcome.note);
}

export const writeLinkScene = (scene: Scene): object => JSON.parse(sceneText(scene)) as object;

export function readReadyName(value: unknown, place: string): ReadyName {
  const name = textOf(value, place, 100);
  if (!isReadyName(name)) throw new LinkProblem('link-ready', { name });
  return name;
}
