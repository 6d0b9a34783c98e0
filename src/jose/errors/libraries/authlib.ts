import type { Library } from '../library.ts';

export const authlib: Library = {
  id: 'authlib',
  name: 'Authlib (Python)',
  versions: '1',
  source: 'Debian python3-authlib 1.2.0: authlib/jose/errors.py',
  marks: ['authlib.jose', 'authlib/jose'],
  rows: [
    { says: 'expired_token: The token is expired', in: 'authlib.jose.errors.ExpiredTokenError', check: 'exp' },
    { says: 'invalid_token: The token is not valid yet', in: 'authlib.jose.errors.InvalidTokenError', check: 'nbf' },
    { says: 'bad_signature:', in: 'authlib.jose.errors.BadSignatureError', check: 'signature' },
    {
      says: 'invalid_claim: Invalid claim "{claim}"',
      in: 'authlib.jose.errors.InvalidClaimError',
      check: 'claimValue',
    },
    {
      says: 'missing_claim: Missing "{claim}" claim',
      in: 'authlib.jose.errors.MissingClaimError',
      check: 'claimMissing',
    },
    {
      says: 'insecure_claim: Insecure claim "{claim}"',
      in: 'authlib.jose.errors.InsecureClaimError',
      check: 'settings',
      note: 'It refuses to encode a claim whose name or value looks like a secret.',
    },
    { says: 'missing_algorithm:', in: 'authlib.jose.errors.MissingAlgorithmError', check: 'algMissing' },
    { says: 'unsupported_algorithm:', in: 'authlib.jose.errors.UnsupportedAlgorithmError', check: 'algUnknown' },
    {
      says: 'invalid_use: Key "use" is not valid for your usage',
      in: 'authlib.jose.errors.InvalidUseError',
      check: 'keyType',
    },
    {
      says: 'key_mismatch_error: Key does not match to any recipient',
      in: 'authlib.jose.errors.KeyMismatchError',
      check: 'keyNotFound',
    },
    {
      says: 'decode_error: Not enough segments',
      in: 'authlib.jose.errors.DecodeError',
      check: 'parts',
      source: 'Debian python3-authlib 1.2.0: authlib/jose/rfc7515/jws.py',
    },
    {
      says: 'decode_error: Invalid input segments length',
      in: 'authlib.jose.errors.DecodeError',
      check: 'parts',
      source: 'Debian python3-authlib 1.2.0: authlib/jose/rfc7519/jwt.py',
    },
    {
      says: 'invalid_crit_header_parameter_name: Invalid Header Parameter Name: {*}',
      in: 'authlib.jose.errors.InvalidCritHeaderParameterNameError',
      check: 'crit',
    },
  ],
};
