import { expect, it } from 'vitest';
import { memberPlace } from './partText.ts';

const TEXT = '{\n  "roles": ["admin"],\n  "email": "a"\n}';
const ofRoles = (at: number): boolean => at >= TEXT.indexOf('"roles"') && at <= TEXT.indexOf(']');

it('the end of a line belongs to the member of that line, not to the next one', () => {
  const end = TEXT.indexOf('],') + 2;
  expect(TEXT[end]).toBe('\n');
  expect(ofRoles(memberPlace(TEXT, end))).toBe(true);
  // Spaces behind the comma are still its line.
  const spaced = TEXT.replace('],', '],  ');
  expect(ofRoles(memberPlace(spaced, end + 2))).toBe(true);
});

it('anywhere else the caret is where it is, also on an empty line', () => {
  const inside = TEXT.indexOf('admin');
  expect(memberPlace(TEXT, inside)).toBe(inside);
  expect(memberPlace('{\n\n}', 2)).toBe(2);
});
