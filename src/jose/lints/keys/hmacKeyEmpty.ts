import { keyFaultWords } from '../../keys/keyFaultWords.ts';
import { perSecret, theSecret } from '../secrets.ts';
import type { Rule } from '../rule.ts';

export const hmacKeyEmpty: Rule = {
  id: 'hmac-key-empty',
  severity: 'critical',
  about: 'The secret is empty.',
  says: (args) => `${theSecret(args)} is empty.`,
  why: keyFaultWords['hmac-key-empty'].hint(),
  source: 'CVE-2019-20933',
  covers: ['hmac-key-empty'],
  check: perSecret(function* ({ faults }) {
    if (faults.some(({ code }) => code === 'hmac-key-empty')) yield {};
  }),
};
