import { noteRule } from '../mapped.ts';

export const tagLength = noteRule(
  {
    id: 'tag-length',
    severity: 'critical',
    about: 'The authentication tag does not have the length that enc makes.',
    source: 'RFC 7518 §5.3',
  },
  'jwe-tag-length',
  'jwe-tag-missing',
);
