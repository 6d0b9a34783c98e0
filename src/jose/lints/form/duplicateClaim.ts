import { faultRule } from '../mapped.ts';

export const duplicateClaim = faultRule({
  id: 'duplicate-claim',
  severity: 'high',
  about: 'An object in the claims has the same name twice.',
  source: 'RFC 7519 §4',
});
