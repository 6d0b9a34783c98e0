import { sceneAfter } from '../../scenes/ready/ready.ts';
import type { Scene } from '../../scenes/scene.ts';
import type { StageRun } from '../state/stage.ts';
import { get } from '../state/state.ts';
import { playScene } from './playScene.ts';

/** What is offered at the last step of a scene that comes with Jotlab. */
export const nextSceneOf = ({ scene, at, isGuest }: StageRun): Scene | undefined =>
  !isGuest && at === scene.steps.length - 1 ? sceneAfter(scene) : undefined;

/** Goes on with it, from the end of a scene and from nowhere else. */
export async function playNextScene(): Promise<void> {
  const { stage } = get();
  const next = stage && !stage.busy ? nextSceneOf(stage) : undefined;
  if (next) await playScene(next);
}
