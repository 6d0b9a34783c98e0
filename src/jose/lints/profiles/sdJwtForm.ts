import { faultRule } from '../mapped.ts';

export const sdJwtForm = faultRule(
  {
    id: 'sd-jwt-form',
    severity: 'error',
    about: 'An SD-JWT does not end as it must, or a disclosure is malformed.',
    source: 'RFC 9901 §4',
  },
  'sd-jwt-form',
  'disclosure-malformed',
);
