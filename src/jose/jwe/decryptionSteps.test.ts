import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { jwkKey, secretKey, type KeyMaterial } from '../engine/material.ts';
import { readToken } from '../read/readToken.ts';
import { agreementSteps } from '../steps/agreement.ts';
import { cbcHmacSteps } from '../steps/cbcHmac.ts';
import type { Step } from '../steps/step.ts';
import { algorithm } from '../tables/algs.ts';
import { decodeBase64url, encodeBase64url } from '../text/base64url.ts';
import { encodeUtf8 } from '../text/utf8.ts';
import { ofKind, tokenVectors, type TokenVector } from '../vectors/vectors.ts';
import { decrypt } from './decrypt.ts';
import { decryptionSteps, type DecryptionOutcome } from './decryptionSteps.ts';
import { compactJwe, endsFor, ENCRYPTING, MAKING, open } from './fixtures/jweAsk.ts';

type Run = DecryptionOutcome & { steps: Step[] };

async function walk<Result>(made: AsyncGenerator<Step, Result>): Promise<{ steps: Step[]; result: Result }> {
  const steps: Step[] = [];
  for (;;) {
    const next = await made.next();
    if (next.done) return { steps, result: next.value };
    steps.push(next.value);
  }
}

async function run(text: string, key: KeyMaterial, index = 0): Promise<Run | undefined> {
  const { token } = readToken(text);
  if (token.kind !== 'jwe') throw new Error('not a JWE');
  const made = decryptionSteps({ text, token, index, key });
  if (!made) return undefined;
  const { steps, result } = await walk(made);
  return { steps, ...result };
}

const octets = (text: string): Uint8Array => decodeBase64url(text).octets;

/** The last value of that name, in base64url. */
const given = (steps: readonly Step[], name: string): string =>
  encodeBase64url(
    steps.flatMap(({ gives }) => gives).findLast((value) => value.name === name)?.octets ?? new Uint8Array(),
  );

const keyOf = (vector: TokenVector, index: number): KeyMaterial =>
  vector.password === undefined
    ? jwkKey(vector.keys[index] ?? vector.keys[0] ?? {})
    : secretKey(encodeUtf8(vector.password));

describe('every published encrypted token', () => {
  const published = tokenVectors.filter(({ kind, verdict }) => kind === 'jwe' && verdict === 'valid');

  it('is more than forty', () => expect(published.length).toBeGreaterThan(40));

  it.each(published.map((vector) => [vector.id, vector] as const))('%s', async (_, vector) => {
    for (const index of vector.joseHeaders.keys()) {
      const done = await run(vector.text, keyOf(vector, index), index);
      expect(done?.holds).toBe(true);
      if (vector.payload !== undefined)
        expect(encodeBase64url(done?.plaintext ?? new Uint8Array())).toBe(vector.payload);
      if (vector.cek !== undefined) expect(given(done?.steps ?? [], 'contentKey')).toBe(vector.cek);
      if (vector.derivedKey !== undefined) expect(given(done?.steps ?? [], 'wrappingKey')).toBe(vector.derivedKey);
      if (vector.salt !== undefined) expect(given(done?.steps ?? [], 'salt')).toBe(vector.salt);
    }
  });
});

describe('intermediate values that the RFCs print', () => {
  it.each(ofKind('contentEncryption').map((each) => [each.id, each] as const))(
    '%s: key halves, MAC input, MAC and tag',
    async (_, each) => {
      const enc = algorithm(each.enc);
      if (enc?.use !== 'contentEncryption') throw new Error(each.enc);
      const { steps, result } = await walk(
        cbcHmacSteps(enc, {
          key: { name: 'contentKey', octets: octets(each.cek) },
          iv: { name: 'initializationVector', octets: octets(each.iv) },
          ciphertext: { name: 'ciphertext', octets: octets(each.ciphertext) },
          tag: { name: 'authenticationTag', octets: octets(each.tag) },
          additionalData: { name: 'additionalData', octets: octets(each.additionalData) },
        }),
      );
      expect(given(steps, 'macKey')).toBe(each.macKey);
      expect(given(steps, 'encryptionKey')).toBe(each.encKey);
      expect(given(steps, 'computedMac')).toBe(each.mac);
      if (each.macInput !== undefined) expect(given(steps, 'macInput')).toBe(each.macInput);
      const input = steps.flatMap(({ gives }) => gives).find(({ name }) => name === 'macInput');
      expect(encodeBase64url(input?.octets.slice(-8) ?? new Uint8Array())).toBe(each.additionalDataLength);
      expect(encodeBase64url(result?.octets ?? new Uint8Array())).toBe(each.plaintext);
    },
  );

  it.each(ofKind('keyAgreement').map((each) => [each.id, each] as const))(
    '%s: Z, OtherInfo and the derived key',
    async (_, each) => {
      const text = (name: string): string => (each.header[name] as string | undefined) ?? '';
      const { steps, result } = await walk(
        agreementSteps({
          // Either side comes to the same Z; some examples print the private half of the sender only.
          ...('d' in each.recipientKey
            ? { own: each.recipientKey, ephemeral: each.ephemeralKey }
            : { own: each.ephemeralKey, ephemeral: each.recipientKey }),
          algorithmId: text('enc'),
          bits: each.keyDataLength ?? 128,
          apu: octets(text('apu')),
          apv: octets(text('apv')),
          gives: 'contentKey',
        }),
      );
      expect(given(steps, 'agreedSecret')).toBe(each.z);
      if (each.otherInfo !== undefined) expect(given(steps, 'otherInfo')).toBe(each.otherInfo);
      if (each.hashInput !== undefined) {
        const [input] = steps.find(({ id }) => id === 'agreement-hash')?.takes ?? [];
        expect(encodeBase64url(input?.octets ?? new Uint8Array())).toBe(each.hashInput);
      }
      if (each.derivedKey !== undefined) expect(encodeBase64url(result.octets)).toBe(each.derivedKey);
    },
  );
});

describe('against decrypt', () => {
  it.each(MAKING.flatMap((alg) => ENCRYPTING.map((enc) => [alg.id, enc.id, alg, enc] as const)))(
    '%s with %s: the same text, the same refusal',
    async (_alg, _enc, alg, enc) => {
      for (const ends of endsFor(alg, enc)) {
        const text = await compactJwe({ alg: alg.id, enc: enc.id }, 'the same on both ways', ends.encrypt);
        const done = await run(text, ends.decrypt);
        expect(new TextDecoder().decode(done?.plaintext)).toBe('the same on both ways');
        const parts = text.split('.');
        const tag = parts[4] as string;
        parts[4] = (tag.startsWith('A') ? 'B' : 'A') + tag.slice(1);
        const altered = await run(parts.join('.'), ends.decrypt);
        expect(altered?.holds).toBe(false);
        expect(altered?.steps.at(-1)?.comparison).toMatchObject({ same: false, firstDifference: 0 });
        for (const other of endsFor(alg, enc, true)) {
          if (other.curve !== ends.curve) continue;
          expect((await run(text, other.decrypt))?.holds).toBe(false);
        }
      }
    },
  );

  const families = [...new Map(MAKING.map((alg) => [alg.family, alg] as const)).values()];

  it.each(families.map((alg) => [alg.id, alg] as const))(
    '%s: any text, and any character changed, comes to the same on both ways',
    async (id, alg) => {
      await fc.assert(
        fc.asyncProperty(
          fc.uint8Array({ maxLength: 80 }),
          fc.constantFrom(...ENCRYPTING),
          fc.nat(),
          fc.constantFrom(...'Aaz09-_'),
          async (plaintext, enc, at, character) => {
            const [ends] = endsFor(alg, enc);
            if (!ends) return;
            const text = await compactJwe({ alg: id, enc: enc.id }, plaintext, ends.encrypt);
            const index = at % text.length;
            const changed = text.slice(0, index) + character + text.slice(index + 1);
            for (const each of [text, changed]) {
              const { token } = readToken(each);
              if (token.kind !== 'jwe') continue;
              const answer = await open(each, ends.decrypt);
              // If the form or the key is refused, neither side tries it.
              if (answer.outcome !== 'opened' && answer.outcome !== 'failed') continue;
              const done = await run(each, ends.decrypt);
              expect(done?.holds ?? false, each).toBe(answer.outcome === 'opened');
              if (answer.plaintext) expect(done?.plaintext).toEqual(answer.plaintext);
            }
          },
        ),
        { numRuns: 25 },
      );
    },
  );

  it.each([
    ['A256GCM', 'zażółć', 'text'],
    ['A128CBC-HS256', 'zażółć', 'text'],
    ['A256GCM', Uint8Array.of(0xff, 0x61), undefined],
    ['A128CBC-HS256', Uint8Array.of(0xff, 0x61), undefined],
  ] as const)('%s: content that is UTF-8 is text, other content is not', async (enc, content, as) => {
    const key = secretKey(new Uint8Array(32).fill(3));
    const done = await run(await compactJwe({ alg: 'dir', enc }, content, key), key);
    const plaintext = done?.steps.at(-1)?.gives.find(({ name }) => name === 'plaintext');
    expect(plaintext?.octets.length).toBeGreaterThan(1);
    expect(plaintext?.as).toBe(as);
  });

  it('compressed content is inflated in a step of its own', async () => {
    const key = secretKey(new Uint8Array(32).fill(3));
    const text = await compactJwe({ alg: 'dir', enc: 'A256GCM', zip: 'DEF' }, 'a'.repeat(500), key);
    const done = await run(text, key);
    expect(done?.steps.at(-1)?.id).toBe('inflate');
    expect(done?.steps.at(-1)?.gives[0]?.as).toBe('text');
    expect(new TextDecoder().decode(done?.plaintext)).toBe('a'.repeat(500));
  });
});

it('has no steps for a token whose shape leaves nothing to try', async () => {
  expect(await run('eyJhbGciOiJkaXIiLCJlbmMiOiJBMTI4R0NNIn0..AAAA.AA.AAAA', secretKey(new Uint8Array(16)))).toBe(
    undefined,
  );
});

it('an RSA1_5 key never shows its padding', async () => {
  const vector = tokenVectors.find(({ joseHeaders }) => joseHeaders[0]?.['alg'] === 'RSA1_5');
  if (!vector) throw new Error('no vector');
  const { token } = readToken(vector.text);
  if (token.kind !== 'jwe') throw new Error('not a JWE');
  const done = await run(vector.text, keyOf(vector, 0));
  expect(done?.steps.map(({ id }) => id).slice(0, 2)).toEqual(['rsa15-key', 'content-additional-data']);
  expect((await decrypt({ id: 'd', text: vector.text, token, key: keyOf(vector, 0) })).outcome).toBe('opened');
});
