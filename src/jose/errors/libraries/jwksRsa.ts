import type { Library } from '../library.ts';

export const jwksRsa: Library = {
  id: 'jwks-rsa',
  name: 'jwks-rsa (Node.js)',
  versions: '3 and 4',
  source: 'npm jwks-rsa 4.1.0: src/JwksClient.js',
  marks: ['SigningKeyNotFoundError', 'JwksError', 'jwks-rsa'],
  rows: [
    { says: "Unable to find a signing key that matches '{kid}'", in: 'SigningKeyNotFoundError', check: 'keyNotFound' },
    {
      says: 'No KID specified and JWKS endpoint returned more than 1 key',
      in: 'SigningKeyNotFoundError',
      check: 'kidMissing',
    },
    { says: 'The JWKS endpoint did not contain any keys', in: 'JwksError', check: 'keySet' },
    { says: 'The JWKS endpoint did not contain any signing keys', in: 'JwksError', check: 'keySet' },
  ],
};
