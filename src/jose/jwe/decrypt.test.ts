import { describe, expect, it, vi } from 'vitest';
import { encodeBase64url } from '../text/base64url.ts';
import { importKeys } from '../keys/given/import.ts';
import type { Key } from '../keys/key.ts';
import { readToken } from '../read/readToken.ts';
import type { Jwe } from '../token/token.ts';
import { decodeUtf8, encodeUtf8 } from '../text/utf8.ts';
import { hostile } from '../vectors/hostile.ts';
import { tokenVector } from '../vectors/vectors.ts';
import { decrypt, decryptWithKey, type DecryptAnswer } from './decrypt.ts';
import { compactJwe, ENCRYPTING, endsFor, made, MANAGING, open, withHeader, type Ends } from './fixtures/jweAsk.ts';
import { deflate } from '../engine/inflate.ts';
import { jwkKey, secretKey, type Jwk, type KeyMaterial } from '../engine/material.ts';
import { opWords } from './words.ts';

const named = (id: string) => {
  const found = MANAGING.find((each) => each.id === id);
  if (!found) throw new Error(id);
  return found;
};
const gcm = ENCRYPTING.find(({ id }) => id === 'A128GCM') ?? (ENCRYPTING[0] as never);
const endsOf = (id: string): Ends => endsFor(named(id), gcm)[0] as Ends;
const shown = (octets: Uint8Array | undefined): string => decodeUtf8(octets ?? new Uint8Array()).decoded.text;
const says = (answer: DecryptAnswer): string =>
  answer.malformed.map(({ code, args }) => opWords[code].says(args)).join(' ');

const DIR = { alg: 'dir', enc: 'A128GCM' };
const dir = endsOf('dir').decrypt;
const PBES2 = { alg: 'PBES2-HS256+A128KW', enc: 'A128GCM' };
const ECDH = { alg: 'ECDH-ES', enc: 'A128GCM' };
const headerOf = (text: string): Record<string, unknown> =>
  JSON.parse(
    decodeUtf8(
      readToken(text).token.kind === 'jwe'
        ? ((readToken(text).token as Jwe).protectedHeader?.octets ?? new Uint8Array())
        : new Uint8Array(),
    ).decoded.text,
  ) as Record<string, unknown>;
const part = (text: string, index: number, value: string | ((old: string) => string)): string =>
  text
    .split('.')
    .map((old, at) => (at === index ? (typeof value === 'string' ? value : value(old)) : old))
    .join('.');
const octets = (count: number): string => encodeBase64url(new Uint8Array(count).fill(5));

describe('names that Jotlab does not know', () => {
  it.each([
    ['enc', { alg: 'dir', enc: 'A512GCM' }, 'jwe-enc-unknown', /"A512GCM" is not a content encryption/],
    ['enc in other letters', { alg: 'dir', enc: 'a128gcm' }, 'jwe-enc-unknown', /looks like A128GCM/],
    ['alg', { alg: 'RSA_OAEP', enc: 'A128GCM' }, 'alg-unknown', /looks like RSA-OAEP/],
  ])('%s: not tried, and nothing is wrong with the token', async (_, header, code, says) => {
    const answer = await open(withHeader(await compactJwe(DIR, 'x', dir), header), dir);
    expect(answer).toMatchObject({ outcome: 'notTried', malformed: [], reason: { code } });
    expect(opWords[answer.reason.code].says(answer.reason.args)).toMatch(says);
  });
});

describe('oddities that forbid nothing', () => {
  // RFC 7516 section 7.2.1.
  it('ignores a top-level encrypted_key beside recipients, and says so', async () => {
    const { encrypt: key, decrypt: own } = endsOf('A128KW');
    const text = await compactJwe({ alg: 'A128KW', enc: 'A128GCM' }, 'x', key, { form: 'general' });
    const answer = await open(JSON.stringify({ ...JSON.parse(text), encrypted_key: 'AAAA' }), own);
    expect(answer).toMatchObject({ outcome: 'opened', malformed: [], forbids: [] });
    expect(answer.notes.map(({ args }) => args['fault'])).toContain('member-ignored');
  });

  // RFC 7516 section 4 is about the names of the header itself.
  it('opens where a name is twice in an object inside the header', async () => {
    const text = await compactJwe('{"alg":"dir","enc":"A128GCM","x":{"a":1,"a":2}}', 'x', dir);
    expect(await open(text, dir)).toMatchObject({ outcome: 'opened', malformed: [], forbids: [] });
  });
});

describe('shapes that no key can open', () => {
  const cbc = { alg: 'dir', enc: 'A128CBC-HS256' };
  const cbcKey = endsFor(named('dir'), ENCRYPTING.find(({ id }) => id === 'A128CBC-HS256') as never)[0]
    ?.decrypt as KeyMaterial;
  /** Name of the change, the change, the key, the expected code, and words the sentence must have: the part and the place. */
  type Miss = [name: string, change: () => Promise<string>, key: KeyMaterial, code: string, says: RegExp];
  const misses: Miss[] = [
    [
      'a short IV',
      async () => part(await compactJwe(DIR, 'x', dir), 2, octets(11)),
      dir,
      'jwe-iv-length',
      /The initialization vector has 11 bytes; A128GCM needs 12/,
    ],
    [
      'a long IV',
      async () => part(await compactJwe(cbc, 'x', cbcKey), 2, octets(17)),
      cbcKey,
      'jwe-iv-length',
      /17 bytes; A128CBC-HS256 needs 16/,
    ],
    [
      'no IV',
      async () => part(await compactJwe(DIR, 'x', dir), 2, ''),
      dir,
      'jwe-iv-missing',
      /The initialization vector is empty/,
    ],
    [
      'a truncated tag',
      async () => part(await compactJwe(DIR, 'x', dir), 4, octets(12)),
      dir,
      'jwe-tag-length',
      /The authentication tag has 12 bytes; A128GCM makes 16/,
    ],
    [
      'no tag',
      async () => part(await compactJwe(DIR, 'x', dir), 4, ''),
      dir,
      'jwe-tag-missing',
      /The authentication tag is empty/,
    ],
    [
      'no ciphertext',
      async () => part(await compactJwe(cbc, 'x', cbcKey), 3, ''),
      cbcKey,
      'jwe-ciphertext-missing',
      /The ciphertext is empty/,
    ],
    [
      'half a block',
      async () => part(await compactJwe(cbc, 'x', cbcKey), 3, octets(24)),
      cbcKey,
      'jwe-ciphertext-blocks',
      /The ciphertext has 24 bytes/,
    ],
    [
      'an encrypted key with dir',
      async () => part(await compactJwe(DIR, 'x', dir), 1, octets(24)),
      dir,
      'jwe-key-unexpected',
      /The encrypted key has 24 bytes, but with dir it must be empty/,
    ],
    [
      'an encrypted key with ECDH-ES',
      async () => part(await compactJwe(ECDH, 'x', endsOf('ECDH-ES').encrypt), 1, octets(24)),
      endsOf('ECDH-ES').decrypt,
      'jwe-key-unexpected',
      /with ECDH-ES it must be empty/,
    ],
    [
      'no encrypted key',
      async () => part(await compactJwe({ alg: 'A128KW', enc: 'A128GCM' }, 'x', endsOf('A128KW').encrypt), 1, ''),
      endsOf('A128KW').decrypt,
      'jwe-key-missing',
      /The encrypted key is empty/,
    ],
    [
      'a short encrypted key',
      async () =>
        part(await compactJwe({ alg: 'A128KW', enc: 'A128GCM' }, 'x', endsOf('A128KW').encrypt), 1, octets(16)),
      endsOf('A128KW').decrypt,
      'jwe-key-length',
      /16 bytes; with A128KW it has 24/,
    ],
    [
      'an enc that is no string',
      async () => withHeader(await compactJwe(DIR, 'x', dir), { alg: 'dir', enc: 5 }),
      dir,
      'jwe-member-type',
      /"enc" is not a string/,
    ],
    [
      'an alg of signatures',
      async () => withHeader(await compactJwe(DIR, 'x', dir), { alg: 'HS256', enc: 'A128GCM' }),
      dir,
      'jwe-alg-misplaced',
      /algorithm for signatures/,
    ],
    [
      'no epk',
      async () => withHeader(await compactJwe(ECDH, 'x', endsOf('ECDH-ES').encrypt), ECDH),
      endsOf('ECDH-ES').decrypt,
      'jwe-parameter-missing',
      /has no "epk"/,
    ],
    [
      'an epk that is text',
      async () => withHeader(await compactJwe(ECDH, 'x', endsOf('ECDH-ES').encrypt), { ...ECDH, epk: 'AAAA' }),
      endsOf('ECDH-ES').decrypt,
      'jwe-epk',
      /Protected header: epk is not a key/,
    ],
    [
      'an epk on an unknown curve',
      async () =>
        withHeader(await compactJwe(ECDH, 'x', endsOf('ECDH-ES').encrypt), {
          ...ECDH,
          epk: { kty: 'EC', crv: 'secp256k1', x: octets(32), y: octets(32) },
        }),
      endsOf('ECDH-ES').decrypt,
      'jwe-epk',
      /curve "secp256k1"/,
    ],
    [
      'an epk off the curve',
      async () =>
        withHeader(await compactJwe(ECDH, 'x', endsOf('ECDH-ES').encrypt), {
          ...ECDH,
          epk: { kty: 'EC', crv: 'P-256', x: octets(32), y: octets(32) },
        }),
      endsOf('ECDH-ES').decrypt,
      'jwe-epk',
      /Protected header: the point of epk is not on the curve P-256/,
    ],
    [
      'an epk of low order',
      async () =>
        withHeader(await compactJwe(ECDH, 'x', endsOf('ECDH-ES').encrypt), {
          ...ECDH,
          epk: { kty: 'OKP', crv: 'X25519', x: encodeBase64url(new Uint8Array(32)) },
        }),
      endsOf('ECDH-ES').decrypt,
      'jwe-epk',
      /Protected header: epk is a point of low order on X25519/,
    ],
    [
      'a short epk',
      async () =>
        withHeader(await compactJwe(ECDH, 'x', endsOf('ECDH-ES').encrypt), {
          ...ECDH,
          epk: { kty: 'EC', crv: 'P-256', x: octets(31), y: octets(32) },
        }),
      endsOf('ECDH-ES').decrypt,
      'jwe-epk',
      /"x" of epk has 31 bytes instead of 32/,
    ],
    [
      'apu that is no base64url',
      async () => {
        const text = await compactJwe(ECDH, 'x', endsOf('ECDH-ES').encrypt);
        return withHeader(text, { ...headerOf(text), apu: 'Alice & Bob' });
      },
      endsOf('ECDH-ES').decrypt,
      'jwe-parameter-encoding',
      /"apu" is not base64url/,
    ],
    [
      'p2c of zero',
      async () =>
        withHeader(await compactJwe(PBES2, 'x', endsOf(PBES2.alg).encrypt), { ...PBES2, p2s: octets(16), p2c: 0 }),
      endsOf(PBES2.alg).decrypt,
      'jwe-p2c',
      /Protected header: p2c is 0/,
    ],
    [
      'p2c beyond any engine',
      async () =>
        withHeader(await compactJwe(PBES2, 'x', endsOf(PBES2.alg).encrypt), {
          ...PBES2,
          p2s: octets(16),
          p2c: 4_294_967_296,
        }),
      endsOf(PBES2.alg).decrypt,
      'jwe-p2c',
      /p2c is 4294967296/,
    ],
    [
      'p2c as text',
      async () =>
        withHeader(await compactJwe(PBES2, 'x', endsOf(PBES2.alg).encrypt), { ...PBES2, p2s: octets(16), p2c: '1000' }),
      endsOf(PBES2.alg).decrypt,
      'jwe-p2c',
      /p2c is "1000"/,
    ],
    [
      'a short salt',
      async () =>
        withHeader(await compactJwe(PBES2, 'x', endsOf(PBES2.alg).encrypt), { ...PBES2, p2s: octets(7), p2c: 1000 }),
      endsOf(PBES2.alg).decrypt,
      'jwe-p2s-short',
      /p2s has 7 bytes/,
    ],
    [
      'a short tag of the key',
      async () => {
        const text = await compactJwe({ alg: 'A128GCMKW', enc: 'A128GCM' }, 'x', endsOf('A128GCMKW').encrypt);
        return withHeader(text, { ...headerOf(text), tag: octets(12) });
      },
      endsOf('A128GCMKW').decrypt,
      'jwe-parameter-length',
      /Protected header: "tag" has 12 bytes instead of 16/,
    ],
    [
      'another compression',
      async () => withHeader(await compactJwe(DIR, 'x', dir), { ...DIR, zip: 'GZIP' }),
      dir,
      'jwe-zip-unknown',
      /"zip" is "GZIP"/,
    ],
    ['a part too many', async () => `${await compactJwe(DIR, 'x', dir)}.AAAA`, dir, 'jwe-shape', /6 parts/],
    [
      'a broken header',
      async () =>
        part(await compactJwe(DIR, 'x', dir), 0, encodeBase64url(encodeUtf8('{"alg":"dir","enc":"A128GCM",}'))),
      dir,
      'jwe-shape',
      /Protected header: not JSON/,
    ],
    [
      'a character that is none',
      async () => part(await compactJwe(DIR, 'x', dir), 4, (old) => `*${old.slice(1)}`),
      dir,
      'jwe-shape',
      /Authentication tag, character 1/,
    ],
  ];

  it.each(misses)('%s', async (_, change, key, code, sentence) => {
    const answer = await open(await change(), key);
    expect(answer).toMatchObject({ outcome: 'malformed', reason: { code: answer.malformed[0]?.code } });
    expect(answer.malformed.map((each) => each.code)).toContain(code);
    expect(says(answer)).toMatch(sentence);
    expect(answer.plaintext).toBeUndefined();
    // The place is inside the token, unless something is missing.
    for (const { part: name, span } of answer.malformed)
      if (span) expect([typeof name, span.end >= span.start]).toEqual(['string', true]);
  });

  const general = async (alg: string, count: number): Promise<{ json: Record<string, unknown>; key: KeyMaterial }> => {
    const ends = endsOf(alg);
    const text = await made({
      form: 'general',
      plaintext: encodeUtf8('x'),
      protectedHeader: JSON.stringify({ enc: 'A128GCM' }),
      recipients: [{ key: ends.encrypt, unprotectedHeader: JSON.stringify({ alg }) }],
    });
    const json = JSON.parse(text) as { recipients: unknown[] };
    return {
      json: { ...json, recipients: Array.from({ length: count }, () => json.recipients[0]) },
      key: ends.decrypt,
    };
  };

  it.each(['dir', 'ECDH-ES'])('several recipients with %s', async (alg) => {
    const { json, key } = await general(alg, 2);
    const answer = await open(JSON.stringify(json), key);
    expect(answer.malformed.map(({ code }) => code)).toContain('jwe-recipients-direct');
    expect(says(answer)).toContain(`${alg} works for one recipient only; this token has 2`);
    expect((await open(JSON.stringify((await general(alg, 1)).json), key)).outcome).toBe('opened');
  });

  it('one member in two headers', async () => {
    const { json, key } = await general('A128KW', 1);
    const answer = await open(JSON.stringify({ ...json, unprotected: { alg: 'A128KW' } }), key);
    expect(says(answer)).toContain('"alg" appears twice: in the shared header and in the header of the recipient.');
  });

  it('recipients that do not agree on enc', async () => {
    const { json, key } = await general('A128KW', 2);
    const [first] = json['recipients'] as Record<string, unknown>[];
    const answer = await open(
      JSON.stringify({
        ...json,
        protected: undefined,
        recipients: [
          { ...first, header: { alg: 'A128KW', enc: 'A128GCM' } },
          { ...first, header: { alg: 'A128KW', enc: 'A256GCM' } },
        ],
      }),
      key,
    );
    expect(says(answer)).toContain('do not agree on enc');
  });

  it('whatever is hostile gets an answer, and never opens', async () => {
    let seen = 0;
    for (const { id: name, text } of hostile) {
      const { token, faults } = readToken(text.length > 200_000 ? text.slice(0, 200_000) : text);
      if (token.kind !== 'jwe') continue;
      seen += 1;
      const answer = await decrypt({ id: 'h', text, token, faults, key: secretKey(new Uint8Array(16)) });
      expect(answer.outcome, name).not.toBe('opened');
      expect(opWords[answer.reason.code].says(answer.reason.args).length).toBeGreaterThan(5);
    }
    expect(seen).toBeGreaterThan(10);
  });
});

describe('what a reader must refuse although it opens', () => {
  const codes = (answer: DecryptAnswer): string[] => answer.forbids.map(({ code }) => code);

  it('a crit that is not understood', async () => {
    const answer = await open(await compactJwe({ ...DIR, crit: ['exp'], exp: 1 }, 'x', dir), dir);
    expect([answer.outcome, shown(answer.plaintext), codes(answer)]).toEqual(['opened', 'x', ['jwe-crit-unknown']]);
  });

  it.each([['[]'], ['"exp"'], ['["alg"]'], ['["none"]'], ['["x","x"]']])('a malformed crit: %s', async (crit) => {
    const answer = await open(await compactJwe(`{"alg":"dir","enc":"A128GCM","x":1,"crit":${crit}}`, 'x', dir), dir);
    expect(codes(answer)).toContain('jwe-crit-malformed');
  });

  it('a name twice in the header', async () => {
    expect(
      codes(await open(await compactJwe('{"alg":"dir","enc":"A128GCM","kid":"a","kid":"b"}', 'x', dir), dir)),
    ).toEqual(['jwe-lax']);
  });

  it('an ephemeral key with its private number, and parties that are the same', async () => {
    const ends = endsOf('ECDH-ES');
    expect(
      codes(await open(await compactJwe({ ...ECDH, apu: 'QQ', apv: 'QQ' }, 'x', ends.encrypt), ends.decrypt)),
    ).toEqual(['jwe-party-same']);
    const text = await compactJwe(ECDH, 'x', ends.encrypt);
    const header = headerOf(text);
    expect(
      codes(
        await open(withHeader(text, { ...header, epk: { ...(header['epk'] as object), d: 'AAAA' } }), ends.decrypt),
      ),
    ).toContain('jwe-epk-private');
  });

  it('a key that says that it is for something else', async () => {
    const { jwk } = endsOf('RSA-OAEP').decrypt as { jwk: Jwk };
    const text = await compactJwe({ alg: 'RSA-OAEP', enc: 'A128GCM' }, 'x', endsOf('RSA-OAEP').encrypt);
    for (const [more, code] of [
      [{ use: 'sig' }, 'key-use'],
      [{ key_ops: ['verify'] }, 'key-ops'],
      [{ alg: 'RSA-OAEP-256' }, 'key-alg'],
    ] as const) {
      expect(await open(text, jwkKey({ ...jwk, ...more }))).toMatchObject({ outcome: 'opened', forbids: [{ code }] });
    }
    expect(codes(await open(text, jwkKey({ ...jwk, use: 'enc', key_ops: ['decrypt'], alg: 'RSA-OAEP' })))).toEqual([]);
  });
});

describe('keys that do not serve', () => {
  it('are told before trying', async () => {
    const rsa = await compactJwe({ alg: 'RSA-OAEP', enc: 'A128GCM' }, 'x', endsOf('RSA-OAEP').encrypt);
    const ec = await compactJwe(ECDH, 'x', endsOf('ECDH-ES').encrypt);
    const [, p384] = endsFor(named('ECDH-ES'), gcm);
    const cases: [string, KeyMaterial, string][] = [
      [rsa, dir, 'key-family'],
      [rsa, endsOf('RSA-OAEP').encrypt, 'key-half'],
      [part(rsa, 1, octets(128)), endsOf('RSA-OAEP').decrypt, 'jwe-key-length'],
      [ec, (p384 as Ends).decrypt, 'jwe-key-curve'],
      [await compactJwe(DIR, 'x', dir), secretKey(new Uint8Array(32)), 'jwe-secret-length'],
      [await compactJwe(PBES2, 'x', endsOf(PBES2.alg).encrypt), secretKey(new Uint8Array()), 'jwe-secret-empty'],
    ];
    for (const [text, key, code] of cases)
      expect(await open(text, key), code).toMatchObject({ outcome: 'notTried', reason: { code } });
  });

  it('fail in one way only, whatever it was', async () => {
    const ends = endsOf('RSA-OAEP');
    const text = await compactJwe({ alg: 'RSA-OAEP', enc: 'A128GCM' }, 'x', ends.encrypt);
    const [wrong] = endsFor(named('RSA-OAEP'), gcm, true) as [Ends];
    const answers = await Promise.all([
      open(text, wrong.decrypt),
      open(part(text, 1, octets(256)), ends.decrypt),
      open(
        part(text, 3, (old) => `B${old.slice(1)}`),
        ends.decrypt,
      ),
      open(part(text, 4, octets(16)), ends.decrypt),
    ]);
    for (const answer of answers) expect(answer).toEqual({ ...(answers[0] as DecryptAnswer), id: 'q' });
    expect(answers[0]).toMatchObject({ outcome: 'failed', reason: { code: 'jwe-failed', args: {} } });
  });
});

describe('limits', () => {
  it('an engine that refuses to count so far has not tried the password', async () => {
    const key = endsOf(PBES2.alg).decrypt;
    const made = await compactJwe(PBES2, 'x', key);
    const text = withHeader(made, { ...PBES2, p2s: octets(16), p2c: 2 ** 31 });
    const refusal = vi
      .spyOn(crypto.subtle, 'deriveBits')
      .mockRejectedValue(new DOMException('The operation failed', 'OperationError'));
    const answer = await open(text, key, { limits: { iterations: 2 ** 32 } });
    refusal.mockRestore();
    expect(answer).toMatchObject({ outcome: 'notTried', reason: { code: 'jwe-p2c-engine' } });
    expect((await open(made, key)).outcome).toBe('opened');
  });

  it('more iterations than usual ask first', async () => {
    const key = endsOf(PBES2.alg).decrypt;
    const text = await compactJwe(PBES2, 'x', key);
    const many = withHeader(text, { ...PBES2, p2s: octets(16), p2c: 2_147_483_648 });
    expect(await open(many, key)).toMatchObject({
      outcome: 'asks',
      reason: { code: 'jwe-p2c-asks', args: { count: 2_147_483_648 } },
    });
    expect(await open(text, key, { limits: { iterations: 999 } })).toMatchObject({ outcome: 'asks' });
    expect(await open(text, key, { limits: { iterations: 1000 } })).toMatchObject({ outcome: 'opened' });
  });

  it('a content that unpacks to more than the limit is not unpacked', async () => {
    const text = await compactJwe({ ...DIR, zip: 'DEF' }, new Uint8Array(3_000_000), dir);
    expect(text.length).toBeLessThan(6000);
    const stopped = await open(text, dir);
    expect(stopped).toMatchObject({
      outcome: 'opened',
      reason: { code: 'jwe-inflate-limit', args: { limit: 250_000 } },
    });
    expect([stopped.plaintext, (stopped.compressed?.length ?? 0) > 0]).toEqual([undefined, true]);
    expect((await open(text, dir, { limits: { inflated: 3_000_000 } })).plaintext?.length).toBe(3_000_000);
    expect((await open(text, dir, { limits: { inflated: 2_999_999 } })).plaintext).toBeUndefined();
  });

  it('a content that is not compressed although it says so', async () => {
    const text = await compactJwe({ ...DIR, zip: 'DEF' }, 'x', dir);
    expect(shown((await open(text, dir)).plaintext)).toBe('x');
    const { encryptContent } = await import('./contentEncryption.ts');
    const header = text.split('.')[0] ?? '';
    const sealed = await encryptContent(
      gcm,
      (dir as { octets: Uint8Array }).octets,
      new Uint8Array(12),
      encodeUtf8('plain text'),
      encodeUtf8(header),
    );
    const broken = [
      header,
      '',
      encodeBase64url(new Uint8Array(12)),
      encodeBase64url(sealed.ciphertext),
      encodeBase64url(sealed.tag),
    ].join('.');
    expect(await open(broken, dir)).toMatchObject({ outcome: 'opened', reason: { code: 'jwe-inflate-broken' } });
    expect((await deflate(new Uint8Array(9))).length).toBeGreaterThan(0);
  });
});

describe('RSAES-PKCS1-v1_5', () => {
  const vector = tokenVector('rfc7516-a2-compact');
  const key = jwkKey(vector.keys[0] as Jwk);

  it('opens, marked as legacy, with the primes or without', async () => {
    expect(await open(vector.text, key)).toMatchObject({ outcome: 'opened', notes: [{ code: 'jwe-legacy' }] });
    const { kty, n, e, d } = vector.keys[0] as Record<string, string>;
    expect((await open(vector.text, jwkKey({ kty, n, e, d }))).outcome).toBe('opened');
  });

  it('fails like everything else', async () => {
    const wrong = jwkKey(tokenVector('rfc7520-5.1-compact').keys[0] as Jwk);
    for (const text of [
      part(vector.text, 1, (old) => `A${old.slice(1)}`),
      part(vector.text, 4, octets(16)),
      part(vector.text, 1, encodeBase64url(new Uint8Array(256).fill(255))),
    ]) {
      expect(await open(text, key)).toMatchObject({ outcome: 'failed', reason: { code: 'jwe-failed' } });
    }
    expect((await open(vector.text, wrong)).outcome).toBe('failed');
  });
});

describe('a key of the ring', () => {
  const ring = async (text: string): Promise<Key> => {
    const read = await importKeys(text, { secret: 'otherwise' });
    if (!read.ok) throw new Error(text);
    return read.value.keys[0] as Key;
  };
  const ask = async (text: string, key: Key) => {
    const { token, faults } = readToken(text);
    return decryptWithKey({ id: 'r', text, token: token as Jwe, faults }, key);
  };

  it('a secret in hexadecimal or base64 is read so, and it is said', async () => {
    const octetsOf16 = new Uint8Array(16).map((_, at) => at * 13);
    const text = await compactJwe(DIR, 'x', secretKey(octetsOf16));
    const hex = [...octetsOf16].map((each) => each.toString(16).padStart(2, '0')).join('');
    for (const written of [hex, btoa(String.fromCharCode(...octetsOf16))]) {
      const key = await ring(written);
      const { answer, reading = 0 } = await ask(text, key);
      expect([answer.outcome, key.secret?.readings[reading]?.encoding !== 'utf8']).toEqual(['opened', true]);
    }
  });

  it('a password is its UTF-8 first, a line end is a slip that is found', async () => {
    const text = await compactJwe(PBES2, 'x', secretKey(encodeUtf8('grün und gold\n')));
    const key: Key = {
      ...(await ring('{"kty":"oct","k":"AAAA"}')),
      secret: {
        readings: [
          { encoding: 'utf8', octets: encodeUtf8('grün und gold') },
          { encoding: 'utf8', change: 'newlineAdded', octets: encodeUtf8('grün und gold\n') },
        ],
      },
    };
    expect(await ask(text, key)).toMatchObject({ answer: { outcome: 'opened' }, reading: 1 });
    expect(await ask(text, { ...key, secret: { readings: key.secret?.readings ?? [], pinned: 0 } })).toMatchObject({
      answer: { outcome: 'failed' },
      reading: 0,
    });
  });
});
