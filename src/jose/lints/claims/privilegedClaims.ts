import { perLayer, type Rule } from '../rule.ts';

const FLAGS = /^(?:is_?)?(?:admin|administrator|superuser|super_?admin|root|staff)$/i;
const LISTS = /^(?:roles?|groups?|scopes?|scp|permissions?|authorities|privileges|cognito:groups)$/i;
const GREAT =
  /^(?:\*|\*:\*|admin|administrators?|superuser|super_?admin|root|sysadmin|system:masters|service_role|owner|role_admin|global administrator|wheel)$/i;

export const privilegedClaims: Rule = {
  id: 'privileged-claims',
  severity: 'info',
  about: 'The token grants far-reaching rights.',
  says: ({ name, what }) => `"${name}" grants far-reaching rights: ${what}.`,
  why: 'A thief can do everything that its holder may. Such tokens should be valid for a short time only, and never reach a browser or a log.',
  source: 'practice',
  check: perLayer(function* ({ claims }) {
    for (const { name, value } of claims?.all() ?? []) {
      if (FLAGS.test(name) && value.raw === 'true') yield { args: { name, what: 'true' }, evidence: value.evidence };
      if (!LISTS.test(name)) continue;
      const words = value.texts.slice(0, 200).flatMap((text) => text.slice(0, 4096).split(/[ ,]/));
      const what = words.find((word) => GREAT.test(word));
      if (what !== undefined) yield { args: { name, what: what.toLowerCase() }, evidence: value.evidence };
    }
  }),
};
