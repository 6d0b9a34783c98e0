import type { Key } from '../../jose/keys/key.ts';
import type { Scene } from '../../scenes/scene.ts';
import type { Reason } from '../../words/say.ts';

/** The id of a scene's key in the ring. No key of any other origin comes on the stage. */
export const sceneKeyId = (label: string): string => `scene ${label}`;
export const isOfScene = ({ id }: Key): boolean => id.startsWith(sceneKeyId(''));

/** A scene that is played on the stage. */
export interface StageRun {
  scene: Scene;
  /** Index of the step that is shown. */
  at: number;
  /** Acts of the scene are being done: only then may anything change what is on the bench. */
  busy: boolean;
  /** Why an act could not be done. */
  failed: Reason | null;
  /** A text that was pasted or dropped here: it is held back until somebody says that it may be shown. */
  held: string | null;
  /** What is shown came from such a text, not from the scene. */
  isGuest: boolean;
}
