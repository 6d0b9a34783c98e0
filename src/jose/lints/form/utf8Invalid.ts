import { faultRule } from '../mapped.ts';

export const utf8Invalid = faultRule({
  id: 'utf8-invalid',
  severity: 'high',
  about: 'The header or the claims are not UTF-8.',
  source: 'RFC 8725 §2.6, §3.7',
});
