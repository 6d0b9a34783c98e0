import { faultRule } from '../mapped.ts';

export const encMissing = faultRule({
  id: 'enc-missing',
  severity: 'error',
  about: 'The header does not say how the content is encrypted.',
  source: 'RFC 7516 §4.1.2',
});
