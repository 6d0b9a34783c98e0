import { hostOf, isPrivateHost } from '../hosts.ts';
import { perLayer, type Rule } from '../rule.ts';

export const issInsecure: Rule = {
  id: 'iss-insecure',
  severity: 'medium',
  about: 'The issuer is an address without TLS, or with a query or fragment.',
  says: ({ how }) => `iss is an address ${how}.`,
  why: 'Readers find the keys of an issuer by its address. Without TLS, anyone on the network path can answer with other keys. A query or a fragment must not be in it.',
  source: 'OpenID Connect Core §2, RFC 8414 §2',
  check: perLayer(function* ({ claims }) {
    const iss = claims?.get('iss');
    const text = iss?.text ?? '';
    const host = hostOf(text);
    if (host === undefined) return;
    // On the user's own machine nobody is in between.
    const isHere = isPrivateHost(host);
    if (/^http:/i.test(text))
      yield { args: { how: 'without TLS (http)' }, evidence: iss?.evidence, ...(isHere ? { severity: 'info' } : {}) };
    else if (/[?#]/.test(text)) yield { args: { how: 'with a query or a fragment' }, evidence: iss?.evidence };
  }),
};
