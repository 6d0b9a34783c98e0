import { token, encoded, octets, type Fixtures } from '../fixtures/fixture.ts';

export const fixtures: Fixtures = {
  fires: [{ text: token({ alg: 'HS256' }, { iss: 'me' }), keys: [''] }],
  silent: [
    // Nothing says that it belongs to the token.
    {
      text: token({ alg: 'HS256' }, { iss: 'me' }),
      keys: ['', JSON.stringify({ kty: 'oct', k: encoded(octets(32)) })],
    },
    { text: token({ alg: 'HS256' }, { iss: 'me' }), keys: [JSON.stringify({ kty: 'oct', k: encoded(octets(32)) })] },
  ],
};
