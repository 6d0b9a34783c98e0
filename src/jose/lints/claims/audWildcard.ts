import { perLayer, type Rule } from '../rule.ts';

export const audWildcard: Rule = {
  id: 'aud-wildcard',
  severity: 'high',
  about: 'The audience is everyone.',
  says: 'aud has a * in it, as if the token were for everyone.',
  why: 'The standard has no wildcard. A reader that has one accepts tokens that were not made for it.',
  source: 'RFC 8725 §3.9',
  check: perLayer(function* ({ claims }) {
    const aud = claims?.get('aud');
    if (aud?.texts.slice(0, 200).some((text) => text === '*' || /^[\w:/.]{0,20}\*(?:\.|$)/.test(text)))
      yield { evidence: aud.evidence };
  }),
};
