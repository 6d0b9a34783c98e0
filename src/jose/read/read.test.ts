import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { encodeBase64url } from '../text/base64url.ts';
import type { Fault } from '../token/fault.ts';
import { partsOf } from '../token/parts.ts';
import { read } from './read.ts';
import { findTokens } from '../find/findTokens.ts';
import { readToken } from './readToken.ts';
import type { TokenReading } from '../token/reading.ts';
import type { Token } from '../token/token.ts';
import { encodeUtf8 } from '../text/utf8.ts';
import { hostile } from '../vectors/hostile.ts';
import { tokenVectors } from '../vectors/vectors.ts';

const b64 = (text: string): string => encodeBase64url(encodeUtf8(text));
const HEADER = b64('{"alg":"HS256"}');
const CLAIMS = b64('{"iss":"joe","exp":1300819380}');

function tokenOf(text: string): TokenReading {
  const reading = read(text);
  if (reading.kind !== 'token') throw new Error(`no token: ${reading.kind}`);
  return reading;
}

const faultsOf = (text: string): Fault[] => {
  const { token, faults } = readToken(text);
  return [...faults, ...partsOf(token).flatMap(({ part }) => part.faults)];
};
const codes = (text: string): string[] => faultsOf(text).map(({ code }) => code);

const textOf = (token: Token, name: string): (string | undefined)[] =>
  partsOf(token)
    .filter(({ part }) => part.name === name)
    .map(({ part }) => part.decoded?.text);

describe('published tokens', () => {
  it('are there', () => expect(tokenVectors.length).toBeGreaterThan(60));

  it.each(tokenVectors.map((vector) => [vector.id, vector] as const))('%s is read as it is', (_id, vector) => {
    const { token, candidates, source } = tokenOf(vector.text);
    expect(candidates).toHaveLength(1);
    expect(source).toBe(vector.text);
    expect(token.kind).toBe(vector.kind);
    if (token.kind !== 'sdJwt') expect(token.form).toBe(vector.form);
    const headers = textOf(token, 'protectedHeader');
    if (vector.protectedHeaderTexts) expect(headers).toEqual(vector.protectedHeaderTexts.filter((text) => text !== ''));
    if (token.kind === 'jws' && vector.payload !== undefined && !token.detached) {
      expect(encodeBase64url(token.payload?.octets ?? new Uint8Array())).toBe(vector.payload);
    }
    expect(faultsOf(vector.text).filter(({ severity }) => severity === 'error')).toEqual([]);
  });
});

describe('defects', () => {
  it.each([
    ['two parts', `${HEADER}.${CLAIMS}`, 'segment-count'],
    ['four parts', `${HEADER}.${CLAIMS}.c2ln.c2ln`, 'segment-count'],
    ['a header alone', HEADER, 'segment-count'],
    ['a JWE that lost its tag', `${b64('{"alg":"dir","enc":"A128GCM"}')}..aXY.Y3Q`, 'segment-count'],
    ['an empty header', `.${CLAIMS}.c2ln`, 'segment-empty'],
    ['an ellipsis', `${HEADER}.eyJpc3M...`, 'truncated'],
    ['a foreign character', `${HEADER}.eyJ*${CLAIMS.slice(4)}.c2ln`, 'base64-alphabet'],
    ['padding', `${HEADER}.${CLAIMS}.c2lnbg==`, 'base64-padding'],
    ['standard base64', `${HEADER}.${CLAIMS}.c2+/`, 'base64-standard'],
    ['a lost character', `${HEADER}.${CLAIMS}.c2lnX`, 'base64-length'],
    ['spare bits', `${HEADER}.${CLAIMS}.c2lnZZ`, 'base64-noncanonical'],
    ['JSON that ends early', `${HEADER}.${b64('{"iss":"joe"')}.c2ln`, 'json-invalid'],
    ['a byte order mark', `${b64('\ufeff{"alg":"HS256"}')}.${CLAIMS}.c2ln`, 'json-bom'],
    ['a header that is an array', `${b64('["HS256"]')}.${CLAIMS}.c2ln`, 'header-not-object'],
    ['no alg', `${b64('{"typ":"JWT"}')}.${CLAIMS}.c2ln`, 'alg-missing'],
    ['alg that is a number', `${b64('{"alg":1}')}.${CLAIMS}.c2ln`, 'member-not-string'],
    ['a header name twice', `${b64('{"alg":"none","alg":"HS256"}')}.${CLAIMS}.c2ln`, 'duplicate-header'],
    [
      'a name twice inside the header',
      `${b64('{"alg":"HS256","x":{"a":1,"a":2}}')}.${CLAIMS}.c2ln`,
      'duplicate-nested',
    ],
    ['a claim twice, once by escapes', `${HEADER}.${b64('{"sub":"a","\\u0073ub":"b"}')}.c2ln`, 'duplicate-claim'],
    ['no enc', `${b64('{"alg":"dir"}')}..aXY.Y3Q.dGFn`, 'enc-missing'],
    [
      'both serialisations',
      JSON.stringify({ payload: CLAIMS, signatures: [{ protected: HEADER, signature: 'c2ln' }], signature: 'c2ln' }),
      'json-serialization-mixed',
    ],
    [
      'a name in both headers',
      JSON.stringify({ payload: CLAIMS, protected: HEADER, header: { alg: 'HS256' }, signature: 'c2ln' }),
      'header-not-disjoint',
    ],
    ['no signature member', JSON.stringify({ payload: CLAIMS, protected: HEADER }), 'member-missing'],
    ['a last disclosure without tilde', `${HEADER}.${CLAIMS}.c2ln~${b64('["salt","name","value"]')}`, 'sd-jwt-form'],
    ['a disclosure of four', `${HEADER}.${CLAIMS}.c2ln~${b64('[1,2,3,4]')}~`, 'disclosure-malformed'],
  ])('%s', (_what, text, code) => {
    expect(codes(text)).toContain(code);
  });

  it('are not seen in a good token', () => {
    expect(codes(`${HEADER}.${CLAIMS}.c2lnbmF0dXJl`)).toEqual([]);
    expect(codes(`${HEADER}..c2lnbmF0dXJl`)).toEqual([]);
    expect(codes(`${HEADER}.${CLAIMS}.c2ln~${b64('["salt","name","value"]')}~`)).toEqual([]);
  });

  it('name the members that belong to the other form', () => {
    const entry = { protected: HEADER, signature: 'c2ln' };
    const args = (value: object) =>
      faultsOf(JSON.stringify(value)).find(({ code }) => code === 'json-serialization-mixed')?.args;
    expect(args({ payload: CLAIMS, signatures: [entry], header: { kid: '1' } })).toMatchObject({ stray: '"header"' });
    expect(args({ payload: CLAIMS, signatures: [entry], ...entry })).toMatchObject({
      stray: '"protected", "signature"',
    });
    const jwe = { protected: b64('{"alg":"dir","enc":"A128GCM"}'), iv: 'aXY', ciphertext: 'Y3Q', tag: 'dGFn' };
    expect(args({ ...jwe, recipients: [{}], header: {} })).toMatchObject({ name: 'recipients', stray: '"header"' });
    expect(args({ ...jwe, recipients: [{}] })).toBeUndefined();
  });

  it('of an object without its signature or ciphertext: what is missing is named', () => {
    const jwe = JSON.stringify({ protected: b64('{"alg":"dir","enc":"A128GCM"}'), iv: 'aXY', tag: 'dGFn' });
    const jws = JSON.stringify({ protected: HEADER, payload: CLAIMS });
    for (const [text, kind, name] of [
      [jwe, 'jwe', 'ciphertext'],
      [jws, 'jws', 'signature'],
      [`{"a":${JSON.stringify(jws)}}`, 'jws', 'signature'],
    ] as const) {
      const [found] = findTokens(`Here it is: ${text}`);
      expect(found && readToken(found.text).token).toMatchObject({ kind, form: 'flattened' });
      expect(faultsOf(found?.text ?? '')).toMatchObject([{ code: 'member-missing', args: { name } }]);
    }
    // Of a branch that is protected nothing is said.
    expect(findTokens(JSON.stringify([{ name: 'main', protected: true, iv: 'a', tag: 'b' }]))).toEqual([]);
  });

  it('name the exact place', () => {
    const text = `${HEADER}.${CLAIMS.slice(0, 8)}*${CLAIMS.slice(9)}.c2ln`;
    const fault = faultsOf(text).find(({ code }) => code === 'base64-alphabet');
    expect(fault?.span).toEqual({ start: HEADER.length + 9, end: HEADER.length + 10 });
    expect(fault?.args).toMatchObject({ at: 9, character: '*' });
  });

  it('of JSON are placed at the characters that carry it', () => {
    const json = '{"iss":"joe",}';
    const text = `${HEADER}.${b64(json)}.c2ln`;
    const fault = faultsOf(text).find(({ code }) => code === 'json-invalid');
    expect(fault?.args).toMatchObject({ at: 14, found: '}', expected: 'name' });
    const start = HEADER.length + 1 + Math.ceil((13 * 4) / 3);
    expect(fault?.span).toEqual({ start, end: HEADER.length + 1 + Math.ceil((14 * 4) / 3) });
  });

  it('leave the rest readable', () => {
    expect(textOf(readToken(`${HEADER}.${CLAIMS}`).token, 'payload')).toEqual(['{"iss":"joe","exp":1300819380}']);
    expect(textOf(readToken(`@@@@.${CLAIMS}.c2ln`).token, 'payload')).toEqual(['{"iss":"joe","exp":1300819380}']);
  });
});

describe('kinds', () => {
  it('tells an SD-JWT with key binding from a JWE, both have four dots', () => {
    const jwt = `${HEADER}.${CLAIMS}.c2ln`;
    const { token } = readToken(`${jwt}~${b64('["salt","name","value"]')}~${jwt}`);
    expect(token.kind).toBe('sdJwt');
    expect(token.kind === 'sdJwt' && token.disclosures).toHaveLength(1);
    expect(token.kind === 'sdJwt' && token.keyBinding?.signatures).toHaveLength(1);
  });

  it('reads the payload of b64 false as it stands', () => {
    const { token } = readToken(`${b64('{"alg":"HS256","b64":false,"crit":["b64"]}')}.$02-x.c2ln`);
    expect(token.kind === 'jws' && token.b64).toBe(false);
    expect(textOf(token, 'payload')).toEqual(['$02-x']);
  });

  it('lets the header decide what a cut-off token was', () => {
    expect(readToken(`${b64('{"alg":"dir","enc":"A128GCM"}')}..aXY`).token.kind).toBe('jwe');
    expect(readToken(`${b64('{"alg":"HS256","enc":"A128GCM"}')}.${CLAIMS}.c2ln`).token.kind).toBe('jws');
  });
});

describe('read is total', () => {
  it.each(hostile.map((input) => [input.id, input] as const))('%s', (_id, { text }) => {
    // A quadratic pass over a megabyte would take minutes: the runner's own limit is the bound.
    expect(read(text).source).toBe(text);
  });

  it('on anything', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: fc.constantFrom(...'eyJ.{}~"\\:,_-=+/%20 \n') })),
        fc.integer(),
        (text, pick) => {
          expect(read(text, pick).source).toBe(text);
        },
      ),
      { numRuns: 600 },
    );
  });
});
