import { keyRule } from '../mapped.ts';

export const jwkX5cMismatch = keyRule(
  {
    id: 'jwk-x5c-mismatch',
    severity: 'high',
    about: 'The certificate of a JWK does not belong to its key.',
    source: 'RFC 7517 §4.7',
  },
  'jwk-x5c-mismatch',
  'jwk-x5c-unreadable',
  'jwk-x5t-mismatch',
);
