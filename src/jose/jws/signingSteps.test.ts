import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isPrivate, type KeyMaterial } from '../engine/material.ts';
import { readToken } from '../read/readToken.ts';
import type { Step } from '../steps/step.ts';
import { decodeBase64url, encodeBase64url } from '../text/base64url.ts';
import { toHex } from '../text/octets.ts';
import { jwsOf } from '../token/parts.ts';
import { tokenVector, tokenVectors } from '../vectors/vectors.ts';
import { compact, isGreen, keyOf, secret, verifyText } from './fixtures/ask.ts';
import { keysFor, SIGNING } from './fixtures/keys.ts';
import { signingSteps } from './signingSteps.ts';

interface Run {
  steps: Step[];
  holds: boolean | undefined;
}

const random = (length: number): Uint8Array => crypto.getRandomValues(new Uint8Array(length));

async function run(text: string, key: KeyMaterial, index = 0, payload?: Uint8Array): Promise<Run | undefined> {
  const token = jwsOf(readToken(text).token);
  if (!token) throw new Error('not a JWS');
  const made = signingSteps({ text, token, index, key, random, ...(payload ? { payload } : {}) });
  if (!made) return undefined;
  const steps: Step[] = [];
  for (;;) {
    const next = await made.next();
    if (next.done) return { steps, holds: next.value.holds };
    steps.push(next.value);
  }
}

const given = (done: Run | undefined, name: string): Uint8Array =>
  done?.steps.flatMap(({ gives }) => gives).findLast((value) => value.name === name)?.octets ?? new Uint8Array();

/** The token with the signature that the steps made. */
const withMade = (text: string, done: Run | undefined): string =>
  text.replace(
    /[^.]*$/,
    encodeBase64url(given(done, 'madeSignature').length ? given(done, 'madeSignature') : given(done, 'computedMac')),
  );

describe('every published signature whose private key is published', () => {
  const signed = tokenVectors.filter(({ kind, verdict }) => kind === 'jws' && verdict === 'valid');
  let made = 0;

  it.each(signed.map((vector) => [vector.id, vector] as const))('%s comes out again', async (_, vector) => {
    for (const [index, jwk] of vector.keys.entries()) {
      const payload =
        vector.detached && vector.payload !== undefined ? decodeBase64url(vector.payload).octets : undefined;
      const done = await run(vector.text, keyOf(jwk), index, payload);
      const alg = String(vector.joseHeaders[index]?.['alg']);
      if (jwk['kty'] !== 'oct' && !isPrivate(jwk)) expect(done).toBeUndefined();
      else expect(done?.holds, alg).toBe(alg.startsWith('ML-DSA') ? undefined : true);
      if (done?.holds) made += 1;
    }
  });

  it('and they are more than a few', () => expect(made).toBeGreaterThan(15));

  it('RFC 8037 appendix A.4: R and S of Ed25519', async () => {
    const vector = tokenVectors.find(({ joseHeaders }) => joseHeaders[0]?.['alg'] === 'EdDSA');
    const done = await run(vector?.text ?? '', keyOf(vector?.keys[0] ?? {}));
    expect(withMade(vector?.text ?? '', done)).toBe(vector?.text);
    expect(done?.steps.map(({ id }) => id)).toContain('eddsa-nonce');
  });
});

describe('every algorithm, any text', () => {
  const algorithms = SIGNING.filter(({ family }) => family !== 'mlDsa');

  it.each(
    algorithms.flatMap((alg) =>
      (alg.curves.length === 0 ? [undefined] : alg.curves).map((curve) => [alg.id, curve, alg] as const),
    ),
  )('%s %s: the signature of the token; over another text one that verifies', async (id, curve, alg) => {
    const keys = keysFor(alg, curve);
    await fc.assert(
      fc.asyncProperty(fc.string(), async (content) => {
        const text = await compact({ alg: id }, JSON.stringify({ content }), keys.sign);
        const again = await run(text, keys.sign);
        expect(again?.holds).toBe(true);
        expect(withMade(text, again)).toBe(text);
        // A signature over something else: the steps make a new one, and it is right.
        const [header, , signature] = text.split('.');
        const other = [header, encodeBase64url(new TextEncoder().encode('{"other":true}')), signature].join('.');
        const fresh = await run(other, keys.sign);
        expect(fresh?.holds).toBe(false);
        expect(isGreen(await verifyText(withMade(other, fresh), keys.verify))).toBe(true);
      }),
      { numRuns: 2 },
    );
  });

  it('what was random is named as found again or as new', async () => {
    for (const id of ['ES256', 'PS256']) {
      const alg = SIGNING.find((each) => each.id === id);
      if (!alg) throw new Error(id);
      const keys = keysFor(alg);
      const text = await compact({ alg: id }, '{}', keys.sign);
      const chosen = (done: Run | undefined): unknown =>
        done?.steps.find((step) => step.args?.['again'] !== undefined)?.args?.['again'];
      expect(chosen(await run(text, keys.sign))).toBe(1);
      expect(chosen(await run(text.replace(/[^.]*$/, ''), keys.sign))).toBe(0);
    }
  });
});

it('only who can sign sees it made', async () => {
  const alg = SIGNING.find(({ id }) => id === 'ES256');
  if (!alg) throw new Error('ES256');
  const { sign, verify } = keysFor(alg);
  const text = await compact({ alg: 'ES256' }, '{}', sign);
  expect(await run(text, verify)).toBeUndefined();
  expect(await run('eyJhbGciOiJub25lIn0.e30.', secret('s'))).toBeUndefined();
});

it('every value that would let others sign is masked', async () => {
  const vector = tokenVector('rfc7515-a3-compact');
  const done = await run(vector.text, keyOf(vector.keys[0] ?? {}));
  const d = toHex(decodeBase64url(String(vector.keys[0]?.['d'])).octets);
  const shown = done?.steps.flatMap(({ takes, gives }) => [...takes, ...gives]).filter(({ secret: is }) => !is);
  expect(shown?.map(({ octets }) => toHex(octets)).filter((hex) => hex.includes(d))).toEqual([]);
  expect(shown?.map(({ name }) => name)).not.toContain('nonce');
});
