import type { Library } from '../library.ts';

export const expressJwt: Library = {
  id: 'express-jwt',
  name: 'express-jwt (Node.js)',
  versions: '8',
  source: 'npm express-jwt 8.5.1: dist/index.js',
  marks: ['UnauthorizedError', 'express-jwt', 'credentials_required'],
  rows: [
    { says: 'No authorization token was found', in: 'UnauthorizedError', check: 'noToken' },
    { says: 'Format is Authorization: Bearer [token]', in: 'UnauthorizedError', check: 'scheme' },
    { says: 'The token has been revoked.', in: 'UnauthorizedError', check: 'revoked' },
    { says: 'express-jwt: `algorithms` is a required option', in: 'RangeError', check: 'settings' },
    { says: 'express-jwt: `secret` is a required option', in: 'RangeError', check: 'settings' },
  ],
};
