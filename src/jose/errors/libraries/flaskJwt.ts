import type { Library } from '../library.ts';

export const flaskJwt: Library = {
  id: 'flask-jwt-extended',
  name: 'Flask-JWT-Extended (Python)',
  versions: '4',
  source: 'Debian python3-python-flask-jwt-extended 4.4.4: flask_jwt_extended',
  marks: ['flask_jwt_extended', '"msg"'],
  rows: [
    { says: 'Token has expired', in: '"msg"', check: 'exp' },
    { says: 'Missing Authorization Header', in: '"msg"', check: 'noToken' },
    {
      says: "Missing 'Bearer' type in 'Authorization' header. Expected 'Authorization: Bearer <JWT>'",
      in: '"msg"',
      check: 'scheme',
    },
    { says: "Bad Authorization header. Expected 'Authorization: Bearer <JWT>'", in: '"msg"', check: 'scheme' },
    { says: 'Missing claim: {claim}', in: '"msg"', check: 'claimMissing' },
    { says: 'CSRF double submit tokens do not match', in: '"msg"', check: 'claimValue', claim: 'csrf' },
    { says: 'Missing CSRF token', in: '"msg"', check: 'noToken' },
    { says: 'Fresh token required', in: '"msg"', check: 'claimValue', claim: 'fresh' },
    { says: 'Token has been revoked', in: '"msg"', check: 'revoked' },
  ],
};
