import { createHmac, generateKeyPairSync, sign } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { scrubber } from '../../jose/redact/scrub.ts';
import { encodeBase64url } from '../../jose/text/base64url.ts';
import { encrypt } from '../../jose/jwe/encrypt.ts';
import { jwkKey, publicHalf } from '../../jose/engine/material.ts';
import { encodeUtf8 } from '../../jose/text/utf8.ts';
import { replaceText } from '../verbs/edit.ts';
import { startBench, until } from '../fixtures/startBench.ts';
import { jwk } from '../fixtures/made.ts';
import { giveKey } from '../verbs/giveKey.ts';
import { speak } from '../../words/catalogue.ts';
import { entryType } from '../../words/ringEntry.ts';
import { say } from '../../words/say.ts';
import { answerFor } from './layers.ts';
import { currentReading } from './select.ts';
import { ringOf, type RingEntry } from './ringOf.ts';
import { get } from '../state/state.ts';
import { verdictOf } from './verdictOf.ts';

const base64url = (text: string): string => encodeBase64url(encodeUtf8(text));
const SIGNATURE = encodeBase64url(new Uint8Array(64).fill(9));
const general = (...algs: string[]): string =>
  JSON.stringify({
    payload: base64url('{}'),
    signatures: algs.map((alg) => ({ protected: base64url(`{"alg":"${alg}"}`), signature: SIGNATURE })),
  });

/** Gives a key, and says what it then is to the token. */
async function given(key: unknown): Promise<RingEntry> {
  await giveKey(JSON.stringify(key), 'never');
  // A key that does not fit by its labels says so at once; that it was tried all the same comes with the answer.
  await until(() => {
    const { reading } = currentReading(get());
    expect(reading?.kind === 'token' && answerFor(get(), reading)).toBeTruthy();
  });
  const [entry] = ringOf(get());
  if (!entry) throw new Error('no key');
  return entry;
}

describe('what a key is to a token of several signatures or recipients', () => {
  let stop: () => void = () => undefined;
  beforeEach(async () => {
    stop = await startBench();
  });
  afterEach(() => stop());

  it('the key that verifies the mended token is not one that does not match; without a signature none was tried', async () => {
    const [mine, other] = [generateKeyPairSync('ec', { namedCurve: 'P-256' }), await jwk('ES256')];
    const input = `${base64url('{"alg":"ES256"}')}.${base64url('{}')}`;
    const der = sign('sha256', encodeUtf8(input), mine.privateKey);
    replaceText(`${input}.${encodeBase64url(der)}`);
    await given(publicHalf(other));
    await giveKey(JSON.stringify(mine.publicKey.export({ format: 'jwk' })), 'never');
    await until(() => expect(ringOf(get()).map(({ use }) => use)).toEqual(['mended', 'fails']));
    replaceText(`${input}.`);
    await until(() => expect(ringOf(get()).map(({ use }) => use)).toEqual(['untried', 'untried']));
  });

  it('whichever of them it could make is told', async () => {
    const [ed, ec, other] = [await jwk('Ed25519'), await jwk('ES256'), await jwk('ES384')];
    replaceText(general('PS256', 'Ed25519', 'EdDSA', 'ES256'));
    expect(await given(ed)).toMatchObject({ canSign: true, makes: [1, 2], use: 'fails', why: null });
    expect(await given(ec)).toMatchObject({ canSign: true, makes: [3], why: null });
    expect(await given(publicHalf(await jwk('ES256')))).toMatchObject({
      canSign: false,
      makes: [],
      use: 'fails',
      why: null,
    });
    // A key that serves none of them says why it does not serve the first.
    const unfit = await given(other);
    expect(unfit).toMatchObject({ canSign: false, makes: [], use: 'unfit' });
    expect(unfit.why).toMatchObject({ code: 'key-family', args: { alg: 'PS256' } });
    replaceText(`${base64url('{"alg":"ES256"}')}.${base64url('{}')}.${SIGNATURE}`);
    expect(await given(await jwk('ES256'))).toMatchObject({ canSign: true, makes: null });
  });

  it('holds no sentence: a change of language changes what is said of the same entry', async () => {
    replaceText(general('PS256'));
    const entry = await given(await jwk('ES384'));
    const said = (): string => [entryType(entry), entry.why && say(entry.why).says].join(' | ');
    expect(said()).toBe('P-384, private | PS256 needs an RSA key; this is an elliptic-curve key (EC).');
    await speak('ja');
    expect(said()).toContain('PS256');
    expect(said()).not.toMatch(/private|needs|this is/);
    await speak('en');
  });

  it('says on a redacted screen nothing that is somebody\u2019s, however short it is', async () => {
    replaceText(`${base64url('{"alg":"ES256","kid":"bob"}')}.${base64url('{}')}.${SIGNATURE}`);
    const entry = await given({ ...publicHalf(await jwk('ES256')), kid: 'eve' });
    expect(entry.notes).toMatchObject([{ code: 'kid-differs', args: { has: 'eve', wants: 'bob' } }]);
    const scrub = scrubber(
      new Map([
        ['bob', '\u2026'],
        ['eve', '\u2026'],
      ]),
    );
    const [shown] = ringOf({ ...get(), redacted: { bench: get(), scrub, refuses: () => true } });
    expect(shown?.notes).toMatchObject([{ code: 'kid-differs', args: { has: '\u2026', wants: '\u2026' } }]);
    expect(JSON.stringify(shown?.notes)).not.toMatch(/bob|eve/);
  });

  it('a key of another recipient than the first can decrypt', async () => {
    const keys = [await jwk('RSA-OAEP-256'), await jwk('ECDH-ES+A128KW', { curve: 'P-256' })];
    const answer = await encrypt({
      id: 'e',
      form: 'general',
      plaintext: encodeUtf8('{}'),
      protectedHeader: '{"enc":"A128GCM"}',
      recipients: keys.map((key, index) => ({
        key: jwkKey(publicHalf(key)),
        unprotectedHeader: JSON.stringify({ alg: ['RSA-OAEP-256', 'ECDH-ES+A128KW'][index] }),
      })),
    });
    if (!answer.ok) throw new Error(answer.reason.code);
    replaceText(answer.text);
    expect(await given(await jwk('ECDH-ES+A128KW', { curve: 'P-256' }))).toMatchObject({
      canDecrypt: true,
      use: 'closed',
      why: null,
      makes: null,
    });
    expect(await given(keys[1])).toMatchObject({ canDecrypt: true, use: 'opens' });
    expect(await given(publicHalf(await jwk('RSA-OAEP-256')))).toMatchObject({ canDecrypt: false, canEncrypt: true });
  });

  it('the binding of an SD-JWT is made by its holder alone', async () => {
    const jws = (alg: string, typ: string): string =>
      `${base64url(`{"alg":"${alg}","typ":"${typ}"}`)}.${base64url('{"_sd":[]}')}.${SIGNATURE}`;
    replaceText(`${jws('PS256', 'dc+sd-jwt')}~${jws('ES256', 'kb+jwt')}`);
    expect(await given(await jwk('ES256'))).toMatchObject({ canSign: false, makes: null, use: 'unfit' });
  });

  it('a key that must not be used does not match, though its numbers do', async () => {
    const input = `${base64url('{"alg":"HS256"}')}.${base64url('{}')}`;
    const right = 'of-the-ring-tests: 32 bytes and more';
    replaceText(`${input}.${createHmac('sha256', right).update(input).digest('base64url')}`);
    const entry = await given({ kty: 'oct', k: base64url(right), alg: 'HS512' });
    expect(entry).toMatchObject({ use: 'forbidden', why: { code: 'key-alg' } });
  });

  it('a wrong secret keeps saying so beside the right one', async () => {
    const input = `${base64url('{"alg":"HS256"}')}.${base64url('{}')}`;
    const right = 'of-the-ring-tests: 32 bytes and more';
    replaceText(`${input}.${createHmac('sha256', right).update(input).digest('base64url')}`);
    const uses = (): string[] => ringOf(get()).map(({ use }) => use);
    await giveKey('a wrong secret, long enough for HS256', 'always');
    await until(() => expect(uses()).toContain('fails'));
    await giveKey(right, 'always');
    await until(() => expect(uses()).toContain('verifies'));
    expect(uses()).toContain('fails');
    expect(verdictOf(get())?.cryptography.state).toBe('good');
  });
});
