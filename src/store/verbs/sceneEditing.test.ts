import { afterEach, beforeEach, expect, it } from 'vitest';
import { DEMO_TOKEN } from '../../first/demo/token.ts';
import { readScene } from '../../scenes/readScene.ts';
import { sceneText } from '../../scenes/sceneText.ts';
import { textOf } from '../derived/select.ts';
import { startBench } from '../fixtures/startBench.ts';
import { get } from '../state/state.ts';
import { openFiles, pasteText } from './intake.ts';
import { giveKey } from './giveKey.ts';
import { goToSceneStep, leaveStage } from './playScene.ts';
import { settled } from './sceneActs.ts';
import { addSceneStep, dropSceneStep, rewordStep, secretsLeftOut } from './sceneEditing.ts';
import { flipBit } from './tamper.ts';
import { pinClaim } from './view.ts';
import { sayAll } from '../../words/say.ts';

let stop: () => void;
beforeEach(async () => {
  stop = await startBench();
  await settled();
});
afterEach(() => {
  leaveStage();
  stop();
});

it('makes a scene of what is seen on the bench, without a secret, and plays its file', async () => {
  pinClaim('sub');
  expect(addSceneStep('My scene')).toBeNull();
  await giveKey('a secret that nobody else may know', 'always');
  flipBit(DEMO_TOKEN.length - 20, 1);
  await settled();
  expect(addSceneStep('')).toBeNull();
  expect(rewordStep(0, { says: 'Look at sub.' })).toBeNull();
  expect(sayAll(rewordStep(0, { says: '<b>Look</b>' }))).toContain('plain text');
  expect(secretsLeftOut(get())).toBe(1);
  const scene = get().sceneDraft;
  if (!scene) throw new Error('no scene');
  const text = sceneText(scene);
  expect(text).not.toContain(Buffer.from('a secret that nobody else may know').toString('base64url'));
  expect(scene.steps).toMatchObject([{ says: 'Look at sub.', spot: 'payload/sub' }, { acts: [{ do: 'token' }] }]);
  expect(readScene(text)).toMatchObject({ ok: true });

  const before = textOf(get());
  await openFiles([new File([text], 'my.scene.json')]);
  expect(get().stage).toMatchObject({ at: 0, scene: { title: 'My scene' } });
  await goToSceneStep(() => 1);
  expect(textOf(get())).toBe(before);
  leaveStage();
  dropSceneStep();
  expect(get().sceneDraft?.steps.length).toBe(1);
  dropSceneStep();
  expect(get().sceneDraft).toBeNull();
});

it('refuses a scene file on the bench with the place, and changes nothing', async () => {
  const before = get();
  await pasteText('{"jotlab":"scene","version":1,"title":"x","token":"a","clock":1,"steps":[{"says":1}]}');
  expect(get().notice?.code).toBe('sceneRefused');
  expect(sayAll(get().notice?.because ?? null)).toContain('steps[0].says');
  expect({ ...get(), notice: null }).toEqual({ ...before, notice: null });
});
