import { keyRule } from '../mapped.ts';

export const keyLowOrder = keyRule(
  {
    id: 'key-low-order',
    severity: 'critical',
    about: 'A key is a point of low order, which protects nothing.',
    source: 'RFC 7748 §6, RFC 8725 §3.4',
  },
  'key-low-order',
);
