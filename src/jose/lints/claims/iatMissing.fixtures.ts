import { good, NOW, token, type Fixtures } from '../fixtures/fixture.ts';

export const fixtures: Fixtures = {
  fires: [token({ alg: 'ES256' }, { iss: 'x', sub: 'y', exp: NOW + 9 })],
  silent: [
    good(),
    token({ alg: 'ES256' }, { iss: 'x', exp: NOW + 9, nbf: NOW }),
    token({ alg: 'ES256' }, { some: 'json' }),
  ],
};
