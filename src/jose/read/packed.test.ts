import { expect, it } from 'vitest';
import { pack, unpack } from './packed.ts';

const LONG = 'x'.repeat(20_000);

it('brings a value over as it was, each long string once, and none that is there', () => {
  const part = { text: `${LONG}y`, octets: Uint8Array.of(1, 2), list: [null, 1, 'short', undefined] };
  const value = { source: LONG, again: [LONG, part], part };
  const packed = pack(value, [LONG]);
  expect(packed.strings).toEqual([`${LONG}y`]);
  expect(packed.transfer).toEqual([part.octets.buffer]);
  const back = unpack(structuredClone({ value: packed.value, strings: packed.strings }), [LONG]) as typeof value;
  expect(back).toEqual(value);
  expect(back.part).toBe(back.again[1]);
});
