import { keyRule } from '../mapped.ts';

export const jwksDuplicateKid = keyRule({
  id: 'jwks-duplicate-kid',
  severity: 'medium',
  about: 'Two keys of a set have the same kid.',
  source: 'RFC 7517 §4.5',
});
