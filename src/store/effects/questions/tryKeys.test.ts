import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { verdictOf } from '../../derived/verdictOf.ts';
import { startBench, until } from '../../fixtures/startBench.ts';
import { get, store } from '../../state/state.ts';
import { replaceText } from '../../verbs/edit.ts';
import { giveKey } from '../../verbs/giveKey.ts';

/** HS256 over `{}`, by a secret that nobody here has. */
const TOKEN = 'eyJhbGciOiJIUzI1NiJ9.e30.3l0wPHBLyUb2v1hXJ1bYtOI7nX1Z5YqkQ0Zb1sYy0vE';

describe('a wrong secret', () => {
  let stop: () => void;
  beforeEach(async () => {
    stop = await startBench();
    replaceText(TOKEN);
  });
  afterEach(() => {
    stop();
    vi.restoreAllMocks();
  });

  /** Calls of WebCrypto until the light says that it does not verify, and until the causes are known. */
  async function calls(secret: string): Promise<{ light: number; causes: number }> {
    const spies = [vi.spyOn(crypto.subtle, 'verify'), vi.spyOn(crypto.subtle, 'sign')];
    const before = get().ring.length;
    const count = (): number => spies.reduce((sum, { mock }) => sum + mock.calls.length, 0);
    const start = count();
    let light = 0;
    const forget = store.subscribe((state) => {
      const isShown = state.ring.length > before && verdictOf(state)?.cryptography.code === 'signature-fails';
      if (light === 0 && isShown) light = count() - start;
    });
    await giveKey(secret, 'always');
    await until(() => expect(light).toBeGreaterThan(0));
    // The answer of before, without the key, has its causes already.
    await until(() => expect(get().check?.ring === get().ring && get().check?.diagnosed).toBeInstanceOf(Array));
    forget();
    return { light, causes: count() - start };
  }

  it('is called one when it has been tried, and its cause looked for after that', async () => {
    const { light, causes } = await calls('not the secret');
    expect(light).toBeLessThanOrEqual(4);
    expect(causes).toBeGreaterThan(light);
  });
});
