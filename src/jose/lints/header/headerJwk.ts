import { perHeader, type Rule } from '../rule.ts';

/** Here the key in the header is what the token is about: RFC 9449, OpenID4VCI, and ACME (RFC 8555 section 6.2). */
const OWN_KEY = new Set(['dpopProof', 'openid4vciProof']);

export const headerJwk: Rule = {
  id: 'header-jwk',
  severity: 'high',
  about: 'The header of a signed token brings its own key.',
  says: 'The header brings its own key (jwk) for checking the signature.',
  why: 'Anyone can sign with their own key and put it there: that shows that its maker had this key, not who that is. A verifier must use keys that it already knows.',
  source: 'RFC 7515 §4.1.3, CVE-2018-0114',
  check: perHeader(function* ({ members }, layer) {
    const isAcme = members.has('url') && members.has('nonce');
    if (layer.jws && members.has('jwk') && !isAcme && !OWN_KEY.has(layer.kind))
      yield { evidence: members.get('jwk')?.evidence };
  }),
};
