import type { Library } from '../library.ts';

export const googleAuth: Library = {
  id: 'google-auth-library',
  name: 'google-auth-library (Node.js)',
  versions: '10',
  source: 'npm google-auth-library 10.9.1: build/src/auth/oauth2client.js',
  marks: ['google-auth-library', 'oauth2client', 'verifyIdToken'],
  rows: [
    { says: 'Wrong number of segments in token: {*}', in: 'Error', check: 'parts' },
    { says: "Can't parse token envelope: {*}", in: 'Error', check: 'header' },
    { says: "Can't parse token payload: {*}", in: 'Error', check: 'payload' },
    {
      says: 'No pem found for envelope: {*}',
      in: 'Error',
      check: 'keyNotFound',
      note: 'The kid is none of Google\u2019s present keys: the token is old, or is not from Google.',
    },
    { says: 'Invalid token signature: {*}', in: 'Error', check: 'signature' },
    { says: 'No issue time in token: {*}', in: 'Error', check: 'claimMissing', claim: 'iat' },
    { says: 'No expiration time in token: {*}', in: 'Error', check: 'claimMissing', claim: 'exp' },
    { says: 'Token used too early, {*}', in: 'Error', check: 'iat', note: 'It compares iat, less 5 minutes.' },
    { says: 'Token used too late, {*}', in: 'Error', check: 'exp', note: 'It adds 5 minutes to exp.' },
    { says: 'Expiration time too far in future: {*}', in: 'Error', check: 'age' },
    {
      says: 'Invalid issuer, expected one of [{expected}], but got {actual}',
      in: 'Error',
      check: 'claimValue',
      claim: 'iss',
    },
    { says: 'Wrong recipient, payload audience != requiredAudience', in: 'Error', check: 'claimValue', claim: 'aud' },
  ],
};
