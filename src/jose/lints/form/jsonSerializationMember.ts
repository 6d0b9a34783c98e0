import { faultRule } from '../mapped.ts';
import type { Rule } from '../rule.ts';

const told = faultRule(
  {
    id: 'json-serialization-member',
    severity: 'error',
    about: 'A member of a JSON serialization is missing or has the wrong type.',
    source: 'RFC 7515 §7.2, RFC 7516 §7.2',
  },
  'member-missing',
  'member-not-array',
  'entry-not-object',
  'entries-empty',
  'member-not-string',
);

export const jsonSerializationMember: Rule = {
  ...told,
  *check(subject) {
    // Two other rules report alg and enc.
    for (const hit of told.check(subject)) if (hit.args?.['name'] !== 'alg' && hit.args?.['name'] !== 'enc') yield hit;
  },
};
