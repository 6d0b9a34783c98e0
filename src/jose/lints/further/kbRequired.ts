import { keyBindingLight } from '../../verdict/keyBinding.ts';
import { perLayer, type Rule } from '../rule.ts';

export const kbRequired: Rule = {
  id: 'kb-required',
  severity: 'info',
  about: 'An SD-JWT names a key of its holder.',
  says: ({ bound }) =>
    bound === 'yes'
      ? 'The holder has shown possession of a key. The reader must know in advance whether that is required.'
      : bound === 'open'
        ? 'The token names a key of its holder, and has a key binding. It counts only under a verified signature of the issuer.'
        : 'The token names a key of its holder, but has no key binding.',
  why: 'Whether key binding is required is the policy of the reader. The reader must not decide it by looking whether there is one: an attacker would leave it out.',
  source: 'RFC 9901 §7.3',
  check: perLayer(function* ({ sdJwt, claims, input }) {
    const cnf = sdJwt && claims?.get('cnf');
    // RFC 9901 section 7.3: cnf counts only after the signature of the issuer.
    const shown = keyBindingLight({ layer: input })?.code === 'key-binding-holds' ? 'yes' : 'open';
    if (cnf) yield { args: { bound: sdJwt.keyBinding ? shown : 'no' }, evidence: cnf.evidence };
  }),
};
