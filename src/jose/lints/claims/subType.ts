import { perLayer, type Rule } from '../rule.ts';

export const subType: Rule = {
  id: 'sub-type',
  severity: 'medium',
  about: 'The subject is not a string.',
  says: ({ has }) => `sub is not a string, but ${has}.`,
  why: 'sub must be a string. Some libraries refuse such a token, others compare it wrongly: 1 and "1" are not the same.',
  source: 'RFC 7519 §4.1.2',
  check: perLayer(function* ({ claims }) {
    const sub = claims?.get('sub');
    if (sub && sub.type !== 'string') yield { args: { has: sub.type }, evidence: sub.evidence };
  }),
};
