import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toHex } from '../text/octets.ts';
import { secretReadings } from './secret.ts';

const named = (text: string) =>
  secretReadings(text).map(({ encoding, change, octets }) => [change ?? encoding, toHex(octets)]);

describe('secretReadings', () => {
  it('has the text itself first, whatever it is', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ max: 0xd7ff })), (units) => {
        const text = String.fromCharCode(...units);
        expect(secretReadings(text)[0]).toEqual({ encoding: 'utf8', octets: new TextEncoder().encode(text) });
      }),
    );
  });

  it.each([
    ['your-secret-key', ['utf8', 'base64url', 'newlineAdded', 'crLfAdded']],
    ['deadbeef', ['utf8', 'base64', 'hex', 'newlineAdded', 'crLfAdded']],
    ['DE:AD:BE:EF', ['utf8', 'hex', 'newlineAdded', 'crLfAdded']],
    ['AQID', ['utf8', 'base64', 'newlineAdded', 'crLfAdded']],
    ['+/==', ['utf8', 'base64', 'newlineAdded', 'crLfAdded']],
    ['-_', ['utf8', 'base64url', 'newlineAdded', 'crLfAdded']],
    ['secret\n', ['utf8', 'base64', 'newlineRemoved']],
    ['a b!\r\n', ['utf8', 'newlineRemoved']],
    [' a b! ', ['utf8', 'blanksRemoved', 'newlineAdded', 'crLfAdded']],
    ['"AQID"', ['utf8', 'quotesRemoved', 'quotesRemoved', 'newlineAdded', 'crLfAdded']],
    ['', ['utf8']],
    ['päss', ['utf8', 'newlineAdded', 'crLfAdded']],
    ['A', ['utf8', 'newlineAdded', 'crLfAdded']],
  ])('%j', (text, kinds) => {
    expect(named(text).map(([kind]) => kind)).toEqual(kinds);
  });

  it('reads each alphabet', () => {
    expect(Object.fromEntries(named('deadbeef'))).toMatchObject({ hex: 'deadbeef', base64: '75e69d6de79f' });
    expect(Object.fromEntries(named('0xDEADbeef'))).toMatchObject({ hex: 'deadbeef' });
    expect(named('-_8=')[1]).toEqual(['base64url', 'fbff']);
    expect(named('+/8=')[1]).toEqual(['base64', 'fbff']);
    expect(named('AQID\nBAUG\n')[1]).toEqual(['base64', '010203040506']);
  });

  it('gives no octets twice and never throws', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const all = named(text).map(([, hex]) => hex);
        expect(new Set(all).size).toBe(all.length);
      }),
    );
  });
});
