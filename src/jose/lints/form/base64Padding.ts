import { faultRule } from '../mapped.ts';

export const base64Padding = faultRule({
  id: 'base64-padding',
  severity: 'medium',
  about: 'A part ends with = signs.',
  source: 'RFC 7515 §2',
});
