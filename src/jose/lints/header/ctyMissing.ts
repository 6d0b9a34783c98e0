import { mediaType } from '../../token/mediaType.ts';
import { perLayer, type Rule } from '../rule.ts';
import { holdsToken } from '../nested.ts';

export const ctyMissing: Rule = {
  id: 'cty-missing',
  severity: 'low',
  about: 'A token is inside another, and the header does not say so.',
  says: 'A token is inside, but the header does not say so: cty is not "JWT".',
  why: 'From cty a reader learns that there is a second token to check. Without it, some readers take the content for claims.',
  source: 'RFC 7519 §5.2',
  check: perLayer(function* (layer, { layers }) {
    if (!holdsToken(layer, layers[layer.number])) return;
    const cty = mediaType(layer.header?.members.text('cty') ?? '');
    if (cty !== 'jwt' && !cty.endsWith('+jwt')) yield { evidence: layer.header?.members.get('cty')?.evidence };
  }),
};
