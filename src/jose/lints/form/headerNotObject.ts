import { faultRule } from '../mapped.ts';

export const headerNotObject = faultRule({
  id: 'header-not-object',
  severity: 'error',
  about: 'The header is not a JSON object.',
  source: 'RFC 7515 §4',
});
