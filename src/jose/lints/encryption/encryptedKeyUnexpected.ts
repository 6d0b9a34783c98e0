import { noteRule } from '../mapped.ts';

export const encryptedKeyUnexpected = noteRule(
  {
    id: 'encrypted-key-unexpected',
    severity: 'error',
    about: 'The token has an encrypted key although its algorithm sends none.',
    source: 'RFC 7516 §5.2',
  },
  'jwe-key-unexpected',
);
