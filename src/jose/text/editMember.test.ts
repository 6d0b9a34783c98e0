import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { removeMember, setMember } from './editMember.ts';

describe('setMember', () => {
  it.each([
    ['{"exp":1,"a":2}', 'exp', '{"exp":9,"a":2}'],
    ['{"a":1.0}', 'exp', '{"a":1.0,"exp":9}'],
    ['{}', 'exp', '{"exp":9}'],
    ['{\n  "a": 1,\n  "b": 2\n}', 'exp', '{\n  "a": 1,\n  "b": 2,\n  "exp": 9\n}'],
    ['{\n  "a": 1\n}', 'exp', '{\n  "a": 1,\n  "exp": 9\n}'],
    ['{"exp":1,"exp":2}', 'exp', '{"exp":1,"exp":9}'],
  ])('in %j sets %s', (text, name, expected) => {
    expect(setMember(text, name, '9')).toBe(expected);
  });

  it('leaves what is no object alone', () => {
    expect(setMember('[1]', 'exp', '9')).toBeUndefined();
    expect(setMember('{"a":', 'exp', '9')).toBeUndefined();
  });

  it('does what an assignment does, and is undone by removing', () => {
    const object = fc.dictionary(fc.string(), fc.jsonValue(), { maxKeys: 6 });
    fc.assert(
      fc.property(object, fc.string(), fc.boolean(), (value, name, spaced) => {
        fc.pre(name !== '__proto__' && !Object.hasOwn(value, '__proto__'));
        const text = JSON.stringify(value, null, spaced ? 2 : 0);
        const set = setMember(text, name, '9') as string;
        expect(JSON.parse(set)).toEqual({ ...(JSON.parse(text) as object), [name]: 9 });
        const { [name]: _gone, ...rest } = JSON.parse(text) as Record<string, unknown>;
        expect(JSON.parse(removeMember(set, name) as string)).toEqual(rest);
      }),
    );
  });
});
