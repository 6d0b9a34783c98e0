import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeBase64url, encodeBase64url } from '../text/base64url.ts';
import { binary, bitsOf, octetsOfSpan, spellings } from './bits.ts';
import type { Part } from '../token/token.ts';

/** A part that begins behind `before`, as a token would hold it. */
function place(encoded: string, before = ''): { part: Part; text: string } {
  const span = { start: before.length, end: before.length + encoded.length };
  return {
    part: { name: 'payload', span, encoding: 'base64url', octets: decodeBase64url(encoded).octets, faults: [] },
    text: before + encoded,
  };
}

/** The position of an octet's bit in the token text, and which bit of that character it is (5 is the first). */
function bitPlace(part: Part, octet: number, bit: number): { at: number; bit: number } {
  const position = octet * 8 + (7 - bit);
  return { at: part.span.start + Math.floor(position / 6), bit: 5 - (position % 6) };
}

describe('bits of a run', () => {
  it('shows the worked example of RFC 4648 section 4: 4 characters, 3 octets', () => {
    const { part, text } = place('TWFu');
    const { quanta, total } = bitsOf(part, text, part.span, 8);
    expect(total).toBe(1);
    expect(quanta[0]?.sextets.map(({ value }) => binary(value ?? 0, 6))).toEqual([
      '010011',
      '010110',
      '000101',
      '101110',
    ]);
    expect(quanta[0]?.octets.map(({ value }) => binary(value, 8))).toEqual(['01001101', '01100001', '01101110']);
    expect(quanta[0]?.shares.map(({ character, octet, bits }) => [character, octet, bits.end - bits.start])).toEqual([
      [0, 0, 6],
      [1, 0, 2],
      [1, 1, 4],
      [2, 1, 4],
      [2, 2, 2],
      [3, 2, 6],
    ]);
  });

  it('says which bits of a short last quantum belong to no octet, and what else would decode the same', () => {
    const two = place('TQ');
    expect(bitsOf(two.part, two.text, two.part.span, 8).quanta[0]).toMatchObject({ unused: 4 });
    const three = place('TWE');
    const quantum = bitsOf(three.part, three.text, three.part.span, 8).quanta[0];
    expect(quantum?.unused).toBe(2);
    const same = spellings(quantum as NonNullable<typeof quantum>);
    expect(same).toEqual(['E', 'F', 'G', 'H']);
    for (const last of same) expect([...decodeBase64url(`TW${last}`).octets]).toEqual([77, 97]);
    const whole = place('TWFu');
    expect(
      spellings(bitsOf(whole.part, whole.text, whole.part.span, 8).quanta[0] as NonNullable<typeof quantum>),
    ).toEqual([]);
  });

  it('shows what cannot be decoded: a character outside the alphabet, one that is left over, padding', () => {
    const odd = place('T*Fu');
    expect(bitsOf(odd.part, odd.text, odd.part.span, 8).quanta[0]?.sextets[1]).toEqual({ at: 1, character: '*' });
    const over = place('TWFuT');
    expect(bitsOf(over.part, over.text, over.part.span, 8).quanta[1]).toMatchObject({ octets: [], unused: 6 });
    const padded = place('TQ==');
    expect(
      bitsOf(padded.part, padded.text, padded.part.span, 8).quanta[0]?.sextets.map(({ character }) => character),
    ).toEqual(['T', 'Q']);
    expect(bitsOf(padded.part, padded.text, { start: 2, end: 4 }, 8)).toEqual({ quanta: [], total: 0 });
  });

  it('takes in whole quanta around a run, counts all and computes no more than asked', () => {
    const { part, text } = place('AAAABBBBCCCCDDDD', 'x.');
    const { quanta, total } = bitsOf(part, text, { start: 7, end: 11 }, 8);
    expect(quanta.map(({ sextets }) => sextets.map(({ character }) => character).join(''))).toEqual(['BBBB', 'CCCC']);
    expect(quanta[0]?.sextets[0]?.at).toBe(6);
    expect(total).toBe(2);
    expect(bitsOf(part, text, part.span, 1)).toMatchObject({ total: 4, quanta: [{}] });
  });

  it('of any octets every bit is in exactly one share, and bits agree on both sides', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 40 }), (octets) => {
        const { part, text } = place(encodeBase64url(octets), 'ab.');
        const { quanta } = bitsOf(part, text, part.span, 1000);
        expect(quanta.flatMap((quantum) => quantum.octets.map(({ value }) => value))).toEqual([...octets]);
        for (const { sextets, octets: own, shares, unused } of quanta) {
          const left = sextets.map(({ value }) => binary(value ?? 0, 6)).join('');
          const right = own.map(({ value }) => binary(value, 8)).join('');
          expect(left.slice(0, left.length - unused)).toBe(right);
          expect(shares.reduce((sum, { bits }) => sum + bits.end - bits.start, 0)).toBe(left.length);
          shares.forEach(({ bits }, index) => expect(bits.start).toBe(shares[index - 1]?.bits.end ?? 0));
        }
      }),
    );
  });

  it('finds the character and the bit that carry a bit of an octet', () => {
    fc.assert(
      fc.property(
        fc.uint8Array({ minLength: 1, maxLength: 30 }),
        fc.nat(),
        fc.nat({ max: 7 }),
        (octets, where, bit) => {
          const { part, text } = place(encodeBase64url(octets), '.');
          const octet = where % octets.length;
          const found = bitPlace(part, octet, bit);
          const quantum = bitsOf(part, text, { start: found.at, end: found.at + 1 }, 1).quanta[0];
          const sextet = quantum?.sextets.find(({ at }) => at === found.at)?.value ?? 0;
          expect((sextet >> found.bit) & 1).toBe(((octets[octet] as number) >> bit) & 1);
        },
      ),
    );
  });

  it('names the octets behind a run', () => {
    const { part } = place('AAAABBBB', '.');
    expect(octetsOfSpan(part, { start: 1, end: 9 })).toEqual({ start: 0, end: 6 });
    expect(octetsOfSpan(part, { start: 3, end: 4 })).toEqual({ start: 1, end: 2 });
    expect(octetsOfSpan(part, { start: 3, end: 3 })).toEqual({ start: 1, end: 1 });
  });
});
