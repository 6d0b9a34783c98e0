import { keyRule } from '../mapped.ts';

export const ecOffCurve = keyRule(
  {
    id: 'ec-off-curve',
    severity: 'critical',
    about: 'The point of a key is not on its curve.',
    source: 'RFC 8725 §3.4, CVE-2017-16007',
  },
  'ec-off-curve',
);
