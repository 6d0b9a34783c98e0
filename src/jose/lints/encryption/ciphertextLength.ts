import { noteRule } from '../mapped.ts';

export const ciphertextLength = noteRule(
  {
    id: 'ciphertext-length',
    severity: 'error',
    about: 'The ciphertext is missing, or is not made of whole blocks.',
    source: 'RFC 7518 §5.2',
  },
  'jwe-ciphertext-missing',
  'jwe-ciphertext-blocks',
);
