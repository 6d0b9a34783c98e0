import { DATE_LIMIT } from '../../explain/validate.ts';
import { asSeconds, datesOf } from '../jwt.ts';
import { perLayer, type Rule } from '../rule.ts';

export const dateRange: Rule = {
  id: 'date-range',
  severity: 'medium',
  about: 'A time is zero, negative, or beyond any calendar.',
  says: ({ name, how }) => `${name} is ${how}.`,
  why: 'Nobody meant that time: a value was not set, or it overflowed. Programs differ in how they read it.',
  source: 'RFC 7519 §2',
  check: perLayer(function* ({ claims }, { now }) {
    for (const { name, value, seconds } of datesOf(claims)) {
      if (seconds === undefined || asSeconds(seconds, now)) continue;
      const how =
        seconds < 0 ? 'negative' : seconds === 0 ? 'zero' : Math.abs(seconds) > DATE_LIMIT ? 'beyond any calendar' : '';
      if (how !== '') yield { args: { name, how }, evidence: value.evidence };
    }
  }),
};
