import { keyRule } from '../mapped.ts';

export const rsaRoca = keyRule(
  {
    id: 'rsa-roca',
    severity: 'critical',
    about: 'An RSA key has the mark of a faulty chip library (ROCA).',
    source: 'CVE-2017-15361',
  },
  'rsa-roca',
);
