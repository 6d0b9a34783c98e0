import { noteRule } from '../mapped.ts';

export const critMalformed = noteRule(
  {
    id: 'crit-malformed',
    severity: 'error',
    about: 'The header parameter crit is not written as it must be.',
    source: 'RFC 7515 §4.1.11, RFC 7797 §6',
    at: 'crit',
  },
  'crit-malformed',
  'jwe-crit-malformed',
);
