import { noteRule } from '../mapped.ts';

export const epkInvalid = noteRule(
  {
    id: 'epk-invalid',
    severity: 'critical',
    about: 'The ephemeral key of the sender is not a key that may be used.',
    source: 'RFC 8725 §3.4, RFC 7518 §4.6.1.1, CVE-2017-16007',
    at: 'epk',
  },
  'jwe-epk',
);
