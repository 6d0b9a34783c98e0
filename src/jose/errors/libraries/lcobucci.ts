import type { Library } from '../library.ts';

const PARSER = 'lcobucci/jwt: src/Token/InvalidTokenStructure.php';
const TIMES = 'lcobucci/jwt: src/Validation/Constraint/LooseValidAt.php';

export const lcobucci: Library = {
  id: 'lcobucci',
  name: 'lcobucci/jwt (PHP)',
  versions: '4 and 5',
  source: 'lcobucci/jwt: src/Validation/Constraint/SignedWith.php',
  marks: ['Lcobucci', 'lcobucci'],
  rows: [
    { says: 'Token signature mismatch', check: 'signature' },
    { says: 'Token signer mismatch', check: 'algNotAllowed' },
    { says: 'You should pass a plain token', check: 'settings' },
    { says: 'The token is expired', check: 'exp', source: TIMES },
    { says: 'The token cannot be used yet', check: 'nbf', source: TIMES },
    { says: 'The token was issued in the future', check: 'iat', source: TIMES },
    { says: 'The JWT string must have two dots', check: 'parts', source: PARSER },
    { says: 'The JWT string is missing the Header part', check: 'parts', source: PARSER },
    { says: 'The JWT string is missing the Claim part', check: 'parts', source: PARSER },
    { says: 'The JWT string is missing the Signature part', check: 'signatureMissing', source: PARSER },
    {
      says: 'Value is not in the allowed date format: {actual}',
      check: 'claimType',
      claim: 'exp',
      source: PARSER,
      note: 'It means a time claim: exp, nbf or iat.',
    },
  ],
};
