import { datesOf, asSeconds } from '../jwt.ts';
import { perLayer, type Rule } from '../rule.ts';

export const dateMilliseconds: Rule = {
  id: 'date-milliseconds',
  severity: 'high',
  about: 'A time looks like milliseconds or microseconds.',
  says: ({ name, unit }) => `${name} looks like ${unit}, but a time must be in seconds.`,
  why: ({ name, year }) =>
    `Read as seconds it is the year ${Number(year).toLocaleString('en')}. ${name === 'exp' ? 'The token is then valid until that year.' : 'Readers refuse it as not yet valid, or ignore it.'}`,
  source: 'RFC 7519 §2',
  check: perLayer(function* (layer, { now }) {
    for (const { name, value, seconds } of datesOf(layer.claims)) {
      const meant = asSeconds(seconds, now);
      if (meant && seconds !== undefined)
        yield {
          args: { name, unit: meant.unit, year: Math.floor(1970 + seconds / 31_556_952) },
          evidence: value.evidence,
        };
    }
  }),
};
