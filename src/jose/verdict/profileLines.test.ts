import { describe, expect, it } from 'vitest';
import { encodeBase64url } from '../text/base64url.ts';
import { encodeUtf8 } from '../text/utf8.ts';
import { read } from '../read/read.ts';
import { expectationLines } from './expectations.ts';
import type { Expectations } from './input.ts';
import { expectationsFor, presetOf, PRESETS } from './presets.ts';

const NOW = 1_767_225_600;
const encoded = (value: unknown): string => encodeBase64url(encodeUtf8(JSON.stringify(value)));
function lines(claims: object, wanted: Expectations): string[] {
  const reading = read(`${encoded({ alg: 'ES256' })}.${encoded(claims)}.AA`);
  if (reading.kind !== 'token') throw new Error('no token');
  return expectationLines({ token: reading.token, faults: [] }, wanted, NOW).map(
    ({ state, code }) => `${state} ${code}`,
  );
}

describe('the lines of a profile', () => {
  it('tell the lifetime', () => {
    expect(lines({ iat: NOW, exp: NOW + 60 }, { maxLifetime: 60 })).toEqual(['good expectation-lifetime-met']);
    expect(lines({ iat: NOW, exp: NOW + 61 }, { maxLifetime: 60 })).toEqual(['bad expectation-lifetime']);
    expect(lines({ iat: NOW }, { maxLifetime: 60 })).toEqual(['bad expectation-absent']);
    expect(lines({ iat: 'x', exp: 1 }, { maxLifetime: 60 })).toEqual(['bad expectation-no-time']);
  });

  it('tell the age, with the leeway', () => {
    expect(lines({ iat: NOW - 60 }, { maxAge: 60 })).toEqual(['good expectation-age-met']);
    expect(lines({ iat: NOW - 61 }, { maxAge: 60 })).toEqual(['bad expectation-age']);
    expect(lines({ iat: NOW - 61 }, { maxAge: 60, leeway: 1 })).toEqual(['good expectation-age-met']);
  });

  it('tell subject, nonce and the key that the token is bound to', () => {
    expect(lines({ sub: 'a' }, { subject: ['b', 'a'] })).toEqual(['good expectation-met']);
    expect(lines({ sub: ['a'] }, { subject: ['a'] })).toEqual(['bad expectation-differs']);
    expect(lines({ nonce: 'n' }, { nonce: 'm' })).toEqual(['bad expectation-differs']);
    expect(lines({ cnf: { jkt: 'k' } }, { jkt: 'k' })).toEqual(['good expectation-met']);
    expect(lines({ cnf: { jkt: 'k' } }, { jkt: 'l' })).toEqual(['bad expectation-differs']);
    expect(lines({ cnf: { jwk: {} } }, { jkt: 'l' })).toEqual(['bad expectation-absent']);
    expect(lines({}, { jkt: '' })).toEqual([]);
  });
});

describe('presets', () => {
  it('are known again by what they set, each by its own', () => {
    for (const { id, expects } of PRESETS) expect(presetOf(expects)).toBe(id);
    expect(presetOf({})).toBeUndefined();
    expect(presetOf({ ...PRESETS[0]?.expects, issuer: ['x'] })).toBe('accessToken');
    expect(presetOf({ ...PRESETS[0]?.expects, maxLifetime: 1 })).toBeUndefined();
  });

  it('take back what another has set', () => {
    expect(expectationsFor('idToken', 'appleClientSecret')).toMatchObject({
      audience: undefined,
      type: undefined,
      maxAge: undefined,
      maxLifetime: 86_400,
    });
    expect(expectationsFor(undefined, undefined)).toEqual({
      type: undefined,
      algorithms: undefined,
      required: undefined,
      maxLifetime: undefined,
      maxAge: undefined,
    });
  });

  it('name no algorithm that anybody can make who checks it', () => {
    for (const { expects } of PRESETS)
      for (const alg of expects.algorithms ?? []) expect(alg).toMatch(/^(?:RS|PS|ES|Ed|ML)/);
  });
});
