import { faultRule } from '../mapped.ts';

export const algMissing = faultRule(
  {
    id: 'alg-missing',
    severity: 'error',
    about: 'The header does not say which algorithm is used.',
    source: 'RFC 7515 §4.1.1, RFC 7516 §4.1.1',
  },
  'alg-missing',
  'header-absent',
);
