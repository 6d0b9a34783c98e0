import { perHeader, type Rule } from '../rule.ts';

export const zip: Rule = {
  id: 'zip',
  severity: 'low',
  about: 'The content was compressed before it was encrypted.',
  says: 'The content was compressed before it was encrypted.',
  why: 'The compressed length can leak content to an attacker who can add text to it. Do not compress such content.',
  source: 'RFC 8725 §2.4, §3.6',
  check: perHeader(function* ({ members }, layer) {
    const value = layer.jwe && members.get('zip');
    if (value?.text === 'DEF') yield { evidence: value.evidence };
  }),
};
