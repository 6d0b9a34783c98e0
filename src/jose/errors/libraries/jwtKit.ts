import type { Library } from '../library.ts';

export const jwtKit: Library = {
  id: 'jwt-kit',
  name: 'JWTKit (Swift)',
  versions: '5',
  source: 'vapor/jwt-kit: Sources/JWTKit/JWTError.swift',
  marks: ['JWTKit'],
  rows: [
    { says: 'JWTKit error: Signature verification failed', check: 'signature' },
    { says: 'JWTKit error: Claim verification failed for {claim}: {*}', check: 'claimValue' },
    { says: 'JWTKit error: Malformed token', check: 'malformed' },
    { says: 'JWTKit error: Missing KID header', check: 'kidMissing' },
    { says: 'JWTKit error: Unknown KID: {kid}', check: 'keyNotFound' },
    { says: 'JWTKit error: Signing algorithm failure: {*}', check: 'keyType' },
    { says: 'JWTKit error: Invalid JWK', check: 'keyInvalid' },
  ],
};
