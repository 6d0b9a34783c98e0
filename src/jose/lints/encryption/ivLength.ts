import { noteRule } from '../mapped.ts';

export const ivLength = noteRule(
  {
    id: 'iv-length',
    severity: 'error',
    about: 'The initialization vector does not have the length that enc needs.',
    source: 'RFC 7518 §5.2.2.1, §5.3',
  },
  'jwe-iv-length',
  'jwe-iv-missing',
);
