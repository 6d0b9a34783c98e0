import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readScene } from '../../scenes/readScene.ts';
import type { Scene } from '../../scenes/scene.ts';
import { DEMO_TOKEN } from '../../first/demo/token.ts';
import { currentReading, textOf } from '../derived/select.ts';
import { lightsOf } from '../derived/lights.ts';
import { startBench, until } from '../fixtures/startBench.ts';
import { frames } from '../state/frames.ts';
import { get } from '../state/state.ts';
import { bringBack, putAside } from './aside.ts';
import { redo, undo } from './commit.ts';
import { setClaim } from './editing.ts';
import { openFiles, pasteText } from './intake.ts';
import { giveKey } from './giveKey.ts';
import { beginningOf, goToSceneStep, leaveStage, nextSceneStep, playScene, previousSceneStep } from './playScene.ts';
import { settled } from './sceneActs.ts';
import { hasUnsaved } from './saveRing.ts';
import { freezeClock, pin } from './view.ts';
import { sayAll } from '../../words/say.ts';

const SECRET = 'correct horse battery staple of the real bench';

const sceneWith = (...steps: object[]): Scene => {
  const outcome = readScene(
    JSON.stringify({
      jotlab: 'scene',
      version: 1,
      title: 'A test',
      token: DEMO_TOKEN,
      clock: 1_795_160_000,
      keys: ['demo-1'],
      steps: [{ says: 'First.', spot: 'payload/sub' }, ...steps.map((step) => ({ says: 'Next.', ...step }))],
    }),
  );
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.note));
  return outcome.value;
};

const signature = (): string | undefined => lightsOf(get())?.find(({ id }) => id === 'signature')?.code;
const payload = (): string => Buffer.from(textOf(get()).split('.')[1] ?? '', 'base64url').toString();

let stop: () => void;
beforeEach(async () => {
  stop = await startBench();
  await settled();
});
afterEach(() => {
  leaveStage();
  bringBack();
  stop();
});

/** A bench with everything on it that could be lost. */
async function workOnBench(): Promise<void> {
  await giveKey(SECRET, 'always');
  setClaim('sub', '"me"');
  await until(() => expect(get().draftAnswer).not.toBeNull());
  undo();
  undo();
  redo();
  pin('0.1');
  freezeClock(1_795_000_000);
  await settled();
}

describe('a bench that is put aside', () => {
  it('comes back exactly: token, keys, clock, selection, undo, and what is known of them', async () => {
    await workOnBench();
    const before = get();
    const { reading } = currentReading(before);
    expect(before.future.length).toBeGreaterThan(0);
    expect(putAside(await beginningOf(sceneWith()), { still: false })).toBe(true);
    expect(get()).toMatchObject({ past: [], future: [], pinned: null, stage: null });
    expect(JSON.stringify(get().ring)).not.toContain(SECRET);
    await pasteText('eyJhbGciOiJub25lIn0.e30.');
    expect(textOf(get())).toBe('eyJhbGciOiJub25lIn0.e30.');
    bringBack();
    const { notice: _now, ...after } = get();
    const { notice: _then, ...own } = before;
    expect(after).toEqual(own);
    expect(currentReading(get()).reading).toBe(reading);
    expect(get().check).toBe(before.check);
    redo();
    expect(payload()).toContain('"sub":"me"');
  });

  it('is only one: what is aside is never overwritten', () => {
    const text = textOf(get());
    expect(putAside({}, { still: false })).toBe(true);
    expect(putAside({}, { still: false })).toBe(false);
    bringBack();
    expect(textOf(get())).toBe(text);
    bringBack();
    expect(textOf(get())).toBe(text);
  });
});

describe('a scene on the stage', () => {
  it('shows real verdicts, and the panes of the bench stay as they were', async () => {
    await playScene(sceneWith({ acts: [{ do: 'flip', at: 'payload' }] }));
    const shown = frames.getState();
    expect(shown.stage).toBeNull();
    expect(get().stage).toMatchObject({ at: 0, busy: false, failed: null });
    expect(get().pinned).not.toBeNull();
    const valid = signature();
    await nextSceneStep();
    expect(payload()).not.toContain('"sub":"johndoe"');
    expect(signature()).not.toBe(valid);
    expect(frames.getState()).toBe(shown);
    leaveStage();
    expect(textOf(get())).toBe(DEMO_TOKEN);
    expect(frames.getState()).toBe(get());
  });

  it('goes back and forth over the very same tokens', async () => {
    const scene = sceneWith(
      { acts: [{ do: 'edit', at: 'payload', member: 'sub', value: 'eve' }] },
      { acts: [{ do: 'sign', key: 'demo-1' }] },
    );
    await playScene(scene);
    await Promise.all([nextSceneStep(), nextSceneStep()]);
    const signed = textOf(get());
    expect(payload()).toContain('"sub":"eve"');
    expect(get().stage?.at).toBe(2);
    await previousSceneStep();
    expect(textOf(get())).not.toBe(signed);
    await goToSceneStep(() => 0);
    expect(textOf(get())).toBe(DEMO_TOKEN);
    await goToSceneStep(() => 9);
    // ECDSA signs with new randomness each time (RFC 7518 section 3.4): the same signature is the same token.
    expect(textOf(get())).toBe(signed);
  });

  it('says what could not be done, and goes on', async () => {
    await playScene(sceneWith({ acts: [{ do: 'peel' }] }, {}));
    await nextSceneStep();
    expect(sayAll(get().stage?.failed ?? null)).toContain('nothing was removed');
    await nextSceneStep();
    expect(get().stage).toMatchObject({ at: 2, failed: null });
  });

  it('holds back what is pasted and dropped, and lets nothing in that was still on its way', async () => {
    const late = giveKey(SECRET, 'always');
    await playScene(sceneWith());
    await late;
    await pasteText(SECRET);
    expect(get().stage?.held).toBe(SECRET);
    await openFiles([new File([`${SECRET}!`], 'a.txt')]);
    expect(get().stage?.held).toBe(`${SECRET}!`);
    expect(setClaim('sub', '"me"')).toBe(true);
    undo();
    await giveKey('another secret that is long enough to be one', 'always');
    expect(textOf(get())).toBe(DEMO_TOKEN);
    expect(get().ring.map(({ id }) => id)).toEqual(['scene demo-1']);
    leaveStage();
    expect(get().stage).toBeNull();
  });

  it('still knows of keys that were made on the bench', async () => {
    const { keepMade } = await import('./saveRing.ts');
    keepMade({
      ...get().ring[0],
      id: 'made',
      kid: 'made',
      kind: 'private',
      provenance: { kind: 'generated' },
    } as never);
    expect(hasUnsaved()).toBe(true);
    await playScene(sceneWith());
    expect(hasUnsaved()).toBe(true);
  });
});
