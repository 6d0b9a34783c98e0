import { ASK_ABOVE } from '../../jwe/passwordKey.ts';
import { grouped } from '../../text/grouped.ts';
import { perHeader, type Rule } from '../rule.ts';
import { iterationsOf } from '../iterations.ts';

export const p2cHigh: Rule = {
  id: 'p2c-high',
  severity: 'high',
  about: 'The token asks to hash the password so many times that it keeps the reader busy.',
  says: ({ count }) => `The token asks to hash the password ${grouped(count)} times (p2c).`,
  why: 'The maker of a token chooses this number, and can keep a reader busy with it. Readers should refuse what is far above their own number; many refuse more than 10,000.',
  source: 'draft-ietf-oauth-rfc8725bis, CVE-2023-50967, CVE-2023-52428',
  covers: ['jwe-p2c-asks', 'jwe-p2c-engine'],
  check: perHeader(function* (header) {
    const found = iterationsOf(header);
    if (found && found.count > ASK_ABOVE) yield { args: { count: found.count }, evidence: found.value.evidence };
  }),
};
