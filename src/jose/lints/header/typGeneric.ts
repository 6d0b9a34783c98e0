import { mediaType } from '../../token/mediaType.ts';
import { perLayer, type Rule } from '../rule.ts';

export const typGeneric: Rule = {
  id: 'typ-generic',
  severity: 'info',
  about: 'The type is JWT, which says nothing about the kind of token.',
  says: 'typ is "JWT", which does not say what kind of token this is.',
  why: 'Every JWT may say that, so a reader cannot tell an ID token from an access token by it. A type of its own (such as "at+jwt") can.',
  source: 'RFC 8725 §3.11',
  check: perLayer(function* (layer) {
    const typ = layer.header?.members.get('typ');
    if (layer.jws && mediaType(typ?.text ?? '') === 'jwt') yield { evidence: typ?.evidence };
  }),
};
