import { isJwt } from '../jwt.ts';
import { perLayer, type Rule } from '../rule.ts';

export const typMissing: Rule = {
  id: 'typ-missing',
  severity: 'info',
  about: 'The header does not say what kind of token this is.',
  says: 'The header does not say what kind of token this is (typ).',
  why: 'Without a type, a token of one kind can be passed off as another. New kinds of token should have a type.',
  source: 'RFC 8725 §3.11',
  check: perLayer(function* (layer) {
    if (layer.jws && isJwt(layer) && layer.headers.every(({ members }) => !members.has('typ'))) yield {};
  }),
};
