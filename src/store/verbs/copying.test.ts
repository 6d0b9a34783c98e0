import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { DEMO_TOKEN } from '../../first/demo/token.ts';
import { clearBench } from '../fixtures/startBench.ts';
import { get } from '../state/state.ts';
import { replaceText } from './edit.ts';
import { copyText, copyToken } from './copying.ts';

describe('what is copied', () => {
  beforeEach(clearBench);
  afterEach(() => vi.unstubAllGlobals());

  it('is the token alone, without what is around it', async () => {
    const writeText = vi.fn<(text: string) => Promise<void>>(() => Promise.resolve());
    vi.stubGlobal('navigator', { clipboard: { writeText } });
    replaceText(`Bearer ${DEMO_TOKEN}`, 'pasted');
    await copyToken();
    expect(writeText).toHaveBeenCalledExactlyOnceWith(DEMO_TOKEN);
    expect(get().notice?.code).toBe('copied');
  });

  it.each([
    ['refuses', { writeText: () => Promise.reject(new Error('no')) }],
    ['has no clipboard, as over plain http', undefined],
  ])('is said not to be where the browser %s', async (_, clipboard) => {
    vi.stubGlobal('navigator', { clipboard });
    await copyText('a value');
    expect(get().notice?.code).toBe('copyFailed');
  });
});
