import type { Library } from '../library.ts';

export const passportJwt: Library = {
  id: 'passport-jwt',
  name: 'passport-jwt (Node.js)',
  versions: '4',
  source: 'npm passport-jwt 4.0.1: lib/strategy.js',
  marks: ['passport-jwt', 'JwtStrategy'],
  rows: [
    {
      says: 'No auth token',
      in: 'Error',
      check: 'noToken',
      note: 'What it was given to find the token in the request found none.',
    },
    { says: 'JwtStrategy requires a secret or key', in: 'TypeError', check: 'keyMissing' },
    {
      says: 'JwtStrategy requires a function to retrieve jwt from requests (see option jwtFromRequest)',
      in: 'TypeError',
      check: 'settings',
    },
  ],
};
