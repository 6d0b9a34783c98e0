import { faultRule } from '../mapped.ts';

export const duplicateHeader = faultRule(
  { id: 'duplicate-header', severity: 'high', about: 'A header has the same name twice.', source: 'RFC 7515 §4' },
  'duplicate-header',
  'duplicate-nested',
);
