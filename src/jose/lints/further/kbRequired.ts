import { perLayer, type Rule } from '../rule.ts';

export const kbRequired: Rule = {
  id: 'kb-required',
  severity: 'info',
  about: 'An SD-JWT names a key of its holder.',
  says: ({ bound }) =>
    bound === 'yes'
      ? 'The holder has shown possession of a key. The reader must know in advance whether that is required.'
      : 'The token names a key of its holder, but has no key binding.',
  why: 'Whether key binding is required is the policy of the reader. The reader must not decide it by looking whether there is one: an attacker would leave it out.',
  source: 'RFC 9901 §7.3',
  check: perLayer(function* ({ sdJwt, claims }) {
    const cnf = sdJwt && claims?.get('cnf');
    if (cnf) yield { args: { bound: sdJwt.keyBinding ? 'yes' : 'no' }, evidence: cnf.evidence };
  }),
};
