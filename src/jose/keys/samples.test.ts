import { describe, expect, it } from 'vitest';
import { decodeBase64url } from '../text/base64url.ts';
import presentation from '../sdJwt/fixtures/presentation.json' with { type: 'json' };
import { encodeUtf8 } from '../text/utf8.ts';
import { isToken, vectors, type Jwk } from '../vectors/vectors.ts';
import { importKeys } from './given/import.ts';
import type { ImportedJwk } from './key.ts';
import { publishedIn } from './samples.ts';
import { thumbprint } from './thumbprint.ts';

const PRINTED: readonly { source: string; jwk: Jwk }[] = vectors.flatMap((vector) => {
  const of = (keys: readonly Jwk[]) => keys.map((jwk) => ({ source: vector.source, jwk }));
  if (isToken(vector)) return of([...vector.keys, ...vector.innerKeys]);
  return vector.kind === 'jwk' ? of([vector.jwk]) : vector.kind === 'jwkSet' ? of(vector.jwkSet.keys) : [];
});
/** Those that sign; keys for encryption only (X25519 and the like) never come to a signature. */
const CURVES = new Set([undefined, 'P-256', 'P-384', 'P-521', 'Ed25519', 'Ed448', 'secp256k1']);

const find = async (jwk: Jwk): Promise<string | undefined> =>
  jwk.kty === 'oct'
    ? publishedIn({ octets: [decodeBase64url(String(jwk['k'])).octets] })
    : publishedIn({ thumbprint: await thumbprint(jwk as unknown as ImportedJwk) });
const found = (text: string) => publishedIn({ octets: [encodeUtf8(text)] });

describe('published keys', () => {
  const signing = PRINTED.filter(({ jwk }) => CURVES.has(jwk['crv'] as string | undefined));

  it('are all those of the RFCs, by thumbprint or by octets', async () => {
    expect(signing.length).toBeGreaterThan(50);
    for (const { source, jwk } of signing)
      expect(await find(jwk), `${source} ${JSON.stringify(jwk).slice(0, 200)}`).toMatch(
        /^RFC 7\d{3}$|^RFC 8037$|^RFC 9964$/,
      );
  });

  it.each([
    [
      'RS256',
      'MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEAu1SU1LfVLPHCozMxH2Mo4lgOEePzNm0tRgeLezV6ffAt0gunVTLw7onLRnrq0/IzW7yWR7QkrmBL7jTKEn5u+qKhbwKfBstIs+bMY2Zkp18gnTxKLxoS2tFczGkPLPgizskuemMghRniWaoLcyehkd3qqGElvW/VDL5AaWTg0nLVkjRo9z+40RQzuVaE8AkAFmxZzow3x+VJYKdjykkJ0iT9wCS0DRTXu269V264Vf/3jvredZiKRkgwlL9xNAwxXFg0x/XFw005UWVRIkdgcKWTjpBP2dPwVZ4WWC+9aGVd+Gyn1o0CLelf4rEjGoXbAAEgAqeGUxrcIlbjXfbcmwIDAQAB',
    ],
    [
      'ES256',
      'MFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAEEVs/o5+uQbTjL3chynL4wXgUg2R9q9UU8I5mEovUf86QZ7kOBIjJwqnzD1omageEHWwHdBO6B+dFabmdT9POxg==',
    ],
    [
      'ES384',
      'MHYwEAYHKoZIzj0CAQYFK4EEACIDYgAEC1uWSXj2czCDwMTLWV5BFmwxdM6PX9p+Pk9Yf9rIf374m5XP1U8q79dBhLSIuaojsvOT39UUcPJROSD1FqYLued0rXiooIii1D3jaW6pmGVJFhodzC31cy5sfOYotrzF',
    ],
    [
      'ES512',
      'MIGbMBAGByqGSM49AgEGBSuBBAAjA4GGAAQBgc4HZz+/fBbC7lmEww0AO3NK9wVZPDZ0VEnsaUFLEYpTzb90nITtJUcPUbvOsdZIZ1Q8fnbquAYgxXL5UgHMoywAib476MkyyYgPk0BXZq3mq4zImTRNuaU9slj9TVJ3ScT3L1bXwVuPJDzpr5GOFpaj+WwMAl8G7CqwoJOsW7Kddns=',
    ],
  ])('are those of jwt.io: %s', async (_, spki) => {
    const outcome = await importKeys(`-----BEGIN PUBLIC KEY-----\n${spki}\n-----END PUBLIC KEY-----`);
    if (!outcome.ok) throw new Error(outcome.note.code);
    expect(publishedIn({ thumbprint: outcome.value.keys[0]?.thumbprint })).toBe('jwt.io');
  });

  it('are those of the issuer and the holder of RFC 9901', async () => {
    const { token, issuer } = presentation;
    const holder = (JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString()) as { cnf: { jwk: Jwk } })
      .cnf.jwk;
    for (const jwk of [issuer, holder]) expect(await find(jwk)).toBe('RFC 9901');
  });

  it('are secrets that everybody knows, letter by letter', () => {
    expect(found('your-256-bit-secret')).toBe('jwt.io');
    expect(found('a-string-secret-at-least-256-bits-long')).toBe('jwt.io');
    expect(found('your-secret-key')).toBe('documentation and tutorials');
    expect(found('changeme')).toBe('lists of weak secrets');
    expect(found('changeme ')).toBeUndefined();
    expect(found('your-257-bit-secret')).toBeUndefined();
    expect(found('')).toBeUndefined();
    expect(publishedIn({ octets: [new Uint8Array(1_000_000)] })).toBeUndefined();
  });

  it('are not those of anybody else', async () => {
    const { publicKey } = await crypto.subtle.generateKey({ name: 'ECDSA', namedCurve: 'P-256' }, true, [
      'sign',
      'verify',
    ]);
    expect(await find((await crypto.subtle.exportKey('jwk', publicKey)) as unknown as Jwk)).toBeUndefined();
    expect(publishedIn({})).toBeUndefined();
  });
});
