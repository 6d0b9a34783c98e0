import { describe, expect, it } from 'vitest';
import { belongsIn, describeParameter, parameter, PARAMETERS, parameterSection } from './params.ts';

const section = (name: string, kind: 'jws' | 'jwe'): string | undefined => {
  const found = parameter(name);
  return found && parameterSection(found, kind);
};

describe('PARAMETERS', () => {
  it('has each name once, with words for a learner', () => {
    expect(new Set(PARAMETERS.map(({ name }) => name)).size).toBe(PARAMETERS.length);
    for (const { name, meaning } of PARAMETERS) {
      expect(meaning, name).toMatch(/^(false|[A-Z]).*\.$/);
      expect(meaning.length, name).toBeLessThan(110);
    }
  });

  it('numbers the sections of RFC 7515 and RFC 7516 each in its own way', () => {
    expect(section('alg', 'jws')).toBe('RFC 7515 §4.1.1');
    expect(section('kid', 'jws')).toBe('RFC 7515 §4.1.4');
    expect(section('kid', 'jwe')).toBe('RFC 7516 §4.1.6');
    expect(section('crit', 'jws')).toBe('RFC 7515 §4.1.11');
    expect(section('crit', 'jwe')).toBe('RFC 7516 §4.1.13');
    expect(section('epk', 'jwe')).toBe('RFC 7518 §4.6.1.1');
    expect(section('b64', 'jws')).toBe('RFC 7797 §3');
  });

  it('knows where a parameter belongs, and which may stand in crit', () => {
    const where = (name: string): string =>
      ['jws', 'jwe'].filter((kind) => belongsIn(parameter(name) as never, kind as 'jws')).join();
    expect([where('alg'), where('enc'), where('b64'), where('zip')]).toEqual(['jws,jwe', 'jwe', 'jws', 'jwe']);
    expect(parameter('b64')?.core).toBe(false);
    expect(parameter('exp')).toBeUndefined();
    expect(PARAMETERS.filter(({ core }) => core).map(({ name }) => name)).toEqual([
      'alg',
      'enc',
      'zip',
      'jku',
      'jwk',
      'kid',
      'x5u',
      'x5c',
      'x5t',
      'x5t#S256',
      'typ',
      'cty',
      'crit',
      'epk',
      'apu',
      'apv',
      'iv',
      'tag',
      'p2s',
      'p2c',
    ]);
  });
});

describe('describeParameter', () => {
  it('tells the kind of any name', () => {
    expect(describeParameter('kid', 'jws').kind).toBe('registered');
    expect(describeParameter('https://example.com/x', 'jws').kind).toBe('public');
    expect(describeParameter('__proto__', 'jws').kind).toBe('private');
    expect(describeParameter('x5t', 'jwe')).toMatchObject({
      kind: 'registered',
      section: 'RFC 7516 §4.1.9',
      known: true,
    });
    expect(describeParameter('foo', 'jwe')).toMatchObject({ kind: 'private', section: 'RFC 7516 §4.3', known: false });
    expect(describeParameter('com.example.x', 'jws')).toMatchObject({
      kind: 'public',
      section: 'RFC 7515 §4.2',
      known: false,
    });
  });
});
