import type { Library } from '../library.ts';

const DECODER = 'spring-projects/spring-security: oauth2/jwt/NimbusJwtDecoder.java';

export const spring: Library = {
  id: 'spring-security',
  name: 'Spring Security (Java)',
  versions: '5 and 6',
  source: 'spring-projects/spring-security: oauth2/jwt/JwtTimestampValidator.java',
  marks: ['org.springframework.security', 'JwtValidationException'],
  rows: [
    {
      says: 'Jwt expired at {time}',
      in: 'org.springframework.security.oauth2.jwt.JwtValidationException',
      check: 'exp',
      note: 'It allows 60 seconds unless told otherwise.',
    },
    {
      says: 'Jwt used before {time}',
      in: 'org.springframework.security.oauth2.jwt.JwtValidationException',
      check: 'nbf',
    },
    {
      says: 'An error occurred while attempting to decode the Jwt: Malformed payload',
      in: 'org.springframework.security.oauth2.jwt.JwtException',
      check: 'payload',
      source: DECODER,
    },
    {
      says: 'An error occurred while attempting to decode the Jwt: Malformed Jwk set',
      in: 'org.springframework.security.oauth2.jwt.JwtException',
      check: 'keySet',
      source: DECODER,
    },
    {
      says: 'Unsupported algorithm of {alg}',
      in: 'org.springframework.security.oauth2.jwt.JwtException',
      check: 'none',
      source: DECODER,
    },
  ],
};
