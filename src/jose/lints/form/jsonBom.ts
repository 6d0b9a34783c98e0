import { faultRule } from '../mapped.ts';

export const jsonBom = faultRule({
  id: 'json-bom',
  severity: 'medium',
  about: 'A part begins with a byte order mark.',
  source: 'RFC 8259 §8.1',
});
