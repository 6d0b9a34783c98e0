import { faultRule } from '../mapped.ts';

export const segmentCount = faultRule({
  id: 'segment-count',
  severity: 'error',
  about: 'The token has too few or too many parts.',
  source: 'RFC 7515 §7.1, RFC 7516 §7.1',
});
