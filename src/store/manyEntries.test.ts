// Tokens with more signatures or recipients than anybody makes, and sets with more keys.
import { createHmac } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { secretKey } from '../jose/engine/material.ts';
import { encrypt } from '../jose/jwe/encrypt.ts';
import { encodeBase64url } from '../jose/text/base64url.ts';
import { encodeUtf8 } from '../jose/text/utf8.ts';
import { verdictWords } from '../jose/verdict/words.ts';
import { verdictOf, type SaidVerdict } from './derived/verdictOf.ts';
import { ringOf } from './derived/ringOf.ts';
import { startBench, until } from './fixtures/startBench.ts';
import { get } from './state/state.ts';
import { replaceText } from './verbs/edit.ts';
import { giveKey } from './verbs/giveKey.ts';

const base64url = (text: string): string => Buffer.from(text).toString('base64url');
const octets = (index: number): Uint8Array =>
  new Uint8Array(32).map((_, at) => ((index >> (8 * (at % 2))) + at * at * 5) & 255);
const jwk = (index: number, kid?: string) => ({
  kty: 'oct',
  k: encodeBase64url(octets(index)),
  ...(kid === undefined ? {} : { kid }),
});

const PAYLOAD = base64url('{"sub":"johndoe"}');

/** So many signatures; only the one at `good` is made with the key of that number. */
function signedBy(count: number, good: number, named = false): string {
  const signatures = Array.from({ length: count }, (_, index) => {
    const header = base64url(JSON.stringify({ alg: 'HS256', ...(named ? { kid: `key-${index}` } : {}) }));
    const signature = createHmac('sha256', octets(good)).update(`${header}.${PAYLOAD}`).digest();
    if (index !== good) signature.fill(1);
    return { protected: header, signature: signature.toString('base64url') };
  });
  return JSON.stringify({ payload: PAYLOAD, signatures });
}

/** A JWE that the key of number `good` opens, as recipient of that number; the others are `good` with another end. */
async function encryptedFor(count: number, good: number): Promise<string> {
  const made = await encrypt({
    id: 'e',
    form: 'general',
    plaintext: encodeUtf8('{"sub":"johndoe"}'),
    protectedHeader: '{"alg":"A256KW","enc":"A128GCM"}',
    recipients: [0, 1].map((index) => ({
      key: secretKey(octets(good + index)),
      unprotectedHeader: `{"kid":"${index}"}`,
    })),
  });
  if (!made.ok) throw new Error(made.reason.code);
  const token = JSON.parse(made.text) as { recipients: { encrypted_key: string }[] };
  const [mine, other] = token.recipients;
  const recipients = Array.from({ length: count }, (_, index) => ({
    header: { kid: `key-${index}` },
    encrypted_key: (index === good ? mine : other)?.encrypted_key,
  }));
  return JSON.stringify({ ...token, recipients });
}

const verdict = async (): Promise<SaidVerdict> => {
  await until(() => expect(verdictOf(get())?.cryptography.state ?? 'pending').not.toBe('pending'));
  return verdictOf(get()) as SaidVerdict;
};

describe('many entries and keys', () => {
  let stop: () => void = () => undefined;
  beforeEach(async () => {
    stop = await startBench();
  });
  afterEach(() => stop());

  it('reads and tries 150 signatures', async () => {
    replaceText(signedBy(150, 149));
    await giveKey(JSON.stringify(jwk(149)), 'never');
    const { cryptography, signatures } = await verdict();
    expect(cryptography.says).toMatch(/^1 of 150 signatures verifies, 149 failed/);
    expect(signatures[149]?.code).toBe('signature-verified');
  });

  it('opens the last of 150 recipients', async () => {
    replaceText(await encryptedFor(150, 149));
    await giveKey(JSON.stringify(jwk(149)), 'never');
    await until(() => expect(ringOf(get()).some(({ use }) => use === 'opens')).toBe(true));
  });

  it('counts the signatures that it does not read', async () => {
    replaceText(signedBy(1003, 0));
    await giveKey(JSON.stringify(jwk(0)), 'never');
    expect((await verdict()).cryptography.says).toMatch(/^1 of 1003 signatures verifies, 999 failed, 3 /);
  });

  it('does not call a key wrong while recipients are unread', async () => {
    replaceText(await encryptedFor(1003, 1001));
    await giveKey(JSON.stringify(jwk(1001)), 'never');
    const { cryptography, diagnosed } = await verdict();
    expect(cryptography).toMatchObject({ code: 'decryption-cut', state: 'neutral' });
    expect(cryptography.says).toContain('1000 of 1003 recipients');
    expect(diagnosed).toEqual([]);
  });

  it('tries the key that a signature names, and says where others were left out', async () => {
    // 900 signatures with 30 keys each are more than are tried.
    replaceText(signedBy(900, 890, true));
    await giveKey(
      JSON.stringify({ keys: Array.from({ length: 30 }, (_, index) => jwk(861 + index, `key-${861 + index}`)) }),
      'never',
    );
    const { signatures } = await verdict();
    expect(signatures[890]?.code).toBe('signature-verified');
    expect(signatures[0]?.code).toBe('signature-cut');
  }, 60_000);

  it('tries the recipients first that name a key of the ring', async () => {
    replaceText(await encryptedFor(900, 890));
    const keys = [jwk(890, 'key-890'), jwk(1, 'a'), jwk(2, 'b'), jwk(3, 'c')];
    await giveKey(JSON.stringify({ keys }), 'never');
    await until(() => expect(ringOf(get()).some(({ use }) => use === 'opens')).toBe(true));
  }, 60_000);

  it('keeps the key that the token names, wherever it is in a set', async () => {
    replaceText(signedBy(1, 0, true));
    const keys = Array.from({ length: 10_050 }, (_, index) => jwk(index + 1, `other-${index}`));
    await giveKey(JSON.stringify({ keys: [...keys, jwk(0, 'key-0')] }), 'never');
    expect((await verdict()).cryptography.code).toBe('signature-verified');
    expect(get().refused).toMatchObject([{ code: 'keys-limit', args: { limit: 10_001, count: 10_051 } }]);
    // Another token now: its key may be among those that were left out.
    replaceText(
      signedBy(1, 20_000, true).replace(
        base64url('{"alg":"HS256","kid":"key-0"}'),
        base64url('{"alg":"HS256","kid":"absent"}'),
      ),
    );
    expect((await verdict()).diagnosed.map(({ id }) => id)).not.toContain('kid-not-in-set');
  }, 60_000);

  it('has words for both', () => {
    expect(verdictWords['signature-cut'].says({ tried: 100, count: 150 })).toContain('100 of 150');
    expect(verdictWords['decryption-cut'].says({ of: 'keys', tried: 24, count: 30 })).toContain('24 of 30 keys');
  });
});
