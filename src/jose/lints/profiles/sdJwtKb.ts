import { noteRule } from '../mapped.ts';

export const sdJwtKb = noteRule(
  {
    id: 'sd-jwt-kb',
    severity: 'error',
    about: 'The key binding of an SD-JWT does not fit, or lacks what it must have.',
    source: 'RFC 9901 §4.3, §7.3',
  },
  'cnf-missing',
  'cnf-other',
  'cnf-unusable',
  'kb-typ',
  'kb-alg',
  'kb-claim',
  'kb-sd-hash',
  'kb-hash-unknown',
);
