import { keyRule } from '../mapped.ts';

export const rsaExponent = keyRule(
  {
    id: 'rsa-exponent',
    severity: 'critical',
    about: 'The exponent of an RSA key is 1, even or 3, or its modulus is even.',
    source: 'practice, CVE-2006-4339',
  },
  'rsa-exponent',
  'rsa-modulus-even',
);
