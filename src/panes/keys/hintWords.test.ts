import { expect, it } from 'vitest';
import { hintWords } from './hintWords.ts';

it('says of a key in the header whose it is: the maker\u2019s in a JWS, the recipient\u2019s in a JWE', () => {
  expect(hintWords({ name: 'jwk', protected: true }, 'signature')).toMatch(/brings its own key \(jwk\)/);
  expect(hintWords({ name: 'jku', protected: true }, 'signature')).toMatch(/points to keys \(jku\)/);
  for (const name of ['jwk', 'x5c', 'jku', 'x5u', 'x5t'] as const)
    expect(hintWords({ name, protected: true }, 'recipient')).toBe(
      `The header says for which public key the token was encrypted (${name}). It helps the recipient to find the private key.`,
    );
});
