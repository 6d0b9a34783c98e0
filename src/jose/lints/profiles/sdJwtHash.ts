import { disclosureRule } from '../mapped.ts';

export const sdJwtHash = disclosureRule(
  {
    id: 'sd-jwt-hash',
    severity: 'error',
    about: 'The digests of the disclosures cannot be computed.',
    source: 'RFC 9901 §4.1.1',
  },
  'sd-jwt-hash',
  'sd-jwt-hash-failed',
);
