import { perLayer, type Rule } from '../rule.ts';
import { duration } from '../../text/duration.ts';
import { ahead } from '../jwt.ts';

export const iatFuture: Rule = {
  id: 'iat-future',
  severity: 'medium',
  about: 'The token says that it was made in the future.',
  says: ({ ahead: by }) => `The token says that it was made in the future: iat is ${by} ahead.`,
  why: 'The clock of its issuer is wrong, or yours is. Some readers refuse it.',
  source: 'RFC 7519 §4.1.6',
  check: perLayer(function* ({ claims }, subject) {
    const by = ahead(claims?.number('iat'), subject);
    if (by !== undefined) yield { args: { ahead: duration(by) }, evidence: claims?.get('iat')?.evidence };
  }),
};
