import { describe, expect, it } from 'vitest';
import { importKeys, type ImportOptions } from '../../jose/keys/given/import.ts';
import type { RingEntry } from '../../store/derived/ringOf.ts';
import { warningsOf } from './warnings.ts';

async function warned(
  input: string,
  options: ImportOptions = {},
  shared: RingEntry['shared'] = null,
): Promise<string[]> {
  const read = await importKeys(input, options);
  const [key] = read.ok ? read.value.keys : [];
  return key ? warningsOf({ key, shared }).map(({ code }) => code) : ['refused'];
}
const oct = (octets: Uint8Array, more: object = {}): string =>
  JSON.stringify({ kty: 'oct', k: Buffer.from(octets).toString('base64url'), ...more });

describe('warningsOf', () => {
  it('names short and uniform secrets', async () => {
    const random = Uint8Array.from({ length: 32 }, (_, index) => (index * index * 89 + 7) & 0xff);
    expect(await warned(oct(random))).toEqual([]);
    expect(await warned(oct(random, { alg: 'HS512' }))).toEqual(['short']);
    expect(await warned(oct(random.subarray(0, 16), { alg: 'A128KW' }))).toEqual([]);
    expect(await warned(oct(random.subarray(0, 16)))).toEqual(['short']);
    expect(await warned(oct(new Uint8Array(32)))).toEqual(['uniform']);
    expect(await warned('onlylowercaseletterswithoutanychance', { secret: 'always' })).toEqual(['uniform']);
  });

  it('begin with who else has the key', async () => {
    expect(await warned('your-256-bit-secret', { secret: 'always' }, { by: 'sample', where: 'jwt.io' })).toEqual([
      'sample',
      'short',
    ]);
    expect(await warned(oct(new Uint8Array(8)), {}, { by: 'demo', where: '' })).toEqual(['demo', 'short', 'uniform']);
  });
});
