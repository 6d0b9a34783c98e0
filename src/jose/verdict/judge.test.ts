import { describe, expect, it } from 'vitest';
import { algorithm, type SignatureAlgorithm } from '../tables/algs.ts';
import { encodeBase64url } from '../text/base64url.ts';
import type { Provenance } from '../keys/key.ts';
import { compact, encodedJson, secret, signText, verifyText } from '../jws/fixtures/ask.ts';
import { keysFor } from '../jws/fixtures/keys.ts';
import { note } from '../token/note.ts';
import { secretKey, type KeyMaterial } from '../engine/material.ts';
import type { VerifyQuestion } from '../jws/verify.ts';
import { readPart } from '../token/readPart.ts';
import { readToken } from '../read/readToken.ts';
import { encodeUtf8 } from '../text/utf8.ts';
import type { Checked, Clock, Expectations, JudgedKey, LayerInput, Opened } from './input.ts';
import { judge, type Verdict } from './judge.ts';
import { verdictWords } from './words.ts';

const HS = secretKey(Uint8Array.from({ length: 32 }, (_, index) => (index * index * 5 + 3) & 0xff));
const ES = keysFor(algorithm('ES256') as SignatureAlgorithm);
const PASTED: Provenance = { kind: 'pasted' };
const NOW = 1_800_000_000;
const CLOCK: Clock = { now: NOW, state: 'live' };

const keyIs = (provenance: Provenance, more: Partial<JudgedKey> = {}): JudgedKey => ({
  id: 'k1',
  kind: 'public',
  provenance,
  thumbprint: 'print',
  ...more,
});

interface Asked {
  key?: KeyMaterial;
  from?: Provenance;
  who?: Partial<JudgedKey>;
  layer?: Partial<LayerInput>;
  question?: Partial<VerifyQuestion>;
  expectations?: Expectations;
  clock?: Clock;
}

async function checked(
  text: string,
  key: KeyMaterial,
  who: JudgedKey,
  question: Partial<VerifyQuestion> = {},
): Promise<Checked> {
  const index = question.index ?? 0;
  return { key: who, index, answer: await verifyText(text, key, question) };
}

async function layerOf(
  text: string,
  { key = HS, from = PASTED, who = {}, layer = {}, question = {} }: Asked = {},
): Promise<LayerInput> {
  return { ...readToken(text), checked: [await checked(text, key, keyIs(from, who), question)], ...layer };
}

async function verdict(text: string, asked: Asked = {}): Promise<Verdict> {
  return judge({
    layers: [await layerOf(text, asked)],
    expectations: asked.expectations ?? {},
    clock: asked.clock ?? CLOCK,
  });
}

const hs = (claims: object | string = {}, header: object | string = { alg: 'HS256' }) =>
  compact(header, typeof claims === 'string' ? claims : JSON.stringify(claims), HS);
const es = (claims: object = {}, header: object = { alg: 'ES256' }) => compact(header, JSON.stringify(claims), ES.sign);

const TIMES = { moment: String, duration: String, from: String };

/** A rule, what is tried, and what the light of the signature must be. */
type Row = [rule: string, code: string, state: string, make: () => Promise<Verdict>];

const rows: Row[] = [
  [
    '0: a good token and a key pasted on its own',
    'signature-verified',
    'good',
    async () => verdict(await es(), { key: ES.verify }),
  ],
  ['1: padding', 'signature-bytes-only', 'bad', async () => verdict(`${await hs()}=`)],
  ['1: alg twice', 'signature-bytes-only', 'bad', async () => verdict(await hs({}, '{"alg":"none","alg":"HS256"}'))],
  [
    '1: a byte order mark',
    'signature-bytes-only',
    'bad',
    async () =>
      verdict(
        await signText({
          form: 'compact',
          payload: encodeUtf8('{}'),
          signatures: [{ protectedHeader: '\ufeff{"alg":"HS256"}', key: HS, algorithm: 'HS256' }],
        }),
      ),
  ],
  [
    '1: b64 without crit',
    'signature-bytes-only',
    'bad',
    async () => verdict(await hs('x', '{"alg":"HS256","b64":false}')),
  ],
  [
    '2: only the cleaned text verifies',
    'signature-cleaned-only',
    'warn',
    async () => verdict(await hs(), { layer: { cleaned: true } }),
  ],
  [
    '2: a public key as the secret',
    'signature-forgeable',
    'bad',
    async () => {
      const pem = secret(`-----BEGIN PUBLIC KEY-----\n${'A'.repeat(64)}\n-----END PUBLIC KEY-----\n`);
      return verdict(await compact({ alg: 'HS256' }, '{}', pem), { key: pem });
    },
  ],
  [
    '2: a public key as the secret, beside a good key',
    'signature-forgeable',
    'bad',
    async () => {
      const pem = secret(`-----BEGIN PUBLIC KEY-----\n${'A'.repeat(64)}\n-----END PUBLIC KEY-----\n`);
      const text = await compact({ alg: 'HS256' }, '{}', pem);
      const attack = await checked(text, pem, keyIs(PASTED));
      const good = { ...attack, key: keyIs(PASTED, { id: 'k2' }), answer: { ...attack.answer!, form: [] } };
      return verdict(text, { layer: { checked: [good, attack] } });
    },
  ],
  [
    '3: a key from the same paste',
    'signature-holds',
    'neutral',
    async () => verdict(await es(), { key: ES.verify, from: { kind: 'withToken', in: 'paste' } }),
  ],
  [
    '3: a key from a link',
    'signature-holds',
    'neutral',
    async () => verdict(await es(), { key: ES.verify, from: { kind: 'withToken', in: 'link' } }),
  ],
  [
    '3: a key from a URL that the token names',
    'signature-holds',
    'warn',
    async () => verdict(await es(), { key: ES.verify, from: { kind: 'urlInToken', url: 'https://e.example' } }),
  ],
  [
    '3: an embedded key',
    'signature-holds',
    'warn',
    async () => verdict(await es(), { key: ES.verify, from: { kind: 'embedded', parameter: 'jwk' } }),
  ],
  [
    '3: a key made here',
    'signature-holds',
    'neutral',
    async () => verdict(await es(), { key: ES.verify, from: { kind: 'generated' } }),
  ],
  [
    '3: the demo key: calm, and never positive',
    'signature-anyone',
    'neutral',
    async () => verdict(await es(), { key: ES.verify, from: { kind: 'demo' } }),
  ],
  [
    '3: an embedded key that was also pasted on its own',
    'signature-verified',
    'good',
    async () => {
      const text = await es();
      const both = [
        await checked(text, ES.verify, keyIs({ kind: 'embedded', parameter: 'jwk' })),
        await checked(text, ES.verify, keyIs(PASTED)),
      ];
      return verdict(text, { layer: { checked: both } });
    },
  ],
  [
    '4: a key of the issuer that the token names',
    'signature-verified',
    'good',
    async () =>
      verdict(await es({ iss: 'https://a.example' }), {
        key: ES.verify,
        from: { kind: 'recognisedIssuer', issuer: 'https://a.example', url: 'https://a.example/k' },
      }),
  ],
  [
    '4: a key of another issuer',
    'signature-holds',
    'warn',
    async () =>
      verdict(await es({ iss: 'https://b.example' }), {
        key: ES.verify,
        from: { kind: 'recognisedIssuer', issuer: 'https://a.example', url: 'https://a.example/k' },
      }),
  ],
  [
    '4: a key of an issuer, and a token that names none',
    'signature-holds',
    'warn',
    async () =>
      verdict(await es(), {
        key: ES.verify,
        from: { kind: 'recognisedIssuer', issuer: 'https://a.example', url: 'https://a.example/k' },
      }),
  ],
  [
    '4: iss twice',
    'signature-holds',
    'warn',
    async () =>
      verdict(await compact({ alg: 'ES256' }, '{"iss":"https://b.example","iss":"https://a.example"}', ES.sign), {
        key: ES.verify,
        from: { kind: 'recognisedIssuer', issuer: 'https://a.example', url: '' },
      }),
  ],
  [
    '5: a published sample key',
    'signature-anyone',
    'warn',
    async () => verdict(await es(), { key: ES.verify, who: { othersHave: 'sample' } }),
  ],
  [
    '5: a published sample key, signed here',
    'signature-made-anyone',
    'warn',
    async () =>
      verdict(await es(), {
        key: ES.verify,
        who: { othersHave: 'sample', publishedIn: 'RFC 7515' },
        layer: { draft: { isDraft: true, madeHere: [0] } },
      }),
  ],
  [
    '5: a published sample key that the issuer publishes too',
    'signature-anyone',
    'warn',
    async () =>
      verdict(await es({ iss: 'a' }), {
        key: ES.verify,
        from: { kind: 'recognisedIssuer', issuer: 'a', url: '' },
        who: { othersHave: 'sample' },
      }),
  ],
  [
    '5: a cracked secret',
    'signature-anyone',
    'warn',
    async () => verdict(await hs(), { who: { othersHave: 'cracked', kind: 'secret' } }),
  ],
  [
    '5: a demo key that the issuer publishes too',
    'signature-anyone',
    'neutral',
    async () => {
      const text = await es();
      return verdict(text, {
        layer: {
          checked: [
            await checked(text, ES.verify, keyIs(PASTED)),
            await checked(text, ES.verify, keyIs({ kind: 'demo' })),
          ],
        },
      });
    },
  ],
  [
    '6: a draft signed here',
    'signature-made-here',
    'made',
    async () => verdict(await es(), { key: ES.verify, layer: { draft: { isDraft: true, madeHere: [0] } } }),
  ],
  [
    '6: the same, copied and pasted again',
    'signature-made-here',
    'made',
    async () => verdict(await es(), { key: ES.verify, layer: { draft: { isDraft: false, madeHere: [0] } } }),
  ],
  [
    '6: a draft that keeps its old signature',
    'signature-outdated',
    'bad',
    async () => {
      const [head, , signature] = (await hs({ a: 1 })).split('.');
      return verdict(`${head}.${encodedJson({ a: 2 })}.${signature}`, {
        layer: { draft: { isDraft: true, madeHere: [] } },
      });
    },
  ],
  [
    '6: a draft whose old signature still fits',
    'signature-of-draft',
    'neutral',
    async () => verdict(await hs(), { layer: { draft: { isDraft: true, madeHere: [] } } }),
  ],
  [
    '8: no protected header',
    'signature-payload-only',
    'warn',
    async () =>
      verdict(
        await signText({
          form: 'flattened',
          payload: encodeUtf8('{}'),
          signatures: [{ unprotectedHeader: '{"alg":"HS256"}', key: HS }],
        }),
      ),
  ],
  [
    '10: none, with time and expectations that pass',
    'signature-unsecured',
    'bad',
    async () =>
      verdict(`${encodedJson({ alg: 'none' })}.${encodedJson({ iss: 'a', exp: NOW + 60 })}.`, {
        expectations: { issuer: ['a'] },
      }),
  ],
  [
    '10: none in other case',
    'signature-not-checked',
    'bad',
    async () => verdict(`${encodedJson({ alg: 'None' })}.e30.`),
  ],
  [
    '11: unknown crit',
    'signature-bytes-only',
    'bad',
    async () => verdict(await hs({}, '{"alg":"HS256","crit":["x"],"x":1}')),
  ],
  [
    '11: use',
    'signature-key-forbids',
    'bad',
    async () =>
      verdict(await es(), { key: { kind: 'jwk', jwk: { ...(ES.verify as { jwk: object }).jwk, use: 'enc' } } }),
  ],
  [
    '11: key_ops',
    'signature-key-forbids',
    'bad',
    async () =>
      verdict(await es(), { key: { kind: 'jwk', jwk: { ...(ES.verify as { jwk: object }).jwk, key_ops: ['sign'] } } }),
  ],
  [
    '11: alg of the key',
    'signature-key-forbids',
    'bad',
    async () =>
      verdict(await es(), { key: { kind: 'jwk', jwk: { ...(ES.verify as { jwk: object }).jwk, alg: 'ES384' } } }),
  ],
  [
    '12: an empty payload that was signed, in JSON (RFC 8555 section 6.3)',
    'signature-verified-empty',
    'good',
    async () =>
      verdict(
        await signText({
          form: 'flattened',
          payload: new Uint8Array(),
          signatures: [{ protectedHeader: '{"alg":"HS256"}', key: HS }],
        }),
      ),
  ],
  ['12: an empty payload that was signed', 'signature-verified-empty', 'good', async () => verdict(await hs(''))],
  [
    '12: a payload supplied',
    'signature-verified-supplied',
    'good',
    async () => {
      const text = await signText({
        form: 'compact',
        payload: encodeUtf8('x'),
        detached: true,
        signatures: [{ protectedHeader: '{"alg":"HS256"}', key: HS }],
      });
      return verdict(text, { question: { payload: encodeUtf8('x') } });
    },
  ],
  [
    '12: a payload that is wanted',
    'signature-payload-wanted',
    'neutral',
    async () =>
      verdict(
        await signText({
          form: 'compact',
          payload: encodeUtf8('x'),
          detached: true,
          signatures: [{ protectedHeader: '{"alg":"HS256"}', key: HS }],
        }),
      ),
  ],
  [
    '12: the same in JSON',
    'signature-payload-wanted',
    'neutral',
    async () =>
      verdict(
        await signText({
          form: 'flattened',
          payload: encodeUtf8('x'),
          detached: true,
          signatures: [{ protectedHeader: '{"alg":"HS256"}', key: HS }],
        }),
      ),
  ],
  [
    '13: x5c',
    'signature-holds',
    'neutral',
    async () => verdict(await es(), { key: ES.verify, from: { kind: 'embedded', parameter: 'x5c' } }),
  ],
  [
    '14: a DPoP proof',
    'signature-holds',
    'neutral',
    async () =>
      verdict(await es({}, { alg: 'ES256', typ: 'dpop+jwt' }), {
        key: ES.verify,
        from: { kind: 'embedded', parameter: 'jwk' },
      }),
  ],
  ['a wrong key', 'signature-fails', 'bad', async () => verdict(await es(), { key: ES.wrong ?? HS })],
  ['a key of another family', 'signature-not-checked', 'neutral', async () => verdict(await es())],
  ['no key', 'signature-no-key', 'neutral', async () => verdict(await es(), { layer: { checked: [] } })],
  [
    'no signature',
    'signatures-none',
    'bad',
    async () => verdict((await es()).replace(/[^.]*$/, ''), { layer: { checked: [] } }),
  ],
  [
    'cut off before the signature',
    'signatures-none',
    'bad',
    async () => verdict((await es()).replace(/\.[^.]*$/, ''), { layer: { checked: [] } }),
  ],
  [
    'not answered yet',
    'signature-pending',
    'pending',
    async () => verdict(await es(), { layer: { checked: [{ key: keyIs(PASTED), index: 0 }] } }),
  ],
  [
    'an algorithm that is not known here',
    'signature-not-checked',
    'neutral',
    async () => verdict(`${encodedJson({ alg: 'XY99' })}.e30.AAAA`),
  ],
];

describe('the light of the signature, rule by rule', () => {
  it.each(rows)('%s: %s, %s', async (_, code, state, make) => {
    const { cryptography } = await make();
    expect({ code: cryptography.code, state: cryptography.state }).toEqual({ code, state });
    const { says, hint } = verdictWords[cryptography.code];
    for (const sentence of [says(cryptography.args, TIMES), hint(cryptography.args, TIMES)])
      expect(sentence).not.toMatch(/undefined|NaN/);
    expect(says(cryptography.args, TIMES)).not.toBe('');
  });

  it('is good only where the rules allow it', async () => {
    for (const [rule, , , make] of rows) {
      const { cryptography, key } = await make();
      if (cryptography.state !== 'good') expect(key.state, rule).not.toBe('good');
    }
  });
});

it('says where a sample is published', async () => {
  const said = async (who: Partial<JudgedKey>) => {
    const { cryptography, key } = await verdict(await es(), { key: ES.verify, who });
    return [cryptography, key].map(({ code, args }) => verdictWords[code].says(args, TIMES)).join(' ');
  };
  expect(await said({ othersHave: 'sample', publishedIn: 'RFC 7515' })).toBe(
    'Anyone can make this: the key is published (RFC 7515). Others have this key: the key is published (RFC 7515).',
  );
  expect(await said({ othersHave: 'sample', kind: 'secret' })).toContain(
    'Anyone can make this: the secret is published.',
  );
  expect(await said({ othersHave: 'cracked' })).toContain('it was guessed');
  expect(await said({ othersHave: 'link', kind: 'private' })).toContain('the link held the private key');
});

it('says what is wrong, and where', async () => {
  const said = async (text: string) => {
    const { code, args } = (await verdict(text)).cryptography;
    return `${verdictWords[code].says(args, TIMES)} ${verdictWords[code].hint(args, TIMES)}`;
  };
  expect(await said(`${await hs()}=`)).toBe(
    'The bytes match, but this is not a valid JWS. Signature, character 44: padding (=) is not allowed in a token.',
  );
  expect(await said(await hs({}, '{"alg":"HS256","crit":["x"],"x":1}'))).toContain('to understand "x"');
  expect(await said((await hs()).slice(0, -4))).toContain('29 bytes; HS256 with this key makes 32');
  expect(await said(`${encodedJson({ alg: 'None' })}.e30.`)).toContain('it looks like none');
});

describe('whose key', () => {
  const codeOf = async (from: Provenance, claims: object = {}, header: object = { alg: 'ES256' }) =>
    (await verdict(await es(claims, header), { key: ES.verify, from })).key;
  it('says where it came from', async () => {
    expect(await codeOf(PASTED)).toMatchObject({ code: 'key-yours', state: 'good', args: { thumbprint: 'print' } });
    expect(await codeOf({ kind: 'recognisedIssuer', issuer: 'a', url: '' }, { iss: 'a' })).toMatchObject({
      code: 'key-of-issuer',
      state: 'good',
    });
    expect(await codeOf({ kind: 'recognisedIssuer', issuer: 'a', url: '' }, { iss: 'b' })).toMatchObject({
      code: 'key-of-other-issuer',
      state: 'warn',
    });
    expect(await codeOf({ kind: 'withToken', in: 'har' })).toMatchObject({
      code: 'key-came-with-token',
      state: 'neutral',
    });
    expect(await codeOf({ kind: 'urlInToken', url: 'u' })).toMatchObject({
      code: 'key-from-url-in-token',
      state: 'warn',
    });
    expect(await codeOf({ kind: 'embedded', parameter: 'jwk' })).toMatchObject({ code: 'key-embedded', state: 'warn' });
    expect(
      await codeOf({ kind: 'embedded', parameter: 'jwk' }, {}, { alg: 'ES256', typ: 'application/DPoP+JWT' }),
    ).toMatchObject({ code: 'key-possession' });
    expect(await codeOf({ kind: 'embedded', parameter: 'x5c' })).toMatchObject({ code: 'key-of-leaf' });
    expect(await codeOf({ kind: 'generated' })).toMatchObject({ code: 'key-generated' });
    expect(await codeOf({ kind: 'demo' })).toMatchObject({ code: 'key-others-have' });
  });

  it('quotes the name that the sender gave', async () => {
    const { key } = await verdict(await es(), { key: ES.verify, who: { kid: 'acme' } });
    expect(verdictWords[key.code].says(key.args, TIMES)).toBe('Your key \u201cacme\u201d.');
  });
});

describe('several signatures (rule 8)', () => {
  const make = async (which: { key: KeyMaterial; bad?: boolean }[]) => {
    const text = await signText({
      form: 'general',
      payload: encodeUtf8('{}'),
      signatures: which.map(({ key, bad }) => ({
        protectedHeader: key === HS ? '{"alg":"HS256"}' : '{"alg":"ES256"}',
        ...(bad ? { kept: new Uint8Array(64).fill(1) } : { key }),
      })),
    });
    return { text, ...readToken(text) };
  };

  it('are counted, never called verified as a whole', async () => {
    const { text, token, faults } = await make([{ key: HS }, { key: ES.sign, bad: true }, { key: ES.sign }]);
    const answers = [
      await checked(text, HS, keyIs(PASTED), { index: 0 }),
      await checked(text, ES.verify, keyIs(PASTED), { index: 1 }),
    ];
    const result = judge({ layers: [{ token, faults, checked: answers }], expectations: {}, clock: CLOCK });
    expect(result.cryptography).toMatchObject({
      state: 'bad',
      code: 'signatures-counted',
      args: { count: 3, verified: 1, failed: 1, unchecked: 1 },
    });
    expect(result.signatures.map(({ code }) => code)).toEqual([
      'signature-verified',
      'signature-fails',
      'signature-no-key',
    ]);
    expect(verdictWords['signatures-counted'].says(result.cryptography.args)).toBe(
      '1 of 3 signatures verifies, 1 failed, 1 not checked.',
    );
  });

  it('even where all of them verify there is no tick', async () => {
    const { text, token, faults } = await make([{ key: HS }, { key: ES.sign }]);
    const answers = [
      await checked(text, HS, keyIs(PASTED), { index: 0 }),
      await checked(text, ES.verify, keyIs(PASTED), { index: 1 }),
    ];
    const { cryptography, key } = judge({
      layers: [{ token, faults, checked: answers }],
      expectations: {},
      clock: CLOCK,
    });
    expect(cryptography.state).toBe('neutral');
    expect(key.state).not.toBe('good');
  });

  it('say that their unprotected headers can be changed', async () => {
    const text = await signText({
      form: 'general',
      payload: encodeUtf8('{}'),
      signatures: [
        { protectedHeader: '{"alg":"HS256"}', unprotectedHeader: '{"role":"admin"}', key: HS },
        { protectedHeader: '{"alg":"HS256"}', key: HS },
      ],
    });
    const answers = [
      await checked(text, HS, keyIs(PASTED), { index: 0 }),
      await checked(text, HS, keyIs(PASTED), { index: 1 }),
    ];
    const hint = (layer: Checked[]) => {
      const made = judge({ layers: [{ ...readToken(text), checked: layer }], expectations: {}, clock: CLOCK });
      return verdictWords['signatures-counted'].hint(made.cryptography.args);
    };
    expect(hint(answers)).toContain('Anyone can change the unprotected headers.');
    expect(hint(answers.slice(1))).not.toContain('unprotected');
  });

  it('one that is none is counted apart: it has not failed', async () => {
    const text = JSON.stringify({
      payload: 'e30',
      signatures: [
        { protected: encodedJson({ alg: 'none' }), signature: '' },
        { protected: encodedJson({ alg: 'HS256' }), signature: 'AA' },
      ],
    });
    expect(judge({ layers: [{ ...readToken(text) }], expectations: {}, clock: CLOCK }).cryptography).toMatchObject({
      state: 'bad',
      args: { failed: 0, unsecured: 1, unchecked: 1 },
    });
  });
});

describe('encrypted tokens (rules 7, 17)', () => {
  const jwe = (header: object) => `${encodedJson(header)}.AAAA.AAAAAAAAAAAAAAAA.AAAA.AAAAAAAAAAAAAAAAAAAAAA`;
  const RSA = { alg: 'RSA-OAEP', enc: 'A256GCM' };
  const opened = (outcome: Opened['outcome'], who: Partial<JudgedKey> = {}, more: Partial<Opened> = {}): Opened => ({
    key: keyIs(PASTED, { kind: 'private', ...who }),
    outcome,
    ...more,
  });
  const judged = (header: object, open: Opened[], more: Partial<LayerInput> = {}, inner: LayerInput[] = []) =>
    judge({ layers: [{ ...readToken(jwe(header)), opened: open, ...more }, ...inner], expectations: {}, clock: CLOCK });

  it('are decrypted, no more', () => {
    expect(judged(RSA, [opened('opened')]).cryptography).toMatchObject({
      state: 'neutral',
      code: 'decrypted-sender-unknown',
    });
    expect(judged({ alg: 'dir', enc: 'A256GCM' }, [opened('opened', { kind: 'secret' })]).cryptography).toMatchObject({
      state: 'neutral',
      code: 'decrypted-shared-key',
    });
    expect(judged(RSA, [opened('opened')]).key.state).not.toBe('good');
    expect(judged(RSA, [opened('opened', { provenance: { kind: 'demo' } })]).cryptography).toMatchObject({
      state: 'warn',
      code: 'decrypted-anyone',
    });
    expect(judged(RSA, [opened('opened')], { cleaned: true }).cryptography.state).toBe('warn');
  });

  it('say nothing of why they fail, whatever the reason', () => {
    const one = judged(RSA, [opened('failed', {}, { reason: note('key-invalid') })]).cryptography;
    const other = judged(RSA, [opened('failed', {}, { reason: note('engine-failed') })]).cryptography;
    expect(one).toEqual(other);
    expect(one).toMatchObject({ state: 'bad', code: 'decryption-fails' });
    expect(judged(RSA, [opened('malformed')]).cryptography.code).toBe('decryption-malformed');
  });

  it('say what a reader must refuse, what cannot be unpacked, and what no key can open', () => {
    expect(
      judged(RSA, [opened('opened', {}, { forbids: [note('jwe-crit-unknown', { name: 'exp' })] })]).cryptography,
    ).toMatchObject({ state: 'bad', code: 'decrypted-refused' });
    // RFC 7515 section 4.1.11: some faults of crit leave it to the reader.
    const refused = (...forbids: NonNullable<Opened['forbids']>) => {
      const { code, args } = judged(RSA, [opened('opened', {}, { forbids })]).cryptography;
      return `${verdictWords[code].says(args, TIMES)} ${verdictWords[code].hint(args, TIMES)}`;
    };
    const empty = note('jwe-crit-malformed', { why: 'empty', name: '' });
    expect(refused(empty)).toMatch(/a reader may refuse it: .*A reader may refuse the token/);
    expect(refused(note('jwe-crit-malformed', { why: 'absent', name: 'x' }))).toMatch(/it must be refused: .*must/);
    // What must be refused comes first.
    expect(refused(empty, note('jwe-crit-unknown', { name: 'x' }))).toMatch(/it must be refused: .*"x"/);
    expect(
      judged(RSA, [opened('opened', {}, { packed: note('jwe-inflate-limit', { limit: 5 }) })]).cryptography,
    ).toMatchObject({ state: 'warn', code: 'decrypted-packed' });
    const { cryptography } = judged(RSA, [], {
      malformed: [note('jwe-iv-length', { enc: 'A256GCM', has: 11, wants: 12 })],
    });
    expect(cryptography).toMatchObject({ state: 'bad', code: 'decryption-malformed' });
    expect(verdictWords[cryptography.code].says(cryptography.args, TIMES)).toBe(
      'Cannot be decrypted. The initialization vector has 11 bytes; A256GCM needs 12.',
    );
  });

  it('wait for the signature inside', () => {
    expect(judged({ ...RSA, cty: 'JWT' }, []).cryptography).toMatchObject({
      state: 'neutral',
      code: 'decryption-no-key',
    });
    expect(judged({ ...RSA, cty: 'JWT' }, [opened('opened')]).cryptography).toMatchObject({
      state: 'pending',
      code: 'inner-signature-unread',
    });
    expect(judged({ ...RSA, cty: 'JWT' }, [opened('opened')], { noToken: true }).cryptography).toMatchObject({
      state: 'warn',
      code: 'decrypted-no-token',
    });
    expect(judged(RSA, []).cryptography).toMatchObject({ state: 'neutral', code: 'decryption-no-key' });
    expect(judged(RSA, [opened('pending')]).cryptography.state).toBe('pending');
  });

  it('are worth what their worst layer is worth', async () => {
    const good = await layerOf(await es(), { key: ES.verify });
    const bad = await layerOf(await es(), { key: ES.wrong ?? HS, who: { id: 'k2' } });
    const pending = { ...good, checked: [{ key: keyIs(PASTED), index: 0 }] };
    expect(judged(RSA, [opened('opened')], {}, [good]).cryptography.code).toBe('signature-verified');
    expect(judged(RSA, [opened('opened')], {}, [bad]).cryptography.code).toBe('signature-fails');
    expect(judged(RSA, [opened('opened')], {}, [pending]).cryptography.state).toBe('pending');
    expect(judged(RSA, [opened('opened')], { cleaned: true }, [good]).cryptography.state).toBe('warn');
    const unsecured = { ...readToken(`${encodedJson({ alg: 'none' })}.e30.`) };
    expect(judged(RSA, [opened('opened')], {}, [unsecured]).cryptography.code).toBe('signature-unsecured');
  });
});

describe('unprotected values feed no light (rules 9, 18)', () => {
  it('type and algorithm of an unprotected header do not meet an expectation', async () => {
    const text = await signText({
      form: 'flattened',
      payload: encodeUtf8('{}'),
      signatures: [{ unprotectedHeader: '{"alg":"HS256","typ":"at+jwt"}', key: HS }],
    });
    for (const expectations of [{ type: 'at+jwt' }, { algorithms: ['HS256'] }]) {
      expect((await verdict(text, { expectations })).expectations).toMatchObject({
        state: 'bad',
        code: 'expectation-unprotected',
      });
    }
  });

  it('nor does the shared header of a JWE', () => {
    const text = JSON.stringify({
      protected: encodedJson({ enc: 'A256GCM', alg: 'dir' }),
      unprotected: { typ: 'JWT' },
      iv: 'AAAA',
      ciphertext: 'AAAA',
      tag: 'AAAA',
    });
    const claims = readPart('e30', 'payload', { start: 0, end: 3 }, 'claims');
    expect(
      judge({ layers: [{ ...readToken(text), claims }], expectations: { type: 'JWT' }, clock: CLOCK }).expectations,
    ).toMatchObject({ state: 'bad', code: 'expectation-unprotected' });
  });

  it('a typ that is no DPoP proof because it is unprotected does not soften an embedded key', async () => {
    const text = await signText({
      form: 'flattened',
      payload: encodeUtf8('{}'),
      signatures: [{ protectedHeader: '{"alg":"ES256"}', unprotectedHeader: '{"typ":"dpop+jwt"}', key: ES.sign }],
    });
    expect((await verdict(text, { key: ES.verify, from: { kind: 'embedded', parameter: 'jwk' } })).key.code).toBe(
      'key-embedded',
    );
  });
});

describe('SD-JWT and key binding (rules 14, 15)', () => {
  const disclosure = encodeBase64url(encodeUtf8('["salt","exp",1]'));
  const make = async () => `${await es({ iss: 'a', exp: NOW + 5, _sd: [] })}~${disclosure}~`;
  const ask = async (layer: Partial<LayerInput>, expectations: Expectations = {}) => {
    const text = await make();
    const { token, faults } = readToken(text);
    if (token.kind !== 'sdJwt') throw new Error('no SD-JWT');
    return judge({
      layers: [{ token, faults, checked: [await checked(text, ES.verify, keyIs(PASTED))], ...layer }],
      expectations,
      clock: CLOCK,
    });
  };

  it('disclosed claims wait until their digests match', async () => {
    expect((await ask({})).cryptography).toMatchObject({ state: 'pending', code: 'disclosures-unchecked' });
    expect((await ask({ disclosures: 'mismatch' })).cryptography).toMatchObject({
      state: 'bad',
      code: 'disclosures-mismatch',
    });
    expect((await ask({ disclosures: 'match' })).cryptography).toMatchObject({
      state: 'good',
      code: 'signature-verified',
    });
    expect((await ask({}, { issuer: ['a'] })).expectations.state).toBe('pending');
  });

  it('a matching disclosure does not save a bad signature', async () => {
    const text = await make();
    const { token, faults } = readToken(text);
    const wrong = await checked(text, ES.wrong ?? HS, keyIs(PASTED));
    expect(
      judge({ layers: [{ token, faults, checked: [wrong], disclosures: 'match' }], expectations: {}, clock: CLOCK })
        .cryptography.code,
    ).toBe('signature-fails');
  });

  it('times are read from the processed payload', async () => {
    expect((await ask({})).time.code).toBe('time-unprocessed');
    const processed = '{"exp":1}';
    const claims = readPart(processed, 'payload', { start: 0, end: processed.length }, 'claims', 'plain');
    expect((await ask({ disclosures: 'match', claims })).time.code).toBe('time-expired');
  });

  it('cnf counts only after the signature of the issuer', async () => {
    const binding = await compact({ alg: 'ES256', typ: 'kb+jwt' }, '{"aud":"v"}', ES.sign);
    const text = `${await es({ cnf: {} })}~${binding}`;
    const { token, faults } = readToken(text);
    const bound = await checked(binding, ES.verify, keyIs({ kind: 'embedded', parameter: 'cnf' }));
    const judgedWith = async (issuerKey: KeyMaterial) =>
      judge({
        layers: [{ token, faults, checked: [await checked(text, issuerKey, keyIs(PASTED))], keyBinding: [bound] }],
        expectations: {},
        clock: CLOCK,
      });
    expect((await judgedWith(ES.verify)).keyBinding).toMatchObject({
      state: 'neutral',
      code: 'key-binding-holds',
      args: { aud: 'v', thumbprint: 'print' },
    });
    expect((await judgedWith(ES.wrong ?? HS)).keyBinding).toMatchObject({
      state: 'warn',
      code: 'key-binding-without-issuer',
    });
    const waiting = judge({
      layers: [{ token, faults, checked: [{ key: keyIs(PASTED), index: 0 }], keyBinding: [bound] }],
      expectations: {},
      clock: CLOCK,
    });
    expect(waiting.keyBinding).toMatchObject({ state: 'pending', code: 'key-binding-before-issuer' });
    // Without a key nothing is on its way.
    expect(
      judge({ layers: [{ token, faults, keyBinding: [bound] }], expectations: {}, clock: CLOCK }).keyBinding,
    ).toMatchObject({ state: 'neutral', code: 'key-binding-before-issuer' });
  });

  describe('a key binding', () => {
    const lights = async (
      bound: Partial<Checked> | null,
      more: Partial<LayerInput> = {},
      from: Provenance = PASTED,
    ) => {
      const binding = await compact({ alg: 'ES256', typ: 'kb+jwt' }, '{"aud":"v","nonce":"n","iat":5}', ES.sign);
      const text = `${await es({ cnf: {} })}~${binding}`;
      const answered = await checked(binding, ES.verify, keyIs({ kind: 'embedded', parameter: 'cnf' }));
      const keyBinding = bound === null ? [] : [{ ...answered, ...bound }];
      return judge({
        layers: [{ ...readToken(text), checked: [await checked(text, ES.verify, keyIs(from))], keyBinding, ...more }],
        expectations: {},
        clock: CLOCK,
      });
    };
    const answer = async (change: object) => ({ answer: { ...(await verifyText(await es(), ES.verify)), ...change } });
    const said = async (verdictMade: Verdict) => {
      const { code, args } = verdictMade.keyBinding!;
      return `${verdictWords[code].says(args, TIMES)} ${verdictWords[code].hint(args, TIMES)}`;
    };

    it('that holds is possession, names audience and nonce, and does not lift the light of the issuer', async () => {
      const made = await lights({});
      expect(made.keyBinding).toMatchObject({ state: 'neutral', code: 'key-binding-holds' });
      expect(await said(made)).toMatch(
        /possession of key print.*It is for \u201cv\u201d, nonce \u201cn\u201d, 5: check that these are yours/,
      );
      expect(made.cryptography).toMatchObject({ code: 'signature-verified', state: 'good' });
      expect(made.key.code).toBe('key-yours');
    });
    it('that fails makes the whole bad', async () => {
      const made = await lights(await answer({ mathematics: 'fails', reason: note('mismatch', { alg: 'ES256' }) }));
      expect(made.cryptography).toMatchObject({ state: 'bad', code: 'key-binding-fails' });
      expect(await said(made)).toContain('the signature does not match');
    });
    it('that was made for other disclosures makes the whole bad, though its signature holds', async () => {
      const made = await lights({}, { keyBindingFaults: [note('kb-sd-hash')] });
      expect(made.cryptography).toMatchObject({ state: 'bad', code: 'key-binding-fails' });
      expect(await said(made)).toContain('made for another token, or for other disclosures');
    });
    it('without a key in cnf leaves the whole unproved', async () => {
      const made = await lights(null, { keyBindingFaults: [note('cnf-missing')] });
      expect(made.keyBinding).toMatchObject({ state: 'warn', code: 'key-binding-not-checked' });
      expect(made.cryptography).toMatchObject({ state: 'neutral', code: 'key-binding-unchecked' });
      expect(verdictWords['key-binding-unchecked'].hint(made.cryptography.args)).toContain(
        'did not name a key of the holder',
      );
    });
    it('that the engine cannot check is not called a failure', async () => {
      const made = await lights(
        await answer({ mathematics: 'notTried', reason: note('unsupported-here', { alg: 'Ed448' }) }),
      );
      expect(made.keyBinding).toMatchObject({ state: 'neutral', code: 'key-binding-not-checked' });
      expect(made.cryptography).toMatchObject({ state: 'neutral', code: 'key-binding-unchecked' });
    });
    it('whose algorithm is another than the issuer\u2019s is told by its own', async () => {
      const wrong = note('key-curve', { alg: 'ES384', wanted: 'P-384', has: 'P-256' });
      const { args, code } = (await lights(await answer({ mathematics: 'notTried', reason: wrong }))).cryptography;
      expect(verdictWords[code].hint(args, TIMES)).toContain('ES384 needs a key on P-384; this one is on P-256');
    });
    it('with a MAC must be refused', async () => {
      const made = await lights(null, { keyBindingFaults: [note('kb-alg', { alg: 'HS256' })] });
      expect(made.cryptography).toMatchObject({ state: 'bad', code: 'key-binding-fails' });
      expect(await said(made)).toContain('HS256 is not a digital signature');
    });
    it('that is missing is told wherever cnf stands', async () => {
      const processed = '{"cnf":{"jwk":{}}}';
      const claims = readPart(processed, 'payload', { start: 0, end: processed.length }, 'claims', 'plain');
      const layer = async (payload: object, more: Partial<LayerInput>) => {
        const text = `${await es(payload)}~`;
        return judge({
          layers: [{ ...readToken(text), checked: [await checked(text, ES.verify, keyIs(PASTED))], ...more }],
          expectations: {},
          clock: CLOCK,
        }).cryptography;
      };
      expect((await layer({ cnf: { jwk: {} } }, {})).args).toMatchObject({ unbound: 1 });
      expect((await layer({}, { disclosures: 'match', claims })).args).toMatchObject({ unbound: 1 });
      expect((await layer({}, {})).args).not.toHaveProperty('unbound');
    });
    it('that nobody signed fails', async () => {
      expect(
        (await lights(await answer({ mathematics: 'notTried', reason: note('unsecured') }))).keyBinding,
      ).toMatchObject({ state: 'bad', code: 'key-binding-fails' });
    });
    it('is worth what the issuer\u2019s signature is worth', async () => {
      expect((await lights({}, {}, { kind: 'withToken', in: 'paste' })).keyBinding).toMatchObject({
        state: 'neutral',
        code: 'key-binding-of-issuer',
      });
      expect(
        (await lights({ key: keyIs({ kind: 'embedded', parameter: 'cnf' }, { othersHave: 'sample' }) })).keyBinding,
      ).toMatchObject({ state: 'warn', code: 'key-binding-anyone' });
    });
    it('of a draft has its own line; the draft stays a draft', async () => {
      const made = await lights(
        {},
        { draft: { isDraft: true, madeHere: [0] }, keyBindingFaults: [note('kb-sd-hash')] },
      );
      expect(made.cryptography.code).toBe('signature-made-here');
      expect(made.keyBinding).toMatchObject({ state: 'bad', code: 'key-binding-fails' });
    });
  });

  it('says nothing of matching while no key has', async () => {
    for (const layer of [
      {},
      { disclosures: 'unchecked' as const, disclosureFaults: [{ code: 'sd-jwt-hash' as const, args: { alg: '"x"' } }] },
    ]) {
      expect((await ask({ ...layer, checked: [] })).cryptography.code).toBe('signature-no-key');
    }
    const binding = await compact({ alg: 'ES256', typ: 'kb+jwt' }, '{}', ES.sign);
    const text = `${await es({ cnf: {} })}~${binding}`;
    const bound = await checked(binding, ES.wrong ?? HS, keyIs({ kind: 'embedded', parameter: 'cnf' }));
    const made = judge({ layers: [{ ...readToken(text), keyBinding: [bound] }], expectations: {}, clock: CLOCK });
    expect(made.cryptography.code).toBe('signature-no-key');
    expect(made.keyBinding?.code).toBe('key-binding-fails');
  });

  it('says which disclosure does not fit, and why', async () => {
    const mismatch = (
      await ask({
        disclosures: 'mismatch',
        disclosureFaults: [{ code: 'sd-jwt-unreferenced', index: 0, args: { disclosure: 1 } }],
      })
    ).cryptography;
    expect(verdictWords[mismatch.code].says(mismatch.args, TIMES)).toBe('Disclosure 1 is not among the digests.');
    const unknown = (
      await ask({ disclosures: 'unchecked', disclosureFaults: [{ code: 'sd-jwt-hash', args: { alg: '"sha3-256"' } }] })
    ).cryptography;
    expect(unknown).toMatchObject({ state: 'warn', code: 'disclosures-not-compared' });
    expect(verdictWords[unknown.code].hint(unknown.args, TIMES)).toContain('_sd_alg is "sha3-256"');
  });

  it('an _sd_alg that nobody understands keeps the light from green also where nothing is disclosed', async () => {
    const text = `${await es({ _sd: ['x'], _sd_alg: 'md5' })}~`;
    const layer = { ...readToken(text), checked: [await checked(text, ES.verify, keyIs(PASTED))] };
    const ask = (more: Partial<LayerInput>) =>
      judge({ layers: [{ ...layer, ...more }], expectations: {}, clock: CLOCK }).cryptography;
    expect(ask({ disclosures: 'none' }).state).toBe('good');
    const refused = ask({
      disclosures: 'unchecked',
      disclosureFaults: [{ code: 'sd-jwt-hash', args: { alg: '"md5"' } }],
    });
    expect(refused).toMatchObject({ state: 'warn', code: 'disclosures-not-compared' });
    expect(verdictWords[refused.code].says(refused.args, TIMES)).toBe(
      'The issuer\u2019s signature matches; the digests cannot be read.',
    );
    // In a JSON serialization they may be where nobody counts them.
    const misplaced = ask({ disclosures: 'unchecked', disclosureFaults: [{ code: 'sd-jwt-later-header', args: {} }] });
    expect(verdictWords[misplaced.code].says(misplaced.args, TIMES)).toBe(
      'The issuer\u2019s signature matches; the disclosures were not compared.',
    );
  });
});

describe('time (rules 16, 19)', () => {
  const at = async (claims: object | string, clock: Partial<Clock> = {}, leeway = 0) =>
    (await verdict(await hs(claims), { clock: { ...CLOCK, ...clock }, expectations: { leeway } })).time;
  it.each<[string, object | string, Partial<Clock>, number, string, string]>([
    ['before exp', { exp: NOW + 60 }, {}, 0, 'time-within', 'good'],
    ['at exp', { exp: NOW }, {}, 0, 'time-expired', 'bad'],
    ['after exp, within the leeway', { exp: NOW - 5 }, {}, 10, 'time-leeway', 'warn'],
    ['after exp, at the end of the leeway', { exp: NOW - 10 }, {}, 10, 'time-expired', 'bad'],
    ['before nbf', { nbf: NOW + 20, exp: NOW + 60 }, {}, 0, 'time-not-yet', 'bad'],
    ['before nbf, within the leeway', { nbf: NOW + 10, exp: NOW + 60 }, {}, 10, 'time-leeway-before', 'warn'],
    ['nbf after exp: neither', { nbf: NOW + 60, exp: NOW - 1 }, {}, 10, 'time-not-yet', 'bad'],
    ['no exp', {}, {}, 0, 'time-no-expiry', 'neutral'],
    ['exp as text', { exp: '1800000060' }, {}, 0, 'time-not-a-date', 'bad'],
    ['exp twice', `{"exp":1,"exp":${NOW + 60}}`, {}, 0, 'time-ambiguous', 'bad'],
    ['no claims', 'x', {}, 0, 'time-no-claims', 'neutral'],
    ['by a frozen clock', { exp: NOW + 60 }, { state: 'frozen' }, 0, 'time-within', 'neutral'],
    ['by the clock of a link', { exp: NOW + 60 }, { state: 'linked' }, 0, 'time-within', 'neutral'],
  ])('%s', async (_, claims, clock, leeway, code, state) => {
    const light = await at(claims, clock, leeway);
    expect({ code: light.code, state: light.state }).toEqual({ code, state });
    expect(light.args['clock']).toBe(clock.state ?? 'live');
  });

  it('names a clock that is not live, and says what is known of exp', async () => {
    const words = { ...TIMES, from: (seconds: number) => `in ${seconds} s` };
    const said = async (state: Clock['state']) => {
      const { code, args } = await at({ exp: NOW + 60 }, { state });
      return verdictWords[code].says(args, words);
    };
    expect(await said('live')).toBe('Expires in 60 s');
    expect(await said('frozen')).toBe('Expires in 60 s, by the frozen clock');
    expect(await said('linked')).toContain('the link');
  });
});

describe('expectations', () => {
  const CLAIMS = { iss: 'https://a.example', aud: ['x', 'y'], sub: null };
  it.each<[string, Expectations, string, string]>([
    ['none set', {}, 'expectations-not-set', 'neutral'],
    ['only a leeway', { leeway: 5 }, 'expectations-not-set', 'neutral'],
    ['empty lists', { issuer: [], required: [], type: '' }, 'expectations-not-set', 'neutral'],
    ['the issuer', { issuer: ['https://a.example'] }, 'expectations-met', 'good'],
    ['another issuer', { issuer: ['https://a.example/'] }, 'expectation-differs', 'bad'],
    ['one of the audience', { audience: ['y'] }, 'expectations-met', 'good'],
    ['nobody of the audience', { audience: ['z'] }, 'expectation-differs', 'bad'],
    ['an algorithm', { algorithms: ['ES256', 'HS256'] }, 'expectations-met', 'good'],
    ['another algorithm', { algorithms: ['ES256'] }, 'expectation-differs', 'bad'],
    ['claims that are there', { required: ['iss', 'sub'] }, 'expectations-met', 'good'],
    ['a claim that is not', { required: ['iss', 'jti'] }, 'expectation-absent', 'bad'],
    ['the type, without regard to case', { type: 'application/AT+jwt' }, 'expectations-met', 'good'],
    ['another type', { type: 'JWT' }, 'expectation-differs', 'bad'],
    ['one of two unmet', { issuer: ['https://a.example'], audience: ['z'] }, 'expectation-differs', 'bad'],
    ['both unmet', { issuer: ['x'], audience: ['z'] }, 'expectations-fail', 'bad'],
  ])('%s', async (_, expectations, code, state) => {
    const light = (await verdict(await hs(CLAIMS, { alg: 'HS256', typ: 'at+jwt' }), { expectations })).expectations;
    expect({ code: light.code, state: light.state }).toEqual({ code, state });
  });

  it('that a link chose are never good, and bad all the same', async () => {
    const light = async (wanted: Expectations) => {
      const said = await verdict(await hs(CLAIMS), { expectations: { ...wanted, ofLink: true } });
      return [said.expectations.code, said.expectations.state, ...said.expectationLines.map(({ state }) => state)];
    };
    expect(await light({ audience: ['y'], required: ['iss'] })).toEqual([
      'expectations-met-link',
      'neutral',
      'neutral',
      'neutral',
    ]);
    expect(await light({ audience: ['z'] })).toEqual(['expectation-differs', 'bad', 'bad']);
    expect(await light({ leeway: 5 })).toEqual(['expectations-not-set', 'neutral']);
  });

  it.each([
    ['an issuer in an array', { iss: ['a'] }, 'expectation-differs'],
    ['an issuer as a number', { iss: 5 }, 'expectation-differs'],
    ['no issuer', {}, 'expectation-absent'],
  ])('%s does not count', async (_, claims, code) => {
    expect((await verdict(await hs(claims), { expectations: { issuer: ['a'] } })).expectations.code).toBe(code);
  });

  it('a claim that stands twice meets nothing', async () => {
    expect(
      (await verdict(await hs('{"iss":"a","iss":"a"}'), { expectations: { issuer: ['a'] } })).expectations,
    ).toMatchObject({ state: 'bad', code: 'expectation-ambiguous' });
  });

  it('wait for an encrypted token', () => {
    const text = `${encodedJson({ alg: 'dir', enc: 'A256GCM' })}..AAAA.AAAA.AAAA`;
    expect(judge({ layers: [readToken(text)], expectations: { issuer: ['a'] }, clock: CLOCK }).expectations.state).toBe(
      'pending',
    );
  });

  it('an algorithm in each signature', async () => {
    const text = await signText({
      form: 'general',
      payload: encodeUtf8('{}'),
      signatures: [
        { protectedHeader: '{"alg":"HS256"}', key: HS },
        { protectedHeader: '{"alg":"ES256"}', key: ES.sign },
      ],
    });
    expect((await verdict(text, { expectations: { algorithms: ['HS256'] } })).expectations.state).toBe('bad');
  });
});

describe('format', () => {
  it.each<[string, string, string, string]>([
    ['a sound token', `${encodedJson({ alg: 'HS256' })}.e30.AAAA`, 'format-sound', 'good'],
    ['padding', `${encodedJson({ alg: 'HS256' })}.e30=.AAAA`, 'format-lax', 'warn'],
    ['a part missing', `${encodedJson({ alg: 'HS256' })}.e30`, 'format-broken', 'bad'],
    ['unknown crit', `${encodedJson({ alg: 'HS256', crit: ['x'], x: 1 })}.e30.AAAA`, 'format-refused', 'bad'],
    ['no text at all', '', 'format-broken', 'bad'],
  ])('%s', (_, text, code, state) => {
    const { format } = judge({ layers: [readToken(text)], expectations: {}, clock: CLOCK });
    expect({ code: format.code, state: format.state }).toEqual({ code, state });
  });

  it('without any layer there is nothing to say', () => {
    expect(judge({ layers: [], expectations: {}, clock: CLOCK }).cryptography.code).toBe('nothing');
  });
});
