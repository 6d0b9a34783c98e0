import { noteRule } from '../mapped.ts';

export const p2sShort = noteRule(
  {
    id: 'p2s-short',
    severity: 'medium',
    about: 'The salt of the password is shorter than 8 bytes.',
    source: 'RFC 7518 §4.8.1.1',
    at: 'p2s',
  },
  'jwe-p2s-short',
);
