import { createHash, generateKeyPairSync, sign, type KeyObject } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { encodeBase64url } from '../text/base64url.ts';
import { readSdJwt } from '../read/sdJwt.ts';
import { encodeUtf8 } from '../text/utf8.ts';
import presentation from './fixtures/presentation.json' with { type: 'json' };
import { checkKeyBinding, type KeyBindingAnswer } from './keyBinding.ts';

const encode = (text: string): string => encodeBase64url(encodeUtf8(text));
const run = (text: string): Promise<KeyBindingAnswer | undefined> => {
  const { token, faults } = readSdJwt(text);
  return checkKeyBinding(token, text, faults);
};
const sum = async (text: string) => {
  const made = await run(text);
  return {
    mathematics: made?.answer?.mathematics,
    form: made?.answer?.form.map(({ code }) => code),
    faults: made?.faults.map(({ code }) => code),
  };
};
const GOOD = { mathematics: 'holds', form: [], faults: [] };

const holder = generateKeyPairSync('ec', { namedCurve: 'P-256' });
const other = generateKeyPairSync('ec', { namedCurve: 'P-256' });
const jwkOf = (key: KeyObject) => key.export({ format: 'jwk' });

function signed(header: object, payload: object, key: KeyObject): string {
  const input = `${encode(JSON.stringify(header))}.${encode(JSON.stringify(payload))}`;
  return `${input}.${encodeBase64url(new Uint8Array(sign('sha256', Buffer.from(input), { key, dsaEncoding: 'ieee-p1363' })))}`;
}

interface Making {
  payload?: object;
  disclosures?: string[];
  header?: object;
  claims?: object;
  key?: KeyObject;
  hash?: string;
}

/** An SD-JWT with a key binding; the issuer's signature does not matter here. */
function made({
  payload = {},
  disclosures = [],
  header = {},
  claims = {},
  key = holder.privateKey,
  hash = 'sha256',
}: Making = {}): string {
  const issued = `${encode('{"alg":"ES256"}')}.${encode(JSON.stringify({ cnf: { jwk: jwkOf(holder.publicKey) }, ...payload }))}.c2ln~${disclosures.map((each) => `${each}~`).join('')}`;
  const body = {
    nonce: 'n',
    aud: 'v',
    iat: 1,
    sd_hash: createHash(hash).update(issued).digest('base64url'),
    ...claims,
  };
  return issued + signed({ alg: 'ES256', typ: 'kb+jwt', ...header }, body, key);
}

describe('a key binding', () => {
  it('of RFC 9901 section 5.2 holds under the key of cnf', async () => {
    expect(await sum(presentation.token)).toEqual(GOOD);
    expect((await run(presentation.token))?.key).toMatchObject({
      kind: 'public',
      provenance: { kind: 'embedded', parameter: 'cnf' },
    });
  });

  it('is bound to these disclosures, in this order', async () => {
    const [issued = '', first = '', second = '', ...rest] = presentation.token.split('~');
    expect((await sum([issued, second, first, ...rest].join('~'))).faults).toEqual(['kb-sd-hash']);
    expect((await sum([issued, first, ...rest].join('~'))).faults).toEqual(['kb-sd-hash']);
    expect((await sum([`${issued.slice(0, -1)}A`, first, second, ...rest].join('~'))).faults).toEqual(['kb-sd-hash']);
  });

  it.each<[string, Making, object]>([
    ['as it should be', {}, GOOD],
    ['with a disclosure', { disclosures: [encode('["s","a",1]')] }, GOOD],
    ['with the type written in full', { header: { typ: 'application/KB+JWT' } }, GOOD],
    ['with sha-384', { payload: { _sd_alg: 'sha-384' }, hash: 'sha384' }, GOOD],
    ['with sha-512', { payload: { _sd_alg: 'sha-512' }, hash: 'sha512' }, GOOD],
    [
      'hashed with another algorithm than the disclosures',
      { payload: { _sd_alg: 'sha-512' } },
      { ...GOOD, faults: ['kb-sd-hash'] },
    ],
    ['under a hash that nobody knows', { payload: { _sd_alg: 'sha3-256' } }, { ...GOOD, faults: ['kb-hash-unknown'] }],
    ['signed by somebody else', { key: other.privateKey }, { ...GOOD, mathematics: 'fails' }],
    ['of another type', { header: { typ: 'JWT' } }, { ...GOOD, faults: ['kb-typ'] }],
    ['without a type', { header: { typ: undefined } }, { ...GOOD, faults: ['kb-typ'] }],
    [
      'without nonce and audience',
      { claims: { nonce: undefined, aud: undefined } },
      { ...GOOD, faults: ['kb-claim', 'kb-claim'] },
    ],
    ['without sd_hash', { claims: { sd_hash: undefined } }, { ...GOOD, faults: ['kb-claim'] }],
    ['whose sd_hash is a number', { claims: { sd_hash: 1 } }, { ...GOOD, faults: ['kb-sd-hash'] }],
    ['with a demand that is not understood', { header: { crit: ['x'], x: 1 } }, { ...GOOD, form: ['crit-unknown'] }],
    [
      'without cnf',
      { payload: { cnf: undefined } },
      { mathematics: undefined, form: undefined, faults: ['cnf-missing'] },
    ],
    [
      'with a cnf that is no object',
      { payload: { cnf: 'k' } },
      { mathematics: undefined, form: undefined, faults: ['cnf-missing'] },
    ],
    [
      'with a cnf that only names the key',
      { payload: { cnf: { kid: 'k' } } },
      { mathematics: undefined, form: undefined, faults: ['cnf-other'] },
    ],
    [
      'with a key that is none',
      { payload: { cnf: { jwk: { kty: 'EC', crv: 'P-256', x: 'AA', y: 'AA' } } } },
      { mathematics: undefined, form: undefined, faults: ['cnf-unusable'] },
    ],
    [
      'with a secret as the key',
      { payload: { cnf: { jwk: { kty: 'oct', k: 'AAAA' } } } },
      { mathematics: undefined, form: undefined, faults: ['cnf-unusable'] },
    ],
    ['with another curve than its algorithm wants', { header: { alg: 'ES384' } }, { ...GOOD, mathematics: 'notTried' }],
    [
      'with a MAC, which is no digital signature (RFC 9901 section 4.3)',
      { header: { alg: 'HS256' } },
      { mathematics: undefined, form: undefined, faults: ['kb-alg'] },
    ],
    ['that nobody signed', { header: { alg: 'none' } }, { ...GOOD, mathematics: 'notTried' }],
  ])('%s', async (_, making, expected) => {
    expect(await sum(made(making))).toEqual(expected);
  });

  it('is not found where there is none, and never throws', async () => {
    expect(await run(made().slice(0, made().lastIndexOf('~') + 1))).toBeUndefined();
    for (const text of [
      'a.b.c~.',
      '..~..',
      'e30.e30.~e30.e30.',
      `e30.${encode('{"cnf":{"jwk":{')}.~e30.e30.`,
      'e30.W10.~e30.W10.',
    ])
      expect(await run(text)).toBeDefined();
  });
});
