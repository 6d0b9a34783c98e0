import { describe, expect, it } from 'vitest';
import { readCompact } from '../read/compact.ts';
import { formatLight } from '../verdict/format.ts';
import { partsOf } from './parts.ts';
import { toldFaults } from './toldFaults.ts';

const told = (text: string): string[] => {
  const { token, faults } = readCompact(text);
  return toldFaults(
    faults,
    partsOf(token).map(({ part }) => part),
  ).map(({ code }) => code);
};

describe('what is told of a token with an ellipsis', () => {
  const HEADER = 'eyJhbGciOiJIUzI1NiJ9';
  it.each([
    'eyJhb...',
    'eyJhb\u2026',
    `${HEADER}.eyJzdWIiOiJq...`,
    'eyJhb...XYZabc',
    `${HEADER}.eyJzdWIiOiJq...abcd.xyzA`,
  ])('%s is cut off, and that is all', (text) => {
    expect(told(text)).toEqual(['truncated']);
    // Its part is still not a good one, and so is the token.
    const { token, faults } = readCompact(text);
    expect(partsOf(token).flatMap(({ part }) => part.faults)).not.toEqual([]);
    expect(formatLight([{ token, faults } as never])).toMatchObject({ state: 'bad', args: { count: 1 } });
  });

  it('what is wrong in another part, or before it, is told', () => {
    expect(told('e!Jhb.eyJzdWIiOiJq...')).toContain('base64-alphabet');
    expect(told('!yJhb...')).toContain('base64-alphabet');
    expect(told(`${HEADER}.eyJ*.c2ln`)).toContain('json-invalid');
  });
});
