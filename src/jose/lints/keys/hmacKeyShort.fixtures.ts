import { token, encoded, octets, type Fixtures } from '../fixtures/fixture.ts';
import { signed } from '../fixtures/signed.ts';

export const fixtures: Fixtures = {
  fires: [
    {
      text: token({ alg: 'HS256' }, { iss: 'me' }),
      keys: [JSON.stringify({ kty: 'oct', k: encoded(octets(8)) })],
      args: { has: 8, wants: 32 },
    },
    {
      text: await signed({ alg: 'HS256' }, { iss: 'me' }, octets(8)),
      keys: [
        JSON.stringify({ kty: 'oct', kid: 'mine', k: encoded(octets(8)) }),
        JSON.stringify({ kty: 'oct', kid: 'other', k: encoded(octets(9)) }),
      ],
      count: 1,
      says: 'The secret “mine” has 8 bytes; HS256 needs 32 or more.',
    },
  ],
  silent: [
    // Nothing says which of the two belongs to the token.
    {
      text: token({ alg: 'HS256' }, { iss: 'me' }),
      keys: [8, 9].map((count) => JSON.stringify({ kty: 'oct', k: encoded(octets(count)) })),
    },
    { text: token({ alg: 'HS256' }, { iss: 'me' }), keys: [JSON.stringify({ kty: 'oct', k: encoded(octets(32)) })] },
  ],
};
