import { datesOf } from '../jwt.ts';
import { perLayer, type Rule } from '../rule.ts';

export const dateType: Rule = {
  id: 'date-type',
  severity: 'high',
  about: 'A time is not a number.',
  says: ({ name, has }) => `${name} is not a number, but ${has}.`,
  why: 'A time is a number of seconds since 1970. Some readers refuse anything else. Others ignore it, and for them the token never expires.',
  source: 'RFC 7519 §2',
  check: perLayer(function* (layer) {
    for (const { name, value, seconds } of datesOf(layer.claims)) {
      if (seconds === undefined)
        yield { args: { name, has: TYPES[value.type] ?? value.type }, evidence: value.evidence };
    }
  }),
};

const TYPES: Readonly<Record<string, string>> = {
  string: 'a string',
  object: 'an object',
  array: 'an array',
  null: 'null',
  boolean: 'true or false',
};
