import { perLayer, type Rule } from '../rule.ts';

export const issType: Rule = {
  id: 'iss-type',
  severity: 'high',
  about: 'The issuer is not a string, or is empty.',
  says: ({ has }) => (has === 'empty' ? 'iss is an empty string.' : `iss is not a string, but ${has}.`),
  why: 'iss must be one string. A reader that only searches it for the right issuer accepts others too.',
  source: 'RFC 7519 §4.1.1, CVE-2025-30144',
  check: perLayer(function* ({ claims, kind }) {
    const iss = claims?.get('iss');
    // GitHub names its apps by number, and reads that itself.
    if (!iss || (kind === 'gitHubApp' && iss.type === 'number')) return;
    if (iss.type !== 'string') yield { args: { has: iss.type }, evidence: iss.evidence };
    else if (iss.text === '') yield { args: { has: 'empty' }, evidence: iss.evidence };
  }),
};
