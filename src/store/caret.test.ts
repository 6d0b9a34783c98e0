import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { encodeBase64url } from '../jose/text/base64url.ts';
import { encrypt } from '../jose/jwe/encrypt.ts';
import { secretKey } from '../jose/engine/material.ts';
import { encodeUtf8 } from '../jose/text/utf8.ts';
import { replaceText } from './verbs/edit.ts';
import { typePart } from './verbs/editing.ts';
import { startBench, until } from './fixtures/startBench.ts';
import { giveKey } from './verbs/giveKey.ts';
import { benchLayers } from './derived/layers.ts';
import { selectedBy } from './derived/selected.ts';
import { get } from './state/state.ts';
import { caretInPart, pin } from './verbs/view.ts';

const KEY = new Uint8Array(16).fill(7);
const base64url = (text: string): string => encodeBase64url(encodeUtf8(text));
const jws = (claims: string): string =>
  `${base64url('{"alg":"ES256"}')}.${base64url(claims)}.${encodeBase64url(new Uint8Array(64).fill(1))}`;
const open = async (plaintext: string): Promise<void> => {
  const made = await encrypt({
    id: 'e',
    form: 'compact',
    plaintext: encodeUtf8(plaintext),
    protectedHeader: '{"alg":"dir","enc":"A128GCM"}',
    recipients: [{ key: secretKey(new Uint8Array(KEY)) }],
  });
  if (!made.ok) throw new Error(made.reason.code);
  replaceText(made.text);
  await until(() => expect(benchLayers(get())[0]?.answer?.content).toBeTruthy());
};
/** Types a text and puts the caret behind a part of it, as one key stroke does both. */
const type = (layer: number, text: string, before: string): void => {
  pin(null);
  typePart({ part: { name: 'payload' } as never }, text, true, 0);
  caretInPart(layer, 'payload 0', false, text.indexOf(before) + before.length);
};
const selected = () => until(() => expect(selectedBy(get(), get().pinned)?.field.name).toBe('sub'));

describe('the caret in the box of a part', () => {
  let stop: () => void = () => undefined;
  beforeEach(async () => {
    stop = await startBench();
    await giveKey(JSON.stringify({ kty: 'oct', k: encodeBase64url(KEY) }), 'never');
  });
  afterEach(() => stop());

  it('selects what it stands in after the key stroke, not what stood there before', async () => {
    replaceText(jws('{"sub":"a","aud":"b"}'));
    type(1, '{\n  "sub": "a longer one",\n  "aud": "b"\n}', 'a longer one');
    await selected();
  });

  it('also in a token inside, and in claims without one', async () => {
    await open(jws('{"sub":"a","aud":"b"}'));
    type(2, '{\n  "sub": "a longer one",\n  "aud": "b"\n}', 'a longer one');
    await selected();
    expect(selectedBy(get(), get().pinned)?.layer).toBe(2);
    await open('{"sub":"a","aud":"b"}');
    type(2, '{\n  "sub": "a longer one",\n  "aud": "b"\n}', 'a longer one');
    await selected();
  });

  it('selects nothing in a part that is not there', () => {
    replaceText(jws('{}'));
    caretInPart(2, 'payload 0', false, 0);
    caretInPart(1, 'unprotectedHeader 0', false, 0);
    expect(get().pinned).toBeNull();
  });
});
