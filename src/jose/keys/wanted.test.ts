import { describe, expect, it } from 'vitest';
import { encodeBase64url } from '../text/base64url.ts';
import { readJson } from '../text/json.ts';
import { readCompact } from '../read/compact.ts';
import { readSdJwt } from '../read/sdJwt.ts';
import { readSerialised } from '../read/serialised.ts';
import { encodeUtf8 } from '../text/utf8.ts';
import { tokenVector, tokenVectors } from '../vectors/vectors.ts';
import { publishedAt } from './publishedAt.ts';
import { keyWanted, phraseOf } from './wanted.ts';

const encoded = (value: unknown): string => encodeBase64url(encodeUtf8(JSON.stringify(value)));
const tokenIn = (text: string) =>
  text.startsWith('{')
    ? readSerialised(readJson(text)).token
    : (text.includes('~') ? readSdJwt(text) : readCompact(text)).token;
const wantedBy = (text: string) => keyWanted(tokenIn(text)).map((wanted) => ({ ...wanted, phrase: phraseOf(wanted) }));
const jws = (header: unknown, claims: unknown = {}) => wantedBy(`${encoded(header)}.${encoded(claims)}.AA`);

describe('keyWanted', () => {
  it('names algorithm, phrase, kid and hints of a signed token', () => {
    const [wanted, ...more] = jws({ alg: 'ES256', kid: 'a', jku: 'https://e.example/k', jwk: { kty: 'EC' }, x5c: [] });
    expect(more).toEqual([]);
    expect(wanted).toMatchObject({
      of: 'signature',
      operation: 'verify',
      algState: 'known',
      alg: 'ES256',
      kid: 'a',
      phrase: 'the P-256 public key that belongs to the signer',
      hints: [
        { name: 'jku', protected: true, value: 'https://e.example/k' },
        { name: 'jwk', protected: true },
        { name: 'x5c' },
      ],
    });
    expect(wanted?.algorithm?.family).toBe('ecdsa');
    expect(wanted?.issuer).toBeUndefined();
  });

  it.each([
    [{}, 'missing', undefined],
    [{ alg: 5 }, 'missing', undefined],
    [{ alg: 'hs256' }, 'unknown', 'HS256'],
    [{ alg: '__proto__' }, 'unknown', undefined],
    [{ alg: 'RSA-OAEP' }, 'misplaced', undefined],
  ])('header %j: the algorithm is %s', (header, algState, meant) => {
    const [wanted] = jws(header);
    expect(wanted?.algState).toBe(algState);
    expect(wanted?.meant?.id).toBe(meant);
    expect(wanted?.phrase).toBeUndefined();
  });

  it('says what opens an encrypted token, as exactly as the header allows', () => {
    const jwe = (header: unknown) => wantedBy(`${encoded(header)}.AA.AA.AA.AA`)[0];
    expect(jwe({ alg: 'RSA-OAEP', enc: 'A256GCM' })).toMatchObject({
      of: 'recipient',
      operation: 'decrypt',
      phrase: 'the RSA private key of the recipient',
    });
    expect(jwe({ alg: 'dir', enc: 'A256GCM' })?.phrase).toBe('the 256-bit shared key itself');
    expect(jwe({ alg: 'ECDH-ES', enc: 'A256GCM', epk: { kty: 'EC', crv: 'P-384' } })).toMatchObject({
      epkCurve: 'P-384',
      phrase: 'the P-384 private key of the recipient',
    });
    expect(jwe({ alg: 'HS256', enc: 'A256GCM' })?.algState).toBe('misplaced');
  });

  it('has one entry for each signature and recipient of every published token', () => {
    for (const vector of tokenVectors) {
      const wanted = wantedBy(vector.text);
      expect(wanted.length, vector.id).toBe(vector.joseHeaders.length);
      for (const [index, entry] of wanted.entries()) {
        expect(entry.alg, vector.id).toBe(vector.joseHeaders[index]?.['alg']);
        expect(entry.kid, vector.id).toBe(vector.joseHeaders[index]?.['kid']);
        expect(entry.algState, vector.id).toBe('known');
      }
    }
  });

  it('tells values of an unprotected header from those that are covered', () => {
    const text = JSON.stringify({
      payload: 'AA',
      protected: encoded({ alg: 'RS256' }),
      header: { jku: 'https://e.example', kid: 'u' },
      signature: 'AA',
    });
    expect(wantedBy(text)[0]).toMatchObject({ kid: 'u', hints: [{ name: 'jku', protected: false }] });
  });

  it('points a key binding JWT at the cnf claim', () => {
    const issued = `${encoded({ alg: 'ES256' })}.${encoded({ iss: 'https://i.example', cnf: { jwk: {} } })}.AA`;
    const binding = `${encoded({ alg: 'ES256', typ: 'kb+jwt' })}.${encoded({ aud: 'v' })}.AA`;
    const [first, second] = wantedBy(`${issued}~${binding}`);
    expect(first).toMatchObject({ of: 'signature', hints: [], issuer: { iss: 'https://i.example' } });
    expect(second).toMatchObject({ of: 'keyBinding', hints: [{ name: 'cnf', protected: true }] });
  });

  it('reads the multi-recipient example of RFC 7520 section 5.13', () => {
    expect(wantedBy(tokenVector('rfc7520-5.13-general').text).map((entry) => entry.alg)).toEqual([
      'RSA1_5',
      'ECDH-ES+A256KW',
      'A256GCMKW',
    ]);
  });
});

describe('publishedAt', () => {
  it('follows OpenID Connect Discovery and RFC 8414 section 3.1', () => {
    expect(publishedAt('https://login.example/tenant/').map((place) => place.url)).toEqual([
      'https://login.example/tenant/.well-known/openid-configuration',
      'https://login.example/.well-known/oauth-authorization-server/tenant',
    ]);
    expect(publishedAt('https://login.example')[1]?.url).toBe(
      'https://login.example/.well-known/oauth-authorization-server',
    );
  });

  it('guesses no second address of an issuer that is known', () => {
    const tenant = '72f988bf-86f1-41af-91ab-2d7cd011db47';
    for (const issuer of [`https://login.microsoftonline.com/${tenant}/v2.0`, 'https://accounts.google.com'])
      expect(publishedAt(issuer).map(({ url }) => url)).toEqual([`${issuer}/.well-known/openid-configuration`]);
    // Any host can look like this one.
    expect(publishedAt('https://login.example/realms/shop')).toHaveLength(2);
  });

  it('shows a look-alike host as ASCII', () => {
    expect(publishedAt('https://аccounts.example')[0]?.url).toMatch(/^https:\/\/xn--/);
  });

  it.each([
    'http://a.example',
    'accounts.google.com',
    'javascript:alert(1)',
    'https://',
    'https://u:p@a.example',
    'https://a.example?x',
    'https://a.example#x',
    ' https://a.example',
    'https://a.example\n',
    'https:\\\\a.example',
    'https://a.example\\..',
    `https://a.example/${'x'.repeat(3000)}`,
    '',
  ])('makes no URL of %j', (issuer) => {
    expect(publishedAt(issuer)).toEqual([]);
  });
});
