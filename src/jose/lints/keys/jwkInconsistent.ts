import { keyRule } from '../mapped.ts';

export const jwkInconsistent = keyRule({
  id: 'jwk-inconsistent',
  severity: 'high',
  about: 'The private part of a key does not belong to its public part.',
  source: 'RFC 8725 §3.4',
});
