import { perLayer, type Rule } from '../rule.ts';
import { knownIssuer } from '../../tables/issuers.ts';

export const sharedIssuerKeys: Rule = {
  id: 'shared-issuer-keys',
  severity: 'info',
  about: 'The issuer signs for all its customers with the same keys.',
  says: ({ issuer, claim }) =>
    `${issuer} signs for all its customers with the same keys: ${claim} must say that the token is yours.`,
  why: 'The signature shows who issued the token, not who it is for. Anyone can get a valid token from this issuer for themselves: check the claim.',
  source: 'RFC 8725 §3.8, §3.9',
  check: perLayer(function* ({ claims }) {
    const iss = claims?.text('iss');
    const known = iss === undefined ? undefined : knownIssuer(iss)?.issuer;
    if (known?.tenantIn !== undefined)
      yield { args: { issuer: known.label, claim: known.tenantIn }, evidence: claims?.get('iss')?.evidence };
  }),
};
