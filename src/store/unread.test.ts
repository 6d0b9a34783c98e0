import { beforeEach, expect, it, vi } from 'vitest';
import { DEMO_TOKEN } from '../first/demo/token.ts';

// Each of these begins before what finds tokens has come: the modules are loaded afresh.
beforeEach(() => void vi.resetModules());

const LONG = { timeout: 60_000 };
const PEM = '-----BEGIN PUBLIC KEY-----\nMFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAE\n-----END PUBLIC KEY-----';

async function begun(text: string) {
  const [{ begin }, { attend }, { get }, select, { loadedRead }] = await Promise.all([
    import('./verbs/commit.ts'),
    import('./effects/attend.ts'),
    import('./state/state.ts'),
    import('./derived/select.ts'),
    import('./doors/readDoor.ts'),
  ]);
  expect(loadedRead()).toBeNull();
  begin(text);
  const start = (): (() => void) =>
    attend({
      startWorker: () => Promise.reject(new Error('none')),
      now: () => 0,
      afterPaint: (then) => setTimeout(then),
      whenIdle: (then) => setTimeout(then),
    });
  return { start, get, shown: () => select.currentReading(get()), text: () => select.textOf(get()) };
}

it('reads a plain token at once, and any other as soon as that can be done', async () => {
  const plain = await begun(DEMO_TOKEN);
  expect(plain.shown()).toMatchObject({ pending: false, reading: { kind: 'token' } });
  vi.resetModules();
  const { start, shown } = await begun(`Authorization: Bearer ${DEMO_TOKEN}`);
  expect(shown()).toEqual({ reading: null, pending: true });
  const stop = start();
  await vi.waitFor(() => expect(shown()).toMatchObject({ pending: false, reading: { kind: 'token' } }), LONG);
  stop();
});

it('keeps a key that is pasted at once away from the token', async () => {
  const { get, text } = await begun(DEMO_TOKEN);
  const { claimPasted } = await import('./verbs/intake.ts');
  expect(claimPasted(DEMO_TOKEN)).toBe(false);
  expect(claimPasted(PEM)).toBe(true);
  await vi.waitFor(() => expect(get().refused).toHaveLength(1), LONG);
  expect(text()).toBe(DEMO_TOKEN);
});

it('takes up a text that is pasted anywhere at once', async () => {
  const { text, shown } = await begun(DEMO_TOKEN);
  const { pasteText } = await import('./verbs/intake.ts');
  await pasteText(`"${DEMO_TOKEN}"`);
  expect(text()).toBe(`"${DEMO_TOKEN}"`);
  expect(shown()).toMatchObject({ pending: false, reading: { kind: 'token' } });
});
