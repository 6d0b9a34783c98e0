import { perLayer, type Rule } from '../rule.ts';

const LIMIT = 20;

export const actNested: Rule = {
  id: 'act-nested',
  severity: 'info',
  about: 'The token names a chain of actors.',
  says: ({ count }) => `The token names a chain of ${count} actors (act): only the outermost acts now.`,
  why: 'The inner ones are history. They must not count when a reader decides what the token allows.',
  source: 'RFC 8693 §4.1',
  check: perLayer(function* ({ claims }) {
    const act = claims?.get('act');
    let count = 0;
    for (let at = act; at?.type === 'object' && count < LIMIT; at = at.members.get('act')) count += 1;
    if (count > 1) yield { args: { count }, evidence: act?.evidence };
  }),
};
