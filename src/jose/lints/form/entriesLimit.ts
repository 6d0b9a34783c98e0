import { faultRule } from '../mapped.ts';

export const entriesLimit = faultRule({
  id: 'entries-limit',
  severity: 'info',
  about: 'The token has more entries than Jotlab reads.',
  source: 'practice',
});
