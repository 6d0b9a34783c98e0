import { kindByClaims, kindByType } from '../tokenKind.ts';
import { kindLabel } from '../kindLabel.ts';
import { perLayer, type Rule } from '../rule.ts';

export const typMismatch: Rule = {
  id: 'typ-mismatch',
  severity: 'high',
  about: 'The type names one kind of token, and the claims are those of another.',
  says: ({ named, claims }) => `typ says that this is ${named}, but it has the claims of ${claims}.`,
  why: 'Somebody may be passing off one kind of token as another: a reader of the one must refuse the other.',
  source: 'RFC 8725 §2.8, §3.12',
  check: perLayer(function* (layer) {
    const typ = layer.header?.members.get('typ');
    const named = kindByType(typ?.text);
    const claims = kindByClaims(layer.claims);
    if (!named || !claims || named === claims) return;
    // A logout token is a security event; an introspection response may carry any of the claims it tells of.
    if (named === 'securityEvent' && claims === 'logoutToken') return;
    yield { args: { named: kindLabel(named), claims: kindLabel(claims) }, evidence: typ?.evidence };
  }),
};
