import { noteRule } from '../mapped.ts';

export const jweParameter = noteRule(
  {
    id: 'jwe-parameter',
    severity: 'error',
    about: 'A header parameter that the encryption needs is missing, or is not what alg needs.',
    source: 'RFC 7518 §4, RFC 7516 §7.2.1',
  },
  'jwe-parameter-missing',
  'jwe-parameter-encoding',
  'jwe-parameter-length',
  'jwe-member-type',
  'jwe-p2c',
  'jwe-enc-differs',
);
