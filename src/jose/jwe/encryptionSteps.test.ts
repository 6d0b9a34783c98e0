import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { jwkKey, secretKey, type KeyMaterial } from '../engine/material.ts';
import { readToken } from '../read/readToken.ts';
import type { Step } from '../steps/step.ts';
import { encodeUtf8 } from '../text/utf8.ts';
import { tokenVectors, type TokenVector } from '../vectors/vectors.ts';
import { encryptionSteps } from './encryptionSteps.ts';
import { compactJwe, endsFor, ENCRYPTING, made as writeJwe, MAKING } from './fixtures/jweAsk.ts';

interface Run {
  steps: Step[];
  holds: boolean | undefined;
}

async function run(text: string, key: KeyMaterial, index = 0): Promise<Run | undefined> {
  const { token } = readToken(text);
  if (token.kind !== 'jwe') throw new Error('not a JWE');
  const making = encryptionSteps({ text, token, index, key });
  if (!making) return undefined;
  const steps: Step[] = [];
  for (;;) {
    const next = await making.next();
    if (next.done) return { steps, holds: next.value.holds };
    steps.push(next.value);
  }
}

const keyOf = (vector: TokenVector, index: number): KeyMaterial =>
  vector.password === undefined
    ? jwkKey(vector.keys[index] ?? vector.keys[0] ?? {})
    : secretKey(encodeUtf8(vector.password));

describe('every published encrypted token', () => {
  const published = tokenVectors.filter(({ kind, verdict }) => kind === 'jwe' && verdict === 'valid');

  it.each(published.map((vector) => [vector.id, vector] as const))(
    '%s comes out again, octet by octet',
    async (_, vector) => {
      for (const [index, header] of vector.joseHeaders.entries()) {
        const done = await run(vector.text, keyOf(vector, index), index);
        if (header['alg'] === 'RSA1_5') expect(done).toBeUndefined();
        else expect(done?.holds).toBe(true);
      }
    },
  );
});

describe('every algorithm with every content encryption', () => {
  it.each(MAKING.flatMap((alg) => ENCRYPTING.map((enc) => [alg.id, enc.id, alg, enc] as const)))(
    '%s with %s',
    async (_alg, _enc, alg, enc) => {
      for (const ends of endsFor(alg, enc)) {
        const text = await compactJwe({ alg: alg.id, enc: enc.id }, 'made again', ends.encrypt);
        const done = await run(text, ends.decrypt);
        expect(done?.holds).toBe(true);
        expect(done?.steps.at(-1)?.id).toBe('made-content');
        // A token that does not open cannot be made again, so there are no steps to show.
        const parts = text.split('.');
        const tag = parts[4] as string;
        parts[4] = (tag.startsWith('A') ? 'B' : 'A') + tag.slice(1);
        expect(await run(parts.join('.'), ends.decrypt)).toEqual({ steps: [], holds: false });
      }
    },
  );

  it('any text, compressed or not, with additional data', async () => {
    const key = secretKey(new Uint8Array(32).fill(3));
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 200 }), fc.boolean(), async (plaintext, zip) => {
        const header = { alg: 'A256KW', enc: 'A128CBC-HS256', ...(zip ? { zip: 'DEF' } : {}) };
        const text = await writeJwe({
          form: 'flattened',
          plaintext,
          protectedHeader: JSON.stringify(header),
          additionalData: encodeUtf8('seen'),
          recipients: [{ key }],
        });
        const done = await run(text, key);
        expect(done?.holds).toBe(true);
        expect(done?.steps.some(({ id }) => id === 'deflate')).toBe(zip);
      }),
      { numRuns: 20 },
    );
  });
});
