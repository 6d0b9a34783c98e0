import { generateKeyPairSync, sign, type KeyObject } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { encodeBase64url } from '../jose/text/base64url.ts';
import { encrypt } from '../jose/jwe/encrypt.ts';
import { secretKey } from '../jose/engine/material.ts';
import { encodeUtf8 } from '../jose/text/utf8.ts';
import { replaceText } from './verbs/edit.ts';
import { startBench, until } from './fixtures/startBench.ts';
import { giveKey } from './verbs/giveKey.ts';
import { ringOf } from './derived/ringOf.ts';
import { get } from './state/state.ts';
import { verdictOf } from './derived/verdictOf.ts';

const MANY = 60;
const pairs = Array.from({ length: MANY }, () => generateKeyPairSync('ec', { namedCurve: 'P-256' }));
const stranger = generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey;

function signed(header: object, key: KeyObject): string {
  const input = [JSON.stringify({ alg: 'ES256', ...header }), '{"sub":"johndoe"}']
    .map((part) => Buffer.from(part).toString('base64url'))
    .join('.');
  return `${input}.${sign('sha256', Buffer.from(input), { key, dsaEncoding: 'ieee-p1363' }).toString('base64url')}`;
}
/** All public keys in one set, by number where they are named. */
const set = (named: boolean): string =>
  JSON.stringify({
    keys: pairs.map(({ publicKey }, index) => ({
      ...publicKey.export({ format: 'jwk' }),
      ...(named ? { kid: `key-${index}` } : {}),
    })),
  });
const verdict = async () => {
  await until(() => expect(verdictOf(get())?.cryptography.state).not.toBe('pending'));
  // The causes are looked for behind the lights.
  await until(() => expect(get().check?.diagnosed).not.toBeNull());
  return verdictOf(get());
};

describe('a ring of many keys', () => {
  let stop: () => void = () => undefined;
  beforeEach(async () => {
    stop = await startBench();
  });
  afterEach(() => stop());

  it('finds the one that verifies, wherever it stands', async () => {
    replaceText(signed({}, pairs[MANY - 1]!.privateKey));
    await giveKey(set(false), 'never');
    expect((await verdict())?.cryptography.code).toBe('signature-verified');
    expect(ringOf(get()).filter(({ use }) => use === 'verifies')).toHaveLength(1);
  });

  it('says that none verifies when each has been tried', async () => {
    replaceText(signed({}, stranger));
    await giveKey(set(false), 'never');
    expect((await verdict())?.cryptography.code).toBe('signature-fails');
    expect(
      ringOf(get())
        .filter(({ key }) => key.provenance.kind !== 'demo')
        .map(({ use }) => use),
    ).toEqual(pairs.map(() => 'fails'));
  });

  it('does not call a name absent that is the last of them', async () => {
    const absent = async (kid: string): Promise<boolean> => {
      replaceText(signed({ kid }, stranger));
      const { code = '', says = '', state } = (await verdict())?.cryptography ?? {};
      // Keys of an earlier token that all go by other names show nothing bad of this one.
      expect(state).toBe(code === 'signature-undiagnosed' ? 'neutral' : 'bad');
      return code === 'signature-undiagnosed' && says.includes(kid);
    };
    await giveKey(set(true), 'never');
    expect(await absent(`key-${MANY - 1}`)).toBe(false);
    expect(await absent('key-of-another-set')).toBe(true);
  });

  it('finds the one that opens, wherever it stands', async () => {
    const secrets = pairs.map((_, index) => new Uint8Array(16).fill(index));
    const made = await encrypt({
      id: 'e',
      form: 'compact',
      plaintext: encodeUtf8('{}'),
      protectedHeader: '{"alg":"dir","enc":"A128GCM"}',
      recipients: [{ key: secretKey(secrets[MANY - 1]!) }],
    });
    if (!made.ok) throw new Error(made.reason.code);
    replaceText(made.text);
    await giveKey(
      JSON.stringify({ keys: secrets.map((octets) => ({ kty: 'oct', k: encodeBase64url(octets) })) }),
      'never',
    );
    await until(() => expect(ringOf(get()).filter(({ use }) => use === 'opens')).toHaveLength(1));
  });

  it('has not been tried where there is no payload to try it on', async () => {
    const [header, , signature] = signed({}, stranger).split('.');
    replaceText(`${header}..${signature}`);
    await giveKey(JSON.stringify(pairs[0]!.publicKey.export({ format: 'jwk' })), 'never');
    expect((await verdict())?.cryptography.state).toBe('neutral');
    expect(ringOf(get()).find(({ key }) => key.provenance.kind !== 'demo')?.use).toBe('untried');
  });
});
