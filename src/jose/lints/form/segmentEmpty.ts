import { faultRule } from '../mapped.ts';

export const segmentEmpty = faultRule({
  id: 'segment-empty',
  severity: 'error',
  about: 'The header is empty.',
  source: 'RFC 7515 §5.2',
});
