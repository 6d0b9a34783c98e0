import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { DEMO_TOKEN } from '../../first/demo/token.ts';
import { encodeBase64url } from '../../jose/text/base64url.ts';
import { encrypt } from '../../jose/jwe/encrypt.ts';
import { secretKey } from '../../jose/engine/material.ts';
import { encodeUtf8 } from '../../jose/text/utf8.ts';
import { replaceText, typeText } from './edit.ts';
import { setClaim, typePart } from './editing.ts';
import { startBench, until } from '../fixtures/startBench.ts';
import { giveKey } from './giveKey.ts';
import { benchLayers } from '../derived/layers.ts';
import { isAwaited, textOf } from '../derived/select.ts';
import { makeSideBySide } from './sideBySide.ts';
import { get } from '../state/state.ts';

const KEY = new Uint8Array(16).fill(7);
const base64url = (text: string): string => encodeBase64url(encodeUtf8(text));
const jws = (claims: string): string =>
  `${base64url('{"alg":"ES256"}')}.${base64url(claims)}.${encodeBase64url(new Uint8Array(64).fill(1))}`;
async function sealed(plaintext: string): Promise<string> {
  const made = await encrypt({
    id: 'e',
    form: 'compact',
    plaintext: encodeUtf8(plaintext),
    protectedHeader: '{"alg":"dir","enc":"A128GCM"}',
    recipients: [{ key: secretKey(new Uint8Array(KEY)) }],
  });
  if (!made.ok) throw new Error(made.reason.code);
  return made.text;
}
const open = async (text: string): Promise<void> => {
  replaceText(text);
  await giveKey(JSON.stringify({ kty: 'oct', k: encodeBase64url(KEY) }), 'never');
  await until(() => expect(benchLayers(get())[0]?.answer?.content).toBeTruthy());
};
const typePayload = (text: string): void => typePart({ part: { name: 'payload' } as never }, text, true, 0);
const shown = async () => {
  const made = await makeSideBySide();
  if (!made) throw new Error('not made');
  expect(Buffer.from(made.encoded, 'base64').toString()).toBe(made.claims);
  return { of: made.of, claims: made.claims, signed: made.signedHere ? null : made.signed };
};
const EXAMPLE = { claims: expect.stringContaining('john.doe@example.com') as unknown, signed: null };

describe('side by side', () => {
  let stop: () => void = () => undefined;
  beforeEach(async () => {
    stop = await startBench();
  });
  afterEach(() => stop());

  it('are the claims of the token on the bench', async () => {
    expect(await shown()).toMatchObject({ of: 'bench', signed: DEMO_TOKEN });
  });

  it('are the claims inside, with the token that holds them, or without one', async () => {
    const inner = jws('{"sub":"ann"}');
    await open(await sealed(await sealed(inner)));
    expect(await shown()).toEqual({ of: 'inside', claims: '{"sub":"ann"}', signed: inner });
    await open(await sealed('{"sub":"bob"}'));
    expect(await shown()).toEqual({ of: 'inside', claims: '{"sub":"bob"}', signed: null });
  });

  it('are those of a draft inside, also before there is a token of it; one whose signature no longer fits is no example', async () => {
    await open(await sealed(jws('{"sub":"ann"}')));
    typePayload('{"sub":"bob"}');
    expect(isAwaited(get())).toBe(true);
    expect(await shown()).toEqual({ of: 'inside', claims: '{"sub":"bob"}', signed: null });
    typePayload('{"sub":"bob",');
    expect(await shown()).toEqual({ of: 'former', claims: '{"sub":"bob"}', signed: null });
    typePart({ part: { name: 'protectedHeader' } as never }, '', true, 0);
    typePayload('{"sub":"cem"}');
    expect(await shown()).toEqual({ of: 'inside', claims: '{"sub":"cem"}', signed: null });
  });

  it('are the last good ones of a token that an edit broke', async () => {
    const token = jws('{"sub":"ann"}');
    replaceText(token);
    typePayload('{"sub":"ann"');
    expect(await shown()).toEqual({ of: 'former', claims: '{"sub":"ann"}', signed: token });
    replaceText(token);
    typeText('no', 0);
    expect(await shown()).toEqual({ of: 'former', claims: '{"sub":"ann"}', signed: token });
    replaceText(token);
    setClaim('sub', '"bob"');
    expect(await shown()).toEqual({ of: 'bench', claims: '{"sub":"bob"}', signed: null });
  });

  it('else an example, and why', async () => {
    replaceText('');
    expect(await shown()).toMatchObject({ of: 'none', ...EXAMPLE });
    replaceText(jws('no JSON'));
    expect(await shown()).toMatchObject({ of: 'noClaims', ...EXAMPLE });
    replaceText(jws(JSON.stringify({ sub: 'a'.repeat(5000) })));
    expect(await shown()).toMatchObject({ of: 'large', ...EXAMPLE });
    replaceText(await sealed('{}'));
    expect(await shown()).toMatchObject({ of: 'closed', ...EXAMPLE });
    await open(await sealed('just a text'));
    expect(await shown()).toMatchObject({ of: 'noClaims', ...EXAMPLE });
    expect(textOf(get()).split('.')).toHaveLength(5);
  });
});
