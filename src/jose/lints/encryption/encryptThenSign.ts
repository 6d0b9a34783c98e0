import { perLayer, type Rule } from '../rule.ts';
import { holdsToken } from '../nested.ts';

export const encryptThenSign: Rule = {
  id: 'encrypt-then-sign',
  severity: 'low',
  about: 'An encrypted token was signed, instead of a signed one encrypted.',
  says: 'An encrypted token is inside a signed one.',
  why: 'Anyone can replace the signature with their own, without knowing what is inside. Sign first, then encrypt.',
  source: 'RFC 7519 §11.2',
  check: perLayer(function* (layer) {
    const text = layer.jws?.payload?.decoded?.text ?? '';
    if (holdsToken(layer, undefined) && text.split('.', 6).length === 5)
      yield { evidence: layer.atPart(layer.jws?.payload) };
  }),
};
