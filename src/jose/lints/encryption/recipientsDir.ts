import { noteRule } from '../mapped.ts';

export const recipientsDir = noteRule(
  {
    id: 'recipients-dir',
    severity: 'error',
    about: 'A token for several recipients uses an algorithm that can have one only.',
    source: 'RFC 7518 §4.5, §4.6',
  },
  'jwe-recipients-direct',
);
