import { expect, it } from 'vitest';
import { readToken } from '../../jose/read/readToken.ts';
import { meaning } from './meaning.ts';

const part = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');
const of = (text: string): string => meaning({ token: readToken(text).token } as Parameters<typeof meaning>[0]);
const SIGNED = 'A signed message. Anyone can read it; any change to what is signed is detected.';
// It may have a signature all the same, which is none.
const UNSECURED = 'A JWS with "alg": "none": nothing protects it, and anyone can write one.';
const UNSIGNED = 'It should have a signature and has none: nobody can tell whether it was changed.';

// RFC 7515 section 2: an Unsecured JWS provides no integrity protection.
it.each([
  ['signed', `${part({ alg: 'ES256' })}.e30.AAAA`, SIGNED],
  [
    'signed, with a header that no signature covers',
    JSON.stringify({ payload: 'e30', protected: part({ alg: 'ES256' }), header: { kid: 'a' }, signature: 'AAAA' }),
    SIGNED,
  ],
  ['none', `${part({ alg: 'none' })}.e30.`, UNSECURED],
  ['none, with a signature', `${part({ alg: 'none' })}.e30.AAAA`, UNSECURED],
  ['None, which no reader takes for none', `${part({ alg: 'None' })}.e30.`, UNSIGNED],
  ['with its signature stripped', `${part({ alg: 'ES256' })}.e30.`, UNSIGNED],
  ['SD-JWT under none', `${part({ alg: 'none' })}.e30.~`, UNSECURED],
])('a token that is %s is described as what it is', (_, text, says) => {
  expect(of(text)).toBe(says);
});
