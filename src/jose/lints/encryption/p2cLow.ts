import { LEAST_ITERATIONS } from '../../jwe/passwordKey.ts';
import { grouped } from '../../text/grouped.ts';
import { perHeader, type Rule } from '../rule.ts';
import { iterationsOf } from '../iterations.ts';

/** The OWASP Password Storage Cheat Sheet, for PBKDF2; it does not mention SHA-384. */
const WANTED = { 'SHA-256': 600_000, 'SHA-384': 210_000, 'SHA-512': 210_000 } as const;

export const p2cLow: Rule = {
  id: 'p2c-low',
  severity: 'low',
  about: 'The password is hashed so few times that it is quick to guess.',
  says: ({ count, hash }) => `The password is hashed only ${grouped(count)} times with ${hash} (p2c).`,
  why: ({ count, wanted }) =>
    `The fewer times, the faster an attacker can try passwords. ${Number(count) < LEAST_ITERATIONS ? 'RFC 7518 recommends 1,000 at least; today' : 'Today'} OWASP asks for ${grouped(wanted)}.`,
  source: 'RFC 7518 §4.8.1.2, OWASP Password Storage Cheat Sheet',
  covers: ['jwe-p2c-low'],
  check: perHeader(function* (header) {
    const found = iterationsOf(header);
    const wanted = found && WANTED[found.hash as keyof typeof WANTED];
    if (!found || wanted === undefined || found.count >= wanted) return;
    const { count, hash, value } = found;
    yield {
      args: { count, hash, wanted },
      evidence: value.evidence,
      ...(count < LEAST_ITERATIONS ? { severity: 'medium' } : {}),
    };
  }),
};
