import { faultRule } from '../mapped.ts';

export const jsonInvalid = faultRule(
  {
    id: 'json-invalid',
    severity: 'error',
    about: 'The header, the payload or the serialization is not JSON.',
    source: 'RFC 8259',
  },
  'json-invalid',
  'serialisation-invalid',
);
