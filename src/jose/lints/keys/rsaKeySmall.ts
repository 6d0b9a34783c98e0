import { keyRule } from '../mapped.ts';

export const rsaKeySmall = keyRule({
  id: 'rsa-key-small',
  severity: 'high',
  about: 'An RSA key has fewer than 2,048 bits.',
  source: 'RFC 7518 §3.3, §4.2',
});
