import type { Library } from '../library.ts';

export const jsonJwt: Library = {
  id: 'json-jwt',
  name: 'json-jwt (Ruby)',
  versions: '1.14',
  source: 'Debian ruby-json-jwt 1.14.0: lib/json',
  marks: ['JSON::JWS', 'JSON::JWE', 'JSON::JWK', 'JSON::JWT', 'lib/json/jwt.rb'],
  rows: [
    { says: 'JSON::JWS::VerificationFailed', check: 'signature' },
    { says: 'JSON::JWK::Set::KidNotFound', check: 'keyNotFound' },
    { says: 'JSON::JWE::DecryptionFailed', check: 'decryption' },
    { says: 'Invalid JWT Format. JWT should include 3 or 5 segments.', in: 'JSON::JWT::InvalidFormat', check: 'parts' },
    { says: 'Unexpected alg header', in: 'JSON::JWS::UnexpectedAlgorithm', check: 'algNotAllowed' },
    { says: 'Unknown Signature Algorithm', in: 'JSON::JWS::UnexpectedAlgorithm', check: 'algUnknown' },
  ],
};
