import { faultRule } from '../mapped.ts';

export const headerNotDisjoint = faultRule({
  id: 'header-not-disjoint',
  severity: 'error',
  about: 'The same parameter is in two headers of one signature or recipient.',
  source: 'RFC 7515 §7.2.1, RFC 7516 §7.2.1',
});
