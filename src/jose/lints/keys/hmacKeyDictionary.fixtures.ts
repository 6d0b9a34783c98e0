import { token, encoded, octets, type Fixtures } from '../fixtures/fixture.ts';
import { signed } from '../fixtures/signed.ts';

export const fixtures: Fixtures = {
  fires: [
    { text: token({ alg: 'HS256' }, { iss: 'me' }), keys: ['secret'] },
    { text: await signed({ alg: 'HS256' }, { iss: 'me' }, 'changeme'), args: { secret: 'changeme' } },
  ],
  silent: [
    { text: token({ alg: 'HS256' }, { iss: 'me' }), keys: [JSON.stringify({ kty: 'oct', k: encoded(octets(32)) })] },
    await signed({ alg: 'HS256' }, { iss: 'me' }, octets(32)),
  ],
};
