import { afterEach, describe, expect, it } from 'vitest';
import { jwkKey, secretKey, type KeyMaterial } from '../engine/material.ts';
import { pretendEngine } from '../engine/engineHas.ts';
import { ALGORITHMS } from '../tables/algs.ts';
import { tokenVectors } from '../vectors/vectors.ts';
import { encodeUtf8 } from '../text/utf8.ts';
import { compactJwe, endsFor, ENCRYPTING, MAKING, open } from './fixtures/jweAsk.ts';

afterEach(() => pretendEngine(undefined));

const altered = (text: string): string => {
  const parts = text.split('.');
  const tag = parts[4] as string;
  parts[4] = (tag.startsWith('A') ? 'B' : 'A') + tag.slice(1);
  return parts.join('.');
};

describe('who decrypts', () => {
  it.each(MAKING.flatMap((alg) => ENCRYPTING.slice(0, 2).map((enc) => [alg.id, enc.id, alg, enc] as const)))(
    '%s with %s: jose, but for the curve that it has no keys of',
    async (_alg, _enc, alg, enc) => {
      for (const ends of endsFor(alg, enc)) {
        const text = await compactJwe({ alg: alg.id, enc: enc.id }, 'content', ends.encrypt);
        const answer = await open(text, ends.decrypt);
        const by = ends.curve === 'X448' ? 'own' : 'jose';
        expect(answer).toMatchObject({ outcome: 'opened', computedBy: by });
        const failed = await open(altered(text), ends.decrypt);
        expect(failed).toMatchObject({ outcome: 'failed', computedBy: by });
        if (by === 'jose') expect(failed.jose?.code).toBe('ERR_JWE_DECRYPTION_FAILED');
      }
    },
  );

  it('is not jose where the engine has no AES with 192 bits: its failures would be told as a wrong key', async () => {
    pretendEngine((how) => !how.includes('192'));
    const key = secretKey(new Uint8Array(24).fill(9));
    const text = await compactJwe({ alg: 'A192KW', enc: 'A192GCM' }, 'content', key);
    expect(await open(text, key)).toMatchObject({ outcome: 'opened', computedBy: 'own' });
  });

  it('what jose refuses before the mathematics is tried all the same, and its words are kept', async () => {
    const key = secretKey(new Uint8Array(32).fill(9));
    const text = await compactJwe({ alg: 'dir', enc: 'A256GCM', crit: ['x'], x: 1 }, 'content', key);
    const answer = await open(text, key);
    expect(answer).toMatchObject({ outcome: 'opened', computedBy: 'own' });
    expect(answer.jose?.code).toBe('ERR_JOSE_NOT_SUPPORTED');
    expect(answer.forbids.length).toBeGreaterThan(0);
  });

  it('nothing but RSA1_5 and X448 of what is published is beyond jose', async () => {
    const keyOf = (key: Record<string, unknown>, password?: string): KeyMaterial =>
      password === undefined ? jwkKey(key) : secretKey(encodeUtf8(password));
    let asked = 0;
    for (const vector of tokenVectors.filter(({ kind, form }) => kind === 'jwe' && form === 'compact')) {
      const answer = await open(vector.text, keyOf(vector.keys[0] ?? {}, vector.password));
      const alg = ALGORITHMS.find(({ id }) => id === vector.joseHeaders[0]?.['alg']);
      const zip = vector.joseHeaders[0]?.['zip'] !== undefined;
      expect(answer.outcome, vector.id).toBe('opened');
      if (!zip) expect(answer.computedBy, vector.id).toBe(alg?.status === 'legacy' ? 'own' : 'jose');
      asked += 1;
    }
    expect(asked).toBeGreaterThan(10);
  });
});
