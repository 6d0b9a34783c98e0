import { keyRule } from '../mapped.ts';

export const jwksPrivateInSet = keyRule({
  id: 'jwks-private-in-set',
  severity: 'high',
  about: 'A set of public keys contains a private key or a secret.',
  source: 'RFC 7517 §5',
});
