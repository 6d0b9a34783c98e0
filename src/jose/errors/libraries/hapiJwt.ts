import type { Library } from '../library.ts';

export const hapiJwt: Library = {
  id: 'hapi-jwt',
  name: '@hapi/jwt (Node.js)',
  versions: '3',
  source: 'npm @hapi/jwt 3.2.4: lib/token.js',
  marks: ['@hapi/jwt', 'hapi'],
  rows: [
    { says: 'Invalid token signature', in: 'Error', check: 'signature' },
    { says: 'Token expired', in: 'Error', check: 'exp' },
    { says: 'Token not yet active', in: 'Error', check: 'nbf' },
    { says: 'Token maximum age exceeded', in: 'Error', check: 'age' },
    { says: 'Token audience is not allowed', in: 'Error', check: 'claimValue', claim: 'aud' },
    { says: 'Token missing payload aud value', in: 'Error', check: 'claimMissing', claim: 'aud' },
    { says: 'Token payload {claim} value not allowed', in: 'Error', check: 'claimValue' },
    { says: 'Invalid payload exp value', in: 'Error', check: 'claimType', claim: 'exp' },
    { says: 'Invalid payload nbf value', in: 'Error', check: 'claimType', claim: 'nbf' },
    { says: 'Invalid token structure', in: 'Error', check: 'parts' },
    { says: 'Token header missing alg attribute', in: 'Error', check: 'algMissing' },
    {
      says: 'Bad HTTP authentication header format',
      in: 'Unauthorized',
      check: 'scheme',
      source: 'npm @hapi/jwt 3.2.4: lib/plugin.js',
    },
  ],
};
