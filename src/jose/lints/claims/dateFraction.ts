import { datesOf } from '../jwt.ts';
import { perLayer, type Rule } from '../rule.ts';

export const dateFraction: Rule = {
  id: 'date-fraction',
  severity: 'info',
  about: 'A time has a fraction, or is written with an exponent.',
  says: ({ name }) => `${name} is not written as a whole number.`,
  why: 'That is allowed, but some readers accept only whole numbers.',
  source: 'RFC 7519 §2',
  check: perLayer(function* ({ claims }) {
    for (const { name, value, seconds } of datesOf(claims))
      if (seconds !== undefined && /[.e]/i.test(value.raw)) yield { args: { name }, evidence: value.evidence };
  }),
};
