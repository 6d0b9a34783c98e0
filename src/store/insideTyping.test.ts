import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { encodeBase64url } from '../jose/text/base64url.ts';
import { generateKey } from '../jose/keys/generate.ts';
import { encrypt } from '../jose/jwe/encrypt.ts';
import { secretKey } from '../jose/engine/material.ts';
import { encodeUtf8 } from '../jose/text/utf8.ts';
import { replaceText } from './verbs/edit.ts';
import { setClaim, typePart } from './verbs/editing.ts';
import { holdPause, startBench, until } from './fixtures/startBench.ts';
import { giveKey } from './verbs/giveKey.ts';
import { benchLayers } from './derived/layers.ts';
import { isAwaited } from './derived/select.ts';
import { signNow } from './verbs/signing.ts';
import { signsToo } from './derived/signers.ts';
import { get, store } from './state/state.ts';
import { verdictOf } from './derived/verdictOf.ts';

const KEY = new Uint8Array(16).fill(7);

const opened = () => until(() => expect(benchLayers(get())[1]?.answer).toBeTruthy());

/** Every sentence that the lights of the layers say from here on, each once in a row. */
function listen(): { heard: string[]; stop: () => void } {
  const heard: string[] = [];
  const stop = store.subscribe((state) => {
    const says =
      verdictOf(state)
        ?.layers.map((light) => light.says)
        .join(' / ') ?? '';
    if (says !== heard.at(-1)) heard.push(says);
  });
  return { heard, stop };
}

describe('while somebody types inside encryption', () => {
  let stop: () => void = () => undefined;
  beforeEach(async () => {
    stop = await startBench();
    const inner = `${encodeBase64url(encodeUtf8('{"alg":"ES256"}'))}.${encodeBase64url(encodeUtf8('{"sub":"a"}'))}.${encodeBase64url(new Uint8Array(64).fill(1))}`;
    const made = await encrypt({
      id: 'e',
      form: 'compact',
      plaintext: encodeUtf8(inner),
      protectedHeader: '{"alg":"dir","enc":"A128GCM"}',
      recipients: [{ key: secretKey(new Uint8Array(KEY)) }],
    });
    if (!made.ok) throw new Error(made.reason.code);
    replaceText(made.text);
    await giveKey(JSON.stringify({ kty: 'oct', k: encodeBase64url(KEY) }), 'never');
    await opened();
  });
  afterEach(() => stop());

  const type = (sub: string): void => typePart({ part: { name: 'payload' } as never }, `{"sub":"${sub}"}`, true, 0);
  const coming = 'Draft: encrypting again \u2026 / Draft: checking \u2026';

  it('the same is said from the first key until the new token has been opened', async () => {
    const { heard, stop: deaf } = listen();
    const pause = holdPause();
    try {
      for (const sub of ['ab', 'abc', 'abcd']) {
        type(sub);
        // Time for everything that would not wait for a pause.
        for (let turn = 0; turn < 20; turn += 1) await new Promise((resolve) => setTimeout(resolve, 0));
      }
      await until(() => {
        pause.end();
        expect(heard.at(-1)).not.toBe(coming);
      });
    } finally {
      pause.release();
    }
    deaf();
    expect(heard).toEqual([coming, 'Encrypted here by you / Not verified: changed after it was signed']);
  });

  it('an act waits for nobody, and neither does a press', async () => {
    setClaim('sub', '"b"');
    const { source } = get();
    await until(() => expect(isAwaited(get())).toBe(false));
    expect(get().source).toBe(source);
    type('c');
    expect(isAwaited(get())).toBe(true);
    expect(await signNow()).toBe(true);
    expect(isAwaited(get())).toBe(false);
  });

  it('a key taken up later is news of the same token: it is being opened again, not made again', async () => {
    setClaim('sub', '"b"');
    await until(() => expect(verdictOf(get())?.layers[0]?.says).toBe('Encrypted here by you'));
    const { heard, stop: deaf } = listen();
    await giveKey('{"kty":"oct","k":"AAAA"}', 'never');
    await until(() => expect(heard.at(-1)).toMatch(/^Encrypted here by you/));
    deaf();
    expect(heard.join()).not.toContain('Draft: encrypting again');
  });

  it('knows whether it would be signed too', async () => {
    type('ab');
    expect(signsToo(get())).toBe(false);
    const key = await generateKey('ES256', { id: 'made' });
    if (!key.ok) throw new Error('no key');
    await giveKey(JSON.stringify(key.value.jwk), 'never');
    expect(signsToo(get())).toBe(true);
    type('a');
    // Nothing that is signed differs any more.
    expect(signsToo(get())).toBe(false);
  });
});
