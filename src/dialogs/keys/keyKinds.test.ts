import { describe, expect, it } from 'vitest';
import { ALGORITHMS } from '../../jose/tables/algs.ts';
import { keyChoices } from '../../jose/keys/generate.ts';
import { algorithmsFor, KEY_KINDS, leastOctets, startingPoint } from './keyKinds.ts';

describe('kinds of keys', () => {
  it('offer every algorithm of the table that a key can be made for', () => {
    const offered = new Set(KEY_KINDS.flatMap((kind) => algorithmsFor(kind).map(({ id }) => id)));
    const missing = ALGORITHMS.filter(({ id }) => keyChoices(id) !== undefined && !offered.has(id)).map(({ id }) => id);
    // Direct encryption goes by its content encryption: that says how long its key is.
    expect(missing).toEqual(['dir']);
    for (const kind of KEY_KINDS) expect(algorithmsFor(kind).length, kind.id).toBeGreaterThan(0);
  });

  it('begin with what the token asks for', () => {
    expect(startingPoint('PS384')).toEqual({ kind: 'RSA', algorithm: 'PS384' });
    expect(startingPoint('A256GCM')).toEqual({ kind: 'oct', algorithm: 'A256GCM' });
    expect(startingPoint('ES512').kind).toBe('P-521');
    expect(startingPoint('none')).toEqual({ kind: 'P-256', algorithm: '' });
  });

  it('know the least length of a secret', () => {
    const least = (id: string): number =>
      leastOctets(ALGORITHMS.find((entry) => entry.id === id) as (typeof ALGORITHMS)[number]).octets;
    expect([least('HS256'), least('HS512'), least('PBES2-HS384+A192KW')]).toEqual([32, 64, 24]);
  });
});
