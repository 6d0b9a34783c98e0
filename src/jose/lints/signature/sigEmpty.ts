import { faultRule } from '../mapped.ts';

export const sigEmpty = faultRule({
  id: 'sig-empty',
  severity: 'critical',
  about: 'The signature is empty although the header names an algorithm.',
  source: 'RFC 7515 §5.2, CVE-2020-28042',
});
