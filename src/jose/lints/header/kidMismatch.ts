import type { Hit } from '../finding.ts';
import { perLayer, type Rule } from '../rule.ts';

/** A name as it is quoted: the sender chose it. */
const LONGEST = 80;

export const kidMismatch: Rule = {
  id: 'kid-mismatch',
  severity: 'medium',
  about: 'The header names another key than the one that fits.',
  says: ({ named, has, does }) => `The token names the key “${named}”, but “${has}” ${does} it.`,
  why: ({ there }) =>
    there
      ? 'A reader that picks the key by kid takes the named one, which does not fit, and refuses the token.'
      : 'A reader that picks the key by kid finds none, and refuses the token.',
  source: 'RFC 7515 §4.1.4, RFC 7517 §4.5',
  check: perLayer(function* ({ headers, input }, { keys }): Generator<Hit> {
    for (const { index, members } of headers) {
      const named = members.text('kid');
      if (named === undefined) continue;
      const signed = (input.checked ?? []).filter(
        (each) => each.index === index && each.answer?.mathematics === 'holds',
      );
      const opened = (input.opened ?? []).filter((each) => each.outcome === 'opened' && (each.index ?? 0) === index);
      const names = [...signed, ...opened].map(({ key }) => key.kid);
      const [has] = names;
      if (has === undefined || names.includes(undefined) || names.includes(named)) continue;
      const there = keys.some(({ kid }) => kid === named);
      yield {
        ...(there ? { severity: 'high' as const } : {}),
        args: {
          named: named.slice(0, LONGEST),
          has: has.slice(0, LONGEST),
          does: signed.length > 0 ? 'verifies' : 'opens',
          there: Number(there),
        },
        evidence: members.get('kid')?.evidence,
      };
    }
  }),
};
