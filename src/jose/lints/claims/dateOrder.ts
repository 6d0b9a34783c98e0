import { asSeconds } from '../jwt.ts';
import { perLayer, type Rule } from '../rule.ts';

const PAIRS = [
  ['exp', 'iat'],
  ['exp', 'nbf'],
] as const;

export const dateOrder: Rule = {
  id: 'date-order',
  severity: 'high',
  about: 'The times of the token contradict each other.',
  says: ({ earlier, later }) => `${earlier} is not after ${later}.`,
  why: 'The token ends before it begins. Perhaps one of these times was set by another clock, or in another unit.',
  source: 'RFC 7519 §4.1',
  check: perLayer(function* ({ claims }, { now }) {
    for (const [earlier, later] of PAIRS) {
      const [end, start] = [claims?.get(earlier), claims?.get(later)];
      if (end?.number === undefined || start?.number === undefined) continue;
      // In another unit: another rule reports that, and it explains the order.
      if (asSeconds(end.number, now) || asSeconds(start.number, now)) continue;
      if (end.number <= start.number)
        yield {
          args: { earlier, later },
          evidence: [end.evidence, start.evidence].filter((each) => each !== undefined),
        };
    }
  }),
};
