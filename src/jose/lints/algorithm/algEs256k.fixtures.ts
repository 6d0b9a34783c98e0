import { good, token, octets, type Fixtures } from '../fixtures/fixture.ts';

export const fixtures: Fixtures = {
  fires: [token({ alg: 'ES256K' }, {}, octets(64))],
  silent: [good()],
};
