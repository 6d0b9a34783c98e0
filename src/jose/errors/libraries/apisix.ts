import type { Library } from '../library.ts';

const RESTY = 'cdbattags/lua-resty-jwt: lib/resty/jwt.lua';

export const apisix: Library = {
  id: 'apisix',
  name: 'Apache APISIX (jwt-auth) and lua-resty-jwt',
  versions: '2',
  source: 'apache/apisix: apisix/plugins/jwt-auth.lua',
  marks: ['apisix', 'APISIX', 'resty.jwt', 'resty/jwt'],
  rows: [
    { says: 'Missing JWT token in request', check: 'noToken' },
    { says: 'missing user key in JWT token', check: 'claimMissing', claim: 'key' },
    {
      says: 'Invalid user key in JWT token',
      check: 'settings',
      note: 'No consumer has the key that the claim key names.',
    },
    { says: 'Missing related consumer', check: 'settings' },
    { says: 'whitelist unsupported alg: {alg}', check: 'algNotAllowed', source: RESTY },
    { says: 'Decode secret is not a valid cert/public key', check: 'keyInvalid', source: RESTY },
    { says: 'No trusted certs loaded', check: 'settings', source: RESTY },
    { says: 'No algorithm supplied', check: 'algMissing', source: RESTY },
    { says: "Claim '{claim}' ('{actual}') returned failure", check: 'claimValue', source: RESTY },
  ],
};
