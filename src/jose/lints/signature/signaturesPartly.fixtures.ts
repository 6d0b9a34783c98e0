import { good, encoded, octets, type Fixtures } from '../fixtures/fixture.ts';
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
  fires: [{ text: two(REAL, REAL.slice(0, -6) + 'AAAAAA'), keys: [SECRET], args: { holds: 1, fails: 1, open: 0 } }],
  silent: [{ text: two(REAL, REAL), keys: [SECRET] }, good()],
};
