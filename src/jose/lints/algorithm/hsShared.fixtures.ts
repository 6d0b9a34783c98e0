import { good, token, type Fixtures } from '../fixtures/fixture.ts';

export const fixtures: Fixtures = {
  fires: [token({ alg: 'HS256' }, { iss: 'https://issuer.example' }), token({ alg: 'HS256' }, { aud: ['a', 'b'] })],
  silent: [token({ alg: 'HS256' }, { iss: 'me', aud: 'me' }), good()],
};
