import { noteRule } from '../mapped.ts';

export const b64Mixed = noteRule(
  {
    id: 'b64-mixed',
    severity: 'error',
    about: 'The parameter b64 differs between signatures, or is unprotected.',
    source: 'RFC 7797 §3',
  },
  'b64-mixed',
  'b64-unprotected',
);
