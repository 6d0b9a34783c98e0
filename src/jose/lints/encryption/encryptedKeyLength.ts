import { noteRule } from '../mapped.ts';

export const encryptedKeyLength = noteRule(
  {
    id: 'encrypted-key-length',
    severity: 'error',
    about: 'The encrypted key is missing, or does not have the length that alg makes.',
    source: 'RFC 7518 §4',
  },
  'jwe-key-missing',
  'jwe-key-length',
);
