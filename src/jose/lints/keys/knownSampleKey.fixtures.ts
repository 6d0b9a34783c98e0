import { token, encoded, octets, type Fixtures } from '../fixtures/fixture.ts';
import { signed } from '../fixtures/signed.ts';

export const fixtures: Fixtures = {
  fires: [
    {
      text: token({ alg: 'HS256' }, { iss: 'me' }),
      keys: [JSON.stringify({ kty: 'oct', k: encoded('your-256-bit-secret') })],
      args: { where: 'jwt.io' },
    },
    {
      text: await signed({ alg: 'HS256' }, { iss: 'me' }, 'your-256-bit-secret'),
      keys: ['your-256-bit-secret', 'a-secret-of-mine'],
      count: 1,
      says: 'The secret that fits is published: jwt.io.',
    },
    {
      text: token({ alg: 'ES256' }, { iss: 'me' }, octets(64)),
      // RFC 7515 appendix A.3.1.
      keys: [
        JSON.stringify({
          kty: 'EC',
          crv: 'P-256',
          x: 'f83OJ3D2xF1Bg8vub9tLe1gHMzV76e8Tus9uPHvRVEU',
          y: 'x_FEzRu9m36HLN_tue659LNpXW6pCyStikYjKIWI5a0',
        }),
      ],
      says: 'This key is published: RFC 7515.',
    },
  ],
  silent: [
    // Nothing says that it belongs to the token.
    { text: token({ alg: 'HS256' }, { iss: 'me' }), keys: ['your-256-bit-secret', 'a-secret-of-mine'] },
    { text: token({ alg: 'HS256' }, { iss: 'me' }), keys: [JSON.stringify({ kty: 'oct', k: encoded(octets(32)) })] },
  ],
};
