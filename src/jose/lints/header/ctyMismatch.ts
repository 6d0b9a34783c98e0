import { mediaType } from '../../token/mediaType.ts';
import { perLayer, type Rule } from '../rule.ts';
import { holdsToken } from '../nested.ts';

export const ctyMismatch: Rule = {
  id: 'cty-mismatch',
  severity: 'low',
  about: 'The header says that a token is inside, and there is none.',
  says: 'cty says that a JWT is inside, but the content is something else.',
  why: 'cty "JWT" is only for a token in a token. A reader that follows it fails here. Leave cty out.',
  source: 'RFC 7519 §5.2',
  check: perLayer(function* (layer, { layers }) {
    const cty = layer.header?.members.get('cty');
    if (mediaType(cty?.text ?? '') !== 'jwt') return;
    const content = layer.jwe ? layer.input.noToken : (layer.jws?.payload?.octets.length ?? 0) > 0;
    if (content && !holdsToken(layer, layers[layer.number])) yield { evidence: cty?.evidence };
  }),
};
