import { noteRule } from '../mapped.ts';

export const critUnknown = noteRule(
  {
    id: 'crit-unknown',
    severity: 'error',
    about: 'The header requires its reader to understand something that Jotlab does not.',
    source: 'RFC 7515 §4.1.11, RFC 7516 §4.1.13',
    at: 'crit',
  },
  'crit-unknown',
  'jwe-crit-unknown',
);
