import type { Library } from '../library.ts';

const PARSER = 'Kong/kong: kong/plugins/jwt/jwt_parser.lua';

export const kong: Library = {
  id: 'kong',
  name: 'Kong (plugin jwt)',
  versions: '2',
  source: 'Kong/kong: kong/plugins/jwt/handler.lua',
  marks: ['kong', 'Kong'],
  rows: [
    {
      says: "No credentials found for given '{claim}'",
      check: 'settings',
      note: 'No credential of a consumer has this value as its key. The claim, iss unless set otherwise, chooses the credential.',
    },
    { says: "No mandatory '{claim}' in claims", check: 'claimMissing' },
    { says: 'Invalid signature', in: '"message"', check: 'signature' },
    {
      says: 'Invalid algorithm',
      in: '"message"',
      check: 'algNotAllowed',
      note: 'The credential is for one algorithm, and alg in the header names another.',
    },
    { says: 'Invalid key/secret', in: '"message"', check: 'keyInvalid' },
    { says: 'Multiple tokens provided', in: '"message"', check: 'scheme' },
    { says: 'Unrecognizable token', in: '"message"', check: 'noToken' },
    { says: 'Bad token; {*}', in: '"message"', check: 'malformed' },
    { says: 'token expired', in: '"exp"', check: 'exp', source: PARSER },
    { says: 'token not valid yet', in: '"nbf"', check: 'nbf', source: PARSER },
    {
      says: 'exceeds maximum allowed expiration',
      in: '"exp"',
      check: 'age',
      source: PARSER,
      note: 'exp is further away than maximum_expiration of the plugin allows.',
    },
  ],
};
