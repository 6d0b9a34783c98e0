import { wholeClaims } from '../jwt.ts';
import { perLayer, type Rule } from '../rule.ts';

export const jtiMissing: Rule = {
  id: 'jti-missing',
  severity: 'low',
  about: 'A client assertion has no id.',
  says: 'The client assertion has no id: jti is missing.',
  why: 'With it, a server notices when the same assertion comes twice. OpenID Connect requires it.',
  source: 'OpenID Connect Core §9',
  check: perLayer(function* (layer) {
    if (layer.kind === 'clientAssertion' && wholeClaims(layer)?.has('jti') === false) yield {};
  }),
};
