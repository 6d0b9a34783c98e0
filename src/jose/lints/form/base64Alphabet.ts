import { faultRule } from '../mapped.ts';

export const base64Alphabet = faultRule(
  {
    id: 'base64-alphabet',
    severity: 'error',
    about: 'A part has a character that is not base64url.',
    source: 'RFC 7515 §2',
  },
  'base64-alphabet',
  'base64-standard',
);
