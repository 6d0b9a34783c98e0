import { DATE_LIMIT } from '../../explain/validate.ts';
import { perLayer, type Rule } from '../rule.ts';

export const expExpired: Rule = {
  id: 'exp-expired',
  severity: 'info',
  about: 'The token has expired.',
  // The moment, not how long ago: a ticket is read later, and the light says the other.
  says: ({ at }) => `The token expired on ${at}.`,
  why: 'A reader must refuse it from exp on; some allow a few seconds of leeway.',
  source: 'RFC 7519 §4.1.4',
  check: perLayer(function* ({ claims }, { now }) {
    const exp = claims?.get('exp');
    const seconds = exp?.number;
    if (seconds === undefined || Math.abs(seconds) > DATE_LIMIT || now < seconds) return;
    const at = new Date(Math.floor(seconds) * 1000).toISOString().replace('T', ' at ').replace('.000Z', ' UTC');
    yield { args: { at }, evidence: exp?.evidence };
  }),
};
