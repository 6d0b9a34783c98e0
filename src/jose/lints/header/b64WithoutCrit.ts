import { noteRule } from '../mapped.ts';

export const b64WithoutCrit = noteRule(
  {
    id: 'b64-without-crit',
    severity: 'error',
    about: 'The header has b64, but crit does not name it, or it is neither true nor false.',
    source: 'RFC 7797 §6',
    at: 'b64',
  },
  'b64-without-crit',
  'b64-type',
);
