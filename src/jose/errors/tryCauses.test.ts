import { expect, test } from 'vitest';
import { read } from '../read/read.ts';
import { claimsPart } from '../explain/validate.ts';
import { headerString } from '../token/header.ts';
import { jwsOf } from '../token/parts.ts';
import { LIBRARIES } from './libraries.ts';
import type { Situation, Told } from './situation.ts';
import { tryCauses } from './tryCauses.ts';

const NOW = 1_795_000_000;
const part = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');

function on(claims: object, header: object = {}, more: Partial<Situation> = {}): Situation {
  const reading = read(`${part({ alg: 'HS256', ...header })}.${part(claims)}.${'A'.repeat(43)}`);
  if (reading.kind !== 'token') throw new Error('no token');
  const { token } = reading;
  const parts = [jwsOf(token)?.signatures[0]?.protectedHeader];
  const light = (code: Told['code'], state: Told['state'] = 'neutral'): Told => ({ code, state, says: code });
  return {
    token,
    header: Object.fromEntries(
      (['alg', 'typ', 'kid'] as const).flatMap((name) => {
        const text = headerString(parts, name);
        return text === undefined ? [] : [[name, text]];
      }),
    ),
    claims: claimsPart(token),
    format: light('format-sound', 'good'),
    signature: light('signature-no-key'),
    decryption: undefined,
    diagnosed: [],
    keys: [],
    expectations: {},
    now: NOW,
    ...more,
  };
}

const said = (values: Record<string, string> = {}, claim?: string) => ({
  row: claim === undefined ? {} : { claim },
  values,
});
const outcomes = (...args: Parameters<typeof tryCauses>): string[] =>
  tryCauses(...args).map(({ cause, outcome, code }) => `${cause} ${outcome} ${code}`);

test('times are held against the clock', () => {
  expect(outcomes('exp', said(), on({ exp: NOW - 1 }))).toEqual(['exp so past']);
  expect(outcomes('exp', said(), on({ exp: NOW }))).toEqual(['exp so past']);
  expect(outcomes('exp', said(), on({ exp: NOW + 1 }))).toEqual(['exp not future']);
  expect(outcomes('exp', said(), on({}))).toEqual(['exp not noClaim']);
  expect(outcomes('exp', said(), on({ exp: 'soon' }))).toEqual(['exp so notNumber']);
  expect(outcomes('active', said(), on({ exp: NOW + 9, nbf: NOW + 5 }))).toEqual(['nbf so future', 'exp not future']);
  expect(outcomes('iat', said(), on({ iat: NOW - 5 }))).toEqual(['iat not past']);
});

test('a claim is compared with what the message or the bench expects, and with nothing else', () => {
  const aud = on({ aud: ['a', 'b'] });
  expect(outcomes('claimValue', said({ expected: 'b' }, 'aud'), aud)).toEqual(['claimValue not same']);
  expect(outcomes('claimValue', said({ expected: 'x or b' }, 'aud'), aud)).toEqual(['claimValue not same']);
  expect(outcomes('claimValue', said({ expected: 'c' }, 'aud'), aud)).toEqual(['claimValue so differs']);
  expect(outcomes('claimValue', said({}, 'aud'), aud)).toEqual(['claimValue unknown compare']);
  expect(outcomes('claimValue', said({}, 'iss'), aud)).toEqual(['claimValue so noClaim']);
  expect(outcomes('claimValue', said({ actual: 'c', expected: 'd' }, 'aud'), aud)).toEqual([
    'claimValue unknown otherToken',
  ]);
  expect(outcomes('claimValue', said({}, 'aud'), { ...aud, expectations: { audience: ['z'] } })).toEqual([
    'claimValue so differs',
  ]);
  expect(
    tryCauses('claimValue', said({ expected: 'https://a' }, 'iss'), on({ iss: 'https://a/' }))[0]?.args,
  ).toMatchObject({
    nearly: 'slash',
  });
});

test('missing claims and their types', () => {
  expect(outcomes('claimMissing', said({ claim: '[exp, sub]' }), on({ exp: 1 }))).toEqual(['claimMissing so noClaim']);
  expect(outcomes('claimMissing', said({ claim: 'exp' }), on({ exp: 1 }))).toEqual(['claimMissing not hasClaim']);
  expect(outcomes('claimType', said({}, 'sub'), on({ sub: 1 }))).toEqual(['claimType so notString']);
  expect(outcomes('claimType', said({}, 'aud'), on({ aud: ['a'] }))).toEqual(['claimType not rightType']);
  expect(outcomes('claimType', said({}, 'aud'), on({ aud: ['a', 1] }))).toEqual(['claimType so notString']);
  expect(outcomes('claimType', said({}, 'exp'), on({ exp: '1' }))).toEqual(['claimType so notNumber']);
});

test('a signature is the cause only where it was tried and fails', () => {
  const light = (code: Told['code'], state: Told['state']) => ({ signature: { code, state, says: '' } });
  expect(outcomes('signature', said(), on({}))).toEqual(['signature unknown keyWanted']);
  expect(outcomes('signature', said(), on({}, {}, light('signature-fails', 'bad')))).toEqual(['signature so light']);
  expect(outcomes('signature', said(), on({}, {}, light('signature-verified', 'good')))).toEqual([
    'signature not light',
  ]);
  expect(outcomes('signature', said(), on({}, {}, light('signature-pending', 'pending')))).toEqual([
    'signature unknown light',
  ]);
});

test('keys', () => {
  const key = { kind: 'secret', keyType: 'oct', bits: 128, kid: 'b' } as const;
  expect(outcomes('keyNotFound', said(), on({}, { kid: 'a' }))).toEqual(['kid unknown noKeys', 'alg unknown compare']);
  expect(outcomes('keyNotFound', said(), on({}, { kid: 'a' }, { keys: [key] }))[0]).toBe('kid so kidNotGiven');
  expect(outcomes('keyNotFound', said(), on({}, { kid: 'b' }, { keys: [key] }))).toContain('kid not kidGiven');
  expect(outcomes('keyNotFound', said({ kid: 'z' }), on({}, { kid: 'a' }))[0]).toBe('kid unknown otherToken');
  expect(outcomes('kidMissing', said(), on({}))).toEqual(['kidMissing so noKid']);
  expect(outcomes('keyShort', said(), on({}, {}, { keys: [key] }))).toEqual(['keyShort so keyShort']);
  expect(outcomes('keyShort', said(), on({}, {}, { keys: [{ ...key, bits: 256 }] }))).toEqual(['keyShort not keyLong']);
});

test('whatever a message says, its causes can be tried', () => {
  const values = { claim: 'x', expected: '', actual: '"', kid: '', alg: 'none', time: '' };
  for (const { row } of LIBRARIES.flatMap(({ rows }) => rows.map((row) => ({ row }))))
    for (const situation of [on({}), on({ exp: 'x', aud: {} }, { kid: 'k', alg: 'none' })])
      expect(() => tryCauses(row.check, { row, values }, situation), row.says).not.toThrow();
});
