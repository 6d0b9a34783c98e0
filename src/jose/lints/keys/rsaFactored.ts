import { keyRule } from '../mapped.ts';

export const rsaFactored = keyRule(
  {
    id: 'rsa-factored',
    severity: 'critical',
    about: 'Anyone can find the primes of an RSA key.',
    source: 'RFC 8725 §3.4',
  },
  'rsa-factored',
);
