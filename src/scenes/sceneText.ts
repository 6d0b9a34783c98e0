import { keyLabel, SCENE_VERSION, type Scene, type SceneAct, type SceneKey } from './scene.ts';

const keyOf = (key: SceneKey): unknown => (key.kind === 'demo' ? keyLabel(key) : key.jwk);

function actOf(act: SceneAct): unknown {
  if (act.do === 'keys') return { ...act, keys: act.keys.map(keyOf) };
  return act.do === 'edit' && act.value !== undefined ? { ...act, value: JSON.parse(act.value) } : act;
}

/** A scene as the text of its file. */
export const sceneText = ({ title, token, clock, keys, steps, notes }: Scene): string =>
  `${JSON.stringify(
    {
      jotlab: 'scene',
      version: SCENE_VERSION,
      title,
      token,
      clock,
      keys: keys.map(keyOf),
      steps: steps.map(({ acts, ...step }) => ({ ...step, ...(acts ? { acts: acts.map(actOf) } : {}) })),
      ...(notes === '' ? {} : { notes }),
    },
    null,
    2,
  )}\n`;
