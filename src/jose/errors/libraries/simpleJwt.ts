import type { Library } from '../library.ts';

export const simpleJwt: Library = {
  id: 'simplejwt',
  name: 'djangorestframework-simplejwt (Python)',
  versions: '5',
  source: 'Debian python3-djangorestframework-simplejwt 5.2.2: rest_framework_simplejwt',
  marks: ['rest_framework_simplejwt', 'token_not_valid'],
  rows: [
    {
      says: 'Given token not valid for any token type',
      check: 'anything',
      note: 'The reply has a list of messages, one for each token type: the reason is in there.',
    },
    { says: 'Token is invalid or expired', check: 'anything' },
    {
      says: 'Token has wrong type',
      check: 'claimValue',
      claim: 'token_type',
      note: 'A refresh token where an access token is due, or the other way round.',
    },
    { says: 'Token has no id', check: 'claimMissing', claim: 'jti' },
    { says: 'Token is blacklisted', check: 'revoked' },
    { says: "Token '{claim}' claim has expired", check: 'exp' },
    { says: 'Token contained no recognizable user identification', check: 'claimMissing', claim: 'user_id' },
    { says: 'Authorization header must contain two space-delimited values', check: 'scheme' },
    { says: "Unrecognized algorithm type '{alg}'", check: 'settings' },
  ],
};
