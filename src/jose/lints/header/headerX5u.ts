import { isFromAddress } from '../origins.ts';
import { perHeader, type Rule } from '../rule.ts';

export const headerX5u: Rule = {
  id: 'header-x5u',
  severity: 'info',
  about: 'The header says where its certificate can be fetched.',
  says: 'The header says where its certificate can be fetched (x5u).',
  why: 'Jotlab does not fetch it on its own. A verifier that follows such an address can be sent anywhere and given any key: it must know the address in advance.',
  source: 'RFC 8725 §2.9, §3.10',
  check: perHeader(function* ({ members }, layer) {
    if (members.has('x5u'))
      yield { evidence: members.get('x5u')?.evidence, ...(isFromAddress(layer) ? { severity: 'high' } : {}) };
  }),
};
