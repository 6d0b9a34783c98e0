import { describe, expect, it } from 'vitest';
import { ALGORITHMS, type SignatureAlgorithm } from '../algs.ts';
import { fit, mayTry } from '../keys/fit.ts';
import { importKeys } from '../keys/import.ts';
import type { Key } from '../keys/key.ts';
import { judgeKey } from './fit.ts';
import { SIGNING, keysFor, smallRsa } from './fixtures/keys.ts';
import { materialOf } from './keyMaterial.ts';
import type { Jwk } from './material.ts';

/** Every kind of key, its halves, and each with labels that forbid something. */
async function keys(): Promise<Key[]> {
  const jwks: Jwk[] = SIGNING.flatMap((alg) => {
    const { pair } = keysFor(alg);
    return pair ? [pair.privateKey, pair.publicKey] : [];
  });
  jwks.push({ kty: 'oct', k: 'A'.repeat(86) }, { kty: 'oct', k: 'AAAA' }, { kty: 'oct', k: '' });
  jwks.push((await crypto.subtle.exportKey('jwk', (await smallRsa()).publicKey)) as Jwk);
  const labelled = jwks.flatMap((jwk) => [{}, { use: 'sig' }, { use: 'enc' }, { key_ops: ['verify'] }, { key_ops: ['sign'] }, { key_ops: ['encrypt'] }, ...(jwk['kty'] === 'AKP' ? [] : [{ alg: 'ES256' }, { alg: 'HS256' }])].map((label) => ({ ...jwk, ext: undefined, ...label })));
  const made: Key[] = [];
  for (const jwk of labelled) {
    const outcome = await importKeys(JSON.stringify(jwk));
    if (outcome.ok) made.push(...outcome.value.keys);
  }
  return made;
}

describe('the two judges of a key', () => {
  const ALGS = ALGORITHMS.filter((each): each is SignatureAlgorithm => each.use === 'signature' && each.family !== 'none');

  it.each(['verify', 'sign'] as const)('agree on what can be tried and on what is forbidden: %s', async (operation) => {
    let count = 0;
    for (const key of await keys()) {
      for (const alg of ALGS) {
        const quick = fit(key, { alg: alg.id }, operation);
        const { unfit, forbids } = judgeKey(alg, materialOf(key), operation);
        const about = `${alg.id} ${JSON.stringify(key.jwk).slice(0, 120)} ${JSON.stringify(quick)} ${JSON.stringify(unfit ?? forbids)}`;
        expect(mayTry(quick), about).toBe(unfit === undefined);
        expect(mayTry(quick) && !quick.fits, about).toBe(unfit === undefined && forbids.length > 0);
        count += 1;
      }
    }
    expect(count).toBeGreaterThan(1500);
  });
});
