import { afterAll, beforeAll, expect, it } from 'vitest';
import { encodeBase64url } from '../../jose/text/base64url.ts';
import { encodeUtf8 } from '../../jose/text/utf8.ts';
import { readyScene } from '../../scenes/ready/ready.ts';
import type { Scene } from '../../scenes/scene.ts';
import { lightsOf } from '../derived/lights.ts';
import { startBench, until } from '../fixtures/startBench.ts';
import { get, set } from '../state/state.ts';
import { showHeld } from './heldBack.ts';
import { goToSceneStep, leaveStage, nextSceneStep, playScene, previousSceneStep } from './playScene.ts';

/** As the clock of the bench has it (startBench.ts). */
const NOW = 1_795_160_000;
const partOf = (value: object): string => encodeBase64url(encodeUtf8(JSON.stringify(value)));
const EXPIRED = `${partOf({ alg: 'HS256' })}.${partOf({ sub: 'somebody', aud: 'elsewhere', exp: NOW - 3600 })}.c2ln`;

const timeSaid = (): string | undefined => lightsOf(get())?.find(({ id }) => id === 'time')?.says;
const codes = (): readonly string[] => lightsOf(get())?.map(({ code }) => code) ?? [];

async function paste(text: string): Promise<void> {
  const { stage } = get();
  if (stage) set({ stage: { ...stage, held: text } });
  await showHeld(NOW);
}

let stop: () => void;
beforeAll(async () => {
  stop = await startBench();
});
afterAll(() => {
  leaveStage();
  stop();
});

it('judges a pasted token by the real time, and the scene by its own', async () => {
  const scene = { ...(readyScene('three-parts') as Scene), clock: NOW - 864_000 };
  await playScene(scene);
  await nextSceneStep();
  await paste(EXPIRED);
  expect(get()).toMatchObject({ stage: { isGuest: true }, clock: { kind: 'live', now: NOW } });
  await until(() => expect(timeSaid()).toBe('Expired 60 minutes ago'));
  await previousSceneStep();
  expect(get()).toMatchObject({ stage: { isGuest: false, at: 0 }, clock: { kind: 'frozen', now: scene.clock } });
  await paste(EXPIRED);
  await nextSceneStep();
  expect(get()).toMatchObject({ stage: { isGuest: false, at: 1 }, clock: { kind: 'frozen', now: scene.clock } });
  expect(timeSaid()).toContain('by the frozen clock');
});

it('judges a pasted token by nothing that the scene expects', async () => {
  const scene = readyScene('key-confusion') as Scene;
  await playScene(scene);
  await goToSceneStep(() => 4);
  await until(() => expect(codes()).toContain('expectation-differs'));
  await paste(EXPIRED);
  await until(() => expect(codes()).toContain('expectations-not-set'));
  await nextSceneStep();
  expect(get().stage).toMatchObject({ isGuest: false, at: 4 });
  await until(() => expect(codes()).toContain('expectation-differs'));
});
