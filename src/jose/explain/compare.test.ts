import { describe, expect, it } from 'vitest';
import { compareMembers } from './compare.ts';
import { readJson } from '../text/json.ts';

describe('compareMembers', () => {
  it.each([
    ['{"a":1}', '{"a":1}', []],
    ['{"a":1}', '{ "a" : 1 }', []],
    ['{"a":1,"b":2}', '{"b":2,"a":1}', []],
    ['{"a":1}', '{"a":1.0}', [{ name: 'a', before: '1', after: '1.0' }]],
    [
      '{"a":1}',
      '{"b":"x"}',
      [
        { name: 'a', before: '1' },
        { name: 'b', after: '"x"' },
      ],
    ],
    ['{"a":1}', '{"a":1,"a":2}', [{ name: 'a', before: '1', after: '1, 2' }]],
    ['{"a":{"b":{"c":1},"d":2}}', '{"a":{"b":{"c":3},"d":2}}', [{ name: 'a.b.c', before: '1', after: '3' }]],
    ['{"a":{"b":1}}', '{"a":[1]}', [{ name: 'a', before: '{"b":1}', after: '[1]' }]],
    ['[1]', '{"a":1}', [{ name: 'a', after: '1' }]],
  ])('of %s and %s', (before, after, expected) => {
    expect(compareMembers(readJson(before), readJson(after))).toEqual(expected);
  });
});
