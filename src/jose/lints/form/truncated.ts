import { faultRule } from '../mapped.ts';

export const truncated = faultRule({
  id: 'truncated',
  severity: 'error',
  about: 'An ellipsis is inside the token: somebody shortened it.',
  source: 'practice',
});
