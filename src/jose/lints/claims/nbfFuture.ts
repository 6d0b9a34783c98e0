import { perLayer, type Rule } from '../rule.ts';
import { duration } from '../../text/duration.ts';
import { ahead } from '../jwt.ts';

export const nbfFuture: Rule = {
  id: 'nbf-future',
  severity: 'medium',
  about: 'The token is not valid yet.',
  says: ({ ahead: by }) => `The token is not valid yet: nbf is ${by} ahead.`,
  why: 'A reader must refuse it until then. If it was made just now, the clock of its issuer is wrong, or yours is.',
  source: 'RFC 7519 §4.1.5',
  check: perLayer(function* ({ claims }, subject) {
    const by = ahead(claims?.number('nbf'), subject);
    if (by !== undefined) yield { args: { ahead: duration(by) }, evidence: claims?.get('nbf')?.evidence };
  }),
};
