import { perHeader, type Rule } from '../rule.ts';

export const typMalformed: Rule = {
  id: 'typ-malformed',
  severity: 'medium',
  about: 'The type is not a string.',
  says: ({ has }) => `typ is not a string, but ${has}.`,
  why: 'A reader that compares types finds none, or fails.',
  source: 'RFC 7515 §4.1.9',
  check: perHeader(function* ({ members }) {
    const typ = members.get('typ');
    if (typ && typ.type !== 'string') yield { args: { has: typ.type }, evidence: typ.evidence };
  }),
};
