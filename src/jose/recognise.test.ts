import { expect, it } from 'vitest';
import { exampleOf } from './errors/fixtures/example.ts';
import { LIBRARIES } from './errors/libraries.ts';
import { LARGE, recognise } from './recognise.ts';

const PEM = '-----BEGIN PUBLIC KEY-----\nMFkw\n-----END PUBLIC KEY-----';
const part = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');
const TOKEN = `${part({ alg: 'HS256' })}.${part({ sub: 'somebody' })}.${'A'.repeat(43)}`;
const RING = `${part({ alg: 'PBES2-HS256+A128KW', enc: 'A128GCM', cty: 'jwk-set+json', p2s: 'AAAA', p2c: 1000 })}.a.b.c.d`;

it.each([
  [' \n', 'empty', 'no'],
  [TOKEN, 'token', 'no'],
  [`Bearer ${TOKEN}`, 'token', 'no'],
  [`https://a.example/?token=${TOKEN}`, 'token', 'no'],
  [`${TOKEN}\n${PEM}`, 'token', 'surely'],
  ['eyJhbGciOiJub25lIn0', 'token', 'no'],
  [RING, 'ring', 'no'],
  [PEM, 'keys', 'surely'],
  ['{"kty":"RSA","n":"AAA,"}', 'keys', 'surely'],
  ['ssh-rsa AAAA', 'keys', 'surely'],
  ['SHA256:vqh11UAXQlTWDT+31IPfzgmXvKmQzOECD7zz2x1cndY=', 'keys', 'surely'],
  ['Public-Key: (256 bit)\npub:\n    04:64:52', 'keys', 'surely'],
  // Surely about a key, whether or not there is one to be had.
  ['SHA1 Fingerprint=AA:BB:CC:DD:EE:FF:00:11:22:33:44:55:66:77:88:99:AA:BB:CC:DD', 'keys', 'surely'],
  ['sha256 Fingerprint=AA:BB:CC:DD:EE:FF:00:11:22:33:44:55:66:77:88:99:AA:BB:CC:DD', 'keys', 'surely'],
  ['MD5:3f:5a:9c:00:11:22:33:44:55:66:77:88:99:aa:bb:cc', 'keys', 'surely'],
  [`Modulus=${'0123456789ABCDEF'.repeat(32)}`, 'keys', 'surely'],
  ["{'kty':'RSA','n':'AAA','e':'AQAB'}", 'keys', 'surely'],
  ["{ kty: 'RSA', n: 'AAA', e: 'AQAB' }", 'keys', 'surely'],
  [`{"modulus":"${'QUJD'.repeat(20)}","exponent":"AQAB"}`, 'keys', 'surely'],
  ['{"realm":"a","public_key":"MIIB"}', 'keys', 'perhaps'],
  [`MIIB${'QUJD'.repeat(20)}`, 'keys', 'perhaps'],
  ['https://a.example/.well-known/jwks.json', 'address', 'no'],
  ['correct horse battery staple', 'secret', 'no'],
  // RFC 7517 appendix C: a single key, which is shown as the token that it is.
  [RING.replace(/^[^.]*/, part({ alg: 'PBES2-HS256+A128KW', enc: 'A128GCM', cty: 'jwk+json' })), 'token', 'no'],
  [`v4.local.${'A'.repeat(60)}`, 'foreign', 'no'],
  [`k4.secret.${'A'.repeat(60)}`, 'foreign', 'no'],
  // Base45 has spaces, and letters that an error message may have.
  [`HC1:NCFOXN%TS3DH3ZSUZK+.V0ETD%65NL-AH-R6IOOK.IR9B+9G4G5${'0'.repeat(40)}`, 'foreign', 'no'],
  [`HC1:6BF 1$ A/${'AB C'.repeat(12)}`, 'foreign', 'no'],
  [`shc:/${'5676'.repeat(20)}`, 'foreign', 'no'],
  // A password may begin so.
  ['HC1:mine', 'secret', 'no'],
  ['-----begin key', 'foreign', 'no'],
  ['a line\nand another one', 'foreign', 'no'],
  ['<p>a page</p>', 'foreign', 'no'],
  ['x '.repeat(LARGE), 'foreign', 'no'],
])('%#: a text is %s', (text, kind, keys) => {
  expect(recognise(text)).toMatchObject({ kind, keys });
});

it('a large text with a key in it is searched, any other is left to the worker', () => {
  const padding = 'x '.repeat(LARGE);
  expect(recognise(`${padding} ${PEM} ${TOKEN}`)).toMatchObject({ kind: 'token', tokens: [{ text: TOKEN }] });
  expect(recognise(`${padding} ${TOKEN}`).tokens).toEqual([]);
});

it('a text of more than a million characters is searched only with a mark of a token in it, and only for keys that are surely some', () => {
  const padding = 'x '.repeat(600_000);
  expect(recognise(`${padding} ${PEM} ${TOKEN}`)).toMatchObject({ kind: 'token', withToken: true });
  expect(recognise(`${padding} ${PEM}`)).toMatchObject({ kind: 'keys', keys: 'surely', withToken: false });
  expect(recognise(`{"a":"${padding}","t":"${TOKEN}"}`)).toMatchObject({ keys: 'no', tokens: [] });
});

it('a key that came with a token, or out of a header, was chosen by its maker', () => {
  for (const text of [`${TOKEN}\n${PEM}`, '{"alg":"ES256","jwk":{"kty":"EC"}}'])
    expect(recognise(text).withToken).toBe(true);
  expect(recognise(PEM).withToken).toBe(false);
});

/** Every message, without the class of the error before it. */
const MESSAGES = LIBRARIES.flatMap(({ rows }) => rows.map(({ says, check }) => exampleOf({ says, check })));

it('sees that any known message may be one', () => {
  expect(MESSAGES.filter((text) => recognise(text).kind !== 'error')).toEqual([]);
});

it('gives the token in an error message, too', () => {
  for (const text of MESSAGES.slice(0, 20)) {
    const { kind, tokens } = recognise(`${text}\nAuthorization: Bearer ${TOKEN}`);
    expect([kind, tokens[0]?.text]).toEqual(['token', TOKEN]);
  }
});

it('does not take keys and secrets for error messages', () => {
  for (const text of ['correct horse battery staple', 'c2VjcmV0IHNlY3JldCBzZWNyZXQ', 'hunter2'])
    expect(recognise(text).kind, text).toBe('secret');
});
