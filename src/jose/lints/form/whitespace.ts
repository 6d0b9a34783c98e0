import { INVISIBLE } from '../../find/run.ts';
import { type Rule } from '../rule.ts';
import { cleanedInside } from '../../verdict/cleaned.ts';
import { leftOut, namesOf } from '../outside.ts';

const HIDDEN = new RegExp(`[${INVISIBLE}]`, 'gu');
/** White space that programs do not trim, or that looks like another: named by its code point. */
const UNUSUAL = new RegExp(`(?![ \\t\\r\\n${INVISIBLE}])\\s`, 'gu');

export const whitespace: Rule = {
  id: 'whitespace',
  severity: 'low',
  about: 'Spaces, line breaks or invisible characters are inside or around the token.',
  says: ({ count, what, where, names }) =>
    `${count} ${what}${names === '' ? '' : ` (${names})`} ${where === 'inside' ? 'inside' : 'around'} the token ${count === 1 ? 'was' : 'were'} left out.`,
  why: 'Some readers skip such characters, others refuse the token. The signature covers the characters without them.',
  source: 'draft-ietf-oauth-rfc8725bis §3.14',
  mend: 'Remove them',
  *check({ layers: [first], source }) {
    if (!first) return;
    const { wrappings, text } = first.candidate;
    const inside = cleanedInside(first.candidate, source) === true;
    const out = leftOut(first.candidate, source);
    for (const { kind, count = 1 } of wrappings)
      if (kind === 'whiteSpace' || kind === 'invisible')
        yield {
          args: {
            count,
            what:
              kind === 'invisible'
                ? `invisible character${count === 1 ? '' : 's'}`
                : `space${count === 1 ? '' : 's'} or line break${count === 1 ? '' : 's'}`,
            where: inside ? 'inside' : 'around',
            names: namesOf(out, kind === 'invisible' ? HIDDEN : UNUSUAL),
          },
          severity: inside || kind === 'invisible' || namesOf(out, UNUSUAL) !== '' ? 'low' : 'info',
          evidence: first.at({ start: 0, end: text.length }),
          ...(wrappings.length === 1 ? { fix: { kind: 'tokenOnly' } as const } : {}),
        };
  },
};
