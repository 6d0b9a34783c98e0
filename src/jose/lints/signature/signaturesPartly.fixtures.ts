import { good, encoded, octets, token, type Fixtures } from '../fixtures/fixture.ts';
import { signed } from '../fixtures/signed.ts';

const SECRET = JSON.stringify({ kty: 'oct', k: encoded(octets(32)) });
const REAL = await signed({ alg: 'HS256' }, { iss: 'me' }, octets(32));

/** The same payload with two signatures. */
function two(...tokens: readonly string[]): string {
  const parts = tokens.map((each) => each.split('.'));
  return JSON.stringify({
    payload: parts[0]?.[1],
    signatures: parts.map(([head, , signature]) => ({ protected: head, signature })),
  });
}

export const fixtures: Fixtures = {
  fires: [
    { text: two(REAL, REAL.slice(0, -6) + 'AAAAAA'), keys: [SECRET], args: { holds: 1, fails: 1, open: 0 } },
    // The counts are those of the light.
    {
      text: two(
        REAL,
        token({ alg: 'none' }, { iss: 'me' }, ''),
        REAL.slice(0, -6) + 'AAAAAA',
        good(),
        good({ alg: 'FOO' }),
      ),
      keys: [SECRET],
      args: { holds: 1, fails: 1, none: 1, open: 2 },
      says: '1 of the signatures verifies, 1 does not, 1 is none (unsecured), and 2 were not checked.',
    },
  ],
  silent: [{ text: two(REAL, REAL), keys: [SECRET] }, good()],
};
