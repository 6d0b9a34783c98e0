import { perHeader, type Rule } from '../rule.ts';

export const kidType: Rule = {
  id: 'kid-type',
  severity: 'error',
  about: 'The name of the key is not a string, or is empty.',
  says: ({ has }) => (has === 'empty' ? 'kid is an empty string.' : `kid is not a string, but ${has}.`),
  why: ({ has }) =>
    has === 'empty'
      ? 'That is allowed, but it names nothing.'
      : 'kid must be a string: some readers refuse this, others differ in how they read it.',
  source: 'RFC 7515 §4.1.4',
  check: perHeader(function* ({ members }) {
    const kid = members.get('kid');
    if (kid && kid.type !== 'string') yield { args: { has: kid.type }, evidence: kid.evidence };
    else if (kid?.text === '') yield { args: { has: 'empty' }, evidence: kid.evidence, severity: 'info' };
  }),
};
