import { faultRule } from '../mapped.ts';

export const base64Noncanonical = faultRule(
  {
    id: 'base64-noncanonical',
    severity: 'medium',
    about: 'The last character of a part carries bits that belong to no byte.',
    source: 'RFC 4648 §3.5, RFC 7515 §5.2',
  },
  'base64-noncanonical',
  'base64-length',
);
