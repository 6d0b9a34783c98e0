import { afterAll, beforeAll, expect, it } from 'vitest';
import { READY } from '../../scenes/ready/ready.ts';
import { lightsOf } from '../derived/lights.ts';
import { selectedBy } from '../derived/selected.ts';
import { startBench, until } from '../fixtures/startBench.ts';
import { get } from '../state/state.ts';
import { goToSceneStep, leaveStage, playScene } from './playScene.ts';

let stop: () => void;
beforeAll(async () => {
  stop = await startBench();
});
afterAll(() => stop());

const FINE = 'signature-anyone';
const FAILS = 'signature-fails';
const OPENS = 'decrypted-anyone';
const CLOSED = 'decryption-no-key';

/** What the texts of the scenes say of each step, as the lights say it. */
const LIGHTS: Readonly<Record<string, readonly (readonly string[])[]>> = {
  'Three parts': [[FINE], [FINE], [FINE], [FINE, 'time-within'], [FINE]],
  'Base64 is not encryption': [[FINE], [FINE], [CLOSED], [CLOSED], [OPENS, FINE]],
  'What is signed': [[FINE], [FINE], [FAILS], [FAILS], [FAILS]],
  'One bit': [[FINE], [FAILS], [FAILS], ['signature-bytes-only']],
  'Why five parts?': [[OPENS], [OPENS], [OPENS], [OPENS], [CLOSED], [OPENS], ['decryption-fails']],
  'ECDH-ES, slowly': [[OPENS], [OPENS], [OPENS], [OPENS], [OPENS], [OPENS]],
  'Sign, then encrypt': [[FINE], [CLOSED], [OPENS, FINE], [FINE], [OPENS, FINE], [FINE, 'expectation-differs']],
  'Key confusion': [
    [FINE],
    ['signature-no-key'],
    ['signature-forgeable'],
    ['signature-forgeable'],
    ['expectation-differs'],
  ],
};

it('has a scene for each of them', () => {
  expect(READY.map(({ title }) => title)).toEqual(Object.keys(LIGHTS));
});

it.each(READY.map((scene) => [scene.title, scene] as const))('%s', async (title, scene) => {
  await playScene(scene);
  for (const [at, step] of scene.steps.entries()) {
    await goToSceneStep(() => at);
    expect(get().stage).toMatchObject({ at, failed: null });
    if (step.spot !== undefined) {
      // The whole path leads somewhere: a name that is not there would leave the part around it in the light.
      const name = selectedBy(get(), get().pinned)?.field;
      const [last = ''] = step.spot.split('/').slice(-1);
      expect(name?.name ?? name?.placed?.part.name ?? 'payload', `${title}, step ${at + 1}`).toBe(last);
    }
    // A question belongs to a step before the one that shows the answer.
    if (step.says.endsWith('?')) expect(step.acts ?? step.columns, `${title}, step ${at + 1}`).toBeUndefined();
    // The keys are everybody's.
    for (const { says } of lightsOf(get()) ?? []) expect(says, `${title}, step ${at + 1}`).not.toMatch(/\byour\b/i);
    await until(() => {
      const codes = lightsOf(get())?.map(({ code }) => code);
      expect(codes, `${title}, step ${at + 1}`).toEqual(expect.arrayContaining([...(LIGHTS[title]?.[at] ?? [])]));
    });
  }
  const derived = get().steps?.steps.find(({ id }) => id === 'agreement-key' || id === 'agreement-hash');
  if (title.startsWith('ECDH'))
    // RFC 7518 appendix C.
    expect(derived && Buffer.from(derived.gives.at(-1)?.octets.subarray(0, 16) ?? []).toString('base64url')).toBe(
      'VqqN6vgjbSBcIijNcacQGg',
    );
  leaveStage();
});
