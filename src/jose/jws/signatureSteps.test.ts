import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readToken } from '../read/readToken.ts';
import type { Step } from '../steps/step.ts';
import { decodeBase64url, encodeBase64url } from '../text/base64url.ts';
import type { SignatureAlgorithm } from '../tables/algs.ts';
import { toHex } from '../text/octets.ts';
import { tokenVector, tokenVectors } from '../vectors/vectors.ts';
import type { KeyMaterial } from '../engine/material.ts';
import { compact, isGreen, keyOf, secret, verifyText } from './fixtures/ask.ts';
import { keysFor, SIGNING } from './fixtures/keys.ts';
import { signatureSteps } from './signatureSteps.ts';
import { jwsOf } from '../token/parts.ts';

interface Run {
  steps: Step[];
  holds: boolean | undefined;
}

async function run(text: string, key: KeyMaterial, index = 0, payload?: Uint8Array): Promise<Run | undefined> {
  const token = jwsOf(readToken(text).token);
  if (!token) throw new Error('not a JWS');
  const made = signatureSteps({ text, token, index, key, ...(payload ? { payload } : {}) });
  if (!made) return undefined;
  const steps: Step[] = [];
  for (;;) {
    const next = await made.next();
    if (next.done) return { steps, holds: next.value.holds };
    steps.push(next.value);
  }
}

/** The value of that name, in hexadecimal. */
const given = (done: Run | undefined, name: string): string =>
  toHex(done?.steps.flatMap(({ gives }) => gives).find((value) => value.name === name)?.octets ?? new Uint8Array());

/** `text` with one character of its payload or signature exchanged. */
function altered(text: string, part: 1 | 2, at: number): string {
  const parts = text.split('.');
  const own = parts[part] as string;
  const index = at % (own.length - 2);
  parts[part] = own.slice(0, index) + (own[index] === 'A' ? 'B' : 'A') + own.slice(index + 1);
  return parts.join('.');
}

describe('every published signature', () => {
  const signed = tokenVectors.filter(({ kind, verdict }) => kind === 'jws' && verdict === 'valid');

  it.each(signed.map((vector) => [vector.id, vector] as const))('%s', async (_, vector) => {
    for (const [index, key] of vector.keys.entries()) {
      const payload =
        vector.detached && vector.payload !== undefined ? decodeBase64url(vector.payload).octets : undefined;
      const done = await run(vector.text, keyOf(key), index, payload);
      const alg = String(vector.joseHeaders[index]?.['alg']);
      expect(done?.holds, alg).toBe(alg.startsWith('ML-DSA') ? undefined : true);
    }
  });

  it('is more than a few', () => expect(signed.length).toBeGreaterThan(20));
});

describe('a signature of another length', () => {
  it.each(SIGNING.filter(({ family }) => family !== 'mlDsa').map(({ id }) => id))(
    '%s is refused by the steps as it is by the check',
    async (id) => {
      const { sign, verify } = keysFor(SIGNING.find((each) => each.id === id) as SignatureAlgorithm);
      // One in 256 begins with a zero: as a number it is the same without it.
      let text = await compact({ alg: id }, '{"n":0}', sign);
      const octets = (): Uint8Array => decodeBase64url(text.slice(text.lastIndexOf('.') + 1)).octets;
      if (/^[RP]S/.test(id))
        for (let n = 1; octets()[0] !== 0; n += 1) text = await compact({ alg: id }, `{"n":${n}}`, sign);
      const head = text.slice(0, text.lastIndexOf('.') + 1);
      for (const other of [octets().slice(1), Uint8Array.of(0, ...octets()), Uint8Array.of(...octets(), 0)]) {
        const changed = head + encodeBase64url(other);
        expect((await verifyText(changed, verify)).mathematics).toBe('fails');
        expect((await run(changed, verify))?.holds).toBe(false);
      }
    },
  );
});

describe('intermediate values that the RFCs print', () => {
  const start = (done: Run | undefined): string => new TextDecoder().decode(done?.steps[0]?.gives[0]?.octets);

  it('RFC 7515 appendix A.1: the signing input, and the MAC', async () => {
    const vector = tokenVector('rfc7515-a1-compact');
    const done = await run(vector.text, keyOf(vector.keys[0] ?? {}));
    expect(start(done)).toBe(vector.text.slice(0, vector.text.lastIndexOf('.')));
    expect(given(done, 'computedMac')).toBe(
      Buffer.from([
        116, 24, 223, 180, 151, 153, 224, 37, 79, 250, 96, 125, 216, 173, 187, 186, 22, 212, 37, 77, 105, 214, 191, 240,
        91, 88, 5, 88, 83, 132, 141, 121,
      ]).toString('hex'),
    );
  });

  it('RFC 7515 appendix A.3: R and S', async () => {
    const vector = tokenVector('rfc7515-a3-compact');
    const done = await run(vector.text, keyOf(vector.keys[0] ?? {}));
    const r = [
      14, 209, 33, 83, 121, 99, 108, 72, 60, 47, 127, 21, 88, 7, 212, 2, 163, 178, 40, 3, 58, 249, 124, 126, 23, 129,
      154, 195, 22, 158, 166, 101,
    ];
    const s = [
      197, 10, 7, 211, 140, 60, 112, 229, 216, 241, 45, 175, 8, 74, 84, 128, 166, 101, 144, 197, 242, 147, 80, 154, 143,
      63, 127, 138, 131, 163, 84, 213,
    ];
    expect(given(done, 'r')).toBe(Buffer.from(r).toString('hex'));
    expect(given(done, 's')).toBe(Buffer.from(s).toString('hex'));
    expect(given(done, 'pointX')).toBe(given(done, 'r'));
  });

  it('RFC 8017: the block of an RS256 signature is 00 01 FF ... 00, DigestInfo and the hash', async () => {
    const vector = tokenVector('rfc7515-a2-compact');
    const done = await run(vector.text, keyOf(vector.keys[0] ?? {}));
    const block = done?.steps.flatMap(({ gives }) => gives).find(({ name }) => name === 'encodedMessage');
    expect(block?.fields?.map(({ name, start: from, end }) => [name, end - from])).toEqual([
      ['leadingZero', 1],
      ['type', 1],
      ['padding', 202],
      ['separator', 1],
      ['digestInfo', 19],
      ['hash', 32],
    ]);
    expect(given(done, 'encodedMessage').endsWith(given(done, 'messageDigest'))).toBe(true);
  });

  it('RFC 7518 section 3.5: the salt of a PS384 signature is as long as the hash', async () => {
    const vector = tokenVector('rfc7520-4.2-compact');
    const done = await run(vector.text, keyOf(vector.keys[0] ?? {}));
    expect(given(done, 'salt').length / 2).toBe(48);
  });
});

describe('against the verification', () => {
  const algorithms = SIGNING.filter(({ family }) => family !== 'mlDsa');

  it.each(
    algorithms.flatMap((alg) =>
      (alg.curves.length === 0 ? [undefined] : alg.curves).map((curve) => [alg.id, curve, alg] as const),
    ),
  )('%s %s: the same answer to the token, to an altered one and to another key', async (id, curve, alg) => {
    const keys = keysFor(alg, curve);
    await fc.assert(
      fc.asyncProperty(fc.string(), fc.nat(), async (content, at) => {
        const text = await compact({ alg: id }, JSON.stringify({ content }), keys.sign);
        for (const each of [text, altered(text, 1, at), altered(text, 2, at)]) {
          const answer = await verifyText(each, keys.verify);
          if (answer.mathematics === 'notTried') continue;
          const done = await run(each, keys.verify);
          expect(done?.holds ?? false, each).toBe(answer.mathematics === 'holds');
        }
        if (keys.wrong) expect((await run(text, keys.wrong))?.holds).toBe(false);
      }),
      { numRuns: 3 },
    );
  });

  it('a failing comparison says which octet is the first that differs', async () => {
    const text = await compact({ alg: 'HS256' }, '{}', secret('a secret'));
    const done = await run(text, secret('another'));
    const { comparison } = done?.steps.at(-1) ?? {};
    expect(comparison?.same).toBe(false);
    expect(comparison?.firstDifference).toBeGreaterThanOrEqual(0);
    expect(isGreen(await verifyText(text, secret('another')))).toBe(false);
  });

  it('a part broken on purpose is seen: without its dot the signing input no longer matches', async () => {
    const vector = tokenVector('rfc7515-a2-compact');
    const done = await run(vector.text.replace('.', 'A.'), keyOf(vector.keys[0] ?? { kty: 'oct' }));
    expect(done?.holds ?? false).toBe(false);
  });
});

it('has no steps for a token without a signature', async () => {
  expect(
    await run(
      await compact({ alg: 'HS256' }, '{}', secret('s')).then((text) => text.replace(/[^.]*$/, '')),
      secret('s'),
    ),
  ).toMatchObject({ holds: false });
  expect(await run('eyJhbGciOiJub25lIn0.e30.', secret('s'))).toBeUndefined();
});
