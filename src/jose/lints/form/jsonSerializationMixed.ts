import { faultRule } from '../mapped.ts';

export const jsonSerializationMixed = faultRule(
  {
    id: 'json-serialization-mixed',
    severity: 'error',
    about: 'A JSON serialization mixes the flattened and the general form.',
    source: 'RFC 7515 §7.2.2, RFC 7516 §7.2.2',
  },
  'json-serialization-mixed',
  'member-ignored',
);
