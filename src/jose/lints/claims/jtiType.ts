import { perLayer, type Rule } from '../rule.ts';

export const jtiType: Rule = {
  id: 'jti-type',
  severity: 'medium',
  about: 'The id of the token is not a string.',
  says: ({ has }) => `jti is not a string, but ${has}.`,
  why: 'jti must be a string. A reader that remembers ids to detect a second use may miss it.',
  source: 'RFC 7519 §4.1.7',
  check: perLayer(function* ({ claims }) {
    const jti = claims?.get('jti');
    if (jti && jti.type !== 'string') yield { args: { has: jti.type }, evidence: jti.evidence };
  }),
};
