import { isFromAddress } from '../origins.ts';
import { perHeader, type Rule } from '../rule.ts';

export const headerJku: Rule = {
  id: 'header-jku',
  severity: 'info',
  about: 'The header says where its keys can be fetched.',
  says: 'The header says where its keys can be fetched (jku).',
  why: 'Jotlab does not fetch it on its own. A verifier that follows such an address can be sent anywhere and given any key: it must know the address in advance.',
  source: 'RFC 8725 §2.9, §3.10',
  check: perHeader(function* ({ members }, layer) {
    if (members.has('jku'))
      yield { evidence: members.get('jku')?.evidence, ...(isFromAddress(layer) ? { severity: 'high' } : {}) };
  }),
};
