import { expect, it } from 'vitest';
import { readToken } from '../../jose/read/readToken.ts';
import { encodeBase64url } from '../../jose/text/base64url.ts';
import { encodeUtf8 } from '../../jose/text/utf8.ts';
import { hintWords, whyWanted } from './hintWords.ts';

it('says of a key in the header whose it is: the maker\u2019s in a JWS, the recipient\u2019s in a JWE', () => {
  expect(hintWords({ name: 'jwk', protected: true }, 'signature')).toMatch(/brings its own key \(jwk\)/);
  expect(hintWords({ name: 'jku', protected: true }, 'signature')).toMatch(/points to keys \(jku\)/);
  for (const name of ['jwk', 'x5c', 'jku', 'x5u', 'x5t'] as const)
    expect(hintWords({ name, protected: true }, 'recipient')).toBe(
      `The header says for which public key the token was encrypted (${name}). It helps the recipient to find the private key.`,
    );
});

it('sends nobody to an issuer for the key of a proof of possession', () => {
  const why = (header: object) =>
    whyWanted(readToken(`${encodeBase64url(encodeUtf8(JSON.stringify(header)))}.e30.AAAA`).token);
  expect(why({ alg: 'ES256', typ: 'dpop+jwt', jwk: {} })).toMatch(/checked with the key in its own header/);
  expect(why({ alg: 'ES256', jwk: {} })).toMatch(/never with a key from the token/);
  expect(why({ alg: 'ES256' })).toMatch(/with the issuer\u2019s key/);
});
