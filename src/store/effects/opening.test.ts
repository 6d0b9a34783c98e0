import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { DEMO_TOKEN } from '../../first/demo/token.ts';
import { encodeBase64url } from '../../jose/text/base64url.ts';
import { jwkKey, publicHalf, secretKey } from '../../jose/engine/material.ts';
import { sign } from '../../jose/jws/sign.ts';
import { encodeUtf8 } from '../../jose/text/utf8.ts';
import { tokenVector } from '../../jose/vectors/vectors.ts';
import { replaceText } from '../verbs/edit.ts';
import { undo } from '../verbs/commit.ts';
import { setClaim } from '../verbs/editing.ts';
import { startBench, until } from '../fixtures/startBench.ts';
import { jwk, sealed } from '../fixtures/made.ts';
import { giveKey } from '../verbs/giveKey.ts';
import { removeKey } from '../verbs/keyring.ts';
import { pasteText } from '../verbs/intake.ts';
import { benchLayers, contentIn, peeledOf } from '../derived/layers.ts';
import { allow } from '../verbs/allow.ts';
import { textOf } from '../derived/select.ts';
import { get } from '../state/state.ts';
import { verdictOf } from '../derived/verdictOf.ts';
import { peel, wrapAgain } from '../verbs/wrapping.ts';

const lights = () => {
  const verdict = verdictOf(get());
  if (!verdict) throw new Error('no verdict yet');
  return verdict;
};
const settled = () => until(() => expect(benchLayers(get())[0]?.answer?.diagnosed).toBeTruthy());
const codes = async (): Promise<string[]> => (await settled(), lights().layers.map(({ code }) => code));

describe('an encrypted token on the bench', () => {
  let stop: () => void = () => undefined;
  beforeEach(async () => {
    stop = await startBench();
  });
  afterEach(() => stop());

  it('opens by itself when a key of the ring fits, and the signature inside is checked', async () => {
    const [rsa, ec] = [await jwk('RSA-OAEP-256'), await jwk('ES256')];
    const signed = await sign({
      id: 's',
      form: 'compact',
      payload: encodeUtf8('{"sub":"joe","exp":4102444800}'),
      signatures: [{ protectedHeader: '{"alg":"ES256"}', key: jwkKey(ec) }],
    });
    if (!signed.ok) throw new Error('sign');
    replaceText(
      await sealed(signed.text, jwkKey(publicHalf(rsa)), { alg: 'RSA-OAEP-256', enc: 'A256GCM', cty: 'JWT' }),
    );
    expect(await codes()).toEqual(['decryption-no-key']);
    await giveKey(JSON.stringify(rsa), 'never');
    expect(await codes()).toEqual(['decrypted-sender-unknown', 'signature-no-key']);
    await giveKey(JSON.stringify(publicHalf(ec)), 'never');
    expect(await codes()).toEqual(['decrypted-sender-unknown', 'signature-verified']);
    expect(lights().cryptography.code).toBe('signature-verified');
    expect(lights().time.code).toBe('time-within');
    // Without the outer key nothing of the inner token is left on screen.
    removeKey(get().ring.find(({ keyType, kind }) => keyType === 'RSA' && kind === 'private')?.id ?? '');
    expect(await codes()).toEqual(['decryption-no-key']);
    expect(benchLayers(get()).length).toBe(1);
  });

  it('says what is wrong with the disclosures of an SD-JWT inside, each at its place', async () => {
    const key = new Uint8Array(32).fill(7);
    const encoded = (text: string): string => encodeBase64url(encodeUtf8(text));
    const sdJwt = `${encoded('{"alg":"HS256"}')}.${encoded('{"iss":"joe"}')}.${encodeBase64url(new Uint8Array(32).fill(1))}~${encoded('["salt","name","value"]')}~`;
    await giveKey(JSON.stringify({ kty: 'oct', k: encodeBase64url(key) }), 'never');
    replaceText(await sealed(sdJwt, secretKey(key), { alg: 'dir', enc: 'A256GCM' }));
    await settled();
    expect(benchLayers(get())[1]?.reading.token.kind).toBe('sdJwt');
    expect(lights().disclosures.map(({ index }) => index)).toEqual([0]);
  });

  it('claims inside give the time and meet the expectations, but nobody vouches for them', async () => {
    const key = new Uint8Array(32).fill(7);
    replaceText(await sealed('{"iss":"joe","exp":1}', secretKey(key), { alg: 'dir', enc: 'A256GCM' }));
    await giveKey(JSON.stringify({ kty: 'oct', k: encodeBase64url(key) }), 'never');
    expect(await codes()).toEqual(['decrypted-shared-key']);
    expect(contentIn(benchLayers(get()))?.kind).toBe('json');
    expect(lights().time.code).toBe('time-expired');
    expect(lights().key.state).not.toBe('good');
  });

  it('a password is pasted like a secret', async () => {
    const { text, password = '' } = tokenVector('rfc7520-5.3-compact');
    replaceText(text);
    await settled();
    await pasteText(password);
    expect(get().ring.some(({ kind }) => kind === 'secret')).toBe(true);
    expect(await codes()).toEqual(['decrypted-shared-key']);
  });

  it('peeled, edited and wrapped again, it is encrypted anew with the same header, for the same key', async () => {
    const [outer, secret] = [await jwk('ECDH-ES+A256KW', { curve: 'P-256' }), 'a secret of these tests, long enough'];
    const signed = await sign({
      id: 's',
      form: 'compact',
      payload: encodeUtf8('{"sub":"joe"}'),
      signatures: [{ protectedHeader: '{"alg":"HS256"}', key: secretKey(encodeUtf8(secret)) }],
    });
    if (!signed.ok) throw new Error('sign');
    const before = await sealed(signed.text, jwkKey(publicHalf(outer)), {
      alg: 'ECDH-ES+A256KW',
      enc: 'A256GCM',
      cty: 'JWT',
      note: 'kept',
    });
    replaceText(before);
    await giveKey(JSON.stringify(outer), 'never');
    await giveKey(secret, 'always');
    expect(await codes()).toEqual(['decrypted-sender-unknown', 'signature-verified']);
    peel(2, signed.text);
    expect(await codes()).toEqual(['signature-verified']);
    expect(setClaim('sub', '"jane"')).toBe(true);
    await until(() => expect(lights().cryptography.code).toBe('signature-made-here'));
    expect(await wrapAgain()).toBeNull();
    expect(await codes()).toEqual(['encrypted-here', 'signature-made-here']);
    const [layer] = benchLayers(get());
    expect(layer?.reading.token.kind === 'jwe' && layer.reading.token.protectedHeader?.decoded?.text).toMatch(
      /^\{"alg":"ECDH-ES\+A256KW","enc":"A256GCM","cty":"JWT","note":"kept","epk":\{/,
    );
    undo();
    undo();
    expect(textOf(get())).toBe(signed.text);
    // Another token is not what was peeled.
    replaceText(DEMO_TOKEN);
    expect(peeledOf(get())).toEqual([]);
  });

  it('goes ten deep, and no deeper', async () => {
    const key = secretKey(new Uint8Array(16).fill(3));
    let text = '{"deep":true}';
    for (let depth = 0; depth < 12; depth += 1)
      text = await sealed(text, key, { alg: 'dir', enc: 'A128GCM', cty: 'JWT' });
    replaceText(text);
    await giveKey(JSON.stringify({ kty: 'oct', k: encodeBase64url(new Uint8Array(16).fill(3)) }), 'never');
    await until(() => expect(benchLayers(get()).length).toBe(10));
  });

  it('asks before many iterations, and goes on when allowed: for this token alone', async () => {
    const password = 'a long enough password';
    const text = await sealed('{"sub":"joe"}', secretKey(encodeUtf8(password)), {
      alg: 'PBES2-HS256+A128KW',
      enc: 'A128GCM',
    });
    const [header = '', ...rest] = text.split('.');
    const raised = JSON.parse(Buffer.from(header, 'base64url').toString()) as Record<string, unknown>;
    const many = [encodeBase64url(encodeUtf8(JSON.stringify({ ...raised, p2c: 1_200_001 }))), ...rest].join('.');
    replaceText(many);
    await giveKey(password, 'always');
    expect(await codes()).toEqual(['decryption-not-tried']);
    expect(lights().layers[0]?.says).toContain('1,200,001');
    allow({ iterations: 1_200_001 });
    // With the count changed the tag cannot fit; but it was tried.
    expect(await codes()).toEqual(['decryption-fails']);
    replaceText(`${many} `);
    expect(await codes()).toEqual(['decryption-not-tried']);
  });

  it('says what would work, and what no key can open', async () => {
    const key = new Uint8Array(16).fill(9);
    replaceText(await sealed('x', secretKey(key), { alg: 'dir', enc: 'A128GCM' }));
    await giveKey(
      JSON.stringify({ kty: 'oct', k: encodeBase64url(encodeUtf8(Buffer.from(key).toString('hex'))) }),
      'never',
    );
    await settled();
    expect(lights().cryptography.code).toBe('decryption-undiagnosed');
    expect(lights().cryptography.says).toMatch(/^Not decrypted: it opens when the secret/);
    const text = get().source;
    replaceText((text.from === 'text' ? text.text : '').replace(/[^.]*$/, 'AAAA'));
    expect(await codes()).toEqual(['decryption-malformed']);
    expect(lights().cryptography.says).toContain('authentication tag has 3 bytes');
    // No key is missing where the algorithm is not known here; and nothing is wrong with the token.
    const [, ...rest] = (text.from === 'text' ? text.text : '').split('.');
    const under = (enc: string): string =>
      [encodeBase64url(encodeUtf8(JSON.stringify({ alg: 'dir', enc }))), ...rest].join('.');
    replaceText(under('A512GCM'));
    expect(await codes()).toEqual(['decryption-not-tried']);
    expect(lights().cryptography).toMatchObject({ state: 'neutral', says: expect.stringContaining('"A512GCM"') });
    replaceText(under('a128gcm'));
    expect(await codes()).toEqual(['decryption-malformed']);
    expect(lights().cryptography.says).toContain('looks like A128GCM');
  });
});
