import { expect, it } from 'vitest';
import { readToken } from '../../jose/read/readToken.ts';
import { meaning } from './meaning.ts';

const part = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');
const of = (text: string): string => meaning({ token: readToken(text).token } as Parameters<typeof meaning>[0]);
const SIGNED = 'A message with a signature: anyone can read it, and a change to it shows.';
const UNSIGNED = 'It should have a signature and has none: nobody can tell whether it was changed.';

// RFC 7515 section 2: an Unsecured JWS provides no integrity protection.
it.each([
  ['signed', `${part({ alg: 'ES256' })}.e30.AAAA`, SIGNED],
  ['none', `${part({ alg: 'none' })}.e30.`, 'A JWS with "alg": "none" and no signature: anyone can write one.'],
  [
    'none, with a signature',
    `${part({ alg: 'none' })}.e30.AAAA`,
    'A JWS with "alg": "none": anyone can write one. It has a signature all the same, which nobody checks.',
  ],
  ['None, which no reader takes for none', `${part({ alg: 'None' })}.e30.`, UNSIGNED],
  ['with its signature stripped', `${part({ alg: 'ES256' })}.e30.`, UNSIGNED],
  [
    'SD-JWT under none',
    `${part({ alg: 'none' })}.e30.~`,
    'A JWS with "alg": "none" and no signature: anyone can write one.',
  ],
])('a token that is %s is described as what it is', (_, text, says) => {
  expect(of(text)).toBe(says);
});
